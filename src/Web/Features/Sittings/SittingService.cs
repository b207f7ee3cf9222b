using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Topics;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Certificates;
using Misthos.Web.Features.Sittings.Notices;

namespace Misthos.Web.Features.Sittings;

/// <summary>What an organiser says of a sitting, already read.</summary>
public sealed record SittingDraft(Guid OrganId, Guid? TopicId, string Title, SittingTimes Times, SittingPlace Place, string Agenda)
{
    /// <summary>The half-days people sign for; none when the sitting is one.</summary>
    public IReadOnlyList<SequenceTimes> Sequences { get; init; } = [];

    /// <summary>What kind of sitting it is.</summary>
    public SittingKind Kind { get; init; }

    /// <summary>Minutes that may be missed at either end.</summary>
    public int Tolerance { get; init; } = 15;

    /// <summary>Why day, times or venue change; people convened are told it.</summary>
    public string? Reason { get; init; }

    /// <summary>When and where.</summary>
    public SittingFacts Facts => new(Times.Day, Sequences.Count > 0 ? Sequences[0].StartsAt : Times.StartsAt, Sequences.Count > 0 ? Sequences[^1].EndsAt : Times.EndsAt, Place.Name, Place.Access);
}

/// <summary>Plans, changes and closes sittings.</summary>
public sealed class SittingService(AppDbContext db, Actor actor, TimeProvider clock, NoticeService notices, CertificateCorrectionService certificates)
{
    /// <summary>Plans a sitting; null when the organ is not one of this authority.</summary>
    public async Task<Guid?> PlanAsync(SittingDraft draft)
    {
        actor.Does("Sittings.Plan");
        var organ = await db.Set<Organ>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == draft.OrganId);
        if (organ is null)
        {
            return null;
        }

        var sitting = new Sitting(organ.AuthorityId, organ.EditionId, organ.Id, draft.Title, draft.Times);
        sitting.Describe(draft.Title, await TopicAsync(draft), draft.Place, draft.Agenda);
        SetSequences(sitting, draft);
        db.Add(sitting);
        await db.SaveChangesAsync();
        return sitting.Id;
    }

    /// <summary>Changes a sitting; returns why not.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, SittingDraft draft)
    {
        actor.Does("Sittings.Change", draft.Reason);
        var sitting = await db.Set<Sitting>().Include(s => s.Sequences).SingleOrDefaultAsync(s => s.Id == id);
        if (sitting is null || sitting.Status is SittingStatus.Closed or SittingStatus.Cancelled)
        {
            return [new Refusal("sitting.over")];
        }

        if (sitting.WhyNotMove(draft.Facts, draft.Reason) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var facts = sitting.Facts;
        var before = sitting.Sequences.Select(s => s.Id).ToList();
        SetSequences(sitting, draft);
        var gone = before.Except(sitting.Sequences.Select(s => s.Id)).ToList();
        if (gone.Count > 0 && await db.Set<SequencePresence>().AnyAsync(p => gone.Contains(p.SequenceId)))
        {
            return [new Refusal("sequence.has-attendance")];
        }

        sitting.Describe(draft.Title, await TopicAsync(draft), draft.Place, draft.Agenda);
        if (sitting.Revise(facts, draft.Reason, actor.Require(), clock.GetUtcNow()) is { } move)
        {
            await notices.TellAsync(sitting, NoticeKind.Moved, move.Reason);
            await certificates.SittingChangedAsync(sitting);
        }

        await db.SaveChangesAsync();
        return [];
    }

    /// <summary>Closes attendance; false when it is already closed or the day has not come.</summary>
    public async Task<bool> CloseAsync(Guid id)
    {
        actor.Does("Sittings.Close");
        var sitting = await db.Set<Sitting>().SingleAsync(s => s.Id == id);
        if (sitting.WhyNotClose(Format.DayOf(clock.GetUtcNow())).Count > 0)
        {
            return false;
        }

        sitting.Close(actor.Require(), clock.GetUtcNow());
        await db.SaveChangesAsync();
        return true;
    }

    private static void SetSequences(Sitting sitting, SittingDraft draft)
    {
        sitting.Tolerate(draft.Tolerance);
        sitting.Classify(draft.Kind);
        if (draft.Sequences.Count > 0)
        {
            sitting.SetSequences(draft.Times.Day, draft.Sequences);
        }
        else
        {
            sitting.SetTimes(draft.Times);
        }
    }

    private async Task<Guid?> TopicAsync(SittingDraft draft) =>
        draft.TopicId is { } id && await db.Set<Topic>().AnyAsync(t => t.Id == id) ? id : null;
}
