namespace Misthos.Web.Features.Allowances.Eligibility;

/// <summary>Texts of requests, the income condition, appeals and what people are told of them.</summary>
public sealed class EligibilityTexts;
