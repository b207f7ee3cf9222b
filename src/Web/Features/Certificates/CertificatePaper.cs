using Misthos.Domain.Certificates;
using Misthos.Web.Design;
using Misthos.Web.Features.Certificates.Keys;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Certificates;

/// <summary>A certificate as a paper: what it says, its code, and the person's own words.</summary>
public sealed record CertificatePaper(Certificate Certificate, PaperCode Code, IReadOnlyList<string> Words);

/// <summary>Makes papers of certificates, in the language of each.</summary>
public sealed class CertificatePaperService(StatementService statements, DocumentRenderer documents, Seals seals, IHttpContextAccessor http)
{
    /// <summary>The paper of a certificate.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="root">Address of the site in the code; that of the request when null.</param>
    public async Task<CertificatePaper> OfAsync(Certificate certificate, string? root = null) =>
        new(certificate, await statements.CodeAsync(certificate, root), seals.Open<List<string>>(certificate.Words) ?? []);

    /// <summary>Name of the file.</summary>
    public static string FileName(Certificate certificate) => certificate.Language == "en" ? $"certificate-{certificate.Number}.pdf" : $"attestation-{certificate.Number}.pdf";

    /// <summary>Answers with the PDF, or without Chromium with the page.</summary>
    public async Task<IResult> AnswerAsync(Certificate certificate, CancellationToken cancellation)
    {
        var paper = await OfAsync(certificate);
        using var _ = Speaking.In(certificate.Language);
        http.HttpContext?.Response.Headers.ContentLanguage = certificate.Language;
        return await documents.AnswerAsync<CertificateDocument>(FileName(certificate), new Dictionary<string, object?> { ["Paper"] = paper }, cancellation);
    }

    /// <summary>The bytes of one PDF.</summary>
    public async Task<byte[]> PdfAsync(CertificatePaper paper, CancellationToken cancellation)
    {
        using var _ = Speaking.In(paper.Certificate.Language);
        return await documents.PdfAsync<CertificateDocument>(new Dictionary<string, object?> { ["Paper"] = paper }, cancellation);
    }

    /// <summary>The bytes of one PDF with many certificates, each in its language, behind a list of them.</summary>
    public Task<byte[]> PdfAsync(IReadOnlyList<CertificatePaper> papers, CancellationToken cancellation) =>
        documents.PdfAsync<CertificatesDocument>(new Dictionary<string, object?> { ["Papers"] = papers }, cancellation);
}
