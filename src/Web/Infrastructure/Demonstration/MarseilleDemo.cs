using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Marseille: identity card and topics from the report of 7 October 2025, everything else fictitious.</summary>
internal sealed class MarseilleDemo(DemoScope demo)
{
    private static readonly (int Month, int Day, string Place)[] Sittings =
    [
        (2, 1, "Hôtel de ville"), (3, 8, "Hôtel de ville"), (4, 5, "Université, site Saint-Charles"), (5, 17, "Université, site Saint-Charles"),
        (6, 14, "Université, site Saint-Charles"), (7, 5, "Université, site Saint-Charles"), (9, 13, "Université, site Saint-Charles"), (10, 11, "Université, site Saint-Charles"),
    ];

    public static Authority Authority()
    {
        var authority = new Authority("marseille", "Marseille (démonstration)", AuthorityKind.City);
        authority.SetTheme(authority.Name, "#0b4f7d", "#8a4b08");
        return authority;
    }

    public void Build()
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
        var first = Edition(assembly, "Édition 1 (2023-2024)", new DateOnly(2023, 3, 15), new DateOnly(2024, 6, 11));
        first.AddTopic("Sobriété et partage des usages de l’eau", TopicOrigin.Referral, "la Ville", "Comment économiser et partager l’eau ?");
        first.AddTopic("Tourisme durable", TopicOrigin.Referral, "la Ville", "Comment accueillir sans abîmer ?");
        first.AddTopic("Ville-nature", TopicOrigin.SelfReferral, null, "Quelle place pour la nature en ville ?");
        first.AddTopic("Démocratie participative et éducation civique", TopicOrigin.SelfReferral, null, "Comment donner envie de participer ?");
        var second = Edition(assembly, "Édition 2 (2025)", new DateOnly(2025, 2, 1), new DateOnly(2026, 12, 31));
        second.Describe(second.Name, second.Charter, isOpenToAll: false,
            "L’objectif de 20 % de membres de 16 à 20 ans n’est pas atteint : 9 membres sur 111. Le recrutement par les lycées n’a pas suffi.");
        var health = second.AddTopic("Santé des femmes", TopicOrigin.Referral, "la Ville", "Comment la Ville peut-elle agir pour la santé des femmes ?");
        var clean = second.AddTopic("Propreté et lutte contre les incivilités", TopicOrigin.SelfReferral, null, "Comment rendre l’espace public plus propre et plus respecté ?");
        var plenary = second.Organs[0];
        var members = Enumerable.Range(0, 111).Select(_ => demo.Person()).ToList();
        demo.AddUsers(members[0]);
        members.ForEach(person => demo.Seat(person, second, plenary, MandateOrigin.Drawn));
        first.Open(demo.UserId(Role.Organiser), new DateTimeOffset(2023, 3, 15, 8, 0, 0, TimeSpan.Zero));
        first.Close(demo.UserId(Role.Organiser), new DateTimeOffset(2024, 6, 12, 8, 0, 0, TimeSpan.Zero));
        second.Open(demo.UserId(Role.Organiser), new DateTimeOffset(2025, 1, 20, 8, 0, 0, TimeSpan.Zero));
        new DemoPanel(demo).Draw(second, members);
        var held = AddSittings(second, plenary, members, [health, clean]);
        AddMoney(AddScheme(second, plenary), members, held);
        AddThanks(second, held);
        AddProposals(second, health, clean);
        AddNeeds(members);
    }

    private Edition Edition(CitizensAssembly assembly, string name, DateOnly from, DateOnly to)
    {
        var edition = new Edition(demo.AuthorityId, assembly.Id, name, from, to, 111);
        edition.Describe(name, "Chaque personne parle à égalité. On écoute, on ne coupe pas. Ce qui est confié en groupe reste en groupe. La Ville répond à chaque proposition, par écrit et avec ses raisons. (fictif)", false, null);
        edition.AddOrgan("Assemblée plénière", OrganKind.Plenary, 111);
        demo.Db.Add(edition);
        return edition;
    }

    private AllowanceScheme AddScheme(Edition edition, Organ plenary)
    {
        var act = new CouncilAct(demo.AuthorityId, new CouncilActText("23/0000/DEMO (fictif)", "Indemnisation des membres de l’Assemblée citoyenne du futur (fictif)", new DateOnly(2023, 2, 10), "Code des relations entre le public et l’administration, article L.131-1")
        {
            TransmittedOn = new DateOnly(2023, 2, 14),
            IsFictional = true,
        });
        act.Record(CouncilActStateKind.InForce, new DateOnly(2023, 2, 14), "Transmission au contrôle de légalité (fictif)", new StateRecording(demo.UserId(Role.Organiser), demo.Now));
        demo.Db.Add(act);
        var scheme = new AllowanceScheme(act, edition.Id, new SchemeTerms("Indemnité de séance", edition.StartsOn, null, [plenary.Id]) { PartialPresence = PartialPresence.Undecided });
        scheme.AddRate(new RateTerms(edition.StartsOn, null, RateUnit.PerSitting, Money.Euros(77.49m))
        {
            ReferenceMinutes = 420,
            Provenance = RateProvenance.Derived,
            Derivation = "7 × 11,07 € (SMIC horaire du 1er août au 31 décembre 2022)",
            Source = "Compte rendu du webinaire du 7 octobre 2025 ; l’acte n’a pas été lu",
        });
        demo.Db.Add(scheme);
        return scheme;
    }

    // Six statements approved, one to approve, one sitting to settle.
    private void AddMoney(AllowanceScheme scheme, List<Person> members, List<Sitting> held)
    {
        var money = new DemoMoney(demo);
        money.AddAccounts(members);
        foreach (var (index, sitting) in held.Index().Take(7))
        {
            money.Settle(sitting, scheme, index + 1, approve: index < 6);
        }
    }

    private void AddThanks(Edition edition, List<Sitting> held)
    {
        var thanks = new DemoThanks(demo);
        thanks.Adjusted(edition, held[1], "On s’entend mal dans les salons de l’hôtel de ville. (fictif)", "Les séances ont lieu à l’université depuis la troisième. (fictif)");
        thanks.Adjusted(edition, held[3], "Les groupes sont toujours les mêmes. (fictif)", "Les groupes changent à chaque séance. (fictif)");
        thanks.Recognised(edition, RecognitionKind.Thanks, new DateOnly(2025, 11, 8), ("Remerciements de la Ville (fictif)", "Merci pour huit samedis de travail. (fictif)", "Équipe participation (fictif)"));
        thanks.Recognised(edition, RecognitionKind.Ambassador, new DateOnly(2025, 12, 6), ("Ambassadrices et ambassadeurs au comité du plan guide (fictif)", "Deux places sont ouvertes aux membres. (fictif)", "Équipe participation (fictif)"));
    }

    private List<Sitting> AddSittings(Edition edition, Organ plenary, List<Person> members, Topic[] topics)
    {
        var held = new List<Sitting>();
        for (var i = 0; i < Sittings.Length; i++)
        {
            var (month, day, place) = Sittings[i];
            var sitting = NewSitting(edition, plenary, $"Séance {i + 1}", new DateOnly(2025, month, day));
            sitting.Describe(sitting.Title, topics[i / 4].Id, new SittingPlace(place, "Métro, bus et entrée de plain-pied. (fictif)", false), "Accueil, travail en groupes, repas, mise en commun.");
            held.Add(demo.Hold(sitting, members, _ => 0.86f - i * 0.02f));
        }

        var next = NewSitting(edition, plenary, "Séance de suivi", demo.Today.AddDays(11));
        next.Describe(next.Title, topics[1].Id, new SittingPlace("Université, site Saint-Charles", "Métro Saint-Charles, entrée de plain-pied. (fictif)", false), "Ce que sont devenues nos propositions.");
        demo.Db.Add(next);
        return held;
    }

    private Sitting NewSitting(Edition edition, Organ plenary, string title, DateOnly day) =>
        new(demo.AuthorityId, edition.Id, plenary.Id, title, new SittingTimes(day, new TimeOnly(9, 0), new TimeOnly(17, 0), 420));

    private void AddProposals(Edition edition, Topic health, Topic clean)
    {
        (string Title, Topic Topic, ResponseKind? Answer)[] texts =
        [
            ("Des consultations gynécologiques dans chaque arrondissement", health, ResponseKind.Accepted),
            ("Former les agentes et agents d’accueil à l’écoute", health, ResponseKind.Amended),
            ("Un bus santé qui va vers les quartiers éloignés", health, ResponseKind.Refused),
            ("Informer les adolescentes au lycée", health, null),
            ("Des corbeilles à moins de cent mètres", clean, null),
            ("Une brigade de médiation le soir", clean, null),
        ];
        var by = demo.UserId(Role.Facilitator);
        for (var i = 0; i < texts.Length; i++)
        {
            var proposal = new Proposal(demo.AuthorityId, edition.Id, texts[i].Topic.Id, i + 1, by);
            proposal.Write(texts[i].Title, "Nous proposons que la Ville agisse, avec un calendrier et un service responsable. (fictif)", texts[i].Topic.Id);
            demo.Db.Add(proposal);
            if (i == texts.Length - 1)
            {
                continue;
            }

            proposal.Adopt(new DateOnly(2025, 10, 11));
            proposal.HandOver(new DateOnly(2025, 11, 8), edition.AnswerDelayDays);
            if (texts[i].Answer is { } kind)
            {
                var content = new ResponseContent(kind, "La Ville a étudié le coût, le calendrier et ses compétences. (fictif)", "Délégation à la santé (fictif)", "Direction de la santé publique (fictif)", "Direction de la communication (fictif)", kind == ResponseKind.Refused ? null : new DateOnly(2026, 12, 31));
                proposal.Answer(content, new DateOnly(2026, 1, 20), by, demo.Now);
            }
        }
    }

    private void AddNeeds(List<Person> members)
    {
        (NeedKind Kind, string Words, string? Measure)[] needs =
        [
            (NeedKind.Childcare, "Je n’ai personne pour garder ma fille le samedi.", null),
            (NeedKind.Parking, "Je viens en voiture, je ne sais pas où me garer.", "Une place est réservée à votre nom."),
            (NeedKind.Companion, "Je voudrais venir avec une amie, les premières fois.", "Votre amie est la bienvenue."),
            (NeedKind.Lift, "Il n’y a pas de bus si tôt chez moi.", null),
        ];
        foreach (var (index, (kind, words, measure)) in needs.Index())
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
