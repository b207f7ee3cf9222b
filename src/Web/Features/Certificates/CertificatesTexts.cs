namespace Misthos.Web.Features.Certificates;

/// <summary>Texts of the certificates slice.</summary>
public sealed class CertificatesTexts;
