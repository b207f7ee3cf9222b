using System.IO.Compression;
using Misthos.Domain.Certificates;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Certificates.Batches;

/// <summary>Prints issued certificates as one PDF or as a ZIP of one PDF each.</summary>
public sealed class CertificateFileService(CertificatePaperService papers)
{
    public async Task<byte[]> MakeAsync(CertificateBatch batch, IReadOnlyList<Certificate> issued, Func<int, Task> done, CancellationToken cancellation)
    {
        using var french = Speaking.In(batch.Language);
        var made = new List<CertificatePaper>();
        foreach (var certificate in issued)
        {
            made.Add(await papers.OfAsync(certificate, batch.Site));
        }

        return batch.Format == CertificateBatchFormat.OnePdf ? await papers.PdfAsync(made, cancellation) : await ZipAsync(made, done, cancellation);
    }

    private async Task<byte[]> ZipAsync(List<CertificatePaper> made, Func<int, Task> done, CancellationToken cancellation)
    {
        using var to = new MemoryStream();
        await using (var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (index, paper) in made.Index())
            {
                cancellation.ThrowIfCancellationRequested();
                var pdf = await papers.PdfAsync(paper, cancellation);
                await using (var entry = await zip.CreateEntry(NameOf(paper.Certificate), CompressionLevel.Fastest).OpenAsync(cancellation))
                {
                    await entry.WriteAsync(pdf, cancellation);
                }

                if (index % 10 == 9)
                {
                    await done(index + 1);
                }
            }
        }

        return to.ToArray();
    }

    // The name first: whoever hands them over looks for a person, not for a number.
    private static string NameOf(Certificate certificate) =>
        $"{Domain.Assemblies.CitizensAssembly.SlugOf(certificate.Facts.Holder)}-{CertificatePaperService.FileName(certificate)}";
}
