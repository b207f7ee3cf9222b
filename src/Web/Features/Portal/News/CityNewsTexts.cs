namespace Misthos.Web.Features.Portal.News;

/// <summary>Texts of the assembly's news.</summary>
public sealed class CityNewsTexts;
