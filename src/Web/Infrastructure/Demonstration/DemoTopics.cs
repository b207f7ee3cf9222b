using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Where topics come from and how they were narrowed down. Topics and methods are those of the report of 7 October 2025; letters, figures and steps are fictitious.</summary>
internal sealed class DemoTopics(DemoScope demo)
{
    private Guid Organiser => demo.UserId(Role.Organiser);

    /// <summary>Marseille: referrals with their letters; the self-referral chosen with stickers by majority judgment.</summary>
    public void AddMarseille(Edition first, Edition second, IReadOnlyList<Sitting> held)
    {
        Letter(first.Topics[0], first.StartsOn.AddDays(20), "l’adjointe à l’eau (fictif)", "Nous demandons à l’assemblée comment économiser l’eau et la partager entre les usages.\nLa Ville répondra à chaque proposition, par écrit et avec ses raisons. (fictif)");
        Letter(first.Topics[1], first.StartsOn.AddDays(20), "l’adjoint au tourisme (fictif)", "Nous demandons à l’assemblée comment accueillir sans abîmer les quartiers ni le littoral. (fictif)");
        var (health, clean) = (second.Topics[0], second.Topics[1]);
        health.Write(new(health.Title, health.Origin, "la Ville", health.Question) { Delegations = ["Santé (fictif)", "Droits des femmes (fictif)", "Petite enfance (fictif)"], Departments = ["Direction de la santé (fictif)", "Direction de l’action sociale (fictif)"] });
        Letter(health, second.StartsOn.AddDays(-20), "l’adjointe à la santé (fictif)", "Nous demandons à l’assemblée comment la Ville peut agir pour la santé des femmes, dans ses propres services et avec ses partenaires.\nQuatre séances y sont consacrées. La Ville répondra à chaque proposition, par écrit et avec ses raisons. (fictif)");
        Step(health, held[0], "Accès aux soins\nInformation et prévention\nCharge mentale et travail\nSport et espace public", "Recherche médicale\nTarifs des médecins", "La recherche et les tarifs relèvent de l’État : ils sont transmis dans le rapport. (fictif)");
        Step(health, held[1], "Accès aux soins\nInformation et prévention\nSport et espace public", "Charge mentale et travail", "Les entreprises décident de l’essentiel ; la Ville ne peut agir que pour ses propres agentes. (fictif)");
        clean.Write(new(clean.Title, clean.Origin, null, clean.Question) { Delegations = ["Propreté (fictif)", "Tranquillité publique (fictif)"], Departments = ["Direction de l’espace public (fictif)"] });
        demo.Db.Add(new CompetenceStatement(clean, 2, new(CompetenceOutcome.Partly, "Direction des affaires juridiques (fictif)", held[3].Day.AddDays(5), "L’entretien des rues et des plages est municipal ; la collecte des déchets relève de la Métropole. (fictif)", "CGCT, article L.5217-2", "la Métropole (fictif)"), Organiser, demo.Now));
        Step(clean, held[4], "Dépôts sauvages\nPlages et port\nÉcoles et propreté", "Collecte des ordures", "La collecte relève de la Métropole : la demande lui est transmise. (fictif)");
        clean.ChosenBy(Stickers(second, held[3]).Id);
        demo.Db.Add(Before(first, first.Topics[0]));
    }

    // Held on another platform, before the city came here.
    private EarlierMeeting Before(Edition edition, Topic topic)
    {
        var meeting = new EarlierMeeting(demo.AuthorityId, (edition.Id, topic.Id), new(edition.StartsOn.AddDays(40), new(18, 0), edition.StartsOn.AddDays(40), new(20, 30)), new("Réunion publique sur l’eau (fictif)", "Présentation des usages de l’eau, puis échanges. (fictif)")
        {
            Place = "Mairie de secteur (fictif)",
            Report = "Les personnes présentes demandent d’abord de réparer les fuites. (fictif)",
            Organizations = "Association des jardins partagés (fictif)",
        });
        meeting.Declare(42, 9);
        return meeting;
    }

