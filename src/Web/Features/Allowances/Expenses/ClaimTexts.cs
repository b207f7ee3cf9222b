namespace Misthos.Web.Features.Allowances.Expenses;

/// <summary>Texts of expense claims.</summary>
public sealed class ClaimTexts;
