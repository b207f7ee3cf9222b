using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Portal.Elections;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Recognition;

/// <summary>What an organiser plans, already read.</summary>
public sealed record RecognitionDraft(RecognitionKind Kind, DateOnly On, RecognitionWords Words, RecognitionAudience Audience)
{
    /// <summary>What it should cost; null when nobody knows.</summary>
    public Money? Cost { get; init; }

    /// <summary>Whether it is kept for members under age.</summary>
    public bool IsForMinors { get; init; }
}

/// <summary>Plans recognitions, tells the people concerned, counts who took them up. Each method saves once.</summary>
public sealed class RecognitionService(AppDbContext db, Actor actor, RecognitionQueries queries, RecognitionPlanQueries plans, RecognitionMailService mails, ElectionQueries elections)
{
    /// <summary>Records an act, and tells its audience at once when asked to.</summary>
    public async Task<(Guid Id, IReadOnlyList<Refusal> Refusals)> PlanAsync(RecognitionDraft draft, bool tell)
    {
        actor.Does("Recognition.Plan");
        if (tell && await WhyNotTellAsync(draft.Kind) is { Count: > 0 } refusals)
        {
            return (Guid.Empty, refusals);
        }

        var edition = await db.Set<Domain.Assemblies.Edition>().AsNoTracking().SingleAsync(e => e.Id == draft.Audience.EditionId);
        var act = new RecognitionAct(edition.AuthorityId, edition.Id, draft.Kind, draft.On);
        Fill(act, draft);
        act.Offer((await queries.AudienceAsync(act)).Count);
        db.Add(act);
        if (tell)
        {
            await TellAsync(act);
        }

        return (act.Id, await db.SaveOrRefuseAsync("Conflict"));
    }

    /// <summary>Changes what is planned.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, RecognitionDraft draft)
    {
        actor.Does("Recognition.Change");
        var act = await db.Set<RecognitionAct>().SingleAsync(r => r.Id == id);
        if (draft.Audience.EditionId != act.EditionId)
        {
            return [new Refusal("recognition.other-edition")];
        }

        act.Replan(draft.Kind, draft.On);
        Fill(act, draft);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Confirms a draft: it is shown to those it is for.</summary>
    public async Task<IReadOnlyList<Refusal>> ConfirmAsync(Guid id)
    {
        actor.Does("Recognition.Confirm");
        var act = await db.Set<RecognitionAct>().SingleAsync(r => r.Id == id);
        act.Confirm();
        act.Offer((await queries.AudienceAsync(act)).Count);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Takes over the plan of another edition as drafts; what was taken over before is not taken again.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeOverAsync(Guid editionId, Guid sourceId)
    {
        actor.Does("Recognition.TakeOver");
        if (await plans.PreviewAsync(editionId, sourceId) is not { Rows.Count: > 0 } preview)
        {
            return [new Refusal("recognition.nothing-left")];
        }

        db.AddRange(preview.Rows.Select(row => PlanCopy.Draft(row.Source, editionId, row.On, row.OrganId)));
        return await db.SaveOrRefuseAsync("recognition.nothing-left");
    }

    /// <summary>Tells by e-mail whoever is concerned and was not told yet; when somebody else tells the same people, nothing is sent.</summary>
    public async Task<IReadOnlyList<Refusal>> TellAsync(Guid id)
    {
        actor.Does("Recognition.Tell");
        var act = await db.Set<RecognitionAct>().SingleAsync(r => r.Id == id);
        if (await WhyNotTellAsync(act.Kind) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (!act.IsDraft)
        {
            await TellAsync(act);
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Records what came of it; returns why not.</summary>
    public async Task<IReadOnlyList<Refusal>> CountAsync(Guid id, RecognitionOutcome outcome, DateTimeOffset now)
    {
        actor.Does("Recognition.Count");
        var act = await db.Set<RecognitionAct>().SingleAsync(r => r.Id == id);
        var today = Format.DayOf(now);
        if (act.WhyNotCount(outcome.People, today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        act.Count(outcome, today);
        act.Offer((await queries.AudienceAsync(act)).Count);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Why nobody can be told now of something of this kind; empty when they can.</summary>
    internal async Task<IReadOnlyList<Refusal>> WhyNotTellAsync(RecognitionKind kind) =>
        kind.IsPromotion() && await elections.CurrentAsync() is { } period ? [period.Refuse("recognition.pre-election")] : [];

    private async Task TellAsync(RecognitionAct act)
    {
        var known = (await db.Set<MailMessage>().Where(m => m.DedupKey.StartsWith(RecognitionMailService.KeyOf(act.Id))).Select(m => m.DedupKey).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        var people = (await queries.ToTellAsync(act)).Where(p => IsReachable(p) && !known.Contains(RecognitionMailService.KeyOf(act.Id) + p.Id)).ToList();
        foreach (var person in people)
        {
            await mails.QueueAsync(act, person);
        }

        act.Tell(people.Count);
        act.Offer((await queries.AudienceAsync(act)).Count);
    }

    private static void Fill(RecognitionAct act, RecognitionDraft draft)
    {
        act.Describe(draft.Words);
        act.IsFor(draft.Audience.SittingId, draft.Audience.OrganId);
        act.Plan(draft.Cost);
        act.KeepForMinors(draft.IsForMinors);
    }

    /// <summary>Whether a person is written to by e-mail.</summary>
    public static bool IsReachable(Person person) => person.Channel == ContactChannel.Email && !string.IsNullOrWhiteSpace(person.Email);
}
