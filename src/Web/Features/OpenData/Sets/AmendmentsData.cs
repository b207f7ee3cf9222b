using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Web.Features.Proposals;
using static Misthos.Web.Features.OpenData.Sets.Columns;

namespace Misthos.Web.Features.OpenData.Sets;

/// <summary>An amendment to an adopted proposal, and whether its words are shown.</summary>
internal sealed class AmendmentRecord
{
    public required Amendment Amendment { get; init; }

    public int Number { get; init; }

    /// <summary>Short name of the assembly; null when there is only one.</summary>
    public string? Assembly { get; init; }

    /// <summary>Why its words are no longer shown; null when they are.</summary>
    public WordsTakeDown? Down { get; init; }

    /// <summary>Why the version that came of it was written, as it is shown since passages were removed; null when none were.</summary>
    public string? Decision { get; init; }

    /// <summary>Words of it, or nothing once they were taken down.</summary>
    public string? Shown(string words) => Down is null ? Some(words) : null;
}

/// <summary>Amendments as the public reads them beside the versions: whose kind, what they asked for, what became of them. Never a name.</summary>
internal static class AmendmentsData
{
    public static Dataset Set { get; } = new QueryDataset<AmendmentRecord>("amendements",
    [
        new(Id(), (r, _) => r.Amendment.Id),
        new(Reference("proposal_id"), (r, _) => r.Amendment.ProposalId),
        new(Whole("proposal_number", "12", true), (r, _) => r.Number),
        new(Whole("order", "1", true), (r, _) => r.Amendment.Number),
        new(Whole("base_version", "1", true), (r, _) => r.Amendment.BaseVersion),
        new(Text("title/fr", "Récupérer l’eau de pluie des écoles"), (r, _) => r.Shown(r.Amendment.Title)),
        new(Text("body/fr", "Installer des cuves dans chaque cour d’école, avant 2028."), (r, _) => r.Shown(r.Amendment.Text)),
        new(Text("reason/fr", "Sans date, rien n’oblige à commencer."), (r, _) => r.Shown(r.Amendment.Reason)),
        new(Word<AmendmentAuthor>("author"), (r, _) => Code(r.Amendment.Author)),
        new(Text("group", "Table 3"), (r, _) => r.Shown(r.Amendment.GroupName)),
        new(Day("filed_on", true), (r, _) => r.Amendment.FiledOn),
        new(Word<AmendmentOutcome>("outcome", false), (r, _) => r.Amendment.Outcome is { } outcome ? Code(outcome) : null),
        new(Text("decision_reason/fr", "L’assemblée veut une date."), (r, _) => Some(r.Decision ?? r.Amendment.DecisionReason)),
        new(Day("decided_on"), (r, _) => r.Amendment.DecidedOn),
        new(Whole("result_version", "2"), (r, _) => r.Amendment.ResultVersion),
        new(Day("taken_down_on"), (r, _) => r.Down?.On),
        new(Word<TakeDownGround>("taken_down_ground", false), (r, _) => r.Down is { } down ? Code(down.Ground) : null),
        new(Address("url", "https://exemple.fr/marseille/propositions/12/versions#amendement-1", true), (r, c) => c.Page($"{ProposalRow.PathOf(r.Number, r.Assembly)}/versions#amendement-{r.Amendment.Number}")),
    ], Rows)
    {
        Key = ["id"],
        Tables = [SourceTable.Of<Amendment>(), SourceTable.Of<WordsTakeDown>(), SourceTable.Of<WordsRedaction>(), SourceTable.Of<Proposal>(), SourceTable.Of<CitizensAssembly>()],
    };

    private static IQueryable<AmendmentRecord> Rows(DataContext c, Guid? id) =>
        from m in c.Db.Set<Amendment>().AsNoTracking()
        join p in c.Db.Set<Proposal>() on m.ProposalId equals p.Id
        join a in c.Db.Set<CitizensAssembly>() on p.AssemblyId equals a.Id
        from d in c.Db.Set<WordsTakeDown>().Where(d => d.ProposalId == m.ProposalId && d.AmendmentNumber == m.Number).DefaultIfEmpty()
        where p.AdoptedOn != null && (id == null || m.Id == id)
        orderby a.StartedOn, a.Id, p.Number, m.Number, m.Id
        select new AmendmentRecord { Amendment = m, Number = p.Number, Assembly = c.Db.Set<CitizensAssembly>().Any(other => other.Id != a.Id) ? a.Slug : null, Down = d, Decision = c.Db.Set<WordsRedaction>().Where(r => r.ProposalId == m.ProposalId && r.VersionNumber == m.ResultVersion).OrderByDescending(r => r.Order).Select(r => r.VersionReason).FirstOrDefault() };
}
