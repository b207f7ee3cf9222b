using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Evaluations;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Evaluations.Reading;

/// <summary>A questionnaire that was counted, with what was asked and its counts.</summary>
public sealed record CountedEvaluation(EvaluationRow Row, InstrumentDefinition Definition, TallySheet Sheet);

/// <summary>Results, from counts written once: as quick for a hundred thousand answers as for ten.</summary>
public sealed class EvaluationResultQueries(AppDbContext db, EvaluationQueries evaluations)
{
    /// <summary>A questionnaire with every count, also by who answers; null unless it was counted.</summary>
    public async Task<CountedEvaluation?> FindAsync(Guid id)
    {
        var row = await evaluations.FindAsync(id);
        return row is not { Evaluation.Status: EvaluationStatus.Counted } ? null
            : new CountedEvaluation(row, await evaluations.DefinitionAsync(row.Evaluation.InstrumentId), new TallySheet(await CellsAsync(db.Set<EvaluationTally>().Where(t => t.EvaluationId == id))));
    }

    /// <summary>The questionnaires of the same occasion of an edition, in the order of time, without the counts by who answers.</summary>
    public async Task<List<CountedEvaluation>> SeriesAsync(EvaluationOccasion occasion, Guid? editionId = null) => await ReadAsync(await evaluations.CountedAsync(occasion, editionId));

    /// <summary>Every questionnaire counted, in the order of time, without the counts by who answers.</summary>
    public async Task<List<CountedEvaluation>> AllAsync() => await ReadAsync((await evaluations.AllAsync()).FindAll(row => row.Evaluation.Status == EvaluationStatus.Counted));

    private async Task<List<CountedEvaluation>> ReadAsync(List<EvaluationRow> counted)
    {
        var rows = counted.OrderBy(row => row.Day ?? row.Evaluation.ClosesOn).ToList();
        var (ids, instruments) = (rows.ConvertAll(row => row.Evaluation.Id), rows.Select(row => row.Evaluation.InstrumentId).Distinct().ToList());
        var sheets = (await db.Set<EvaluationTally>().AsNoTracking().Where(t => t.ProfileCode == "" && ids.Contains(t.EvaluationId)).ToListAsync()).ToLookup(t => t.EvaluationId, t => t.Cell);
        var definitions = (await db.Set<Instrument>().AsNoTracking().Where(i => instruments.Contains(i.Id)).ToListAsync()).ToDictionary(i => i.Id, i => i.Read());
        return rows.ConvertAll(row => new CountedEvaluation(row, definitions[row.Evaluation.InstrumentId], new TallySheet(sheets[row.Evaluation.Id])));
    }

    /// <summary>
    /// How answers to a question are spread over every questionnaire counted of an authority, or of one edition, fit to be published: small counts are hidden.
    /// </summary>
    /// <param name="authorityId">The authority.</param>
    /// <param name="questionCode">Stable code: "cout.famille", "lieu", or "confiance/elus" for the row of a matrix.</param>
    /// <param name="editionId">One edition; all when null.</param>
    /// <param name="occasion">One occasion; when null every occasion but the start of a term, where people say what they expect, not what they lived.</param>
    /// <returns>Null when it was asked nowhere.</returns>
    public async Task<AnswerDistribution?> DistributionAsync(Guid authorityId, string questionCode, Guid? editionId = null, EvaluationOccasion? occasion = null) =>
        (await DistributionsAsync(authorityId, [questionCode], editionId, occasion)).SingleOrDefault();

    /// <summary>The same of several questions at once, in their order; those asked nowhere are left out.</summary>
    public async Task<IReadOnlyList<AnswerDistribution>> DistributionsAsync(Guid authorityId, IReadOnlyCollection<string> questionCodes, Guid? editionId = null, EvaluationOccasion? occasion = null)
    {
        var counted = db.Set<Evaluation>().IgnoreQueryFilters().Where(e => e.AuthorityId == authorityId && e.Status == EvaluationStatus.Counted && (editionId == null || e.EditionId == editionId)
            && (occasion == null ? e.Occasion != EvaluationOccasion.StartOfTerm : e.Occasion == occasion));
        var counts = (await db.Set<EvaluationTally>().IgnoreQueryFilters().Where(t => t.ProfileCode == "" && questionCodes.Contains(t.FieldCode) && counted.Any(e => e.Id == t.EvaluationId))
            .GroupBy(t => new { t.FieldCode, t.OptionCode }).Select(g => new { g.Key.FieldCode, g.Key.OptionCode, People = g.Sum(t => t.People) }).ToListAsync()).ToLookup(c => c.FieldCode);
        var asked = await db.Set<Instrument>().IgnoreQueryFilters().AsNoTracking().Where(i => counted.Any(e => e.InstrumentId == i.Id)).OrderByDescending(i => i.Id).ToListAsync();
        var fields = asked.SelectMany(i => i.Read().Fields).Where(f => !f.Question.IsText).ToList();
        return [.. questionCodes.Select(code => fields.Find(f => f.Code == code)).OfType<AnswerField>()
            .Select(f => AnswerDistribution.Of(f, counts[f.Code].ToDictionary(c => c.OptionCode, c => c.People, StringComparer.Ordinal)))];
    }

    /// <summary>What was ticked, one row for each respondent, in no order.</summary>
    public async Task<List<Dictionary<string, string>>> AnswersAsync(Guid evaluationId) =>
        await db.Set<EvaluationAnswer>().AsNoTracking().Where(a => a.EvaluationId == evaluationId).Select(a => a.Answers).ToListAsync();

    private static async Task<List<TallyCell>> CellsAsync(IQueryable<EvaluationTally> tallies) =>
        await tallies.AsNoTracking().Select(t => new TallyCell(t.FieldCode, t.OptionCode, t.ProfileCode, t.Band, t.People)).ToListAsync();
}
