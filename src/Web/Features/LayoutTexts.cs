namespace Misthos.Web.Features;

/// <summary>Texts of the layout.</summary>
public sealed class LayoutTexts;
