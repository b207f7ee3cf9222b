using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Answers;

/// <summary>What the authority does with a proposal handed over. Each method saves once; nothing here removes anything.</summary>
public sealed class AnswerService(AppDbContext db, Actor actor, TimeProvider clock, PublicRegister register)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Publishes an answer, or a new version of it.</summary>
    /// <param name="id">The proposal.</param>
    /// <param name="content">The answer.</param>
    /// <param name="on">Day of the answer.</param>
    /// <param name="seen">Versions whoever writes has read: when there are more, nothing is saved and both texts are shown.</param>
    public async Task<IReadOnlyList<Refusal>> AnswerAsync(Guid id, ResponseContent content, DateOnly on, int seen)
    {
        actor.Does("Proposals.Answer");
        var proposal = await LoadAsync(id);
        if (proposal.Responses.Count != seen)
        {
            return [new Refusal("response.somebody-faster")];
        }

        var first = proposal.CurrentResponse?.AnsweredOn ?? proposal.HandedOverOn;
        if (proposal.WhyNotAnswer(content) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (on > Today || on < first)
        {
            return [new Refusal("response.day")];
        }

        var answer = proposal.Answer(content, on, actor.Require(), clock.GetUtcNow());
        register.Record(proposal.AuthorityId, ProposalActs.Answered(await ActPlace.FindAsync(db, id), answer));
        return await db.SaveOrRefuseAsync("response.somebody-faster");
    }

    /// <summary>The authority says that it took note.</summary>
    public async Task<IReadOnlyList<Refusal>> AcknowledgeAsync(Guid id, DateOnly on, string text)
    {
        actor.Does("Proposals.Acknowledge");
        var proposal = await LoadAsync(id);
        var refusals = on > Today ? [new Refusal("response.day")] : proposal.WhyNotAcknowledge(on);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        proposal.Acknowledge(on, text);
        register.Record(proposal.AuthorityId, ProposalActs.Acknowledged(await ActPlace.FindAsync(db, id), proposal));
        return await db.SaveOrRefuseAsync("duty.already-done");
    }

    /// <summary>Puts off what is due, in public and with a reason.</summary>
    public async Task<IReadOnlyList<Refusal>> ExtendAsync(Guid id, DutyKind duty, DateOnly to, string reason)
    {
        actor.Does("Proposals.Extend");
        var proposal = await LoadAsync(id);
        if (proposal.WhyNotExtend(duty, to, reason) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var extension = proposal.Extend(duty, to, reason, Act());
        register.Record(proposal.AuthorityId, ProposalActs.Extended(await ActPlace.FindAsync(db, id), extension));
        return await db.SaveOrRefuseAsync("response.somebody-faster");
    }

    private RecordedAct Act() => new(Today, actor.Require(), clock.GetUtcNow());

    private Task<Proposal> LoadAsync(Guid id) =>
        db.Set<Proposal>().Include(p => p.Responses).Include(p => p.Extensions).SingleAsync(p => p.Id == id);
}
