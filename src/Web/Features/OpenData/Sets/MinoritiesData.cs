using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Web.Features.Proposals;
using static Misthos.Web.Features.OpenData.Sets.Columns;

namespace Misthos.Web.Features.OpenData.Sets;

/// <summary>A minority opinion, with the proposal it is kept with.</summary>
internal sealed class MinorityRecord
{
    public required MinorityOpinion Opinion { get; init; }

    public int Number { get; init; }

    /// <summary>Short name of the assembly; null when there is only one.</summary>
    public string? Assembly { get; init; }

    /// <summary>Why its words are no longer shown; null when they are.</summary>
    public MinorityTakeDown? Down { get; init; }
}

/// <summary>Minority opinions: how many they speak for, never who.</summary>
internal static class MinoritiesData
{
    public static Dataset Set { get; } = new QueryDataset<MinorityRecord>("opinions-minoritaires",
    [
        new(Id(), (r, _) => r.Opinion.Id),
        new(Reference("proposal_id"), (r, _) => r.Opinion.ProposalId),
        new(Whole("proposal_number", "12", true), (r, _) => r.Number),
        new(Reference("ballot_id"), (r, _) => r.Opinion.BallotId),
        new(Text("body/fr", "Dix écoles par an, c’est trop peu."), (r, _) => r.Opinion.WithdrawnOn is null && r.Down is null ? Some(r.Opinion.Text) : null),
        new(Whole("voices", "7", true), (r, _) => r.Opinion.Voices),
        new(Day("given_on", true), (r, _) => r.Opinion.GivenOn),
        new(Day("withdrawn_on"), (r, _) => r.Opinion.WithdrawnOn),
        new(Day("taken_down_on"), (r, _) => r.Down?.On),
        new(Word<TakeDownGround>("taken_down_ground", false), (r, _) => r.Down is { } down ? Code(down.Ground) : null),
        new(Address("url", "https://exemple.fr/marseille/propositions/12", true), (r, c) => c.Page(ProposalRow.PathOf(r.Number, r.Assembly))),
    ], Rows)
    {
        Key = ["id"],
        Tables = [SourceTable.Of<MinorityOpinion>(), SourceTable.Of<MinorityTakeDown>(), SourceTable.Of<Proposal>(), SourceTable.Of<CitizensAssembly>()],
    };

    private static IQueryable<MinorityRecord> Rows(DataContext c, Guid? id) =>
        from o in c.Db.Set<MinorityOpinion>().AsNoTracking()
        join p in c.Db.Set<Proposal>() on o.ProposalId equals p.Id
        join a in c.Db.Set<CitizensAssembly>() on p.AssemblyId equals a.Id
        from d in c.Db.Set<MinorityTakeDown>().Where(d => d.OpinionId == o.Id).DefaultIfEmpty()
        where p.AdoptedOn != null && (id == null || o.Id == id)
        orderby a.StartedOn, a.Id, p.Number, o.GivenOn, o.Id
        select new MinorityRecord { Opinion = o, Number = p.Number, Assembly = c.Db.Set<CitizensAssembly>().Any(other => other.Id != a.Id) ? a.Slug : null, Down = d };
}
