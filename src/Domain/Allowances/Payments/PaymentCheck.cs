using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Allowances.Payments;

/// <summary>A person to be paid, as the check sees them.</summary>
/// <param name="Name">Civil name.</param>
/// <param name="Amount">What is approved and not paid yet.</param>
/// <param name="Account">How they are paid; null when nobody knows.</param>
public sealed record PaymentSubject(string Name, Money Amount, PaymentAccount? Account)
{
    /// <summary>Whether the person is under 18 on the day of the payment.</summary>
    public bool IsMinor { get; init; }

    /// <summary>Whether a scheme lets a minor be paid on an account of their own; if not, a parent or guardian's is needed.</summary>
    public bool MinorsHaveOwn { get; init; }

    /// <summary>Names of the parents or guardians known.</summary>
    public IReadOnlyList<string> Guardians { get; init; } = [];

    /// <summary>The most that is paid in cash; null when no cash is paid.</summary>
    public Money? CashLimit { get; init; }

    /// <summary>Whether the tax or social treatment of a scheme paid is undecided: nothing goes out before it is.</summary>
    public bool IsTreatmentUndecided { get; init; }

    /// <summary>Why a payment on this very account was sent back; null when none was.</summary>
    public string? SentBack { get; init; }
}

/// <summary>How a person is paid, opened.</summary>
/// <param name="Kind">Whose account it is.</param>
/// <param name="Means">How the money is sent.</param>
/// <param name="Details">Holder, IBAN, BIC; null without account, or when the keys no longer open it.</param>
/// <param name="IsSeen">Whether the paper was seen that an account of this kind needs.</param>
public sealed record PaymentAccount(AccountKind Kind, PaymentMeans Means, AccountDetails? Details, bool IsSeen = false);

/// <summary>What leaves a person out of a batch until the next one: table of examples in <c>comptes-payables.md</c>.</summary>
public static class PaymentCheck
{
    /// <summary>Every reason; empty when the person can be paid.</summary>
    public static IReadOnlyList<Refusal> WhyNotPay(PaymentSubject subject) =>
        subject.Amount <= Money.Zero ? [new Refusal("payment.nothing-due")]
        : subject.IsTreatmentUndecided ? [new Refusal("payment.tax-undecided")]
        : subject.Account is not { } account ? [new Refusal("payment.no-account")]
        : account.Kind == AccountKind.None ? [.. Without(subject, account.Means)]
        : account.Details is not { } details ? [new Refusal("payment.account-unreadable")]
        : [.. Of(details), .. Paper(subject, account), .. Minor(subject, account, details), .. Again(subject)];

    /// <summary>Whether the account is in another name: the bank will compare both when it verifies the payee. A warning, not a refusal.</summary>
    public static bool HolderDiffers(PaymentSubject subject) => subject.Account?.Details is { } details && !Words(details.Holder).SetEquals(Words(subject.Name));

    private static IEnumerable<Refusal> Of(AccountDetails details)
    {
        var bank = Iban.TryParse(details.Iban, out var iban) ? CreditTransferCheck.Bank("-", iban, details.Bic) : [new Refusal("payment.iban")];
        return bank.Concat(CreditTransferCheck.Name("-", details.Holder, CreditTransferCheck.NameLength, "holder"));
    }

    // Whoever has no account is paid all the same.
    private static IEnumerable<Refusal> Without(PaymentSubject subject, PaymentMeans means)
    {
        if (means == PaymentMeans.Cash && subject.CashLimit is not { } limit)
        {
            yield return new Refusal("payment.cash-not-offered");
        }
        else if (means == PaymentMeans.Cash && subject.Amount > subject.CashLimit)
        {
            yield return new Refusal("payment.cash-too-much", subject.CashLimit.Value.ToString());
        }
    }

    private static IEnumerable<Refusal> Paper(PaymentSubject subject, PaymentAccount account)
    {
        if (account is { Kind: AccountKind.Savings, IsSeen: false })
        {
            yield return new Refusal("payment.savings");
        }
        else if (account is { Kind: AccountKind.SomeoneElse, IsSeen: false } && !(subject.IsMinor && !subject.MinorsHaveOwn))
        {
            yield return new Refusal("payment.mandate-missing");
        }
    }

    private static IEnumerable<Refusal> Minor(PaymentSubject subject, PaymentAccount account, AccountDetails details)
    {
        if (!subject.IsMinor)
        {
            return account.Kind == AccountKind.Guardian && !account.IsSeen ? [new Refusal("payment.of-age")] : [];
        }

        return account.Kind == AccountKind.Guardian
            ? account.IsSeen || subject.Guardians.Any(guardian => Words(guardian).IsSubsetOf(Words(details.Holder))) ? [] : [new Refusal("payment.not-the-guardian", details.Holder, string.Join(", ", subject.Guardians))]
            : subject.MinorsHaveOwn ? [] : [new Refusal("payment.minor")];
    }

    private static IEnumerable<Refusal> Again(PaymentSubject subject) => subject.SentBack is { } reason ? [new Refusal("payment.sent-back", reason)] : [];

    private static HashSet<string> Words(string name) => [.. Folding.Words(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
