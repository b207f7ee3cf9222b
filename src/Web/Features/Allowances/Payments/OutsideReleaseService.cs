using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Administration;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>A release that was signed on paper or in the authority's signing tool. One save.</summary>
public sealed class OutsideReleaseService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Records a release signed outside, with the signed PDF.</summary>
    public async Task<IReadOnlyList<Refusal>> RecordAsync(Guid id, SignatureReading reading)
    {
        actor.Does("Payments.RecordRelease");
        var batch = await db.Set<PaymentBatch>().Include(b => b.Events).SingleAsync(b => b.Id == id);
        if (WhyNotRecord(batch, reading) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var paper = new DocumentService(db).Keep($"{batch.Reference}-signe", reading.Pdf);
        batch.RecordRelease(new OutsideSignature(reading.Signatory.Trim(), reading.Capacity.Trim(), Typed.Text(reading.Delegation), reading.SignedOn, paper.Id), new SettlementAct(actor.Require(), clock.GetUtcNow()));

        // The version of the batch is checked: of two people at once, one passes.
        db.AddRange(batch.Events.Where(e => db.Entry(e).State == EntityState.Detached));
        return await db.SaveOrRefuseAsync("payment.already-decided");
    }

    private List<Refusal> WhyNotRecord(PaymentBatch batch, SignatureReading reading)
    {
        (bool Fails, string Code)[] checks =
        [
            (batch.Status != PaymentBatchStatus.Prepared, "payment.already-decided"),
            (string.IsNullOrWhiteSpace(reading.Signatory), "payment.signatory-missing"),
            (string.IsNullOrWhiteSpace(reading.Capacity), "payment.capacity-missing"),
            (reading.SignedOn > Format.DayOf(clock.GetUtcNow()), "payment.signed-future"),
            (DocumentService.WhyNotKeep(reading.Pdf).Any(r => r.Code == "document.too-big"), "payment.file-too-big"),
            (!reading.Pdf.AsSpan().StartsWith("%PDF"u8), "payment.not-a-pdf"),
        ];
        return [.. checks.Where(check => check.Fails).Select(check => new Refusal(check.Code))];
    }
}
