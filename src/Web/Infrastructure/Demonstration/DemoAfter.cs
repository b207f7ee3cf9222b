using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Person = Misthos.Domain.Members.Person;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>
/// What follows the term, in keeping with the report of 7 October 2025: Marseille's ambassadors in the expert committee of the "plan guide littoral sud" and the association born of
/// the first assembly; Poitiers' members in the steering committees of actions. People, texts and dates are fictitious.
/// </summary>
internal sealed class DemoAfter(DemoScope demo)
{
    /// <summary>Marseille: former members of the first edition, ambassadors, an association, news to both editions.</summary>
    public void AddMarseille(Edition first, Edition second, List<Person> members, DemoProposals proposals)
    {
        proposals.Add(first, new ProposalPlan("Préserver et partager le littoral", "Des accès, des règles simples et des moments sans moteur, décidés avec celles et ceux qui vivent le littoral.", first.Topics[1])
        {
            AdoptedOn = first.EndsOn.AddDays(-20),
            HandedOverOn = first.EndsOn.AddDays(-10),
            Answer = (ResponseKind.Amended, "La Ville reprend ces règles dans le plan guide du littoral sud et ouvre son comité d’expertise à des membres de l’assemblée.", first.EndsOn.AddDays(60)),
            DueOn = demo.Today.AddMonths(10),
        });
        var formers = Enumerable.Range(0, 8).Select(index => Former(first, 29 + (index * 6))).ToList();
        formers.Take(7).ToList().ForEach(person => Consent(person, ConsentKind.ContactAfterTerm));
        formers.Take(4).Concat(members.Skip(1).Take(2)).ToList().ForEach(person => Consent(person, ConsentKind.Alumni));
        AddSeats(first, second, formers, members[0]);
        AddAssociation(formers);
        new DemoCalls(demo).AddMarseille(formers, members);
        AddNews(first, second, formers);
    }

    /// <summary>Poitiers: a steering committee, and a call of the food department.</summary>
    public void AddPoitiers(Edition second, List<Person> members)
    {
        var body = Body("Comité de pilotage de l’épicerie solidaire (fictif)", OutsideBodyKind.SteeringCommittee, "Direction des solidarités (fictif)", "Suit l’ouverture de l’épicerie proposée par l’assemblée. (fictif)");
        Seat(body, members[0], new(second.Id, "L’accès des étudiantes et étudiants à l’épicerie", "Direction des solidarités (fictif)", demo.Today.AddDays(-60), null) { Travel = TravelCover.Covered, ProposalId = ProposalOf(second) });
        new DemoCalls(demo).AddPoitiers(members);
    }

    private Person Former(Edition first, int age)
    {
        var person = demo.Person();
        person.SetBirth(demo.Today.AddYears(-age).AddDays(-40));
        demo.Seat(person, first, first.Organs[0], MandateOrigin.Drawn);
        return person;
    }

    private void AddSeats(Edition first, Edition second, List<Person> formers, Person member)
    {
        var coast = Body("Comité d’expertise du plan guide littoral sud", OutsideBodyKind.ExpertCommittee, "Ville de Marseille", "Donne un avis sur les aménagements du littoral sud, de la Pointe-Rouge à Callelongue. (fictif)");
        var terms = new SeatTerms(first.Id, "Les enjeux littoraux discutés en assemblée", "Direction de la mer et du littoral (fictif)", first.EndsOn.AddDays(120), null) { ProposalId = ProposalOf(first), Travel = TravelCover.Covered };
        var seats = formers.Take(3).Select(person => Seat(coast, person, terms)).ToList();
        demo.Db.AddRange(seats.Take(2).Select(seat => new SeatConsent(seat, true, Said(-200))));
        demo.Db.Add(new SeatReport(seats[0], demo.Today.AddDays(-45), "Le comité a vu les plans de la promenade. Nous avons rappelé la demande de l’assemblée : des accès pour les fauteuils et des matins sans moteur. La direction étudie les deux. (fictif)", Readership.Everyone, Said(-44)));
        demo.Db.Add(new SeatReport(seats[1], demo.Today.AddDays(-120), "Première visite de terrain. Les cabanons inquiètent : à reparler à la commission de suivi. (fictif)", Readership.Members, Said(-118)));
        var bins = Body("Comité de pilotage du plan propreté (fictif)", OutsideBodyKind.SteeringCommittee, "Direction de la propreté (fictif)", "Décide chaque trimestre où vont les moyens. (fictif)");
        Seat(bins, member, new(second.Id, "Les corbeilles près des écoles", "Direction de la propreté (fictif)", demo.Today.AddDays(-30), demo.Today.AddMonths(11)) { ProposalId = ProposalOf(second, "corbeilles"), Travel = TravelCover.NotCovered });
        var past = Seat(coast, formers[4], terms with { EndsOn = first.EndsOn.AddDays(300) });
        past.End(first.EndsOn.AddDays(300), "Déménagement (fictif)", DemoCalendar.Noon(first.EndsOn.AddDays(300)));
    }

