namespace Misthos.Web.Features.Sittings.Earlier;

/// <summary>Texts of meetings held before the authority came here.</summary>
public sealed class EarlierTexts;
