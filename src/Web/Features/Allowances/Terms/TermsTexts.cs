namespace Misthos.Web.Features.Allowances.Terms;

/// <summary>Texts of the expenses of a scheme and of what changes in January.</summary>
public sealed class TermsTexts;
