using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Allowances.Expenses;

namespace Misthos.Web.Features.Allowances;

/// <summary>Liquidation, approval, signature given outside. Each method saves once.</summary>
public sealed partial class AllowanceService(AppDbContext db, AllowanceQueries queries, Actor actor, TimeProvider clock)
{
    private const int Attempts = 25;

    /// <summary>Settles what is due for a sitting and not settled yet, with the corrections chosen; the settlement, or why there is none.</summary>
    /// <param name="sittingId">The sitting.</param>
    /// <param name="corrected">Attendances whose correction goes in; all of them when null.</param>
    public async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> LiquidateAsync(Guid sittingId, IReadOnlyCollection<Guid>? corrected = null)
    {
        actor.Does("Allowances.Liquidate");
        for (var attempt = 1; ; attempt++)
        {
            if (await queries.SittingAsync(sittingId) is not { } sitting || sitting.Sitting.Status != SittingStatus.Closed)
            {
                return (null, [new Refusal("settlement.sitting-not-closed")]);
            }

            List<SettlementDue> due = [.. Dues(sitting, corrected), .. await ClaimDues.OfAsync(db, sittingId)];
            if (due.Count == 0 || sitting.Lacks.Count > 0)
            {
                return (null, due.Count > 0 ? sitting.Lacks : [new Refusal(attempt == 1 ? "settlement.nothing-to-settle" : "settlement.just-liquidated")]);
            }

            try
            {
                var settlement = new Settlement(sitting.Sitting.AuthorityId, sittingId, await NextNumberAsync(), due, new SettlementAct(actor.Require(), clock.GetUtcNow()));
                db.Add(settlement);
                CountOn(sitting.Scheme);
                await db.SaveChangesAsync();
                return (settlement.Id, []);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Somebody took the number, settled another sitting under the scheme, or settled these people a moment ago: look again; nothing of this attempt was kept.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Approves a settlement; never by who liquidated it.</summary>
    public async Task<IReadOnlyList<Refusal>> ApproveAsync(Guid id)
    {
        actor.Does("Allowances.Approve");
        var settlement = await LoadAsync(id);
        if (settlement.WhyNotApprove(actor.Require()) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        settlement.Approve(new SettlementAct(actor.Require(), clock.GetUtcNow()));
        return await SaveAsync(settlement);
    }

    private static List<SettlementDue> Dues(SittingAllowances sitting, IReadOnlyCollection<Guid>? corrected)
    {
        var first = sitting.ToSettle.Select(r => new SettlementDue(r.AttendanceId, r.PersonId, r.Breakdown.Amount.Cents, r.Breakdown.ToJson()));
        var corrections = sitting.Corrections.Where(r => corrected?.Contains(r.AttendanceId) != false)
            .Select(r => new SettlementDue(r.AttendanceId, r.PersonId, r.Correction!.Amount.Cents, r.Correction.ToJson()) { Order = r.Settled[^1].Order + 1 });
        return [.. first, .. corrections];
    }

    /// <summary>
    /// The cap of a day counts the other sittings of that day: the version of the scheme, read before them, is checked on saving,
    /// so that of two settlements under one scheme at once the second looks again.
    /// </summary>
    private void CountOn(AllowanceScheme? scheme)
    {
        if (scheme is not null)
        {
            db.Entry(scheme).State = EntityState.Unchanged;
            db.Entry(scheme).Property(s => s.Version).IsModified = true;
        }
    }

    private Task<Settlement> LoadAsync(Guid id) => db.Set<Settlement>().Include(s => s.Events).SingleAsync(s => s.Id == id);

    private async Task<IReadOnlyList<Refusal>> SaveAsync(Settlement settlement)
    {
        // The version of the settlement is checked: of two people at once, one passes.
        db.AddRange(settlement.Events.Where(e => db.Entry(e).State == EntityState.Detached));
        try
        {
            await db.SaveChangesAsync();
            return [];
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return [new Refusal("settlement.already-approved")];
        }
    }

    private async Task<string> NextNumberAsync()
    {
        var year = clock.GetUtcNow().Year;
        var count = await db.Set<Settlement>().CountAsync() + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{year}-{count:0000}");
    }
}
