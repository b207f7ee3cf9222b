using Misthos.Domain.Administration;

namespace Misthos.Domain.Allowances.Payments;

/// <summary>The account an authority pays from with files of transfers, and the version its bank takes.</summary>
public sealed class PaymentSettings : Entity
{
    private PaymentSettings()
    {
    }

    /// <summary>First settings of an authority.</summary>
    public PaymentSettings(Guid authorityId, TransferDebtor debtor, CreditTransferVersion format)
        : base(authorityId) => Set(debtor, format);

    /// <summary>Name of the payer, as its bank knows it.</summary>
    public string DebtorName { get; private set; } = "";

    /// <summary>The account debited.</summary>
    [Private]
    public string Iban { get; private set; } = "";

    /// <summary>The payer's bank, or null.</summary>
    public string? Bic { get; private set; }

    /// <summary>Version of the file.</summary>
    public CreditTransferVersion Format { get; private set; }

    /// <summary>Changes the settings.</summary>
    public void Set(TransferDebtor debtor, CreditTransferVersion format) => (DebtorName, Iban, Bic, Format) = (debtor.Name, debtor.Iban.Value, debtor.Bic, format);

    /// <summary>The account that pays.</summary>
    public TransferDebtor ToDebtor() => new(DebtorName, Domain.Iban.Parse(Iban), Bic);

    /// <summary>Why these settings cannot be kept: a name the bank cannot write, a wrong BIC, an account outside SEPA.</summary>
    public static IReadOnlyList<Refusal> WhyNotSet(TransferDebtor debtor) =>
        [.. CreditTransferCheck.Name("", debtor.Name, CreditTransferCheck.NameLength, "debtor"), .. CreditTransferCheck.Bank("", debtor.Iban, debtor.Bic)];
}
