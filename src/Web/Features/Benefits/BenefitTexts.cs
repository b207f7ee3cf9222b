namespace Misthos.Web.Features.Benefits;

/// <summary>Texts of vouchers.</summary>
public sealed class BenefitTexts;
