using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Asks for the first act of a draw, or stops it. The work itself is done by <see cref="PreparationWorker"/>.</summary>
public sealed class PreparationService(AppDbContext db, Actor actor, TimeProvider clock, PreparationWorker worker)
{
    /// <summary>Queues a draw from the latest pool of the edition. When the quotas are impossible, says why and stores nothing.</summary>
    public async Task<PreparationOutcome> PrepareAsync(Guid editionId, DrawMethod method, int reserve, CancellationToken cancellation = default)
    {
        actor.Does("Recruitment.PrepareDraw");
        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Id == editionId, cancellation);
        if (await WhyNotAsync(editionId) is { } refusal)
        {
            return new(null, null, refusal);
        }

        var pool = await db.Set<RecruitmentPool>().AsNoTracking().AsSplitQuery().Include(p => p.Volunteers).Include(p => p.Quotas)
            .Where(p => p.EditionId == editionId && p.OrganId == null).OrderByDescending(p => p.Id).FirstAsync(cancellation);
        return await QueueAsync(pool, new DrawTerms(method.ToString(), edition.Seats, reserve), cancellation);
    }

    /// <summary>Stops a preparation: nothing was published, nobody is drawn.</summary>
    public async Task<IReadOnlyList<Refusal>> CancelAsync(Guid drawId)
    {
        actor.Does("Recruitment.CancelPreparation");
        var draw = await db.Set<PanelDraw>().Include(d => d.Changes).SingleAsync(d => d.Id == drawId);
        var refusals = draw.WhyNotCancel();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        draw.Abandon(AbandonCause.Cancelled, actor.Require(), clock.GetUtcNow());
        db.RemoveRange(await db.Set<DrawPreparation>().Where(p => p.DrawId == drawId).ToListAsync());
        return await db.SaveOrRefuseAsync("draw.not-preparing");
    }

    /// <summary>
    /// One edition has one draw at a time, whoever asks first, and one panel; an organ is drawn again for seats that fell vacant. The draw
    /// that stands in the way of another, or null.
    /// </summary>
    internal async Task<Refusal?> WhyNotAsync(Guid editionId, Guid? organId = null)
    {
        var draws = await db.Set<PanelDraw>().Where(d => d.EditionId == editionId).Select(d => new { d.Status, d.OrganId }).ToListAsync();
        return organId is null && draws.Exists(d => d.OrganId is null && d.Status == PanelDrawStatus.Confirmed) ? new Refusal("draw.other-confirmed")
            : draws.Exists(d => d.Status is PanelDrawStatus.Preparing or PanelDrawStatus.Prepared or PanelDrawStatus.Drawn) ? new Refusal("draw.other-open")
            : null;
    }

    /// <summary>Queues a draw from a pool when a panel exists; a pool that is new is saved with it, or not at all.</summary>
    internal async Task<PreparationOutcome> QueueAsync(RecruitmentPool pool, DrawTerms terms, CancellationToken cancellation)
    {
        var request = PoolRebuilder.RequestOf(pool, terms);
        var report = await Task.Run(() => Feasibility.Check(request, cancellation), cancellation);
        return report.IsFeasible ? await QueueAsync(new PanelDraw(pool, terms, actor.Require(), clock.GetUtcNow())) : new(null, report, null);
    }

    private async Task<PreparationOutcome> QueueAsync(PanelDraw draw)
    {
        db.Add(draw);
        db.Add(new DrawPreparation(draw));
        if (await db.SaveOrRefuseAsync("draw.other-open") is [var refusal])
        {
            return new(null, null, refusal);
        }

        worker.Wake();
        return new(draw.Id, null, null);
    }
}

/// <summary>The draw being prepared, or why no panel exists, or why none is prepared.</summary>
public sealed record PreparationOutcome(Guid? DrawId, FeasibilityReport? Impossible, Refusal? Refused);
