using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition;

/// <summary>Whose reply is noted, and by which way it came.</summary>
public sealed record ReplyFrom(Guid ActId, Guid PersonId, ReplyWay Way);

/// <summary>What each person answers to an offer, whether they came, how they say it was. Each method saves once.</summary>
public sealed class ReplyService(AppDbContext db, Actor actor, RecognitionQueries queries, TimeProvider clock)
{
    // Two presses, or the person and an organiser at once: the slower reads again, and the last word holds.
    private const int Tries = 4;

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Accepts or declines.</summary>
    public Task<IReadOnlyList<Refusal>> AnswerAsync(ReplyFrom from, RecognitionAnswer answer)
    {
        actor.Does("Recognition.Answer");
        return ChangeAsync(from, (act, reply) =>
        {
            if (RecognitionReply.WhyNotAnswer(act, from.Way, Today) is { Count: > 0 } refusals)
            {
                return refusals;
            }

            reply.Reply(act, answer, Noting(from.Way));
            return [];
        });
    }

    /// <summary>Notes whether the person came.</summary>
    public Task<IReadOnlyList<Refusal>> NoteAsync(ReplyFrom from, bool came)
    {
        actor.Does("Recognition.Note");
        return ChangeAsync(from, (act, reply) =>
        {
            if (RecognitionReply.WhyNotNote(act, Today) is { Count: > 0 } refusals)
            {
                return refusals;
            }

            reply.Note(act, came, Noting(from.Way));
            return [];
        });
    }

    /// <summary>Counts how it was for somebody who came: once, and without them.</summary>
    public Task<IReadOnlyList<Refusal>> SayAsync(ReplyFrom from, int grade)
    {
        actor.Does("Recognition.Say");
        return ChangeAsync(from, async (act, reply) =>
        {
            if (!RecognitionEcho.IsGrade(grade))
            {
                return [new Refusal("recognition.grade")];
            }

            if (reply.WhyNotSay(act, Today) is { Count: > 0 } refusals)
            {
                return refusals;
            }

            var echo = await db.Set<RecognitionEcho>().SingleOrDefaultAsync(e => e.ActId == act.Id) ?? db.Add(new RecognitionEcho(act)).Entity;
            reply.Say(act, echo, grade, Today);
            return [];
        });
    }

    /// <summary>Notes who came, ticked on a list: whoever answered or was noted before, and is not ticked, did not.</summary>
    public async Task<IReadOnlyList<Refusal>> NoteAllAsync(Guid actId, IReadOnlyCollection<Guid> came)
    {
        actor.Does("Recognition.Note");
        var act = await db.Set<RecognitionAct>().SingleAsync(a => a.Id == actId);
        if (RecognitionReply.WhyNotNote(act, Today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var people = (await queries.AudienceAsync(act)).ConvertAll(p => p.Id);
        var replies = await db.Set<RecognitionReply>().Where(r => r.ActId == actId).ToDictionaryAsync(r => r.PersonId);
        if (came.Count == 0 && replies.Count == 0)
        {
            return [new Refusal("recognition.nobody-ticked")];
        }

        act.Offer(people.Count);
        foreach (var person in people.Intersect(came).Concat(replies.Keys).Distinct().ToList())
        {
            var reply = replies.GetValueOrDefault(person) ?? db.Add(new RecognitionReply(act, person)).Entity;
            if (reply.Came != came.Contains(person))
            {
                reply.Note(act, came.Contains(person), Noting(ReplyWay.Organiser));
            }
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    private ReplyNoting Noting(ReplyWay way) => new(way, Today, clock.GetUtcNow());

    private Task<IReadOnlyList<Refusal>> ChangeAsync(ReplyFrom from, Func<RecognitionAct, RecognitionReply, IReadOnlyList<Refusal>> change) =>
        ChangeAsync(from, (act, reply) => Task.FromResult(change(act, reply)));

    private async Task<IReadOnlyList<Refusal>> ChangeAsync(ReplyFrom from, Func<RecognitionAct, RecognitionReply, Task<IReadOnlyList<Refusal>>> change)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await queries.FindAsync(from.ActId) is not { } act || !await queries.IsForAsync(act, from.PersonId))
            {
                return [new Refusal("recognition.not-for-you")];
            }

            var known = await db.Set<RecognitionReply>().SingleOrDefaultAsync(r => r.ActId == from.ActId && r.PersonId == from.PersonId);
            var reply = known ?? new RecognitionReply(act, from.PersonId);
            if (await change(act, reply) is { Count: > 0 } refusals)
            {
                db.ChangeTracker.Clear();
                return refusals;
            }

            if (known is null)
            {
                db.Add(reply);
            }

            if ((await db.SaveOrRefuseAsync("Conflict")).Count == 0)
            {
                return [];
            }
        }

        return [new Refusal("Conflict")];
    }
}
