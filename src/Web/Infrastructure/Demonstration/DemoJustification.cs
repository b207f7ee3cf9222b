using Misthos.Domain.Topics;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>What justifies an allowance in a demonstration: treatment decided, notes written, bodies compared; all of it fictitious.</summary>
internal sealed class DemoJustification(DemoScope demo)
{
    public void Add(AllowanceScheme scheme, Edition edition)
    {
        var recording = new StateRecording(demo.UserId(Role.FinanceOfficer), demo.Now);
        scheme.DecideTreatment(TaxTreatment.Taxable, SocialTreatment.NotSubject, "Avis de la direction des finances et réponse de l’Urssaf (fictif)", recording);
        demo.Db.Add(new ProportionalityNote(scheme, 1, new ProportionalityText(
            "L’indemnité compense le temps pris sur le travail, les études et les proches. Sans elle, les jeunes et les personnes aux petits revenus viennent moins et partent plus tôt : les avis perdraient en diversité. (fictif)",
            "Toute personne qui siège dans un groupe nommé par la délibération reçoit la même somme pour la même durée ; les conditions sont celles que la délibération écrit, et elles sont les mêmes pour tous. (fictif)",
            "Le montant reste au plus égal à l’indemnité de session des jurés d’assises de l’année où il a été fixé, pour une journée de même durée. (fictif)",
            "Les conseils de quartier se réunissent le soir, sans engagement de durée ; l’assemblée demande des journées entières pendant un an. La différence de traitement suit la différence d’engagement. (fictif)"), recording));
        foreach (var topic in edition.Topics)
        {
            demo.Db.Add(new CompetenceStatement(topic, 1, new(CompetenceOutcome.Inside, "Direction des affaires juridiques (fictif)", edition.StartsOn.AddDays(-30),
                $"Le sujet « {topic.Title} » concerne la vie des habitantes et habitants de la commune et ses propres services ; les propositions s’adressent à la Ville. (fictif)",
                "Code général des collectivités territoriales, article L.2121-29"), recording.By, recording.At));
        }

        demo.Db.Add(new BodyEffort(demo.AuthorityId, 1, new BodyEffortText("Conseils de quartier (fictif)", BodyKind.NeighbourhoodCouncil, 16, Money.Zero, "Une collation à chaque réunion, pas d’indemnité (fictif)", "Règlement intérieur (fictif)"), recording));
        demo.Db.Add(new BodyEffort(demo.AuthorityId, 1, new BodyEffortText("Conseil des jeunes (fictif)", BodyKind.YouthCouncil, 30, Money.Euros(60), "Des places de cinéma et de piscine, pour environ 60 € par an (fictif)", "Délibération (fictif)"), recording));
    }
}
