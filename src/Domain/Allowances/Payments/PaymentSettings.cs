using Misthos.Domain.Administration;
using Misthos.Domain.Members;

namespace Misthos.Domain.Allowances.Payments;

/// <summary>The account an authority pays from with files of transfers, and the version its bank takes.</summary>
public sealed class PaymentSettings : Entity
{
    private PaymentSettings()
    {
    }

    /// <summary>First settings of an authority.</summary>
    public PaymentSettings(Guid authorityId, TransferDebtor debtor, SealedText iban, PaymentHabits habits)
        : base(authorityId) => Set(debtor, iban, habits);

    /// <summary>Name of the payer, as its bank knows it.</summary>
    public string DebtorName { get; private set; } = "";

    /// <summary>The account debited, sealed.</summary>
    [Private]
    [Secret]
    public SealedText Iban { get; private set; }

    /// <summary>The payer's bank, or null.</summary>
    public string? Bic { get; private set; }

    /// <summary>Version of the file.</summary>
    public CreditTransferVersion Format { get; private set; }

    /// <summary>Days from the approval of a statement to its payment, as the authority usually needs; null when it says nothing.</summary>
    public int? UsualDays { get; private set; }

    /// <summary>The most that is paid in cash; null when no cash is paid.</summary>
    public Money? CashLimit { get; private set; }

    /// <summary>Changes the settings.</summary>
    public void Set(TransferDebtor debtor, SealedText iban, PaymentHabits habits)
    {
        (DebtorName, Iban, Bic) = (debtor.Name, iban, debtor.Bic);
        (Format, UsualDays, CashLimit) = (habits.Format, habits.UsualDays, habits.CashLimit);
    }

    /// <summary>Seals what was stored in clear before.</summary>
    public void Seal(SealedText iban) => Iban = iban;

    /// <summary>Why these settings cannot be kept: a name the bank cannot write, a wrong BIC, an account outside SEPA.</summary>
    public static IReadOnlyList<Refusal> WhyNotSet(TransferDebtor debtor) =>
        [.. CreditTransferCheck.Name("", debtor.Name, CreditTransferCheck.NameLength, "debtor"), .. CreditTransferCheck.Bank("", debtor.Iban, debtor.Bic)];
}

/// <summary>How an authority pays.</summary>
/// <param name="Format">Version of the file its bank takes.</param>
/// <param name="UsualDays">Days from approval to payment, or null.</param>
/// <param name="CashLimit">The most that is paid in cash, or null.</param>
public sealed record PaymentHabits(CreditTransferVersion Format, int? UsualDays = null, Money? CashLimit = null);
