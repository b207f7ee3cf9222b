using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>A proposal to invent: how far it went, and what was answered.</summary>
internal sealed record ProposalPlan(string Title, string Text, Topic Topic)
{
    public DateOnly? AdoptedOn { get; init; }

    /// <summary>The sitting at which it was voted, and the votes for, against and abstaining; null when only the day was recorded.</summary>
    public (Sitting At, int[] Sides)? Voted { get; init; }

    public DateOnly? HandedOverOn { get; init; }

    /// <summary>An amendment that was kept and one that was not; null for none.</summary>
    public (string Kept, string Since, string NotKept)? Amended { get; init; }

    public (ResponseKind Kind, string Reasons, DateOnly On)? Answer { get; init; }

    /// <summary>A further version of the answer, and why it was corrected.</summary>
    public (string Reasons, string Why, DateOnly On)? Corrected { get; init; }

    public string Delegation { get; init; } = "Délégation à la participation (fictif)";

    public string Department { get; init; } = "Direction de la participation (fictif)";

    public DateOnly? DueOn { get; init; }
}

/// <summary>Proposals at every stage, numbered for ever.</summary>
internal sealed class DemoProposals(DemoScope demo)
{
    private static readonly (string Before, string Since)[] Holders =
    [
        ("Mme Nadia Ferrand, adjointe au maire (fictif)", "M. Olivier Castel, adjoint au maire (fictif)"), ("M. Hugo Mercier, adjoint au maire (fictif)", "Mme Claire Amrani, adjointe au maire (fictif)"),
    ];

    private readonly Dictionary<string, Office> _offices = [];
    private readonly Dictionary<(Guid, DateOnly), Restitution> _handovers = [];
    private int _number;

    public void Add(Edition edition, params ReadOnlySpan<ProposalPlan> plans)
    {
        foreach (var plan in plans)
        {
            var proposal = new Proposal(demo.AuthorityId, new(edition.AssemblyId, edition.Id, plan.Topic.Id), ++_number, demo.UserId(Role.Facilitator));
            proposal.Write(new(plan.Title, plan.Text + " (fictif)"), new(VersionAuthor.Plenary, "", plan.AdoptedOn ?? edition.StartsOn, demo.UserId(Role.Facilitator)));
            demo.Db.Add(proposal);
            DemoAmendments.Add(demo, proposal, plan, plan.AdoptedOn ?? edition.StartsOn);
            if (plan.Voted is { } voted)
            {
                Vote(edition, proposal, voted.At, voted.Sides);
            }
            else if (plan.AdoptedOn is { } adopted)
            {
                proposal.Adopt(adopted);
            }

            if (plan.HandedOverOn is { } handed)
            {
                proposal.HandOver(handed, edition.Delays, Handover(edition, handed).Id);
                demo.Db.AddRange(new AnsweringOffice(proposal, Office(OfficeKind.Delegation, plan.Delegation).Id), new AnsweringOffice(proposal, Office(OfficeKind.Department, plan.Department).Id));
            }

            if (plan.Answer is { } answer)
            {
                proposal.Acknowledge(proposal.HandedOverOn!.Value.AddDays(20), "La Ville a bien reçu la proposition et prépare sa réponse. (fictif)");
                proposal.Answer(Content(plan, answer.Kind, answer.Reasons), answer.On, demo.UserId(Role.ElectedOfficial), DemoCalendar.Noon(answer.On));
                if (plan.Corrected is { } later)
                {
                    proposal.Answer(Content(plan, answer.Kind, later.Reasons) with { ChangeReason = later.Why }, later.On, demo.UserId(Role.ElectedOfficial), DemoCalendar.Noon(later.On));
                }

                new DemoCommitments(demo).Add(proposal, plan, Office(OfficeKind.Department, plan.Department));
            }
        }
    }

    // On paper, counted twice before noon: the register tells the vote before the adoption.
    private void Vote(Edition edition, Proposal proposal, Sitting sitting, int[] sides)
    {
        var (ballot, noon, organiser) = (new Ballot(edition, BallotSubject.ProposalAdoption, proposal.Id, proposal.LatestVersion), DemoCalendar.Noon(sitting.Day), demo.UserId(Role.Organiser));
        ballot.Write(new($"Adopter la proposition {proposal.Number}\u00a0: {proposal.Title}\u00a0?", BallotMethod.ForOrAgainst, BallotMode.Counted, []) { SittingId = sitting.Id, About = "Chiffres fictifs.", Threshold = edition.Voting.Adoption });
        ballot.Colleges[0].Entitle(111);
        proposal.PutToVote(ballot);
        ballot.Open([], organiser, noon.AddHours(-2));
        ballot.Close(organiser, noon.AddHours(-1.5));
        VoteTally[] read = [new(sides.Sum() + 2, 2, [sides])];
        ballot.Read(read, demo.UserId(Role.Facilitator), noon.AddHours(-1));
        ballot.Read(read, organiser, noon.AddHours(-0.5));
        demo.Db.Add(ballot);
        proposal.Conclude(ballot, BallotCount.Of(ballot.Rule, ballot.AgreedVotes()), sitting.Day);
        demo.Db.Add(new MinorityOpinion(Guid.CreateVersion7(), proposal, new("Nous aurions préféré des postes d’éducateurs de rue toute l’année plutôt qu’une équipe le soir. Nous craignons que l’on confonde médiation et surveillance. (fictif)", sides[1]), new(null, demo.UserId(Role.Facilitator)), sitting.Day));
    }

    private Restitution Handover(Edition edition, DateOnly on)
    {
        if (_handovers.TryGetValue((edition.Id, on), out var known))
        {
            return known;
        }

        var terms = new RestitutionTerms(on, "Hôtel de ville (fictif)", "La Ville répondra à chaque proposition, par écrit et avec ses raisons. (fictif)", "Maire\nAdjointe à la participation\nDirection générale des services");
        return _handovers[(edition.Id, on)] = demo.Db.Add(new Restitution(demo.AuthorityId, edition.Id, terms, demo.UserId(Role.Organiser))).Entity;
    }

    private ResponseContent Content(ProposalPlan plan, ResponseKind kind, string reasons) => new(
        kind, reasons + " (fictif)",
        [Part(OfficeKind.Delegation, plan.Delegation, OfficePart.LeadDelegation), Part(OfficeKind.Department, plan.Department, OfficePart.LeadDepartment), Part(OfficeKind.Department, "Direction de la communication (fictif)", OfficePart.Contributing)],
        kind == ResponseKind.Refused ? null : plan.DueOn);

    private ResponseOfficeContent Part(OfficeKind kind, string name, OfficePart part) => new(Office(kind, name).Id, name, part);

    private Office Office(OfficeKind kind, string name)
    {
        if (_offices.TryGetValue(name, out var known))
        {
            return known;
        }

        var office = new Office(demo.AuthorityId, kind, name);
        office.Describe(name, $"service{_offices.Count + 1}{DemoScope.MailDomain}");
        demo.Db.Add(office);
        if (kind == OfficeKind.Delegation)
        {
            // The council was elected again in March 2026: who answers now is not always who was there before.
            var (before, since) = Holders[_offices.Count % Holders.Length];
            office.Hold(before, new DateOnly(2020, 7, 4));
            office.Hold(since, new DateOnly(2026, 4, 3));
        }

        return _offices[name] = office;
    }
}
