namespace Misthos.Web.Features.Evaluations.Published;

/// <summary>Texts of this part.</summary>
public sealed class PublishedTexts;
