using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Eligibility;
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
        AddStates(act);
        demo.AddWithText(act);
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
        AddExpenses(scheme, edition);
        new DemoJustification(demo).Add(scheme, edition);
        demo.Db.Add(scheme);
        demo.Db.Add(new IncomeRule(scheme, new IncomeRuleTerms(QuotientMonthRule.FirstMonthOfScheme, null, 2, "Mairie de Poitiers, mission Participation citoyenne (adresse fictive)", "tribunal administratif de Poitiers, Télérecours citoyens (www.telerecours.fr)")));
        AddRequests(edition, scheme, proposers);
        return scheme;
    }

    private void AddStates(CouncilAct act)
    {
        var recording = new StateRecording(demo.UserId(Role.Organiser), demo.Now);
        act.Record(CouncilActStateKind.InForce, new DateOnly(2023, 6, 30), "Transmission au contrôle de légalité (fictif)", recording);
        act.Record(CouncilActStateKind.Contested, new DateOnly(2023, 12, 1), "Déféré préfectoral, décembre 2023", recording);
        act.Record(CouncilActStateKind.Upheld, new DateOnly(2025, 3, 13), "Tribunal administratif de Poitiers, 13 mars 2025, n° 2303524", recording);
        act.Record(CouncilActStateKind.UpheldUnderAppeal, new DateOnly(2025, 4, 30), "Requête de la préfecture à la cour administrative d’appel de Bordeaux, avril 2025 (jour non connu)", recording);
        act.Record(CouncilActStateKind.Upheld, new DateOnly(2026, 2, 20), "Confirmé en appel selon un blog juridique du 20 février 2026 (arrêt non lu : numéro, date et motifs inconnus)", recording);
    }

    private static void AddExpenses(AllowanceScheme scheme, Edition edition)
    {
        scheme.AddExpense(new ExpenseTerms(ExpenseKind.Childcare, edition.StartsOn, null, ExpenseBasis.ActualCost)
        {
            UnitMilliEuros = 18_000,
            IncludesEmployerCharges = true,
            Receipt = ExpenseReceipt.Required,
            DeadlineDays = 60,
            Provenance = RateProvenance.Derived,
            Derivation = "18 € l’heure au plus, comme la Convention citoyenne pour le climat",
            Source = "Invention de la démonstration : le compte rendu dit seulement que la garde coûte (fictif)",
        });
        scheme.AddExpense(new ExpenseTerms(ExpenseKind.Parking, edition.StartsOn, null, ExpenseBasis.ActualCost)
        {
            DayCeiling = Money.Euros(8),
            Receipt = ExpenseReceipt.Required,
            DeadlineDays = 60,
            Provenance = RateProvenance.Derived,
            Derivation = "plafond inventé pour la démonstration (fictif)",
            Source = "Invention de la démonstration : le compte rendu dit seulement que le stationnement coûte (fictif)",
        });
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
