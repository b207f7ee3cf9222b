using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Person = Misthos.Domain.Members.Person;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Poitiers' second cycle: open days that the drawn leave little by little, then evenings of the proposal group.</summary>
internal sealed class PoitiersCycle(DemoScope demo)
{
    private const string FoodOffice = "Délégation à l’alimentation (fictif)";

    /// <summary>Four days open to everyone; the attendance of the drawn fades, volunteers stay. A fifth is announced.</summary>
    public List<Sitting> AddOpenDays(Edition edition, List<Person> drawn, List<Person> volunteers)
    {
        var days = new List<Sitting>();
        foreach (var (index, after) in ((int[])[14, 49, 98, 147]).Index())
        {
            var sitting = OpenDay(edition, index + 1, edition.StartsOn.AddDays(after));
            var fading = 0.72f - (index * 0.14f);
            days.Add(demo.Hold(sitting, [.. drawn, .. volunteers], person => drawn.Contains(person) ? fading : 0.8f));
            demo.Db.Add(new Headcount(sitting, Capacity.OpenParticipant, 60 + (index * 4), demo.UserId(Role.Reception), DemoCalendar.Noon(sitting.Day)));
        }

        demo.Db.Add(OpenDay(edition, 5, demo.Calendar.Nearest(DayOfWeek.Saturday, 45)));
        return days;
    }

    /// <summary>Six evenings of three hours, the last one a few days ago, and a seventh that members have been convened to.</summary>
    public List<Sitting> AddEvenings(Edition edition, Organ group, List<Person> proposers)
    {
        var evenings = new List<Sitting>();
        for (var i = 0; i < 6; i++)
        {
            var day = demo.Calendar.Nearest(DayOfWeek.Wednesday, -1 - (28 * (5 - i)));
            evenings.Add(demo.Hold(Evening(edition, group, $"Soirée du groupe de propositions {i + 1}", day), proposers, _ => 0.85f - (i * 0.05f)));
        }

        var next = Evening(edition, group, "Soirée de suivi", demo.Calendar.Nearest(DayOfWeek.Wednesday, 14));
        demo.Convene(next, proposers);
        new DemoContent(demo).AddPoitiers(evenings[2], next);
        return evenings;
    }

    /// <summary>Proposals of the first cycle, answered; those of the second, at every stage, one answer late.</summary>
    public static void AddProposals(DemoProposals proposals, Edition[] editions, DateOnly vote)
    {
        var (first, second) = (editions[1], editions[2]);
        var (street, food) = (first.Topics[0], second.Topics[0]);
        var (handedFirst, handed) = (new DateOnly(2023, 6, 24), vote.AddDays(30));
        proposals.Add(
            first,
            new("Des règles écrites avec les habitantes et les habitants de chaque place", "Sur chaque place, une réunion par an fixe les règles du lieu et les affiche.", street) { AdoptedOn = handedFirst.AddDays(-14), HandedOverOn = handedFirst, Answer = (ResponseKind.Accepted, "Cinq places commencent, choisies par un vote.", handedFirst.AddDays(50)), DueOn = new DateOnly(2024, 6, 30), Delegation = "Délégation à la tranquillité publique (fictif)" },
            new("Des médiatrices et médiateurs formés dans le quartier", "Former des habitantes et des habitants à la médiation.", street) { AdoptedOn = handedFirst.AddDays(-14), HandedOverOn = handedFirst, Answer = (ResponseKind.Amended, "La formation est ouverte aux associations d’abord.", handedFirst.AddDays(50)), DueOn = new DateOnly(2024, 12, 31), Delegation = "Délégation à la tranquillité publique (fictif)" });
        proposals.Add(
            second,
            new("Une épicerie solidaire mobile dans les quartiers prioritaires", "Un camion passe chaque semaine, avec des produits locaux à prix réduit.", food) { AdoptedOn = vote, HandedOverOn = handed, Answer = (ResponseKind.Accepted, "Le CCAS achète le camion ; deux quartiers commencent.", handed.AddDays(70)), DueOn = handed.AddDays(400), Delegation = FoodOffice, Department = "CCAS (fictif)" },
            new("Des repas locaux dans les résidences autonomie", "La moitié des produits vient de moins de cinquante kilomètres.", food) { AdoptedOn = vote, HandedOverOn = handed, Answer = (ResponseKind.Amended, "Un tiers la première année : les producteurs ne peuvent pas livrer plus.", handed.AddDays(80)), DueOn = handed.AddDays(365), Delegation = FoodOffice, Department = "CCAS (fictif)" },
            new("Un carnet d’adresses des productrices et producteurs du coin", "Un carnet sur papier et en ligne, tenu à jour par la Ville.", food) { AdoptedOn = vote, HandedOverOn = handed },
            new("Un potager partagé dans chaque quartier", "Un terrain, de l’eau et une personne pour aider à démarrer.", food) { AdoptedOn = vote.AddDays(40) },
            new("Une cuisine ouverte à la maison des associations", "On y apprend à cuisiner avec peu d’argent.", food));
    }

    private Sitting OpenDay(Edition edition, int number, DateOnly day)
    {
        var sitting = new Sitting(demo.AuthorityId, edition.Id, edition.Organs[0].Id, $"Journée ouverte {number}", new SittingTimes(day, new TimeOnly(9, 30), new TimeOnly(17, 0), 420));
        sitting.Describe(sitting.Title, edition.Topics[0].Id, new SittingPlace("Salons de l’hôtel de ville", "Place du Maréchal-Leclerc, entrée de plain-pied. (fictif)", true), "Travail en groupes, vote de toutes les personnes présentes.");
        sitting.Classify(SittingKind.OpenDay);
        return sitting;
    }

    private Sitting Evening(Edition edition, Organ group, string title, DateOnly day)
    {
        var sitting = new Sitting(demo.AuthorityId, edition.Id, group.Id, title, new SittingTimes(day, new TimeOnly(18, 0), new TimeOnly(21, 0), 180));
        sitting.Describe(title, edition.Topics[0].Id, new SittingPlace("Maison des associations", "Bus et parking vélo. (fictif)", false), "Rédaction des propositions.");
        sitting.Classify(SittingKind.Workshop);
        return sitting;
    }
}
