using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>Settings of the PES, numbers reserved, and the bordereau of a batch. Each method saves once.</summary>
public sealed class HeliosService(AppDbContext db, HeliosQueries queries, PaymentQueries payments, Actor actor, TimeProvider clock)
{
    private const int Attempts = 25;

    /// <summary>Keeps the settings; they are checked even when the PES stays off.</summary>
    public async Task<IReadOnlyList<Refusal>> SetAsync(bool isOn, PesSettings pes, Civility? otherwise)
    {
        actor.Does("Payments.SetPes");
        if (HeliosSettings.WhyNotSet(pes) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (await db.Set<HeliosSettings>().SingleOrDefaultAsync() is { } known)
        {
            known.Set(isOn, pes, otherwise);
        }
        else
        {
            db.Add(new HeliosSettings(db.AuthorityId, isOn, pes, otherwise));
        }

        return await db.SaveOrRefuseAsync("payment.just-changed");
    }

    /// <summary>Keeps the numbers that the finance office reserved for a year.</summary>
    public async Task<IReadOnlyList<Refusal>> ReserveAsync(int year, NumberRange slips, NumberRange pieces)
    {
        actor.Does("Payments.ReserveNumbers");
        var (usedSlips, usedPieces) = await queries.UsedAsync(year);
        if (NumberSeries.WhyNotSet(slips, pieces, usedSlips, usedPieces) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (await db.Set<NumberSeries>().SingleOrDefaultAsync(s => s.Year == year) is { } known)
        {
            known.Set(slips, pieces);
        }
        else
        {
            db.Add(new NumberSeries(db.AuthorityId, year, slips, pieces));
        }

        return await db.SaveOrRefuseAsync("payment.just-changed");
    }

    /// <summary>
    /// Fixes the numbers of a released batch: the next ones of those reserved for the year, or those typed when none are reserved. Nothing is
    /// kept unless the file can be written.
    /// </summary>
    public async Task<IReadOnlyList<Refusal>> IssueAsync(Guid batchId, PesRequest request, IStringLocalizer<PaymentTexts> texts)
    {
        actor.Does("Payments.IssuePes");
        var (settings, view) = (await queries.SettingsAsync(), await payments.BatchAsync(batchId));
        IReadOnlyList<Refusal> refusals = settings is not { IsOn: true } ? [new("pes.off")]
            : view is not { Batch.Status: PaymentBatchStatus.Released } ? [new("payment.not-released")]
            : await queries.IssueAsync(batchId) is not null ? [new("pes.issued-already")] : [];
        for (var attempt = 1; refusals.Count == 0; attempt++)
        {
            (var slip, var isFromSeries, refusals) = await NumbersAsync(request, settings!.IsCollective ? 1 : view!.Batch.Lines.Count);
            var file = slip is null ? null : HeliosQueries.File(view!, settings, slip, HeliosQueries.LabelOf(view!, texts));
            if (refusals.Count > 0 || (refusals = file!.WhyNotWrite()).Count > 0)
            {
                break;
            }

            db.Add(new PesIssue(view!.Batch, slip!, isFromSeries, new SettlementAct(actor.Require(), clock.GetUtcNow())));
            if (await db.SaveOrRefuseAsync("pes.number-taken") is not { Count: > 0 } taken)
            {
                return [];
            }

            // Somebody took the numbers, or this batch, a moment ago: look again when they come from the series.
            refusals = !isFromSeries || attempt >= Attempts ? taken : await queries.IssueAsync(batchId) is not null ? [new("pes.issued-already")] : [];
        }

        return refusals;
    }

    private async Task<(PesSlip? Slip, bool IsFromSeries, IReadOnlyList<Refusal> Refusals)> NumbersAsync(PesRequest request, int pieces)
    {
        if (await db.Set<NumberSeries>().AsNoTracking().SingleOrDefaultAsync(s => s.Year == request.Year) is { } series)
        {
            var (lastSlip, lastPiece) = await queries.LastAsync(request.Year);
            var refusals = series.WhyNotTake(lastSlip, lastPiece, pieces, out var taken);
            return (refusals.Count > 0 ? null : Slip(request, taken.Slip, taken.FirstPiece, pieces), true, refusals);
        }

        return request is { Slip: { } slip, FirstPiece: { } piece } ? (Slip(request, slip, piece, pieces), false, []) : (null, false, [new("pes.numbers-missing")]);
    }

    private static PesSlip Slip(PesRequest request, int slip, int piece, int pieces) => new(request.Year, slip, request.IssuedOn, [.. Enumerable.Range(piece, pieces)], request.Subject);
}

/// <summary>The bordereau asked for; numbers are null when they are to be taken from the series.</summary>
public sealed record PesRequest(int Year, DateOnly IssuedOn, string Subject, int? Slip = null, int? FirstPiece = null);
