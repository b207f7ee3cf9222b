using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Poitiers' hourly allowance, on request and under a quotient; the states of its act are those of the case, the rest is fictitious.</summary>
internal sealed class PoitiersScheme(DemoScope demo)
{
    public AllowanceScheme Add(Edition edition, Organ[] organs, List<Person> proposers)
    {
        var act = new CouncilAct(demo.AuthorityId, new CouncilActText("2023-0000-DEMO (fictif)", "Indemnisation du groupe de propositions et du comité méthodologique (fictif)", new DateOnly(2023, 6, 26), "Code des relations entre le public et l’administration, article L.131-1 ; libre administration")
        {
            TransmittedOn = new DateOnly(2023, 6, 30),
            IsFictional = true,
        });
        var recording = new StateRecording(demo.UserId(Role.Organiser), demo.Now);
        act.Record(CouncilActStateKind.InForce, new DateOnly(2023, 6, 30), "Transmission au contrôle de légalité (fictif)", recording);
        act.Record(CouncilActStateKind.Contested, new DateOnly(2023, 12, 1), "Déféré préfectoral, décembre 2023", recording);
        act.Record(CouncilActStateKind.Upheld, new DateOnly(2025, 3, 13), "Tribunal administratif de Poitiers, 13 mars 2025, n° 2303524 ; appel déposé en avril 2025, confirmé selon un blog juridique du 20 février 2026 (arrêt non lu)", recording);
        demo.Db.Add(act);
        var scheme = new AllowanceScheme(act, edition.Id, new SchemeTerms("Indemnité horaire", edition.StartsOn, null, [.. organs.Select(organ => organ.Id)])
        {
            OnRequest = true,
            QuotientThreshold = Money.Euros(1000),
            PartialPresence = PartialPresence.ProRata,
            Minors = MinorAllowance.SameByGuardian,
        });
        scheme.AddRate(new RateTerms(edition.StartsOn, null, RateUnit.PerHour, Money.Euros(13.74m))
        {
            DayCap = Money.Euros(96.16m),
            ReferenceMinutes = 420,
            Provenance = RateProvenance.Derived,
            Derivation = "96,16 € (6 + 8 × 11,27 €, indemnité de session des jurés en 2023) ÷ 7 heures",
            Source = "Compte rendu du webinaire du 7 octobre 2025 ; l’acte n’a pas été lu",
        });
        demo.Db.Add(scheme);
        AddRequests(edition, scheme, proposers);
        return scheme;
    }

    // Fourteen ask; for nine the quotient is at most the threshold, for two it is above, three wait for a decision.
    private void AddRequests(Edition edition, AllowanceScheme scheme, List<Person> proposers)
    {
        foreach (var (index, person) in proposers.Take(14).Index())
        {
            demo.Db.Add(new AllowanceRequest(scheme, person.Id, AllowanceChoice.Requested, edition.StartsOn.AddDays(20)));
            if (index < 11)
            {
                demo.Db.Add(new EligibilityDecision(scheme, person.Id, new EligibilityTerms(index < 9 ? EligibilityOutcome.AtOrBelowThreshold : EligibilityOutcome.AboveThreshold, EligibilityBasis.SeenByAgent, new DateOnly(edition.StartsOn.Year, edition.StartsOn.Month, 1))
                {
                    DecidedOn = edition.StartsOn.AddDays(30),
                    DecidedBy = demo.UserId(Role.Organiser),
                    ValidFrom = edition.StartsOn,
                    ValidTo = edition.EndsOn,
                }));
            }
        }
    }
}
