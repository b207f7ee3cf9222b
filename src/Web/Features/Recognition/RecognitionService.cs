using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Recognition;

/// <summary>What an organiser plans, already read.</summary>
public sealed record RecognitionDraft(RecognitionKind Kind, DateOnly On, RecognitionWords Words, RecognitionAudience Audience);

/// <summary>Plans recognitions, tells the people concerned, counts who took them up. Each method saves once.</summary>
public sealed class RecognitionService(AppDbContext db, Actor actor, RecognitionQueries queries, RecognitionMailService mails)
{
    /// <summary>Records an act, and tells its audience at once when asked to.</summary>
    public async Task<Guid> PlanAsync(RecognitionDraft draft, bool tell)
    {
        actor.Does("Recognition.Plan");
        var edition = await db.Set<Domain.Assemblies.Edition>().AsNoTracking().SingleAsync(e => e.Id == draft.Audience.EditionId);
        var act = new RecognitionAct(edition.AuthorityId, edition.Id, draft.Kind, draft.On);
        act.Describe(draft.Words);
        act.IsFor(draft.Audience.SittingId, draft.Audience.OrganId);
        db.Add(act);
        if (tell)
        {
            await TellAsync(act);
        }

        await db.SaveChangesAsync();
        return act.Id;
    }

    /// <summary>Tells by e-mail whoever is concerned and was not told yet; returns how many.</summary>
    /// <exception cref="DbUpdateException">Someone else tells the same people; nothing was sent.</exception>
    public async Task<int> TellAsync(Guid id)
    {
        actor.Does("Recognition.Tell");
        var told = await TellAsync(await db.Set<RecognitionAct>().SingleAsync(r => r.Id == id));
        await db.SaveChangesAsync();
        return told;
    }

    /// <summary>Records how many people took it up; returns why not.</summary>
    public async Task<IReadOnlyList<Refusal>> CountAsync(Guid id, int people, DateTimeOffset now)
    {
        actor.Does("Recognition.Count");
        var act = await db.Set<RecognitionAct>().SingleAsync(r => r.Id == id);
        var today = Format.DayOf(now);
        if (act.WhyNotCount(people, today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        act.Count(people, today);
        await db.SaveChangesAsync();
        return [];
    }

    private async Task<int> TellAsync(RecognitionAct act)
    {
        var known = (await db.Set<MailMessage>().Where(m => m.DedupKey.StartsWith(RecognitionMailService.KeyOf(act.Id))).Select(m => m.DedupKey).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        var people = (await queries.ToTellAsync(act)).Where(p => IsReachable(p) && !known.Contains(RecognitionMailService.KeyOf(act.Id) + p.Id)).ToList();
        foreach (var person in people)
        {
            await mails.QueueAsync(act, person);
        }

        act.Tell(people.Count);
        return people.Count;
    }

    /// <summary>Whether a person is written to by e-mail.</summary>
    public static bool IsReachable(Person person) => person.Channel == ContactChannel.Email && !string.IsNullOrWhiteSpace(person.Email);
}
