using Misthos.Domain.Topics;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Sortition;
using Person = Misthos.Domain.Members.Person;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Marseille: identity card and topics from the report of 7 October 2025, everything else fictitious.</summary>
internal sealed class MarseilleDemo(DemoScope demo)
{
    // The target of 20 % aged 16 to 20 (22 seats) is out of reach: the pool holds nine such people.
    private static readonly Quota[] Quotas =
    [
        new("genre", "femme", 54, 57), new("genre", "homme", 54, 57),
        new("âge", "16-20", 9, 22), new("âge", "21-39", 34, 40), new("âge", "40-59", 32, 38), new("âge", "60 et plus", 26, 34),
        new("secteur", "nord", 33, 42), new("secteur", "centre", 33, 42), new("secteur", "sud", 33, 42),
    ];

    public static Authority Authority()
    {
        var authority = new Authority("marseille", "Marseille (démonstration)", AuthorityKind.City);
        authority.SetTheme(authority.Name, "#0b4f7d", "#8a4b08");
        return authority;
    }

    public void Build()
    {
        var assembly = Assembly();
        var first = FirstEdition(assembly);
        var members = Enumerable.Range(0, 111).Select(_ => demo.Person()).ToList();
        demo.AddUsers(members[0]);
        var second = SecondEdition(assembly);
        members.ForEach(person => demo.Seat(person, second, second.Organs[0], MandateOrigin.Drawn));
        OpenAndClose(first, second);
        new DemoPanel(demo, Quotas) { Young = 9 }.Draw(second, members, 420, second.StartsOn.AddDays(-14));
        var held = new MarseilleYear(demo).AddSittings(second, members);
        AddMoney(AddScheme(second, second.Organs[0]), members, held);
        new DemoBudget(demo, second).Add(new(59_000, 0, 4000, 1450, 600, 38_000) { Staff = new(200, Money.Euros(52_000), 12) }, held, toCome: 2);
        AddThanks(held);
        new DemoRecognition(demo, second, members).AddMarseille();
        new DemoAnswers(demo).AddTerms(first, second);
        var proposals = new DemoProposals(demo);
        MarseilleYear.AddProposals(proposals, second, held);
        new DemoContributions(demo, second, members).AddMarseille(held);
        new DemoTopics(demo).AddMarseille(first, second, held);
        new DemoLetters(demo).AddRoll(new DemoRecruitment(demo).Prepare(assembly, "Édition 3 (en préparation)", "marseille-1"), 240, "Ville fictive");
        new DemoTables(demo).AddSubGroups(second, held[^1]);
        new DemoLife(demo).Add(second, members, held);
        new DemoBenefits(demo).Add(second, members, [.. held.Take(7)]);
        new DemoEngagement(demo, members).AddMarseille();
        new DemoAfter(demo).AddMarseille(first, second, members, proposals);
        MarseilleYear.AddStudied(proposals, second, held[3].Day, demo.Today.AddMonths(5));
    }

    private CitizensAssembly Assembly()
    {
        var assembly = new CitizensAssembly(demo.AuthorityId, "assemblee-citoyenne-du-futur", "Assemblée citoyenne du futur", new DateOnly(2023, 3, 15));
        assembly.Describe(
            "Des habitantes et des habitants tirés au sort formulent des propositions concrètes pour leur ville.", 111,
            "Tirage au sort : sur la liste électorale pour la première édition, sur des listes téléphoniques avec des quotas d’équilibre pour la deuxième.",
            "Un an, non renouvelable.",
            [
                "Renforcer le lien de confiance entre la Ville et les habitantes et habitants en pérennisant leur participation aux politiques locales",
                "Permettre à des personnes tirées au sort de formuler des propositions concrètes pour une ville plus verte et plus juste",
                "Aborder autrement des sujets qui traversent plusieurs délégations",
            ]);
        demo.Db.Add(assembly);
        return assembly;
    }

    private Edition FirstEdition(CitizensAssembly assembly)
    {
        var edition = Edition(assembly, "Édition 1 (2023-2024)", new DateOnly(2023, 3, 15), new DateOnly(2024, 3, 14));
        edition.AddTopic("Sobriété et partage des usages de l’eau", TopicOrigin.Referral, "la Ville", "Comment économiser et partager l’eau ?");
        edition.AddTopic("Tourisme durable", TopicOrigin.Referral, "la Ville", "Comment accueillir sans abîmer ?");
        edition.AddTopic("Ville-nature", TopicOrigin.SelfReferral, null, "Quelle place pour la nature en ville ?");
        edition.AddTopic("Démocratie participative et éducation civique", TopicOrigin.SelfReferral, null, "Comment donner envie de participer ?");
        return edition;
    }

