using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Evaluations.Adjustments;

/// <summary>What organisers do with what they hear: decide, tell, draw a lesson, and follow the lessons of others. Each method saves once.</summary>
public sealed class AdjustmentService(AppDbContext db, Actor actor, AdjustmentQueries queries, TimeProvider clock)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Records an adjustment; told at once when asked.</summary>
    /// <returns>Its identifier, or why it is refused.</returns>
    public async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> DecideAsync(AdjustmentSource source, AdjustmentWords words, bool tell)
    {
        actor.Does("Evaluations.Adjust");
        IReadOnlyList<Refusal> refusals = [.. await WhyNotRestAsync(source), .. Adjustment.WhyNotSay(words, Today)];
        if (refusals.Count > 0)
        {
            return (null, refusals);
        }

        var adjustment = new Adjustment(db.AuthorityId, source, actor.Require());
        adjustment.Say(words, Today);
        if (tell)
        {
            adjustment.Tell(Today);
        }

        db.Add(adjustment);
        refusals = await db.SaveOrRefuseAsync("Conflict");
        return (refusals.Count == 0 ? adjustment.Id : null, refusals);
    }

    /// <summary>Corrects what is said.</summary>
    public Task<IReadOnlyList<Refusal>> CorrectAsync(Guid id, AdjustmentWords words)
    {
        actor.Does("Evaluations.CorrectAdjustment");
        return ChangeAsync(id, Adjustment.WhyNotSay(words, Today), adjustment => adjustment.Say(words, Today));
    }

    /// <summary>Shows it to members and to everyone.</summary>
    public Task<IReadOnlyList<Refusal>> TellAsync(Guid id)
    {
        actor.Does("Evaluations.TellAdjustment");
        return ChangeAsync(id, [], adjustment => adjustment.Tell(Today));
    }

    /// <summary>Draws a lesson for the next edition.</summary>
    public Task<IReadOnlyList<Refusal>> LearnAsync(Guid id, AdjustmentVerdict verdict, string lesson)
    {
        actor.Does("Evaluations.LearnLesson");
        return ChangeAsync(id, Adjustment.WhyNotLearn(verdict, lesson), adjustment => adjustment.Learn(verdict, lesson));
    }

    /// <summary>Follows a lesson in the edition being prepared, or sets it aside; the last word holds.</summary>
    public async Task<IReadOnlyList<Refusal>> ReplyAsync(Guid editionId, Guid adjustmentId, bool isTaken, string words)
    {
        actor.Does("Evaluations.ReplyLesson");
        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Id == editionId);
        var adjustment = await db.Set<Adjustment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == adjustmentId && a.Verdict != AdjustmentVerdict.Undecided
            && db.Set<Edition>().Any(e => e.Id == a.EditionId && e.AssemblyId == edition.AssemblyId && e.Id != editionId));
        if (adjustment is null || LessonReply.WhyNotReply(isTaken, words) is { Count: > 0 })
        {
            return adjustment is null ? [new Refusal("lesson.gone")] : LessonReply.WhyNotReply(isTaken, words);
        }

        var known = await db.Set<LessonReply>().SingleOrDefaultAsync(r => r.AdjustmentId == adjustmentId && r.EditionId == editionId);
        var reply = known ?? db.Add(new LessonReply(adjustment, editionId)).Entity;
        reply.Reply(isTaken, words);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, IReadOnlyList<Refusal> refusals, Action<Adjustment> change)
    {
        if (refusals.Count > 0)
        {
            return refusals;
        }

        change(await db.Set<Adjustment>().SingleAsync(a => a.Id == id));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    // What is rested on exists, and is of the edition.
    private async Task<IReadOnlyList<Refusal>> WhyNotRestAsync(AdjustmentSource source)
    {
        if (source.SittingId is { } sitting && !await db.Set<Sitting>().AnyAsync(s => s.Id == sitting && s.EditionId == source.EditionId))
        {
            return [new Refusal("adjustment.source")];
        }

        if (source.EvaluationId is null)
        {
            return source.Field.Length + source.Theme.Length == 0 ? [] : [new Refusal("adjustment.source")];
        }

        var heard = await queries.HeardInAsync(source.EditionId, source.EvaluationId);
        return heard is null
            || source.Field.Length > 0 && !heard.Figures("fr").Any(f => f.Field == source.Field && f.Option == source.Option)
            || source.Theme.Length > 0 && !heard.Themes.Contains(source.Theme, StringComparer.OrdinalIgnoreCase) ? [new Refusal("adjustment.source")] : [];
    }
}
