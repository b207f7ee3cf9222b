using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Amendments;

/// <summary>An amendment, as typed. <paramref name="Key"/> was made with the form: sent twice, it is filed once.</summary>
public sealed record AmendmentTyping(Guid Key, Guid ProposalId, AmendmentContent Content);

/// <summary>Files amendments and decides them. Each method saves once; nothing of an amendment is changed or removed.</summary>
public sealed class AmendmentService(AppDbContext db, Actor actor, TimeProvider clock, PublicRegister register)
{
    private const int Attempts = 10;

    private RecordedAct Act => new(Format.DayOf(clock.GetUtcNow()), actor.Require(), clock.GetUtcNow());

    /// <summary>Files an amendment under the next number of its proposal; two at once get two numbers.</summary>
    public async Task<IReadOnlyList<Refusal>> FileAsync(AmendmentTyping typing)
    {
        actor.Does("Amendments.File");
        for (var attempt = 1; ; attempt++)
        {
            var proposal = await db.Set<Proposal>().AsNoTracking().SingleAsync(p => p.Id == typing.ProposalId);
            if (await db.Set<Amendment>().AnyAsync(a => a.Id == typing.Key))
            {
                return [];
            }

            if (proposal.WhyNotFile(typing.Content) is { Count: > 0 } refusals)
            {
                return refusals;
            }

            var number = await db.Set<Amendment>().Where(a => a.ProposalId == proposal.Id).MaxAsync(a => (int?)a.Number) ?? 0;
            db.Add(proposal.File(typing.Key, number + 1, typing.Content, Act));
            var faster = await db.SaveOrRefuseAsync("Conflict");
            if (faster.Count == 0 || attempt == Attempts)
            {
                return faster;
            }
        }
    }

    /// <summary>Decides an amendment; what is kept is a new version of the proposal, in the same save.</summary>
    public async Task<IReadOnlyList<Refusal>> DecideAsync(Guid id, AmendmentDecision decision)
    {
        actor.Does("Amendments.Decide");
        var amendment = await db.Set<Amendment>().SingleAsync(a => a.Id == id);
        var proposal = await db.Set<Proposal>().SingleAsync(p => p.Id == amendment.ProposalId);
        var isDown = await db.Set<WordsTakeDown>().AnyAsync(t => t.ProposalId == proposal.Id && t.AmendmentNumber == amendment.Number);
        if (proposal.WhyNotDecide(amendment, decision, isDown) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        proposal.Decide(amendment, decision, Act);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Takes the words of an amendment, or of a version that another followed, off every page; a dated line with the ground stays.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeDownAsync(Guid proposalId, TakenWords words, TakeDownGround ground, string reason)
    {
        actor.Does("Amendments.TakeDown");
        var proposal = await db.Set<Proposal>().AsNoTracking().SingleAsync(p => p.Id == proposalId);
        if (proposal.WhyNotTakeDown(words, reason) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (words.Amendment is { } number && !await db.Set<Amendment>().AnyAsync(a => a.ProposalId == proposalId && a.Number == number))
        {
            return [new Refusal("words.none")];
        }

        var takeDown = new WordsTakeDown(proposal, words, (ground, reason), Act);
        db.Add(takeDown);
        if (proposal.AdoptedOn is not null)
        {
            register.Record(takeDown.AuthorityId, ProposalActs.WordsTakenDown(await ActPlace.FindAsync(db, proposalId), takeDown));
        }

        return await db.SaveOrRefuseAsync("words.already-down");
    }
}
