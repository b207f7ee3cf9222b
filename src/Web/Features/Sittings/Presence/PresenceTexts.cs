namespace Misthos.Web.Features.Sittings.Presence;

/// <summary>Texts of the reception and of badges.</summary>
public sealed class PresenceTexts;
