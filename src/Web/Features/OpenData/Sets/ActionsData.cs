using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Web.Features.Proposals;
using static Misthos.Web.Features.OpenData.Sets.Columns;

namespace Misthos.Web.Features.OpenData.Sets;

/// <summary>A step of an action.</summary>
internal sealed record StepRecord(string Title, DateOnly DueOn, DateOnly? DoneOn);

/// <summary>What the authority promised after a proposal handed over.</summary>
internal sealed class ActionRecord
{
    public required Commitment Action { get; init; }

    public Guid ProposalId { get; init; }

    public int Number { get; init; }

    public DateOnly HandedOverOn { get; init; }

    /// <summary>Short name of the assembly; null when there is only one.</summary>
    public string? Assembly { get; init; }

    public string? Department { get; init; }

    public bool WasTold { get; init; }

    public List<StepRecord> Steps { get; init => field = value ?? []; } = [];

    public List<CommitmentFigure> Figures { get; init => field = value ?? []; } = [];

    public CommissionVerdict? MembersSay { get; init; }

    public CommissionVerdict? AdministrationSays { get; init; }

    /// <summary>Where it stands: the published rule, never typed.</summary>
    public CommitmentStatus StatusOn(DateOnly day) => CommitmentStatusRule.Of(new([.. Steps.Select(s => new MilestoneFacts(s.DueOn, s.DoneOn))], WasTold, Action.StoppedOn), day);

    /// <summary>The next step that is not done; null when all are.</summary>
    public StepRecord? Next => Steps.Where(s => s.DoneOn is null).MinBy(s => s.DueOn);

    public Money? Sum(FigureKind kind) => Figures.Exists(f => f.Kind == kind) ? Money.Sum(Figures.Where(f => f.Kind == kind).Select(f => f.Amount)) : null;
}

/// <summary>Actions of the authority, with the status that follows from their dates.</summary>
internal static class ActionsData
{
    public static Dataset Set { get; } = new QueryDataset<ActionRecord>("actions",
    [
        new(Id(), (a, _) => a.Action.Id),
        new(Reference("proposal_id"), (a, _) => a.ProposalId),
        new(Whole("proposal_number", "12", true), (a, _) => a.Number),
        new(Whole("order", "1", true), (a, _) => a.Action.Order),
        new(Text("title/fr", "Équiper dix écoles", true), (a, _) => a.Action.Title),
        new(Text("description/fr", "Poser une cuve dans dix cours d’école par an."), (a, _) => Some(a.Action.Text)),
        new(Word<CommitmentStatus>("status"), (a, c) => Code(a.StatusOn(c.Today))),
        new(Text("department", "Direction de l’eau"), (a, _) => a.Department),
        new(Text("district", "1er secteur"), (a, _) => Some(a.Action.District)),
        new(Day("start_date", true), (a, _) => a.HandedOverOn),
        new(Day("end_date", example: "2027-12-31"), (a, _) => a.Steps.Count == 0 ? null : a.Steps.Max(s => s.DueOn)),
        new(Whole("milestones", "4", true), (a, _) => a.Steps.Count),
        new(Whole("milestones_done", "1", true), (a, _) => a.Steps.Count(s => s.DoneOn is not null)),
        new(Text("next_milestone/fr", "Premières cuves posées"), (a, _) => a.Next?.Title),
        new(Day("next_milestone_on", example: "2026-09-30"), (a, _) => a.Next?.DueOn),
        new(Day("stopped_on"), (a, _) => a.Action.StoppedOn),
        new(Text("stop_reason/fr", "L’école a fermé."), (a, _) => Some(a.Action.StopReason)),
        new(Euros("voted_euros", "120000.00"), (a, _) => a.Sum(FigureKind.Voted)),
        new(Euros("spent_euros", "45310.50"), (a, _) => a.Sum(FigureKind.Spent)),
        new(Word<CommissionVerdict>("opinion_of_members", false), (a, _) => a.MembersSay is { } verdict ? Code(verdict) : null),
        new(Word<CommissionVerdict>("opinion_of_administration", false), (a, _) => a.AdministrationSays is { } verdict ? Code(verdict) : null),
        new(Address("url", "https://exemple.fr/marseille/propositions/12", true), (a, c) => c.Page(ProposalRow.PathOf(a.Number, a.Assembly))),
    ], Rows)
    {
        Key = ["id"],
        Tables =
        [
            SourceTable.Of<Commitment>(), SourceTable.Of<Milestone>(), SourceTable.Of<ProgressNote>(), SourceTable.Of<CommitmentFigure>(),
            SourceTable.Of<CommissionOpinion>(), SourceTable.Of<Proposal>(), SourceTable.Of<Office>(), SourceTable.Of<CitizensAssembly>(),
        ],
    };

    private static IQueryable<ActionRecord> Rows(DataContext c, Guid? id)
    {
        var (opinions, today) = (c.Db.Set<CommissionOpinion>().OrderByDescending(o => o.On).ThenByDescending(o => o.Order), c.Today);
        return (from a in c.Db.Set<Commitment>().AsNoTracking()
                join p in c.Db.Set<Proposal>() on a.ProposalId equals p.Id
                join y in c.Db.Set<CitizensAssembly>() on p.AssemblyId equals y.Id
                where p.AdoptedOn != null && p.HandedOverOn != null && (id == null || a.Id == id)
                orderby y.StartedOn, y.Id, p.Number, a.Order, a.Id
                select new ActionRecord
                {
                    Action = a,
                    ProposalId = p.Id,
                    Number = p.Number,
                    HandedOverOn = p.HandedOverOn!.Value,
                    Assembly = c.Db.Set<CitizensAssembly>().Count() > 1 ? y.Slug : null,
                    Department = c.Db.Set<Office>().Where(o => o.Id == a.OfficeId).Select(o => o.Name).FirstOrDefault(),
                    WasTold = a.Notes.Any(n => n.On <= today),
                    Steps = a.Milestones.Select(m => new StepRecord(m.Title, m.DueOn, m.DoneOn)).ToList(),
                    Figures = a.Figures.ToList(),
                    MembersSay = opinions.Where(o => o.CommitmentId == a.Id && o.College == CommissionCollege.Members).Select(o => (CommissionVerdict?)o.Verdict).FirstOrDefault(),
                    AdministrationSays = opinions.Where(o => o.CommitmentId == a.Id && o.College == CommissionCollege.Administration).Select(o => (CommissionVerdict?)o.Verdict).FirstOrDefault(),
                }).AsSingleQuery();
    }
}
