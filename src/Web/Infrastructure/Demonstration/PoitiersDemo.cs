using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;
using Misthos.Sortition;
using Person = Misthos.Domain.Members.Person;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Poitiers: identity card and topics from the report of 7 October 2025, everything else fictitious.</summary>
internal sealed class PoitiersDemo(DemoScope demo)
{
    private static readonly Quota[] Quotas =
    [
        new("genre", "femme", 49, 52), new("genre", "homme", 48, 51),
        new("âge", "16-24", 15, 26), new("âge", "25-39", 20, 28), new("âge", "40-59", 24, 32), new("âge", "60 et plus", 20, 30),
        new("quartier", "quartier prioritaire", 24, 34), new("quartier", "autre quartier", 66, 76),
    ];
    private Edition[] _editions = [];

    public static Authority Authority()
    {
        var authority = new Authority("poitiers", "Poitiers (démonstration)", AuthorityKind.City);
        authority.SetTheme(authority.Name, "#1f5c3a", "#8f3b1b");
        return authority;
    }

    public void Build()
    {
        var assembly = new CitizensAssembly(demo.AuthorityId, "assemblee-citoyenne-et-populaire", "Assemblée citoyenne et populaire", new DateOnly(2021, 10, 22));
        assembly.Describe(
            "Une assemblée tirée au sort et ouverte : toute personne qui vit, étudie ou travaille à Poitiers peut venir, parler et voter.", 110,
            "Tirage au sort sur le cadastre, avec une correction pour les quartiers prioritaires, et participation ouverte.",
            "Un cycle, non renouvelable.",
            [
                "Redonner confiance en la politique par la proximité, la transparence et l’écoute, d’abord des personnes les plus fragiles",
                "Revitaliser la démocratie de proximité par une citoyenneté active",
                "Partager le pouvoir pour redonner du pouvoir d’agir en dehors des seules élections",
            ]);
        demo.Db.Add(assembly);
        var second = AddEditions(assembly);
        var drawn = Enumerable.Range(0, 100).Select(_ => demo.Person()).ToList();
        var volunteers = Enumerable.Range(0, 45).Select(_ => demo.Person()).ToList();
        demo.AddUsers(drawn[0]);
        OpenAndClose();
        var (group, committee) = AddOrgans(second, drawn, volunteers);
        new DemoPanel(demo, Quotas).Draw(second, drawn, 340, second.StartsOn.AddDays(-20));
        List<Person> proposers = [.. drawn.Take(20), .. volunteers.Take(10)];
        var scheme = new PoitiersScheme(demo).Add(second, [group, committee], proposers);
        var cycle = new PoitiersCycle(demo);
        var days = cycle.AddOpenDays(second, drawn, volunteers);
        var evenings = cycle.AddEvenings(second, group, proposers);
        AddMoney(scheme, proposers, evenings);
        new DemoBudget(demo, second).Add(new(7000, 1200, 3000, 260, 90, 24_000) { Staff = new(150, Misthos.Domain.Money.Euros(48_000), 24) }, evenings, toCome: 1);
        AddThanks(days, evenings);
        new DemoRecognition(demo, second, [.. drawn, .. volunteers]).AddPoitiers(group);
        PoitiersCycle.AddProposals(new DemoProposals(demo), _editions, days[^1].Day);
        new DemoNeeds(demo).Add(drawn, second);
        new DemoPapers(demo).Add(second, drawn);
        new DemoLife(demo).AddIncidents(second, drawn);
        new DemoBenefits(demo).Add(second, [.. drawn, .. volunteers], [.. days.Concat(evenings.SkipLast(1)).OrderBy(s => s.Day)]);
        var before = new PoitiersBefore(demo);
        before.AddPrefiguration(_editions[0]);
        before.AddFirstCycle(_editions[1]);
        new DemoAnswers(demo).AddCycle(_editions[1], (100, 52));
        new DemoLetters(demo).AddDwellings(new DemoRecruitment(demo).Prepare(assembly, "Cycle 3 (en préparation)", "poitiers"), 90, "Ville fictive");
        new DemoTables(demo).AddWorldCafes(second, days[^1]);
        AddEngagement(second, drawn, [.. days, .. evenings]);
    }

