namespace Misthos.Web.Features.Proposals.Search;

/// <summary>Texts of the search among proposals.</summary>
public sealed class SearchTexts;
