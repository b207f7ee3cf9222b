namespace Misthos.Web.Features.Sittings.Sheets;

/// <summary>Texts of signed sheets.</summary>
public sealed class SheetTexts;
