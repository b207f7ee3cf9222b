using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Poitiers before the second cycle: a prefiguration where people were only counted, then a first cycle that the drawn left little by little.</summary>
internal sealed class PoitiersBefore(DemoScope demo)
{
    /// <summary>Three open meetings of the prefiguration: nobody signed, heads were counted.</summary>
    public void AddPrefiguration(Edition edition)
    {
        foreach (var (index, after) in ((int[])[29, 134, 260]).Index())
        {
            var sitting = demo.Hold(Meeting(edition, $"Rencontre de préfiguration {index + 1}", after), [], _ => 0);
            Count(sitting, 85 - (index * 9));
        }
    }

    /// <summary>Four open days of the first cycle; one drawn person in six still comes to the last.</summary>
    public void AddFirstCycle(Edition edition)
    {
        var drawn = Enumerable.Range(0, 100).Select(_ => demo.Person()).ToList();
        drawn.ForEach(person => demo.Seat(person, edition, edition.Organs[0], MandateOrigin.Drawn));
        foreach (var (index, after) in ((int[])[40, 96, 159, 250]).Index())
        {
            var fading = 0.62f - (index * 0.15f);
            Count(demo.Hold(Meeting(edition, $"Journée ouverte {index + 1}", after), drawn, _ => fading), 48 + (index * 6));
        }
    }

    private void Count(Sitting sitting, int heads) =>
        demo.Db.Add(new Headcount(sitting, Capacity.OpenParticipant, heads, demo.UserId(Role.Reception), DemoCalendar.Noon(sitting.Day)));

    private Sitting Meeting(Edition edition, string title, int after)
    {
        var sitting = new Sitting(demo.AuthorityId, edition.Id, edition.Organs[0].Id, title, new SittingTimes(edition.StartsOn.AddDays(after), new TimeOnly(9, 30), new TimeOnly(17, 0), 420));
        sitting.Describe(title, edition.Topics[0].Id, new SittingPlace("Salons de l’hôtel de ville", "Place du Maréchal-Leclerc, entrée de plain-pied. (fictif)", true), "Ouvert à toutes les personnes qui vivent, étudient ou travaillent à Poitiers.");
        sitting.Classify(SittingKind.OpenDay);
        return sitting;
    }
}
