using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Person = Misthos.Domain.Members.Person;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>The year of Marseille's second edition: four sittings on each topic, and what came out of them.</summary>
internal sealed class MarseilleYear(DemoScope demo)
{
    private const string TownHall = "Hôtel de ville", University = "Université, site Saint-Charles";

    private const string HealthOffice = "Délégation à la santé (fictif)", CleanOffice = "Délégation à la propreté (fictif)";

    /// <summary>Eight sittings held, the last a few days ago, and the follow-up that members have been convened to.</summary>
    public List<Sitting> AddSittings(Edition edition, List<Person> members)
    {
        var held = new List<Sitting>();
        for (var i = 0; i < 8; i++)
        {
            var sitting = Plan(edition, $"Séance {i + 1}", i == 7 ? demo.Calendar.Nearest(DayOfWeek.Saturday, -1) : edition.StartsOn.AddDays(14 + (i * 42)));
            sitting.Describe(sitting.Title, edition.Topics[i / 4].Id, Place(i < 2 ? TownHall : University), "Accueil, travail en groupes, repas, mise en commun.");
            InHalfDays(sitting, i == 7);
            held.Add(demo.Hold(sitting, members, _ => 0.86f - (i * 0.02f)));
        }

        var next = Plan(edition, "Séance de suivi", demo.Calendar.Nearest(DayOfWeek.Saturday, 17));
        next.Describe(next.Title, edition.Topics[1].Id, Place(University), "Ce que sont devenues nos propositions.");
        next.Classify(SittingKind.FollowUp);
        InHalfDays(next, true);
        demo.Convene(next, members);
        AddToday(edition, members);
        new DemoContent(demo).AddMarseille(held[4], next);
        demo.MakeBadges(members);
        return held;
    }

    // Today's workshop, open from morning to night: the reception can be tried whenever the demonstration is.
    private void AddToday(Edition edition, List<Person> members)
    {
        var today = new Sitting(demo.AuthorityId, edition.Id, edition.Organs[0].Id, "Atelier du jour", new SittingTimes(demo.Today, new TimeOnly(8, 0), new TimeOnly(22, 0), 180));
        today.Describe(today.Title, edition.Topics[1].Id, Place(TownHall), "Préparer la séance de suivi, en petits groupes. Essayez l’accueil : arrivées par le nom ou par le badge. (fictif)");
        today.Classify(SittingKind.Workshop);
        demo.Convene(today, members);
        foreach (var convocation in demo.Db.Set<Convocation>().Local.Where(c => c.SittingId == today.Id))
        {
            convocation.MarkDone(demo.Now.AddDays(-7));
        }
    }

