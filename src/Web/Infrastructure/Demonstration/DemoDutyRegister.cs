using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Ballots;
using Misthos.Web.Features.Commitments;
using Misthos.Web.Features.Proposals;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>What the register says of the proposals of the demonstration and of what became of them.</summary>
internal static class DemoDutyRegister
{
    public static IEnumerable<(DateTimeOffset At, PublicActContent Content)> Of(AppDbContext db)
    {
        var places = new ActPlaces(DemoRegister.All<CitizensAssembly>(db));
        var proposals = DemoRegister.All<Proposal>(db).ToDictionary(p => p.Id);
        return [.. Duties(db, proposals, places), .. Answers(db, proposals, places), .. Promises(db, proposals, places), .. Ballots(db)];
    }

    private static IEnumerable<(DateTimeOffset, PublicActContent)> Duties(AppDbContext db, Dictionary<Guid, Proposal> proposals, ActPlaces places)
    {
        var handovers = DemoRegister.All<Restitution>(db).ToDictionary(r => r.Id);
        foreach (var proposal in proposals.Values)
        {
            var at = places.Of(proposal);
            (DateOnly? On, Func<PublicActContent> Content)[] acts =
            [
                (proposal.AdoptedOn, () => ProposalActs.Adopted(at, proposal)),
                (proposal.HandedOverOn, () => ProposalActs.HandedOver(at, proposal, proposal.RestitutionId is { } id ? handovers.GetValueOrDefault(id) : null)),
                (proposal.AcknowledgedOn, () => ProposalActs.Acknowledged(at, proposal)),
            ];
            foreach (var (on, content) in acts.Where(act => act.On is not null))
            {
                yield return (DemoCalendar.Noon(on!.Value), content());
            }

            foreach (var extension in proposal.Extensions)
            {
                yield return (extension.At, ProposalActs.Extended(at, extension));
            }
        }
    }

    private static IEnumerable<(DateTimeOffset, PublicActContent)> Answers(AppDbContext db, Dictionary<Guid, Proposal> proposals, ActPlaces places)
    {
        var answers = DemoRegister.All<OfficialResponse>(db).ToDictionary(r => r.Id);
        var councils = DemoRegister.All<Deliberation>(db).ToDictionary(d => d.Id);
        return
        [
            .. answers.Values.Select(r => (r.At, ProposalActs.Answered(places.Of(proposals[r.ProposalId]), r))),
            .. DemoRegister.All<ResponseTakeDown>(db).Select(t => (t.At, ProposalActs.TakenDown(places.Of(proposals[answers[t.ResponseId].ProposalId]), answers[t.ResponseId], t))),
            .. DemoRegister.All<ResponseSignature>(db).Select(s => (s.At, ProposalActs.Signed(places.Of(proposals[answers[s.ResponseId].ProposalId]), answers[s.ResponseId], s))),
            .. DemoRegister.All<ProposalDeliberation>(db).Select(d => (d.At, ProposalActs.Decided(places.Of(proposals[d.ProposalId]), councils[d.DeliberationId]))),
        ];
    }

    private static IEnumerable<(DateTimeOffset, PublicActContent)> Promises(AppDbContext db, Dictionary<Guid, Proposal> proposals, ActPlaces places)
    {
        var commitments = DemoRegister.All<Commitment>(db).ToDictionary(c => c.Id);
        foreach (var commitment in commitments.Values)
        {
            var proposal = proposals[commitment.ProposalId];
            var at = places.Of(proposal);
            var made = DemoCalendar.Noon(proposal.CurrentResponse?.AnsweredOn ?? commitment.Milestones[0].FirstDueOn);
            yield return (made, CommitmentActs.Made(at, commitment, Format.DayOf(made)));
            foreach (var step in commitment.Milestones)
            {
                foreach (var move in step.Moves)
                {
                    yield return (move.At, CommitmentActs.Moved(at, commitment, step, move));
                }

                if (step.DoneOn is { } done)
                {
                    yield return (DemoCalendar.Noon(done), CommitmentActs.Done(at, commitment, step));
                }
            }
        }

        foreach (var opinion in DemoRegister.All<CommissionOpinion>(db))
        {
            yield return (opinion.At, CommitmentActs.Opinion(places.Of(proposals[commitments[opinion.CommitmentId].ProposalId]), commitments[opinion.CommitmentId], opinion));
        }
    }

    private static IEnumerable<(DateTimeOffset, PublicActContent)> Ballots(AppDbContext db)
    {
        var editions = DemoRegister.All<Edition>(db).ToDictionary(e => e.Id, e => e.Name);
        var papers = DemoRegister.All<BallotPaper>(db).ToLookup(p => p.BallotId);
        return from ballot in DemoRegister.All<Ballot>(db)
               where ballot.IsCounted
               let votes = ballot.Mode == BallotMode.Counted ? ballot.AgreedVotes() : BallotQueries.Votes(ballot, papers[ballot.Id].Select(p => (p.CollegeId, VotePaper.Parse(p.Marks))))
               let at = ballot.Steps[^1].At
               select (at, BallotActs.Counted(ballot, BallotCount.Of(ballot.Rule, votes), editions[ballot.EditionId], Format.DayOf(at)));
    }
}
