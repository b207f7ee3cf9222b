namespace Misthos.Web.Features.Allowances;

/// <summary>Texts of allowances, their explanations and settlements.</summary>
public sealed class AllowanceTexts;
