namespace Misthos.Web.Features.Recognition.Distinctions;

/// <summary>Texts of distinctions.</summary>
public sealed class DistinctionTexts;
