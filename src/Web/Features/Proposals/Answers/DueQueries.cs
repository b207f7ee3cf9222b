using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Answers;

/// <summary>What the authority owes today: acknowledgements, answers, ends of studies, steps.</summary>
public sealed class DueQueries(AppDbContext db, TimeProvider clock)
{
    private const int SoonDays = 7;

    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>How many of each: one query.</summary>
    public Task<DueCounts> CountsAsync(DateOnly today)
    {
        var soon = today.AddDays(SoonDays);
        var (acknowledgements, answers, studies, steps) = (Acknowledgements(soon), Answers(), Studies(today), Steps(today));
        var opinions = db.Set<OpinionRequest>().Where(r => r.WithdrawnOn == null && r.DueOn < today && !r.Opinions.Any());
        return db.Set<Authority>().Where(a => a.Id == db.AuthorityId).Select(_ => new DueCounts(
            acknowledgements.Count(), answers.Count(p => p.AnswerDueOn < today), answers.Count(p => p.AnswerDueOn >= today && p.AnswerDueOn <= soon), studies.Count(), steps.Count(), opinions.Count())).SingleAsync();
    }

    /// <summary>Every proposal that waits for something, what is due first on top: one query for each kind.</summary>
    public async Task<DueList> ListAsync()
    {
        var today = Today;
        return new(
            await Rows(Acknowledgements(DateOnly.MaxValue), p => new DueRow(p.Id, p.Number, p.Title, p.AcknowledgementDueOn!.Value)),
            await Rows(Answers(), p => new DueRow(p.Id, p.Number, p.Title, p.AnswerDueOn!.Value)),
            await Rows(Studies(today), p => new DueRow(p.Id, p.Number, p.Title, p.Responses.OrderByDescending(r => r.Order).Select(r => r.DueOn!.Value).First())),
            await (from m in Steps(today)
                   join c in db.Set<Commitment>() on m.CommitmentId equals c.Id
                   join p in db.Set<Proposal>() on c.ProposalId equals p.Id
                   orderby m.DueOn, p.Number
                   select new DueRow(c.Id, p.Number, c.Title + " – " + m.Title, m.DueOn)).Take(200).ToListAsync());
    }

    private static async Task<List<DueRow>> Rows(IQueryable<Proposal> proposals, System.Linq.Expressions.Expression<Func<Proposal, DueRow>> row) =>
        [.. (await proposals.OrderBy(p => p.AnswerDueOn).ThenBy(p => p.Number).Take(200).Select(row).ToListAsync()).OrderBy(r => r.DueOn)];

    private IQueryable<Proposal> Acknowledgements(DateOnly until) =>
        db.Set<Proposal>().Where(p => p.AcknowledgementDueOn <= until && p.AcknowledgedOn == null && p.WithdrawnOn == null && !p.Responses.Any());

    private IQueryable<Proposal> Answers() => db.Set<Proposal>().Where(p => p.AnswerDueOn != null && p.WithdrawnOn == null && !p.Responses.Any());

    private IQueryable<Proposal> Studies(DateOnly today) =>
        db.Set<Proposal>().Where(p => p.WithdrawnOn == null && p.Responses.Any(r => r.Order == p.Responses.Max(l => l.Order) && r.Kind == ResponseKind.ToStudy && r.DueOn < today));

    private IQueryable<Milestone> Steps(DateOnly today) =>
        db.Set<Milestone>().Where(m => m.DoneOn == null && m.DueOn < today && db.Set<Commitment>().Any(c => c.Id == m.CommitmentId && c.StoppedOn == null));
}

/// <summary>How many acknowledgements are due within a week or late, answers late, answers due within a week, studies over, steps late, technical opinions late.</summary>
public sealed record DueCounts(int Acknowledgements, int LateAnswers, int Answers, int Studies, int Steps, int Opinions);

/// <summary>Something due: where it is answered, the number of the proposal, what it is, and the day.</summary>
public sealed record DueRow(Guid Id, int Number, string Title, DateOnly DueOn);

/// <summary>Everything due, by kind.</summary>
public sealed record DueList(List<DueRow> Acknowledgements, List<DueRow> Answers, List<DueRow> Studies, List<DueRow> Steps);
