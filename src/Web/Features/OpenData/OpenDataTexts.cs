namespace Misthos.Web.Features.OpenData;

/// <summary>Texts of the pages of open data.</summary>
public sealed class OpenDataTexts;
