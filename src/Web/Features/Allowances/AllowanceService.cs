using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances;

/// <summary>Liquidation, approval, signature given outside. Each method saves once.</summary>
public sealed class AllowanceService(AppDbContext db, AllowanceQueries queries, Actor actor, TimeProvider clock)
{
    private const int Attempts = 25;
    private const int MaximumBytes = 10 * 1024 * 1024;

    /// <summary>Settles what is due for a sitting and not settled yet; the settlement, or why there is none.</summary>
    public async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> LiquidateAsync(Guid sittingId)
    {
        actor.Does("Allowances.Liquidate");
        for (var attempt = 1; ; attempt++)
        {
            if (await queries.SittingAsync(sittingId) is not { } sitting || sitting.Sitting.Status != SittingStatus.Closed)
            {
                return (null, [new Refusal("settlement.sitting-not-closed")]);
            }

            var due = sitting.ToSettle.Select(r => new SettlementDue(r.AttendanceId, r.PersonId, r.Breakdown.Amount.Cents, r.Breakdown.ToJson())).ToList();
            if (due.Count == 0)
            {
                return (null, [new Refusal(attempt == 1 ? "settlement.nothing-to-settle" : "settlement.just-liquidated")]);
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

    /// <summary>Records a signature given outside, with the signed PDF.</summary>
    public async Task<IReadOnlyList<Refusal>> RecordSignatureAsync(Guid id, SignatureReading reading)
    {
        actor.Does("Allowances.RecordSignature");
        var settlement = await LoadAsync(id);
        if (WhyNotRecord(settlement, reading) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var document = new StoredDocument(
            settlement.AuthorityId, $"etat-liquidatif-{settlement.Number}-signe.pdf", "application/pdf", reading.Pdf, Convert.ToHexStringLower(SHA256.HashData(reading.Pdf)));
        db.Add(document);
        var delegation = string.IsNullOrWhiteSpace(reading.Delegation) ? null : reading.Delegation.Trim();
        settlement.RecordSignature(
            new OutsideSignature(reading.Signatory.Trim(), reading.Capacity.Trim(), delegation, reading.SignedOn, document.Id),
            new SettlementAct(actor.Require(), clock.GetUtcNow()));
        return await SaveAsync(settlement);
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

    private static List<Refusal> WhyNotRecord(Settlement settlement, SignatureReading reading)
    {
        (bool Fails, string Code)[] checks =
        [
            (settlement.Status != SettlementStatus.Liquidated, "settlement.already-approved"),
            (string.IsNullOrWhiteSpace(reading.Signatory), "settlement.signatory-missing"),
            (string.IsNullOrWhiteSpace(reading.Capacity), "settlement.capacity-missing"),
            (reading.Pdf.Length > MaximumBytes, "settlement.file-too-big"),
            (!reading.Pdf.AsSpan().StartsWith("%PDF"u8), "settlement.not-a-pdf"),
        ];
        return [.. checks.Where(check => check.Fails).Select(check => new Refusal(check.Code))];
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

/// <summary>The signature as read on the paper, and the signed file.</summary>
public sealed record SignatureReading(string Signatory, string Capacity, string? Delegation, DateOnly SignedOn, byte[] Pdf);
