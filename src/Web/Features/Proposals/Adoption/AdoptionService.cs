using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals.Adoption;

/// <summary>What a vote does to the proposal it is about. Nothing is saved here: it rides in the use case of the ballot, so that both are saved or neither.</summary>
public sealed class AdoptionService(AppDbContext db, PublicRegister register)
{
    /// <summary>The proposal to put to the vote in an edition: <c>adoption.no-proposal</c>, <c>proposal.other-edition</c>, <c>adoption.edition-over</c>, and those of the proposal.</summary>
    public async Task<(Proposal? Proposal, IReadOnlyList<Refusal> Refusals)> TakeAsync(Guid? proposalId, Edition edition)
    {
        var proposal = await db.Set<Proposal>().SingleOrDefaultAsync(p => p.Id == proposalId);
        return proposal is null ? (null, [new Refusal("adoption.no-proposal")])
            : proposal.EditionId != edition.Id ? (null, [new Refusal("proposal.other-edition")])
            : edition.Status == EditionStatus.Closed ? (null, [new Refusal("adoption.edition-over")])
            : proposal.WhyNotPutToVote() is { Count: > 0 } wrong ? (null, wrong)
            : (proposal, []);
    }

    /// <summary>Draws the consequence of a count; an adoption is a public act.</summary>
    public async Task ConcludeAsync(Ballot ballot, BallotResult result, DateOnly on)
    {
        if (await SubjectAsync(ballot) is { } proposal && proposal.Conclude(ballot, result, on))
        {
            register.Record(proposal.AuthorityId, ProposalActs.Adopted(await ActPlace.FindAsync(db, proposal.Id), proposal));
        }
    }

    /// <summary>Frees the text of a proposal whose vote is given up.</summary>
    public async Task FreeAsync(Ballot ballot) => (await SubjectAsync(ballot))?.Free(ballot);

    private Task<Proposal?> SubjectAsync(Ballot ballot) => ballot.Subject == BallotSubject.ProposalAdoption
        ? db.Set<Proposal>().SingleOrDefaultAsync(p => p.Id == ballot.SubjectId && p.RunningBallotId == ballot.Id)
        : Task.FromResult<Proposal?>(null);
}
