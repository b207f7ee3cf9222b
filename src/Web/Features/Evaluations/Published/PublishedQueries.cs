using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Evaluations;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Evaluations.Reading;

namespace Misthos.Web.Features.Evaluations.Published;

/// <summary>Makes the file that may be published, and sets the files of others beside it.</summary>
public sealed class PublishedQueries(AppDbContext db, EvaluationResultQueries results, TimeProvider clock)
{
    /// <summary>The file of this authority as it is now: every edition and occasion, small counts left out.</summary>
    public async Task<ResultFile> MakeAsync()
    {
        var published = new List<PublishedResult>();
        foreach (var group in (await results.AllAsync()).GroupBy(counted => (counted.Row.Edition, counted.Row.Evaluation.Occasion)))
        {
            var fields = group.Reverse().SelectMany(counted => counted.Definition.Fields).Where(f => !f.Question.IsText && !f.Question.IsProfile).DistinctBy(f => f.Code).ToList();
            var sheet = new TallySheet(group.SelectMany(counted => fields.SelectMany(f => counted.Sheet.Counts(f.Code).Select(c => new TallyCell(f.Code, c.Key, "", "", c.Value)))));
            published.Add(new(group.Key.Edition, group.Key.Occasion, group.Count(), [.. fields.Select(f => Question(f, sheet)).Where(q => q.People is not null)]));
        }

        var name = await db.Set<Domain.Administration.Authority>().Where(a => a.Id == db.AuthorityId).Select(a => a.Name).SingleAsync();
        return new(ResultFile.Kind, name, Format.DayOf(clock.GetUtcNow()), [.. published.Where(p => p.Questions.Count > 0)]);
    }

    /// <summary>What stands at the public address; null when nothing does.</summary>
    public Task<ResultPublication?> PublicationAsync() => db.Set<ResultPublication>().AsNoTracking().SingleOrDefaultAsync();

    /// <summary>Results of others, by name.</summary>
    public Task<List<ForeignResults>> ForeignAsync() => db.Set<ForeignResults>().AsNoTracking().OrderBy(r => r.Name).ToListAsync();

    private static PublishedQuestion Question(AnswerField field, TallySheet sheet)
    {
        var spread = AnswerDistribution.Of(field, sheet.Counts(field.Code));
        var words = field.Row is null ? field.Question.Text.Words : field.Question.Text.Words.ToDictionary(w => w.Key, w => field.Asks(w.Key));
        return new(field.Code, words, spread.People, spread.People is null ? null : sheet.Mean(field), field.Question.HasMean ? ResultView.Top(field) : null,
            [.. spread.Cells.Select(cell => new PublishedAnswer(cell.Option.Code, cell.Option.Text.Words, cell.People))]);
    }
}
