using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Proposals.Amendments;

namespace Misthos.Web.Features.Proposals.TakeDowns;

/// <summary>Removes passages from the text in force of a proposal. It saves once, the public act with it.</summary>
public sealed class RedactionService(AppDbContext db, Actor actor, TimeProvider clock, PublicRegister register, AmendmentQueries amendments)
{
    /// <summary>
    /// Puts a mark in place of passages of a version in force, of why it was written, of every other they stand in and of what the proposal starts
    /// from; the rest stays word for word. Amendments they stand in are taken down. A dated line with the ground stays public for each.
    /// </summary>
    public async Task<IReadOnlyList<Refusal>> RedactAsync(Guid proposalId, RedactionTyping typing)
    {
        actor.Does("Proposals.Redact");
        var proposal = await db.Set<Proposal>().SingleAsync(p => p.Id == proposalId);
        if (RedactionPlan.Of(proposal, await amendments.WordsAsync(proposalId), await amendments.OfAsync(proposalId), typing) is not { } plan)
        {
            return [new Refusal("words.none")];
        }

        if (plan.Missing.Count > 0)
        {
            return [.. plan.Missing.Select(passage => new Refusal("words.not-found", passage))];
        }

        if (proposal.WhyNotRedact(plan.Version, typing.Reason) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var (why, act) = ((typing.Ground, typing.Reason), new RecordedAct(Format.DayOf(clock.GetUtcNow()), actor.Require(), clock.GetUtcNow()));
        var redaction = proposal.Redact(plan.Version, why, act);
        db.Add(redaction);
        db.AddRange(plan.Others.Select(other => proposal.Redact(other, why, act)));
        db.AddRange(plan.Amendments.Select(number => new WordsTakeDown(proposal, new(null, number), why, act)));
        if (proposal.AdoptedOn is not null)
        {
            register.Record(redaction.AuthorityId, ProposalActs.Redacted(await ActPlace.FindAsync(db, proposalId), redaction, [.. plan.Others.Select(o => o.Number)], plan.Amendments, plan.Start is not null));
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }
}
