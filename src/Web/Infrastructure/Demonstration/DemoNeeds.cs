using Misthos.Domain.Administration;
using Misthos.Domain.Members;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Needs told by members, some met, some waiting.</summary>
internal sealed class DemoNeeds(DemoScope demo)
{
    private static readonly (NeedKind Kind, string Words, string? Measure)[] Needs =
    [
        (NeedKind.Childcare, "Je n’ai personne pour garder ma fille ce jour-là. (fictif)", null),
        (NeedKind.Parking, "Je viens en voiture, je ne sais pas où me garer. (fictif)", "Une place est réservée à votre nom. (fictif)"),
        (NeedKind.Companion, "Je voudrais venir avec une amie, les premières fois. (fictif)", "Votre amie est la bienvenue. (fictif)"),
        (NeedKind.Lift, "Il n’y a pas de bus à cette heure chez moi. (fictif)", null),
        (NeedKind.VenueVisit, "Je voudrais voir la salle avant. (fictif)", "Une visite a eu lieu avec l’équipe. (fictif)"),
    ];

    public void Add(IReadOnlyList<Person> members)
    {
        foreach (var (index, (kind, words, measure)) in Needs.Index())
        {
            var need = new Need(demo.AuthorityId, members[index * 7].Id, kind, words, demo.Now.AddDays(-9 + index));
            demo.Db.Add(need);
            if (measure is not null)
            {
                need.Meet(measure, demo.UserId(Role.Organiser), demo.Now.AddDays(-2));
            }
        }
    }
}
