namespace Misthos.Web.Features.Allowances.Explanations;

/// <summary>Texts of the full explanation of an allowance.</summary>
public sealed class ExplanationTexts;
