namespace Misthos.Web.Features.Allowances.Refusals;

/// <summary>Texts of what people are told when nothing is due to them.</summary>
public sealed class RefusalTexts;
