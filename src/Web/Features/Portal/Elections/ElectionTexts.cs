namespace Misthos.Web.Features.Portal.Elections;

/// <summary>Texts of the periods before elections.</summary>
public sealed class ElectionTexts;
