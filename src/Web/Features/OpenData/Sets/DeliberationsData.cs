using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Proposals;
using static Misthos.Web.Features.OpenData.Sets.Columns;

namespace Misthos.Web.Features.OpenData.Sets;

/// <summary>An act of the council linked to a proposal handed over.</summary>
internal sealed class DeliberationRecord
{
    public required Deliberation Act { get; init; }

    /// <summary>SIRET the authority pays with, for acts typed here.</summary>
    public string? Siret { get; init; }
}

/// <summary>Acts of the council on proposals, in the columns of the SCDL schema "délibérations" exactly.</summary>
internal static class DeliberationsData
{
    public static Dataset Set { get; } = new QueryDataset<DeliberationRecord>("deliberations",
    [
        new(Text("COLL_NOM", "Ville de Marseille", true), (d, c) => Some(d.Act.CollectivityName) ?? c.Tenant.Authority.Name),
        new(new("COLL_SIRET", FieldKind.Code, "21130055300016") { Pattern = "^[0-9]{14}$" }, (d, _) => Some(d.Act.CollectivitySiret) ?? Some(d.Siret)),
        new(new("DELIB_ID", FieldKind.Code, "2026-42") { IsRequired = true, IsUnique = true }, (d, _) => d.Act.Number),
        new(Day("DELIB_DATE", true), (d, _) => d.Act.On),
        new(new("DELIB_MATIERE_CODE", FieldKind.Code, "8.9") { Pattern = "^[0-9]\\.[0-9]{1,2}$" }, (d, _) => Some(d.Act.MatterCode)),
        new(Text("DELIB_MATIERE_NOM", "Domaines de compétences par thèmes/Culture"), (d, _) => Some(d.Act.Matter)),
        new(Text("DELIB_OBJET", "Cuves d’eau de pluie dans les écoles", true), (d, _) => d.Act.Subject),
        new(new("BUDGET_ANNEE", FieldKind.Code, "2026") { Pattern = "^[0-9]{4}(/[0-9]{4})?$" }, (d, _) => Some(d.Act.BudgetYears)),
        new(Text("BUDGET_NOM", "Budget principal"), (d, _) => Some(d.Act.BudgetName)),
        new(new("PREF_ID", FieldKind.Code, "PREF013"), (d, _) => Some(d.Act.PrefectureId)),
        new(Day("PREF_DATE"), (d, _) => d.Act.PrefectureOn),
        new(Whole("VOTE_EFFECTIF", "111"), (d, _) => d.Act.CouncilSize),
        new(Whole("VOTE_REEL", "104"), (d, _) => d.Act.VotesCast),
        new(Whole("VOTE_POUR", "80"), (d, _) => d.Act.VotesFor),
        new(Whole("VOTE_CONTRE", "14"), (d, _) => d.Act.VotesAgainst),
        new(Whole("VOTE_ABSTENTION", "10"), (d, _) => d.Act.Abstentions),
        new(Address("DELIB_URL", "https://exemple.fr/deliberations/2026-42.pdf"), (d, _) => Some(d.Act.Url)),
    ], Rows)
    {
        Key = ["DELIB_ID"],
        Tables = [SourceTable.Of<Deliberation>(), SourceTable.Of<ProposalDeliberation>(), SourceTable.Of<Proposal>(), SourceTable.Of<HeliosSettings>()],
    };

    private static IQueryable<DeliberationRecord> Rows(DataContext c, Guid? id) =>
        from d in c.Db.Set<Deliberation>().AsNoTracking()
        where (id == null || d.Id == id) && c.Db.Set<ProposalDeliberation>().Any(l => l.DeliberationId == d.Id && c.Db.Set<Proposal>().Any(p => p.Id == l.ProposalId && p.AdoptedOn != null))
        orderby d.On, d.Number
        select new DeliberationRecord { Act = d, Siret = c.Db.Set<HeliosSettings>().Select(s => s.Siret).FirstOrDefault() };
}
