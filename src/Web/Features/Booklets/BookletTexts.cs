namespace Misthos.Web.Features.Booklets;

/// <summary>Texts of booklets.</summary>
public sealed class BookletTexts;
