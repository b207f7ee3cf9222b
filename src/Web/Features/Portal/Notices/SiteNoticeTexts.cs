namespace Misthos.Web.Features.Portal.Notices;

/// <summary>Texts of the declaration of accessibility, the legal notice and the privacy page.</summary>
public sealed class SiteNoticeTexts;