    private void AddEngagement(Edition second, List<Person> drawn, List<Sitting> sittings)
    {
        new DemoContributions(demo, second, drawn).AddPoitiers(sittings);
        new DemoTopics(demo).AddPoitiers(_editions[1], second, sittings);
        new DemoEngagement(demo, drawn).AddPoitiers(sittings);
        new DemoAfter(demo).AddPoitiers(second, [.. drawn.Take(20)]);
    }

    // The second cycle is always under way, whatever the day of the demonstration.
    private Edition AddEditions(CitizensAssembly assembly)
    {
        var start = Edition(assembly, "Préfiguration (2021-2022)", new DateOnly(2021, 10, 22), new DateOnly(2022, 10, 2));
        start.AddTopic("Fonctionnement et raison d’être de l’assemblée", TopicOrigin.SelfReferral, null, "Comment l’assemblée doit-elle fonctionner ?");
        var first = Edition(assembly, "Cycle 1 (2022-2024)", new DateOnly(2022, 10, 3), new DateOnly(2024, 8, 31));
        first.AddTopic("Les incivilités dans l’espace public", TopicOrigin.Voted, null, "Comment lutter contre les incivilités dans l’espace public ?");
        var from = demo.Calendar.Nearest(DayOfWeek.Saturday, -420);
        var second = Edition(assembly, "Cycle 2", from, from.AddDays(600));
        second.AddTopic("L’accès à une alimentation de qualité et locale", TopicOrigin.Voted, null,
            "Comment donner accès à une alimentation de qualité et locale, notamment aux personnes en situation de fragilité économique ou dépendantes ?");
        _editions = [start, first, second];
        return second;
    }

    private (Organ Group, Organ Committee) AddOrgans(Edition edition, List<Person> drawn, List<Person> volunteers)
    {
        var group = edition.AddOrgan("Groupe de propositions", OrganKind.ProposalGroup, 30);
        var committee = edition.AddOrgan("Comité méthodologique", OrganKind.MethodologyCommittee, 10);
        drawn.ForEach(person => demo.Seat(person, edition, edition.Organs[0], MandateOrigin.Drawn));
        demo.MakeBadges([.. drawn, .. volunteers]);
        volunteers.ForEach(person => demo.Seat(person, edition, edition.Organs[0], MandateOrigin.Volunteer));
        drawn.Take(20).ToList().ForEach(person => demo.Seat(person, edition, group, MandateOrigin.Drawn));
        volunteers.Take(10).ToList().ForEach(person => demo.Seat(person, edition, group, MandateOrigin.Volunteer));
        drawn.Skip(20).Take(10).ToList().ForEach(person => demo.Seat(person, edition, committee, MandateOrigin.Drawn));
        return (group, committee);
    }

    private void OpenAndClose()
    {
        foreach (var edition in _editions)
        {
            edition.Open(demo.UserId(Role.Organiser), DemoCalendar.Noon(edition.StartsOn));
            if (edition.EndsOn < demo.Today)
            {
                edition.Close(demo.UserId(Role.Organiser), DemoCalendar.Noon(edition.EndsOn));
            }
        }
    }

    private Edition Edition(CitizensAssembly assembly, string name, DateOnly from, DateOnly to)
    {
        var edition = new Edition(demo.AuthorityId, assembly.Id, name, from, to, 110);
        edition.SetDelays(new AnswerDelays(1, 3));
        edition.Describe(name, "Les règles d’animation valent pour tout le monde, élues et élus, agentes et agents compris. Le sujet appartient aux habitantes et habitants. La décision se prend ensemble. (fictif)", true, null);
        edition.AddOrgan("Assemblée", OrganKind.Plenary, 0);
        demo.Db.Add(edition);
        return edition;
    }

    // Four statements approved, one to approve, the last evening to settle.
    private void AddMoney(AllowanceScheme scheme, List<Person> proposers, List<Sitting> evenings)
    {
        var money = new DemoMoney(demo);
        money.AddAccounts(proposers);
        money.SettleAll([.. evenings.SkipLast(1)], scheme, approved: evenings.Count - 2);
        new DemoRequests(demo).Add(scheme, proposers, [.. evenings.SkipLast(1)]);
    }

    private void AddThanks(List<Sitting> days, List<Sitting> evenings)
    {
        var (thanks, answers) = (new DemoThanks(demo), new DemoAnswers(demo));
        foreach (var (index, sitting) in days.Concat(evenings.SkipLast(1)).Index())
        {
            answers.Add(sitting, likesPlace: index != 1);
        }

        thanks.AddPoitiers(days);
    }
}
