namespace Misthos.Domain.Allowances.Payments;

/// <summary>One payment of a file of SEPA credit transfers.</summary>
/// <param name="EndToEndId">The payer's own reference, at most 35 characters, unique in the file; it comes back in the bank's answers.</param>
/// <param name="Amount">What is paid, in euros.</param>
/// <param name="Holder">Name of the account's holder as the bank knows it, which may differ from the civil name (verification of payee, Regulation (EU) 2024/886).</param>
/// <param name="Iban">The account paid.</param>
/// <param name="Bic">The bank's code, needed outside the European Economic Area only.</param>
/// <param name="Label">What the person reads on the statement; cut to 140 characters.</param>
public sealed record Transfer(string EndToEndId, Money Amount, string Holder, Iban Iban, string? Bic, string Label);

/// <summary>The account that pays.</summary>
/// <param name="Name">The payer's name, at most 70 characters.</param>
/// <param name="Iban">The account debited.</param>
/// <param name="Bic">The payer's bank, or null: the file then says <c>NOTPROVIDED</c>.</param>
public sealed record TransferDebtor(string Name, Iban Iban, string? Bic);

/// <summary>Version of the ISO 20022 message.</summary>
public enum CreditTransferVersion
{
    /// <summary>pain.001.001.09, in use since November 2023.</summary>
    V09,

    /// <summary>pain.001.001.03, which older bank channels still ask for.</summary>
    V03,
}