    // The edition is always nearly over, whatever the day of the demonstration: eight sittings are held, the follow-up comes.
    private Edition SecondEdition(CitizensAssembly assembly)
    {
        var start = demo.Calendar.Nearest(DayOfWeek.Saturday, -320);
        var edition = Edition(assembly, "Édition 2", start, start.AddYears(1).AddDays(-1));
        edition.Describe(edition.Name, edition.Charter, isOpenToAll: false,
            "L’objectif de 20 % de membres de 16 à 20 ans n’est pas atteint : 9 membres sur 111. Le recrutement par les lycées n’a pas suffi.");
        edition.AddTopic("Santé des femmes", TopicOrigin.Referral, "la Ville", "Comment la Ville peut-elle agir pour la santé des femmes ?");
        edition.AddTopic("Propreté et lutte contre les incivilités", TopicOrigin.SelfReferral, null, "Comment rendre l’espace public plus propre et plus respecté ?");
        return edition;
    }

    private Edition Edition(CitizensAssembly assembly, string name, DateOnly from, DateOnly to)
    {
        var edition = new Edition(demo.AuthorityId, assembly.Id, name, from, to, 111);
        edition.Describe(name, "Chaque personne parle à égalité. On écoute, on ne coupe pas. Ce qui est confié en groupe reste en groupe. La Ville répond à chaque proposition, par écrit et avec ses raisons. (fictif)", false, null);
        edition.AddOrgan("Assemblée plénière", OrganKind.Plenary, 111);
        edition.SetDelays(new AnswerDelays(1, 3));
        return demo.Db.Add(edition).Entity;
    }

    private void OpenAndClose(Edition first, Edition second)
    {
        first.Open(demo.UserId(Role.Organiser), DemoCalendar.Noon(first.StartsOn));
        first.Close(demo.UserId(Role.Organiser), DemoCalendar.Noon(first.EndsOn.AddDays(1)));
        second.Open(demo.UserId(Role.Organiser), DemoCalendar.Noon(second.StartsOn.AddDays(-12)));
    }

    private AllowanceScheme AddScheme(Edition edition, Organ plenary)
    {
        var act = new CouncilAct(demo.AuthorityId, new CouncilActText("23/0000/DEMO (fictif)", "Indemnisation des membres de l’Assemblée citoyenne du futur (fictif)", new DateOnly(2023, 2, 10), "Code des relations entre le public et l’administration, article L.131-1")
        {
            TransmittedOn = new DateOnly(2023, 2, 14),
            IsFictional = true,
        });
        act.Record(CouncilActStateKind.InForce, new DateOnly(2023, 2, 14), "Transmission au contrôle de légalité (fictif)", new StateRecording(demo.UserId(Role.Organiser), demo.Now));
        demo.AddWithText(act);
        var scheme = new AllowanceScheme(act, edition.Id, new SchemeTerms("Indemnité de séance", edition.StartsOn, null, [plenary.Id]) { PartialPresence = PartialPresence.Undecided, Minors = MinorAllowance.SameByGuardian });
        scheme.AddRate(new RateTerms(edition.StartsOn, null, RateUnit.PerSitting, Money.Euros(77.49m))
        {
            ReferenceMinutes = 420,
            Provenance = RateProvenance.Derived,
            Derivation = "7 × 11,07 € (SMIC horaire du 1er août au 31 décembre 2022)",
            Source = "Compte rendu du webinaire du 7 octobre 2025 ; l’acte n’a pas été lu",
        });
        new DemoJustification(demo).Add(scheme, edition);
        demo.Db.Add(scheme);
        return scheme;
    }

    // Six statements approved, one to approve, the last sitting to settle.
    private void AddMoney(AllowanceScheme scheme, List<Person> members, List<Sitting> held)
    {
        var money = new DemoMoney(demo);
        money.AddAccounts(members);
        money.SettleAll([.. held.Take(7)], scheme, approved: 6);
    }

    private void AddThanks(List<Sitting> held)
    {
        var (thanks, answers) = (new DemoThanks(demo), new DemoAnswers(demo));
        held.Take(7).Index().ToList().ForEach(row => answers.Add(row.Item, likesPlace: row.Index > 1));
        thanks.AddMarseille(held);
    }
}
