using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recognition.Calls;

/// <summary>Calls while they are written, and how often one person may be asked. Each method saves once.</summary>
public sealed class CallDraftService(AppDbContext db, Actor actor)
{
    public async Task<Guid> WriteAsync(CallWords words, CallTerms terms)
    {
        actor.Does("Engagement.Write");
        var call = new EngagementCall(db.AuthorityId, words, terms);
        db.Add(call);
        await db.SaveChangesAsync();
        return call.Id;
    }

    public async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, CallWords words, CallTerms terms)
    {
        actor.Does("Engagement.Change");
        if (await db.Set<EngagementCall>().SingleOrDefaultAsync(c => c.Id == id) is not { } call)
        {
            return [new Refusal("call.unknown")];
        }

        if (call.WhyNotChange() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        call.Change(words, terms);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Sets how often one person may be asked in a month.</summary>
    public async Task<IReadOnlyList<Refusal>> AllowAsync(int most)
    {
        actor.Does("Engagement.Allow");
        var rule = await db.Set<CallRule>().SingleOrDefaultAsync() ?? db.Add(new CallRule(db.AuthorityId)).Entity;
        rule.Allow(most);
        return await db.SaveOrRefuseAsync("Conflict");
    }
}
