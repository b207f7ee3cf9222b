namespace Misthos.Web.Features.Allowances.Justification;

/// <summary>Texts of what justifies a scheme.</summary>
public sealed class JustificationTexts;