    private void AddAssociation(List<Person> formers)
    {
        var body = Body("Association Citoyens-Citoyennes du Futur", OutsideBodyKind.AlumniAssociation, "Née de la première assemblée, indépendante de la Ville", "Réunit des membres des deux éditions ; invitée à la commission de suivi.", "association.futur");
        demo.Db.Add(new AssociationHandover(body, HandoverKind.Passed, 1, [.. formers.Take(3).Select(p => p.Id)], new(demo.UserId(Role.Organiser), demo.Now.AddDays(-90))));
        demo.Db.Add(new ConsentEntry(demo.AuthorityId, formers[2].Id, ConsentKind.Alumni, false, new(demo.UserId(Role.Organiser), demo.Now.AddDays(-3))));
    }

    private void AddNews(Edition first, Edition second, List<Person> formers)
    {
        demo.Db.Add(new JointEdition(demo.AuthorityId, first.Id, second.Id, "Passer le relais sur le suivi des propositions (fictif)"));
        var news = new AssemblyNews(demo.AuthorityId, first.Id, NewsReach.Everyone, "Des nouvelles du littoral (fictif)", "Le plan guide du littoral sud avance : deux ambassadrices et ambassadeurs y portent vos demandes. (fictif)\nLa prochaine commission de suivi est ouverte aux membres des deux éditions. (fictif)");
        news.Send(demo.Now.AddDays(-20));
        demo.Db.Add(news);
        foreach (var person in formers.Take(7))
        {
            var telling = new NewsTelling(news, person.Id, person.ReachedBy, demo.Now.AddDays(-20));
            telling.MarkDone(demo.Now.AddDays(-18));
            demo.Db.Add(telling);
        }

        demo.Db.Add(new AssemblyNews(demo.AuthorityId, second.Id, NewsReach.Everyone, "Ce que deviennent vos propositions (fictif)", "La Ville a répondu à trois propositions sur la santé des femmes. (fictif)"));
    }

    private OutsideBody Body(string name, OutsideBodyKind kind, string runBy, string purpose, string? mail = null)
    {
        var body = new OutsideBody(demo.AuthorityId, name, kind);
        body.Describe(new(runBy, purpose, "Secrétariat (fictif)", mail is null ? null : $"{mail}{DemoScope.MailDomain}", kind == OutsideBodyKind.AlumniAssociation ? demo.Today.AddDays(-100) : null));
        demo.Db.Add(body);
        return body;
    }

    private OutsideSeat Seat(OutsideBody body, Person person, SeatTerms terms)
    {
        var seat = new OutsideSeat(body, person.Id, terms);
        demo.Db.Add(seat);
        return seat;
    }

    private Guid? ProposalOf(Edition edition, string words = "") =>
        demo.Db.Set<Proposal>().Local.FirstOrDefault(p => p.EditionId == edition.Id && p.AdoptedOn is not null && p.Title.Contains(words, StringComparison.Ordinal))?.Id;

    private void Consent(Person person, ConsentKind kind) => demo.Db.Add(new ConsentEntry(demo.AuthorityId, person.Id, kind, true, new(demo.UserId(Role.Organiser), demo.Now.AddDays(-150))));

    private AskNoting Said(int days) => new(ReplyWay.Organiser, demo.Today.AddDays(days), demo.Now.AddDays(days), demo.UserId(Role.Organiser));
}
