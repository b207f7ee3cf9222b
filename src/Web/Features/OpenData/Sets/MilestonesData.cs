using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Web.Features.Proposals;
using static Misthos.Web.Features.OpenData.Sets.Columns;

namespace Misthos.Web.Features.OpenData.Sets;

/// <summary>A step of an action, and how its day moved.</summary>
internal sealed class MilestoneRecord
{
    public required Milestone Step { get; init; }

    public Guid ActionId { get; init; }

    public string Action { get; init; } = "";

    public int Number { get; init; }

    /// <summary>Short name of the assembly; null when there is only one.</summary>
    public string? Assembly { get; init; }

    public DateOnly? StoppedOn { get; init; }

    /// <summary>Day it was due at first; null when it never moved.</summary>
    public DateOnly? FirstDueOn { get; init; }

    public int Moves { get; init; }

    public string? LastReason { get; init; }

    /// <summary>Days late, done late or not yet done; none once the action was stopped.</summary>
    public int DaysLate(DateOnly today) => Step.DoneOn is null && StoppedOn is { } stopped ? Step.DaysLate(stopped) : Step.DaysLate(today);
}

/// <summary>Steps of the actions, with the day promised first and every move of it.</summary>
internal static class MilestonesData
{
    public static Dataset Set { get; } = new QueryDataset<MilestoneRecord>("jalons",
    [
        new(Id(), (m, _) => m.Step.Id),
        new(Reference("action_id"), (m, _) => m.ActionId),
        new(Text("action/fr", "Équiper dix écoles", true), (m, _) => m.Action),
        new(Whole("proposal_number", "12", true), (m, _) => m.Number),
        new(Whole("order", "1", true), (m, _) => m.Step.Order),
        new(Text("title/fr", "Premières cuves posées", true), (m, _) => m.Step.Title),
        new(Day("due_on", true, "2026-09-30"), (m, _) => m.Step.DueOn),
        new(Day("first_due_on", true, "2026-06-30"), (m, _) => m.FirstDueOn ?? m.Step.DueOn),
        new(Day("done_on", example: "2026-10-12"), (m, _) => m.Step.DoneOn),
        new(Whole("days_late", "12", true), (m, c) => m.DaysLate(c.Today)),
        new(Whole("moves", "1", true), (m, _) => m.Moves),
        new(Text("last_move_reason/fr", "Le marché a été passé deux fois."), (m, _) => m.LastReason),
        new(Address("url", "https://exemple.fr/marseille/propositions/12", true), (m, c) => c.Page(ProposalRow.PathOf(m.Number, m.Assembly))),
    ], Rows)
    {
        Key = ["id"],
        Tables = [SourceTable.Of<Milestone>(), SourceTable.Of<MilestoneMove>(), SourceTable.Of<Commitment>(), SourceTable.Of<Proposal>(), SourceTable.Of<CitizensAssembly>()],
    };

    private static IQueryable<MilestoneRecord> Rows(DataContext c, Guid? id)
    {
        var moves = c.Db.Set<MilestoneMove>();
        return from m in c.Db.Set<Milestone>().AsNoTracking()
               join a in c.Db.Set<Commitment>() on m.CommitmentId equals a.Id
               join p in c.Db.Set<Proposal>() on a.ProposalId equals p.Id
               join y in c.Db.Set<CitizensAssembly>() on p.AssemblyId equals y.Id
               where p.AdoptedOn != null && p.HandedOverOn != null && (id == null || m.Id == id)
               orderby y.StartedOn, y.Id, p.Number, a.Order, m.Order, m.Id
               select new MilestoneRecord
               {
                   Step = m,
                   ActionId = a.Id,
                   Action = a.Title,
                   Number = p.Number,
                   Assembly = c.Db.Set<CitizensAssembly>().Count() > 1 ? y.Slug : null,
                   StoppedOn = a.StoppedOn,
                   FirstDueOn = moves.Where(v => v.MilestoneId == m.Id).OrderBy(v => v.At).Select(v => (DateOnly?)v.OldDueOn).FirstOrDefault(),
                   Moves = moves.Count(v => v.MilestoneId == m.Id),
                   LastReason = moves.Where(v => v.MilestoneId == m.Id).OrderByDescending(v => v.At).Select(v => v.Reason).FirstOrDefault(),
               };
    }
}
