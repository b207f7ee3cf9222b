using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Contributions;

/// <summary>A proposal to make of contributions.</summary>
public sealed record MergeWriting(Guid TopicId, string Title, string Text, string StartsFrom);

/// <summary>Makes proposals of contributions and keeps where each comes from. Each method saves once.</summary>
public sealed class MergeService(AppDbContext db, Actor actor, ProposalService proposals, TimeProvider clock)
{
    /// <summary>Adds contributions to a proposal that is there; those already in it are left alone.</summary>
    public async Task<IReadOnlyList<Refusal>> AddAsync(Guid proposalId, IReadOnlyCollection<Guid> ids)
    {
        actor.Does("Contributions.Merge");
        var proposal = await db.Set<Proposal>().SingleOrDefaultAsync(p => p.Id == proposalId);
        var refusals = proposal is null ? [new("merge.no-proposal")] : proposal.HandedOverOn is not null ? [new("proposal.text-fixed")] : proposal.WithdrawnOn is not null ? [new("proposal.withdrawn")] : await WhyNotAsync(ids, proposal.EditionId);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var known = await db.Set<ContributionUse>().Where(u => u.ProposalId == proposalId).Select(u => u.ContributionId).ToListAsync();
        db.AddRange(ids.Distinct().Except(known).Select(id => new ContributionUse(proposal!, id, Today, actor.Require())));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Makes a proposal of them, under the next number.</summary>
    public async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> MakeAsync(MergeWriting writing, IReadOnlyCollection<Guid> ids)
    {
        actor.Does("Contributions.Merge");
        var edition = await db.Set<Topic>().Where(t => t.Id == writing.TopicId).Select(t => (Guid?)t.EditionId).SingleOrDefaultAsync();
        var refusals = edition is null ? [new("merge.no-topic")] : writing.StartsFrom.Length > Proposal.LongestStart ? [new("merge.start-too-long", $"{Proposal.LongestStart}")]
            : writing.Text.Length > Proposal.LongestText ? [new("proposal.text-too-long", $"{Proposal.LongestText}")] : await WhyNotAsync(ids, edition.Value);
        if (refusals.Count > 0)
        {
            return (null, refusals);
        }

        var by = actor.Require();
        var made = await proposals.RecordAsync(writing.TopicId, proposal =>
        {
            proposal.Write(new(writing.Title, writing.Text), new(VersionAuthor.Facilitator, "", Today, by));
            proposal.Start(writing.StartsFrom);
            db.AddRange(ids.Distinct().Select(id => new ContributionUse(proposal, id, Today, by)));
        });
        return (made.Id, []);
    }

    /// <summary>States the use or experience a proposal starts from, until it is handed over.</summary>
    public async Task<IReadOnlyList<Refusal>> StartAsync(Guid proposalId, string from)
    {
        actor.Does("Contributions.Start");
        var proposal = await db.Set<Proposal>().SingleAsync(p => p.Id == proposalId);
        if (proposal.HandedOverOn is not null || from.Length > Proposal.LongestStart)
        {
            return [proposal.HandedOverOn is not null ? new("proposal.text-fixed") : new("merge.start-too-long", $"{Proposal.LongestStart}")];
        }

        proposal.Start(from);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    private async Task<IReadOnlyList<Refusal>> WhyNotAsync(IReadOnlyCollection<Guid> ids, Guid editionId) =>
        ids.Count == 0 ? [new("merge.none")]
        : await db.Set<Contribution>().CountAsync(c => ids.Contains(c.Id) && c.EditionId == editionId && c.WithdrawnOn == null) != ids.Distinct().Count() ? [new("merge.other-edition")]
        : [];
}
