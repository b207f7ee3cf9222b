namespace Misthos.Web.Features.Certificates.Badges;

/// <summary>Texts of digital badges.</summary>
public sealed class BadgeTexts;
