using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Members.Space;

namespace Misthos.Web.Features.Recognition.Calls;

/// <summary>A call for engagement from the first people asked to what became of it. Each method saves once.</summary>
public sealed class EngagementService(AppDbContext db, Actor actor, CandidateQueries candidates, CallTellService tell, SpaceQueries space, TimeProvider clock)
{
    // Two departments at once: the slower reads again who may still be asked this month.
    private const int Tries = 4;

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    private CallAct Act => new(actor.Require(), clock.GetUtcNow());

    /// <summary>Asks everyone the call suits and nobody else; refused when that is no longer the list that was seen.</summary>
    /// <param name="id">The call.</param>
    /// <param name="seen"><see cref="CallPreview.Seen"/> of the list.</param>
    public async Task<IReadOnlyList<Refusal>> SendAsync(Guid id, string? seen)
    {
        actor.Does("Engagement.Send");
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await LoadAsync(id) is not { } call)
            {
                return [new Refusal("call.unknown")];
            }

            var preview = await candidates.PreviewAsync(call);
            if (WhyNotSend(call, preview, seen) is { Count: > 0 } refusals)
            {
                return refusals;
            }

            await AskAsync(call, preview);
            if ((await db.SaveOrRefuseAsync("Conflict")).Count == 0)
            {
                return [];
            }
        }

        return [new Refusal("Conflict")];
    }

    /// <summary>Decides who takes part, and tells everyone who said yes.</summary>
    public Task<IReadOnlyList<Refusal>> DecideAsync(Guid id, IReadOnlyCollection<Guid> taken)
    {
        actor.Does("Engagement.Decide");
        return DoAsync(id, call => call.WhyNotDecide(taken.Count), async call =>
        {
            var willing = await AskedAsync(id, a => a.Answer == RecognitionAnswer.Accepted);
            foreach (var (ask, person) in willing)
            {
                ask.Choose(taken.Contains(person.Id) ? CallChoice.Taken : CallChoice.NotTaken);
                await tell.TellAsync(call, person, CallPart.Of(call, CallMessage.Choice, ask.Choice));
            }

            call.Decide(willing.Count(w => w.Ask.Choice == CallChoice.Taken), Act);
        });
    }

    /// <summary>Says what became of it to those who answered; who said no and may no longer be contacted is left in peace.</summary>
    public Task<IReadOnlyList<Refusal>> FinishAsync(Guid id, string outcome)
    {
        actor.Does("Engagement.Finish");
        return DoAsync(id, call => call.WhyNotFinish(), async call =>
        {
            call.Finish(outcome, Act);
            var answered = await AskedAsync(id, a => a.Answer != null);
            var contactable = await space.ContactableAsync(answered.ConvertAll(a => a.Person));
            foreach (var (_, person) in answered.Where(a => a.Ask.Answer == RecognitionAnswer.Accepted || contactable.Contains(a.Person.Id)))
            {
                await tell.TellAsync(call, person, CallPart.Of(call, CallMessage.Outcome));
            }
        });
    }

    /// <summary>Calls it off and tells whoever did not say no.</summary>
    public Task<IReadOnlyList<Refusal>> CancelAsync(Guid id, string reason)
    {
        actor.Does("Engagement.Cancel");
        return DoAsync(id, call => call.WhyNotCancel(), async call =>
        {
            call.Cancel(reason, Act);
            foreach (var (_, person) in await AskedAsync(id, a => a.Answer != RecognitionAnswer.Declined))
            {
                await tell.TellAsync(call, person, CallPart.Of(call, CallMessage.Cancelled));
            }
        });
    }

    private IReadOnlyList<Refusal> WhyNotSend(EngagementCall call, CallPreview preview, string? seen) =>
        call.WhyNotSend(Today) is { Count: > 0 } refusals ? refusals
            : preview.Match.Asked.Count == 0 ? [new Refusal("call.nobody")]
            : preview.Seen != seen ? [new Refusal("call.list-changed")] : [];

    private async Task AskAsync(EngagementCall call, CallPreview preview)
    {
        foreach (var candidate in preview.Match.Asked)
        {
            var slot = CallRule.FreeSlot(candidate.SlotsThisMonth, preview.MostAMonth)!.Value;
            db.Add(new CallAsk(call, candidate.PersonId, slot, Today, clock.GetUtcNow()));
            await tell.TellAsync(call, preview.People[candidate.PersonId], CallPart.Of(call, CallMessage.Ask));
        }

        call.Send(preview.Match.Asked.Count, Today, Act);
    }

    private async Task<IReadOnlyList<Refusal>> DoAsync(Guid id, Func<EngagementCall, IReadOnlyList<Refusal>> whyNot, Func<EngagementCall, Task> act)
    {
        if (await LoadAsync(id) is not { } call)
        {
            return [new Refusal("call.unknown")];
        }

        if (whyNot(call) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        await act(call);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private Task<EngagementCall?> LoadAsync(Guid id) => db.Set<EngagementCall>().Include(c => c.Steps).SingleOrDefaultAsync(c => c.Id == id);

    private async Task<List<(CallAsk Ask, Person Person)>> AskedAsync(Guid id, System.Linq.Expressions.Expression<Func<CallAsk, bool>> which)
    {
        var asks = await db.Set<CallAsk>().Where(a => a.CallId == id).Where(which).ToListAsync();
        var ids = asks.ConvertAll(a => a.PersonId);
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        return asks.ConvertAll(a => (a, people[a.PersonId]));
    }
}
