using System.Security.Cryptography;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;

namespace Misthos.Web.Features.Allowances;

public sealed partial class AllowanceService
{
    private const int MaximumBytes = 10 * 1024 * 1024;

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
}

/// <summary>The signature as read on the paper, and the signed file.</summary>
public sealed record SignatureReading(string Signatory, string Capacity, string? Delegation, DateOnly SignedOn, byte[] Pdf);
