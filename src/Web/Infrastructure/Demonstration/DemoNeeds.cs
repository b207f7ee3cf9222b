using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Needs told by members: some solved, some planned, some waiting. Members under age, with and without authorisation.</summary>
internal sealed class DemoNeeds(DemoScope demo)
{
    private static readonly (NeedKind Kind, string Words, string? Measure, string Provider, int Euros)[] Needs =
    [
        (NeedKind.Childcare, "Je n’ai personne pour garder ma fille ce jour-là. (fictif)", null, "", 0),
        (NeedKind.Parking, "Je viens en voiture, je ne sais pas où me garer. (fictif)", "Une place est réservée à votre nom. (fictif)", "Régie du stationnement (fictif)", 0),
        (NeedKind.Companion, "Je voudrais venir avec une amie, les premières fois. (fictif)", "Votre amie est la bienvenue. (fictif)", "Équipe participation (fictif)", 0),
        (NeedKind.Lift, "Il n’y a pas de bus à cette heure chez moi. (fictif)", null, "", 0),
        (NeedKind.VenueVisit, "Je voudrais voir la salle avant. (fictif)", "Une visite avec l’équipe. (fictif)", "Équipe participation (fictif)", 0),
        (NeedKind.Diet, "Je ne mange pas de gluten. (fictif)", "Repas sans gluten", "Traiteur des Docks (fictif)", 12),
        (NeedKind.Diet, "Pas de viande pour moi. (fictif)", "Repas végétarien", "Traiteur des Docks (fictif)", 0),
        (NeedKind.Diet, "Végétarien, s’il vous plaît. (fictif)", "Repas végétarien", "Traiteur des Docks (fictif)", 0),
        (NeedKind.SignLanguage, "Je suis la séance en langue des signes. (fictif)", "Deux interprètes en langue des signes (fictif)", "Association Signes en commun (fictif)", 640),
        (NeedKind.StepFree, "Je viens en fauteuil. (fictif)", null, "", 0),
    ];

    public void Add(IReadOnlyList<Person> members, Edition edition)
    {
        foreach (var (index, (kind, words, measure, provider, euros)) in Needs.Index())
        {
            var need = new Need(demo.AuthorityId, new(members[index * 7].Id, edition.Id), demo.Seals.Close(new NeedContent(kind, words)), new(index % 4 == 3 ? demo.UserId(Role.Organiser) : null, demo.Now.AddDays(-12 + index), true));
            demo.Db.Add(need);
            if (measure is not null)
            {
                var planned = need.Plan(demo.Seals.Close(new MeasureContent(measure, provider)), new([], Money.Euros(euros)), demo.UserId(Role.Organiser), demo.Now.AddDays(-2).AddHours(index));
                if (index % 2 == 1)
                {
                    need.Finish(planned.Id, planned.Cost, demo.UserId(Role.Organiser), demo.Now.AddDays(-1));
                }
            }
        }

        AddMinors(members, edition);
        AddLoans(members, edition);
    }

    // A phone that should have come back, a tablet to hand over, a small table asked for.
    private void AddLoans(IReadOnlyList<Person> members, Edition edition)
    {
        var by = demo.UserId(Role.Organiser);
        Need Told(int member, NeedKind kind, string words) => new(demo.AuthorityId, new(members[member].Id, edition.Id), demo.Seals.Close(new NeedContent(kind, words)), new(null, demo.Now.AddDays(-40), true));
        var (phone, tablet) = (Told(5, NeedKind.PhoneLoan, "Mon téléphone ne lit pas les documents. (fictif)"), Told(19, NeedKind.PhoneLoan, "Je n’ai pas de téléphone. (fictif)"));
        var lent = phone.Plan(demo.Seals.Close(new MeasureContent("Téléphone n° 12 (fictif)", "Direction du numérique (fictif)")), new([], Money.Zero) { ReturnBy = demo.Today.AddDays(-6) }, by, demo.Now.AddDays(-38));
        phone.Finish(lent.Id, Money.Zero, by, demo.Now.AddDays(-36), demo.Today.AddDays(-36));
        tablet.Plan(demo.Seals.Close(new MeasureContent("Tablette n° 3 (fictif)", "Direction du numérique (fictif)")), new([], Money.Zero) { ReturnBy = edition.EndsOn }, by, demo.Now.AddDays(-2));
        demo.Db.AddRange(phone, tablet, Told(26, NeedKind.SmallTable, "Je parle plus facilement quand on est peu. (fictif)"));
    }

    private void AddMinors(IReadOnlyList<Person> members, Edition edition)
    {
        var young = members.Where(m => m.BornOn > demo.Today.AddYears(-20)).Concat([members[11], members[23], members[37]]).Take(3);
        foreach (var (index, person) in young.Index())
        {
            person.SetBirth(demo.Today.AddYears(-17).AddDays(40 + index));
            var file = new MinorAuthorisation(person, new($"Dominique {person.FamilyName}", "06 00 00 00 00", null), null, new(demo.UserId(Role.Organiser), demo.Now.AddDays(-60)));
            var act = new AuthorisationAct(demo.UserId(Role.Organiser), demo.Now.AddDays(-50));
            file.Receive(demo.Today.AddDays(-55), null, demo.Today, act);
            if (index == 2)
            {
                file.TakeBack(act with { At = demo.Now.AddDays(-3) });
            }

            demo.Db.Add(file);
            Prepare(person, edition, index);
        }
    }

    // The first was prepared and has a buddy, the second waits for both, nobody asked for the third.
    private void Prepare(Person person, Edition edition, int index)
    {
        foreach (var kind in index < 2 ? NeedKinds.ForMinors.Take(2) : [])
        {
            var need = new Need(demo.AuthorityId, new(person.Id, edition.Id), demo.Seals.Close(new NeedContent(kind, "")), new(demo.UserId(Role.Organiser), demo.Now.AddDays(-45), true));
            demo.Db.Add(need);
            if (index == 0)
            {
                var planned = need.Plan(demo.Seals.Close(new MeasureContent(kind == NeedKind.Buddy ? "Une membre de la première édition (fictif)" : "Deux heures entre jeunes, avec l’animation (fictif)", "Équipe participation (fictif)")), new([], Money.Zero), demo.UserId(Role.Organiser), demo.Now.AddDays(-40));
                need.Finish(planned.Id, Money.Zero, demo.UserId(Role.Organiser), demo.Now.AddDays(-30));
            }
        }
    }
}