    /// <summary>Poitiers: everyone present votes by code and majority judgment, then the topic is narrowed down day after day.</summary>
    public void AddPoitiers(Edition first, Edition second, IReadOnlyList<Sitting> days)
    {
        first.SetVoting(new(true, true, true, BodyCombination.Together, "règlement, article 5 (fictif)"));
        second.SetVoting(new(true, true, true, BodyCombination.Together, "règlement, article 5 (fictif)"));
        var food = second.Topics[0];
        food.Write(new(food.Title, food.Origin, null, food.Question) { Delegations = ["Alimentation (fictif)", "Solidarités (fictif)"], Departments = ["CCAS (fictif)", "Restauration collective (fictif)"] });
        demo.Db.Add(new CompetenceStatement(food, 2, new(CompetenceOutcome.Inside, "Direction des affaires juridiques (fictif)", days[0].Day.AddDays(10), "La restauration collective, l’action sociale et les marchés sont municipaux ; une proposition peut aller au conseil. (fictif)", "CGCT, article L.2121-29"), Organiser, demo.Now));
        food.ChosenBy(ByCode(second, days[0]).Id);
        Step(food, days[1], "Prix des produits locaux\nLieux où acheter\nCuisine et transmission\nPersonnes âgées ou dépendantes\nProductrices et producteurs\nGaspillage", "Normes agricoles européennes\nGrande distribution", "La Ville n’en décide pas ; l’assemblée préfère ce qu’elle peut changer. (fictif)");
        Step(food, days[2], "Lieux où acheter\nPersonnes âgées ou dépendantes\nCuisine et transmission", "Prix des produits locaux\nProductrices et producteurs\nGaspillage", "Le prix dépend du marché ; le gaspillage est déjà traité par le plan alimentaire. Les trois thèmes gardés touchent les personnes en fragilité économique. (fictif)");
        Step(food, days[3], "Lieux où acheter\nPersonnes âgées ou dépendantes", "Cuisine et transmission", "Le temps manque pour trois thèmes : le groupe de propositions en garde deux et transmet le troisième au prochain cycle. (fictif)");
    }

    private void Letter(Topic topic, DateOnly on, string signatory, string text) =>
        topic.Receive(new(on, signatory, text, demo.Keep("lettre-de-mandat.pdf", DemoPaper.Pdf($"Lettre de mandat : {topic.Title} (fictif)"))), demo.Today);

    private void Step(Topic topic, Sitting sitting, string kept, string left, string why) =>
        demo.Db.Add(topic.Narrow(new(sitting.Day, sitting.Id, kept, left, why), demo.Today, Organiser, DemoCalendar.Noon(sitting.Day)));

    private BallotOption Stickers(Edition edition, Sitting sitting)
    {
        var ballot = Prepare(edition, sitting, BallotMode.Counted, "Quel sujet d’auto-saisine ?", ["Propreté et lutte contre les incivilités", "Handicap et mobilités", "Sécurité et tranquillité", "Logement des jeunes"], 111);
        int[][] marks = [[21, 24, 18, 12, 8, 5, 4], [18, 22, 20, 14, 9, 6, 3], [9, 14, 20, 19, 14, 9, 7], [11, 17, 22, 18, 12, 8, 4]];
        var noon = DemoCalendar.Noon(sitting.Day);
        ballot.Open([], Organiser, noon);
        ballot.Close(Organiser, noon.AddHours(1));
        VoteTally[] read = [new(93, 1, marks)];
        ballot.Read(read, demo.UserId(Role.Facilitator), noon.AddHours(2));
        ballot.Read(read, Organiser, noon.AddHours(3));
        return ballot.Options[0];
    }

    // Grades follow a pattern around what each option is worth, so that every demonstration shows the same.
    private BallotOption ByCode(Edition edition, Sitting sitting)
    {
        var ballot = Prepare(edition, sitting, BallotMode.Codes, "Quel sujet pour ce cycle ?", [edition.Topics[0].Title, "Les rythmes de l’enfant", "Se déplacer sans voiture", "La place des jeunes le soir", "Les arbres et l’ombre"], 168);
        var (noon, college) = (DemoCalendar.Noon(sitting.Day), ballot.Colleges[0]);
        college.Issue(168);
        ballot.Open([1], Organiser, noon);
        ballot.Close(Organiser, noon.AddHours(2));
        int[] worth = [1, 3, 2, 4, 2];
        int[] around = [0, 1, -1, 0, 2, 1, -2, 0, 3, 1];
        var slip = new BallotSlip(Guid.CreateVersion7(), new BallotCode(college, ""), []);
        demo.Db.AddRange(Enumerable.Range(0, 151).Select(voter => new BallotPaper(Guid.CreateVersion7(), slip, voter % 40 == 7 ? VotePaper.Blank
            : new([.. worth.Select((middle, option) => Math.Clamp(middle + around[((voter * 3) + (option * 7) + (voter / 10)) % 10], 0, 6))]))));
        return ballot.Options[0];
    }

    private Ballot Prepare(Edition edition, Sitting sitting, BallotMode mode, string title, IReadOnlyList<string> options, int entitled)
    {
        var ballot = new Ballot(edition, BallotSubject.TopicChoice);
        ballot.Write(new(title, BallotMethod.MajorityJudgment, mode, options) { SittingId = sitting.Id, About = "Les autres sujets restent écrits pour les prochains cycles. (chiffres fictifs)", Ties = TieRule.Lot });
        ballot.Colleges[0].Entitle(entitled);
        demo.Db.Add(ballot);
        return ballot;
    }
}
