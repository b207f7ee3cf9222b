namespace Misthos.Web.Features.Recognition.Yearly;

/// <summary>Texts of the public page of engagement and of its news.</summary>
public sealed class YearlyTexts;
