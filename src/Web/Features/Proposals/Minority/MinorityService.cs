using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Ballots;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Minority;

/// <summary>A minority opinion, as typed. <paramref name="Key"/> was made with the form: sent twice, it is kept once.</summary>
public sealed record MinorityTyping(Guid Key, Guid ProposalId, MinorityContent Content);

/// <summary>Keeps minority opinions. Each method saves once; nothing is changed or removed.</summary>
public sealed class MinorityService(AppDbContext db, Actor actor, TimeProvider clock, PublicRegister register)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>A member who held a seat on the day of the vote has theirs kept.</summary>
    public async Task<IReadOnlyList<Refusal>> GiveAsync(MinorityTyping typing, Guid personId)
    {
        actor.Does("Minority.Give");
        var proposal = await FindAsync(typing.ProposalId);
        return proposal is null || !await db.Set<Mandate>().AnyAsync(m => m.PersonId == personId && m.EditionId == proposal.EditionId && m.StartsOn <= proposal.AdoptedOn && m.EndsOn >= proposal.AdoptedOn)
            ? [new Refusal("minority.not-entitled")]
            : await KeepAsync(proposal, typing, new(personId, null));
    }

    /// <summary>Somebody of the team types the opinion of a minority.</summary>
    public async Task<IReadOnlyList<Refusal>> RecordAsync(MinorityTyping typing)
    {
        actor.Does("Minority.Record");
        return await FindAsync(typing.ProposalId) is { } proposal ? await KeepAsync(proposal, typing, new(null, actor.Require())) : [new Refusal("minority.no-vote")];
    }

    /// <summary>A member withdraws theirs.</summary>
    public Task<IReadOnlyList<Refusal>> WithdrawAsync(Guid id, Guid personId)
    {
        actor.Does("Minority.Withdraw");
        return WithdrawAsync(db.Set<MinorityOpinion>().Where(o => o.Id == id && o.PersonId == personId));
    }

    /// <summary>The team withdraws one that it typed, for those who asked for it; never one that a member wrote.</summary>
    public Task<IReadOnlyList<Refusal>> WithdrawTypedAsync(Guid proposalId, Guid id)
    {
        actor.Does("Minority.Withdraw");
        return WithdrawAsync(db.Set<MinorityOpinion>().Where(o => o.Id == id && o.ProposalId == proposalId && !o.IsOfMember));
    }

    /// <summary>Takes the words off the public pages; a dated line with the ground stays.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeDownAsync(Guid id, TakeDownGround ground, string reason)
    {
        actor.Does("Minority.TakeDown");
        var opinion = await db.Set<MinorityOpinion>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id);
        if (opinion is null || reason.Length == 0)
        {
            return [new Refusal(opinion is null ? "minority.none" : "minority.no-reason")];
        }

        var takeDown = new MinorityTakeDown(opinion, ground, reason, new(Today, actor.Require(), clock.GetUtcNow()));
        db.Add(takeDown);
        register.Record(takeDown.AuthorityId, ProposalActs.MinorityTakenDown(await ActPlace.FindAsync(db, opinion.ProposalId), opinion, takeDown));
        return await db.SaveOrRefuseAsync("minority.already-down");
    }

    /// <summary>Nothing leads from opinions to somebody any more; whoever calls saves.</summary>
    internal static async Task ForgetAsync(AppDbContext db, Guid personId) =>
        (await db.Set<MinorityOpinion>().Where(o => o.PersonId == personId).ToListAsync()).ForEach(opinion => opinion.Forget());

    private Task<Proposal?> FindAsync(Guid id) => db.Set<Proposal>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.BallotId != null);

    private async Task<IReadOnlyList<Refusal>> KeepAsync(Proposal proposal, MinorityTyping typing, MinorityWriter writer)
    {
        var entitled = await db.Set<BallotCollege>().Where(c => c.BallotId == proposal.BallotId).SumAsync(c => c.Entitled);
        if (proposal.WhyNotKeep(typing.Content, entitled, Today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (await db.Set<MinorityOpinion>().AnyAsync(o => o.Id == typing.Key))
        {
            return [];
        }

        var opinion = new MinorityOpinion(typing.Key, proposal, typing.Content, writer, Today);
        db.Add(opinion);
        register.Record(opinion.AuthorityId, ProposalActs.MinorityKept(await ActPlace.FindAsync(db, proposal.Id), opinion));
        return await db.SaveOrRefuseAsync("minority.already-given");
    }

    private async Task<IReadOnlyList<Refusal>> WithdrawAsync(IQueryable<MinorityOpinion> which)
    {
        if (await which.SingleOrDefaultAsync() is not { } opinion)
        {
            return [new Refusal("minority.none")];
        }

        if (opinion.WhyNotWithdraw() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        opinion.Withdraw(Today);
        register.Record(opinion.AuthorityId, ProposalActs.MinorityWithdrawn(await ActPlace.FindAsync(db, opinion.ProposalId), opinion));
        return await db.SaveOrRefuseAsync("minority.withdrawn");
    }
}
