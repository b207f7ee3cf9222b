namespace Misthos.Web.Design;

/// <summary>Texts of the design system and the words every page needs (Save, Cancel, Yes…).</summary>
public sealed class DesignTexts;
