namespace Misthos.Web.Features.Portal;

/// <summary>Texts of the public pages.</summary>
public sealed class PortalTexts;
