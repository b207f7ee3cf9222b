namespace Misthos.Web.Features.Certificates.Keys;

/// <summary>Texts of the page that verifies without network.</summary>
public sealed class OfflineTexts;