    /// <summary>Proposals at every stage; two answers are late.</summary>
    public static void AddProposals(DemoProposals proposals, Edition edition, List<Sitting> held)
    {
        edition.SetQuorum(new(QuorumKind.MoreThanHalf, 0, "charte, article 7 (fictif)"));
        var (health, clean) = (edition.Topics[0], edition.Topics[1]);
        var (adopted, handed) = (held[3].Day, held[3].Day.AddDays(7));
        var answered = handed.AddDays(60);
        var promised = handed.AddYears(1);
        proposals.Add(
            edition,
            new("Des consultations gynécologiques dans chaque arrondissement", "Une consultation de gynécologie sans avance de frais, deux demi-journées par semaine, dans un centre de santé de chaque arrondissement.", health) { AdoptedOn = adopted, HandedOverOn = handed, Answer = (ResponseKind.Accepted, "La Ville ouvre quatre consultations cette année et les douze autres ensuite, avec l’agence régionale de santé.", answered), DueOn = promised, Delegation = HealthOffice, Department = "Direction de la santé publique (fictif)" },
            new("Former les agentes et agents d’accueil à l’écoute", "Deux jours de formation pour chaque personne qui accueille du public, avec des associations de femmes.", health) { AdoptedOn = adopted, HandedOverOn = handed, Answer = (ResponseKind.Amended, "La formation durera une journée : deux jours fermeraient trop de guichets. Les associations en fixent le contenu.", answered), Corrected = ("La formation durera une journée et demie : deux jours fermeraient trop de guichets. Les associations et les agentes en fixent le contenu.", "Les syndicats ont obtenu une demi-journée de plus. (fictif)", answered.AddDays(20)), DueOn = promised, Delegation = HealthOffice, Department = "Direction des ressources humaines (fictif)" },
            new("Un bus santé qui va vers les quartiers éloignés", "Un bus équipé passe chaque mois dans les quartiers sans cabinet médical.", health) { AdoptedOn = adopted, HandedOverOn = handed, Answer = (ResponseKind.Refused, "L’agence régionale de santé finance déjà un bus semblable. La Ville préfère l’aider à venir plus souvent.", answered), Delegation = HealthOffice },
            new("Informer les adolescentes et les adolescents au lycée", "Trois séances par an, menées par des sages-femmes, dans chaque lycée volontaire.", health) { AdoptedOn = adopted, HandedOverOn = handed },
            new("Un guide de la santé des femmes en dix langues", "Un guide court, en images, distribué dans les centres sociaux.", health) { AdoptedOn = adopted, HandedOverOn = handed },
            new("Des corbeilles à moins de cent mètres", "Une corbeille à moins de cent mètres de chaque arrêt de bus et de chaque école.", clean) { AdoptedOn = held[6].Day, HandedOverOn = held[6].Day.AddDays(7), Delegation = CleanOffice, Amended = ("Une corbeille à moins de cent mètres de chaque arrêt de bus, de chaque école et de chaque marché, vidée chaque jour.", "Les jours de marché, les corbeilles débordent.", "Une corbeille à moins de deux cents mètres de chaque arrêt de bus et de chaque école.") },
            new("Une équipe de médiation le soir", "Des médiatrices et médiateurs sur les places les plus fréquentées, de 18 h à minuit.", clean) { AdoptedOn = held[7].Day, Voted = (held[7], [61, 7, 4]) },
            new("Un jour sans déchet dans chaque quartier", "Une fois par an, le quartier nettoie et mange ensemble.", clean) { Amended = ("Deux fois par an, le quartier nettoie et mange ensemble.", "Une fois par an ne suffit pas.", "Une fois par an, le quartier nettoie, sans repas.") });
    }

    /// <summary>The proposal the city studies: its answer says until when.</summary>
    public static void AddStudied(DemoProposals proposals, Edition edition, DateOnly adopted, DateOnly until) => proposals.Add(
        edition,
        new ProposalPlan("Des protections périodiques gratuites dans les équipements de la Ville", "Un distributeur gratuit dans chaque piscine, bibliothèque et centre social.", edition.Topics[0])
        {
            AdoptedOn = adopted,
            HandedOverOn = adopted.AddDays(7),
            Answer = (ResponseKind.ToStudy, "La Ville étudie le coût et l’entretien avec trois équipements volontaires, puis répondra.", adopted.AddDays(67)),
            DueOn = until,
            Delegation = HealthOffice,
            Department = "Direction de la santé publique (fictif)",
        });

    private Sitting Plan(Edition edition, string title, DateOnly day) =>
        new(demo.AuthorityId, edition.Id, edition.Organs[0].Id, title, new SittingTimes(day, new TimeOnly(9, 0), new TimeOnly(17, 0), 420));

    private static void InHalfDays(Sitting sitting, bool isSo)
    {
        if (isSo)
        {
            sitting.SetSequences(sitting.Day, [new("Matin", new(9, 0), new(12, 30), 210) { Id = sitting.Sequences[0].Id }, new("Après-midi", new(13, 30), new(17, 0), 210)]);
        }
    }

    private static SittingPlace Place(string name) => new(name, "Métro, bus et entrée de plain-pied. (fictif)", false);
}
