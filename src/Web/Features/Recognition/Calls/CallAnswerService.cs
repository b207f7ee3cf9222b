using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Calls;

/// <summary>What people answer to calls and what they would like to be asked for; by their link, in their space, or typed by an organiser. Each method saves once.</summary>
public sealed class CallAnswerService(AppDbContext db, Actor actor, CallTellService tell, TimeProvider clock)
{
    // Two presses, or the person and an organiser at once: the slower reads again, and the last word holds.
    private const int Tries = 4;

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Says yes or no; with null words, those said before stay.</summary>
    public async Task<IReadOnlyList<Refusal>> AnswerAsync(CallFrom from, RecognitionAnswer answer, string? words = null)
    {
        actor.Does("Engagement.Answer");
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var (call, ask) = await FindAsync(from);
            if (call is null || ask is null)
            {
                return [new Refusal("call.not-asked")];
            }

            if (CallAsk.WhyNotAnswer(call, answer, from.Way, Today) is { Count: > 0 } refusals)
            {
                return refusals;
            }

            ask.Reply(call, answer, words, Noting(from.Way));
            if (from.Way == ReplyWay.Organiser)
            {
                await tell.EndCallAsync(from.CallId, from.PersonId);
            }

            if ((await db.SaveOrRefuseAsync("Conflict")).Count == 0)
            {
                return [];
            }
        }

        return [new Refusal("Conflict")];
    }

    /// <summary>Says what one would like to be asked for: the person in their space, or an organiser what they were told.</summary>
    public async Task<IReadOnlyList<Refusal>> WishAsync(Guid personId, WishTerms terms, ReplyWay way)
    {
        actor.Does("Engagement.Wish");
        if (!await MayAsync(personId, way))
        {
            return [new Refusal("call.not-yours")];
        }

        var wish = await db.Set<EngagementWish>().SingleOrDefaultAsync(w => w.PersonId == personId) ?? db.Add(new EngagementWish(db.AuthorityId, personId)).Entity;
        wish.Say(terms, Noting(way));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>No more calls for somebody whom a call asked, by the link of its mail.</summary>
    public async Task<IReadOnlyList<Refusal>> StopAsync(CallFrom from)
    {
        actor.Does("Engagement.Stop");
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await db.Set<EngagementWish>().SingleOrDefaultAsync(w => w.PersonId == from.PersonId) is not { } wish)
            {
                return [];
            }

            wish.Stop(Noting(from.Way));
            if ((await db.SaveOrRefuseAsync("Conflict")).Count == 0)
            {
                return [];
            }
        }

        return [new Refusal("Conflict")];
    }

    /// <summary>Forgets what somebody wished and the words with their answers, with their erasure; who was asked and what they answered stays. The caller saves.</summary>
    internal static async Task EraseOfAsync(AppDbContext db, Guid personId)
    {
        db.RemoveRange(await db.Set<EngagementWish>().Where(w => w.PersonId == personId).ToListAsync());
        (await db.Set<CallAsk>().Where(a => a.PersonId == personId && a.Words != "").ToListAsync()).ForEach(a => a.Forget());
    }

    private async Task<(EngagementCall? Call, CallAsk? Ask)> FindAsync(CallFrom from) => from.Way == ReplyWay.Space && !await MayAsync(from.PersonId, from.Way)
        ? default
        : (await db.Set<EngagementCall>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == from.CallId), await db.Set<CallAsk>().SingleOrDefaultAsync(a => a.CallId == from.CallId && a.PersonId == from.PersonId));

    // In one's space for the people of one's account only.
    private async Task<bool> MayAsync(Guid personId, ReplyWay way)
    {
        var user = way == ReplyWay.Space ? actor.Require() : Guid.Empty;
        return await db.Set<Person>().AnyAsync(p => p.Id == personId && (way != ReplyWay.Space || p.UserId == user));
    }

    private AskNoting Noting(ReplyWay way) => new(way, Today, clock.GetUtcNow(), way == ReplyWay.Organiser ? actor.UserId : null);
}

/// <summary>Whose answer to which call is noted, and by which way it came.</summary>
public sealed record CallFrom(Guid CallId, Guid PersonId, ReplyWay Way);
