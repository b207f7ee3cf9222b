namespace Misthos.Web.Features.Sittings.Notices;

/// <summary>Texts of what people convened are told.</summary>
public sealed class NoticeTexts;
