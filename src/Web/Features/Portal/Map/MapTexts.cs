namespace Misthos.Web.Features.Portal.Map;

/// <summary>Texts of the map of districts and of what is done where.</summary>
public sealed class MapTexts;
