using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Poitiers: identity card and topics from the report of 7 October 2025, everything else fictitious.</summary>
internal sealed class PoitiersDemo(DemoScope demo)
{
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
        var start = Edition(assembly, "Préfiguration (2021-2022)", new DateOnly(2021, 10, 22), new DateOnly(2022, 10, 2));
        start.AddTopic("Fonctionnement et raison d’être de l’assemblée", TopicOrigin.SelfReferral, null, "Comment l’assemblée doit-elle fonctionner ?");
        var first = Edition(assembly, "Cycle 1 (2022-2023)", new DateOnly(2022, 10, 3), new DateOnly(2024, 8, 31));
        first.AddTopic("Les incivilités dans l’espace public", TopicOrigin.Voted, null, "Comment lutter contre les incivilités dans l’espace public ?");
        var second = Edition(assembly, "Cycle 2 (2024-2025)", new DateOnly(2024, 9, 1), new DateOnly(2026, 12, 31));
        var food = second.AddTopic("L’accès à une alimentation de qualité et locale", TopicOrigin.Voted, null,
            "Comment donner accès à une alimentation de qualité et locale, notamment aux personnes en situation de fragilité économique ou dépendantes ?");
        var group = second.AddOrgan("Groupe de propositions", OrganKind.ProposalGroup, 30);
        var committee = second.AddOrgan("Comité méthodologique", OrganKind.MethodologyCommittee, 10);
        var drawn = Enumerable.Range(0, 100).Select(_ => demo.Person()).ToList();
        var volunteers = Enumerable.Range(0, 45).Select(_ => demo.Person()).ToList();
        demo.AddUsers(drawn[0]);
        drawn.ForEach(person => demo.Seat(person, second, second.Organs[0], MandateOrigin.Drawn));
        volunteers.ForEach(person => demo.Seat(person, second, second.Organs[0], MandateOrigin.Volunteer));
        List<Person> proposers = [.. drawn.Take(20), .. volunteers.Take(10)];
        proposers.ForEach(person => demo.Seat(person, second, group, drawn.Contains(person) ? MandateOrigin.Drawn : MandateOrigin.Volunteer));
        drawn.Skip(20).Take(10).ToList().ForEach(person => demo.Seat(person, second, committee, MandateOrigin.Drawn));
        OpenAll(start, first, second);
        AddScheme(second, [group, committee], proposers);
        AddOpenDays(second, food, drawn, volunteers);
        AddEvenings(second, group, food, proposers);
        AddProposals(second, food);
    }

    private Edition Edition(CitizensAssembly assembly, string name, DateOnly from, DateOnly to)
    {
        var edition = new Edition(demo.AuthorityId, assembly.Id, name, from, to, 110);
        edition.Describe(name, "Les règles d’animation valent pour tout le monde, élues et élus, agentes et agents compris. Le sujet appartient aux habitantes et habitants. La décision se prend ensemble. (fictif)", true, null);
        edition.AddOrgan("Assemblée", OrganKind.Plenary, 0);
        demo.Db.Add(edition);
        return edition;
    }

    private void OpenAll(params Edition[] editions)
    {
        foreach (var edition in editions)
        {
            edition.Open(demo.UserId(Role.Organiser), new DateTimeOffset(edition.StartsOn.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero));
            if (edition.EndsOn < demo.Today)
            {
                edition.Close(demo.UserId(Role.Organiser), new DateTimeOffset(edition.EndsOn.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero));
            }
        }
    }

    private void AddScheme(Edition edition, Organ[] organs, List<Person> proposers)
    {
        var act = new CouncilAct(demo.AuthorityId, new CouncilActText("2023-0000-DEMO (fictif)", "Indemnisation du groupe de propositions et du comité méthodologique (fictif)", new DateOnly(2023, 6, 26), "Code des relations entre le public et l’administration, article L.131-1 ; libre administration")
        {
            TransmittedOn = new DateOnly(2023, 6, 30),
            IsFictional = true,
        });
        var recording = new StateRecording(demo.UserId(Role.Organiser), demo.Now);
        act.Record(CouncilActStateKind.InForce, new DateOnly(2023, 6, 30), "Transmission au contrôle de légalité (fictif)", recording);
        act.Record(CouncilActStateKind.Contested, new DateOnly(2023, 12, 1), "Déféré préfectoral, décembre 2023", recording);
        act.Record(CouncilActStateKind.Upheld, new DateOnly(2025, 3, 13), "Tribunal administratif de Poitiers, 13 mars 2025, n° 2303524 ; appel déposé en avril 2025, confirmé selon un blog juridique du 20 février 2026 (arrêt non lu)", recording);
        demo.Db.Add(act);
        var scheme = new AllowanceScheme(act, edition.Id, new SchemeTerms("Indemnité horaire", edition.StartsOn, null, [.. organs.Select(organ => organ.Id)])
        {
            OnRequest = true,
            QuotientThreshold = Money.Euros(1000),
            PartialPresence = PartialPresence.ProRata,
        });
        scheme.AddRate(new RateTerms(edition.StartsOn, null, RateUnit.PerHour, Money.Euros(13.74m))
        {
            DayCap = Money.Euros(96.16m),
            ReferenceMinutes = 420,
            Provenance = RateProvenance.Derived,
            Derivation = "96,16 € (6 + 8 × 11,27 €, indemnité de session des jurés en 2023) ÷ 7 heures",
            Source = "Compte rendu du webinaire du 7 octobre 2025 ; l’acte n’a pas été lu",
        });
        demo.Db.Add(scheme);
        foreach (var (index, person) in proposers.Take(14).Index())
        {
            demo.Db.Add(new AllowanceRequest(scheme, person.Id, AllowanceChoice.Requested, edition.StartsOn.AddDays(20)));
            if (index < 11)
            {
                demo.Db.Add(new EligibilityDecision(scheme, person.Id, new EligibilityTerms(index < 9 ? EligibilityOutcome.AtOrBelowThreshold : EligibilityOutcome.AboveThreshold, EligibilityBasis.SeenByAgent, new DateOnly(2024, 9, 1))
                {
                    DecidedOn = edition.StartsOn.AddDays(30),
                    DecidedBy = demo.UserId(Role.Organiser),
                    ValidFrom = edition.StartsOn,
                    ValidTo = edition.EndsOn,
                }));
            }
        }
    }

    private void AddOpenDays(Edition edition, Topic topic, List<Person> drawn, List<Person> volunteers)
    {
        DateOnly[] days = [new(2024, 10, 12), new(2024, 11, 16), new(2025, 2, 8), new(2025, 3, 15)];
        foreach (var (index, day) in days.Index())
        {
            var sitting = new Sitting(demo.AuthorityId, edition.Id, edition.Organs[0].Id, $"Journée ouverte {index + 1}", new SittingTimes(day, new TimeOnly(9, 30), new TimeOnly(17, 0), 420));
            sitting.Describe(sitting.Title, topic.Id, new SittingPlace("Salons de l’hôtel de ville", "Place du Maréchal-Leclerc, entrée de plain-pied. (fictif)", true), "Travail en groupes, vote de toutes les personnes présentes.");
            var fading = 0.72f - index * 0.14f;
            demo.Hold(sitting, [.. drawn, .. volunteers], person => drawn.Contains(person) ? fading : 0.8f);
            demo.Db.Add(new Headcount(sitting, Capacity.OpenParticipant, 60 + index * 4, demo.UserId(Role.Reception), demo.Now));
        }
    }

    private void AddEvenings(Edition edition, Organ group, Topic topic, List<Person> proposers)
    {
        for (var i = 0; i < 6; i++)
        {
            var sitting = new Sitting(demo.AuthorityId, edition.Id, group.Id, $"Soirée du groupe de propositions {i + 1}", new SittingTimes(new DateOnly(2025, 4, 9).AddDays(21 * i), new TimeOnly(18, 0), new TimeOnly(21, 0), 180));
            sitting.Describe(sitting.Title, topic.Id, new SittingPlace("Maison des associations", "Bus et parking vélo. (fictif)", false), "Rédaction des propositions.");
            demo.Hold(sitting, proposers, _ => 0.85f - i * 0.05f);
        }

        var next = new Sitting(demo.AuthorityId, edition.Id, group.Id, "Soirée de suivi", new SittingTimes(demo.Today.AddDays(8), new TimeOnly(18, 0), new TimeOnly(21, 0), 180));
        next.Describe(next.Title, topic.Id, new SittingPlace("Maison des associations", "Bus et parking vélo. (fictif)", false), "Ce que sont devenues nos propositions.");
        demo.Db.Add(next);
    }

    private void AddProposals(Edition edition, Topic food)
    {
        (string Title, ResponseKind? Answer)[] texts =
        [
            ("Une épicerie solidaire mobile dans les quartiers prioritaires", ResponseKind.Accepted),
            ("Des repas locaux dans les résidences autonomie", ResponseKind.Amended),
            ("Un carnet d’adresses des productrices et producteurs du coin", null),
        ];
        foreach (var (index, (title, answer)) in texts.Index())
        {
            var proposal = new Proposal(demo.AuthorityId, edition.Id, food.Id, index + 1, demo.UserId(Role.Facilitator));
            proposal.Write(title, "Nous proposons que la Ville agisse avec les associations et les maisons de quartier. (fictif)", food.Id);
            proposal.Adopt(new DateOnly(2025, 3, 15));
            proposal.HandOver(new DateOnly(2025, 6, 30), edition.AnswerDelayDays);
            demo.Db.Add(proposal);
            if (answer is { } kind)
            {
                proposal.Answer(new ResponseContent(kind, "La Ville a prévu un budget et un calendrier. (fictif)", "Délégation à l’alimentation (fictif)", "CCAS (fictif)", "", new DateOnly(2026, 10, 1)), new DateOnly(2025, 9, 20), demo.UserId(Role.ElectedOfficial), demo.Now);
            }
        }
    }
}
