namespace Misthos.Domain.Allowances.Payments;

/// <summary>
/// What a bank refuses in a file of transfers. The first value of a refusal names the payment (its reference), or is empty when the
/// payer is meant; the second is the faulty character or name.
/// </summary>
internal static class CreditTransferCheck
{
    public const int NameLength = 70;
    public const int LabelLength = 140;
    private const int ReferenceLength = 35;
    private static readonly Money Most = Money.Euros(999_999_999.99m);

    public static IReadOnlyList<Refusal> Of(CreditTransferFile file)
    {
        var refusals = new List<Refusal>();
        if (file.Transfers.Count == 0)
        {
            refusals.Add(new Refusal("transfer.nothing-to-pay"));
        }

        // Two characters are kept for the number of the debit.
        refusals.AddRange(Reference(file.MessageId, ReferenceLength - 2));
        refusals.AddRange(Name("", file.Debtor.Name, NameLength, "debtor"));
        refusals.AddRange(Bank("", file.Debtor.Iban, file.Debtor.Bic));
        refusals.AddRange(file.Transfers.GroupBy(t => t.EndToEndId, StringComparer.Ordinal).Where(g => g.Skip(1).Any())
            .Select(g => new Refusal("transfer.reference-twice", g.Key)));
        refusals.AddRange(file.Transfers.SelectMany(Of));
        return refusals;
    }

    private static IEnumerable<Refusal> Of(Transfer transfer)
    {
        var reference = transfer.EndToEndId;
        if (transfer.Amount <= Money.Zero || transfer.Amount > Most)
        {
            yield return new Refusal("transfer.amount", reference);
        }

        foreach (var refusal in Reference(reference, ReferenceLength).Concat(Name(reference, transfer.Holder, NameLength, "holder")).Concat(Bank(reference, transfer.Iban, transfer.Bic)))
        {
            yield return refusal;
        }

        if (!SepaText.TryConvert(transfer.Label, out var label, out var offender))
        {
            yield return new Refusal("transfer.label-characters", reference, offender);
        }
        else if (label.Length == 0)
        {
            yield return new Refusal("transfer.label-missing", reference);
        }
    }

    /// <summary>A name that a file carries: present, in the bank's characters, not longer than its field.</summary>
    internal static IEnumerable<Refusal> Name(string reference, string name, int length, string whose)
    {
        if (!SepaText.TryConvert(name, out var converted, out var offender))
        {
            yield return new Refusal($"transfer.{whose}-characters", reference, offender);
        }
        else if (converted.Length == 0)
        {
            yield return new Refusal($"transfer.{whose}-missing", reference);
        }
        else if (converted.Length > length)
        {
            yield return new Refusal($"transfer.{whose}-too-long", reference, converted);
        }
    }

    /// <summary>An account that a SEPA transfer reaches, and its bank's code where one is needed.</summary>
    internal static IEnumerable<Refusal> Bank(string reference, Iban iban, string? bic)
    {
        if (!iban.IsInSepa)
        {
            yield return new Refusal("transfer.outside-sepa", reference, iban.Country);
        }
        else if (!iban.IsInEea && bic is null && reference.Length > 0)
        {
            yield return new Refusal("transfer.bic-needed", reference, iban.Country);
        }

        if (bic is not null && !Bic.IsValid(bic))
        {
            yield return new Refusal("transfer.bic", reference, bic);
        }
    }

    // The rule books forbid a slash at either end and two in a row (EPC130-08, 1.4).
    private static IEnumerable<Refusal> Reference(string reference, int length)
    {
        if (!SepaText.TryConvert(reference, out var converted, out _) || converted != reference || reference.Length == 0 || reference.Length > length
            || reference[0] == '/' || reference[^1] == '/' || reference.Contains("//", StringComparison.Ordinal))
        {
            yield return new Refusal("transfer.reference", reference);
        }
    }
}
