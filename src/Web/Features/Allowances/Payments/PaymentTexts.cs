namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>Texts of batches of payments.</summary>
public sealed class PaymentTexts;
