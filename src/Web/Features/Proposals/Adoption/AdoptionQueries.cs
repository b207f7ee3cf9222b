using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Features.Ballots;
using Misthos.Web.Features.Proposals.Amendments;

namespace Misthos.Web.Features.Proposals.Adoption;

/// <summary>A proposal and the edition whose rule says how it is adopted.</summary>
public sealed record ProposalToVote(Proposal Proposal, Edition Edition);

/// <summary>The text people vote on.</summary>
/// <param name="Version">Number of the version voted.</param>
/// <param name="Words">Versions, and what of their words is shown.</param>
/// <param name="Number">Number of the proposal.</param>
/// <param name="Path">Where the public reads the proposal; null while it is not adopted.</param>
public sealed record VotedText(int Version, ShownWords Words, int Number, string? Path);

/// <summary>Reads of the adoption of proposals.</summary>
public sealed class AdoptionQueries(AppDbContext db, BallotQueries ballots, ProposalQueries proposals, AmendmentQueries amendments)
{
    /// <summary>A proposal with its edition; null when the city has none of this identifier.</summary>
    public async Task<ProposalToVote?> FindAsync(Guid id)
    {
        var found = await db.Set<Proposal>().AsNoTracking().Where(p => p.Id == id).Join(db.Set<Edition>(), p => p.EditionId, e => e.Id, (p, e) => new { p, e }).SingleOrDefaultAsync();
        return found is null ? null : new(found.p, found.e);
    }

    /// <summary>The text a ballot is about; null when it is about something else.</summary>
    public async Task<VotedText?> TextAsync(Ballot ballot)
    {
        if (ballot.Subject != BallotSubject.ProposalAdoption)
        {
            return null;
        }

        var proposal = await db.Set<Proposal>().AsNoTracking().SingleAsync(p => p.Id == ballot.SubjectId);
        return new(ballot.SubjectVersion!.Value, await amendments.WordsAsync(proposal.Id, ballot.SubjectVersion.Value), proposal.Number, proposal.AdoptedOn is null ? null : await proposals.PathOfAsync(proposal));
    }

    /// <summary>The public votes on a proposal, oldest first, with their results.</summary>
    public Task<List<(Ballot Ballot, BallotResult? Result)>> VotesAsync(Guid proposalId) => ballots.OnSubjectAsync(proposalId);
}
