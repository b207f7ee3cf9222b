namespace Misthos.Domain.Allowances.Payments;

/// <summary>A person to be paid, as the check sees them.</summary>
/// <param name="Name">Civil name.</param>
/// <param name="Amount">What is approved and not paid yet.</param>
/// <param name="Holder">Name of the account's holder; null without account.</param>
/// <param name="Iban">The account as it is kept; null without account.</param>
/// <param name="IsMinor">Whether the person is under 18 on the day of the payment.</param>
public sealed record PaymentSubject(string Name, Money Amount, string? Holder, string? Iban, bool IsMinor);

/// <summary>What leaves a person out of a batch until the next one.</summary>
public static class PaymentCheck
{
    /// <summary>Every reason; empty when the person can be paid.</summary>
    public static IReadOnlyList<Refusal> WhyNotPay(PaymentSubject subject)
    {
        if (subject.Amount <= Money.Zero)
        {
            return [new Refusal("payment.nothing-due")];
        }

        if (subject.Holder is not { } holder || subject.Iban is not { } kept)
        {
            return [new Refusal("payment.no-account")];
        }

        List<Refusal> refusals = Iban.TryParse(kept, out var iban) ? [.. CreditTransferCheck.Bank("-", iban, null)] : [new Refusal("payment.iban")];
        refusals.AddRange(CreditTransferCheck.Name("-", holder, CreditTransferCheck.NameLength, "holder"));
        if (subject.IsMinor && !HolderDiffers(subject))
        {
            refusals.Add(new Refusal("payment.minor"));
        }

        return refusals;
    }

    /// <summary>Whether the account is in another name: the bank will compare both when it verifies the payee. A warning, not a refusal.</summary>
    public static bool HolderDiffers(PaymentSubject subject) => subject.Holder is { } holder && !Words(holder).SetEquals(Words(subject.Name));

    private static HashSet<string> Words(string name) => [.. Recruitment.Folding.Words(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
