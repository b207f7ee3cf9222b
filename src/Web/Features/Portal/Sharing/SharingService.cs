using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Features.Proposals;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Pdf;

namespace Misthos.Web.Features.Portal.Sharing;

/// <summary>Pictures for sharing: drawn by Chromium the first time, then read from disk; the name of the file follows from what it shows.</summary>
public sealed class SharingService(AppDbContext db, Tenant tenant, PdfPrinter printer, DocumentRenderer renderer, IConfiguration settings)
{
    public const int Width = 1200;

    public const int Height = 630;

    /// <summary>Whether pictures can be drawn here.</summary>
    public bool IsAvailable => printer.IsAvailable;

    private string Folder => settings["Sharing:Folder"] is { Length: > 0 } set ? set : Path.Combine(Path.GetTempPath(), "misthos-sharing");

    /// <summary>The city's picture.</summary>
    public Task<byte[]> OfCityAsync(string title, CancellationToken cancellation) => DrawAsync(title, null, cancellation);

    /// <summary>The picture of a proposal everyone may read; null when there is none of this number.</summary>
    public async Task<byte[]?> OfProposalAsync(int number, IStringLocalizer<ProposalTexts> texts, CancellationToken cancellation)
    {
        var title = await db.Set<Proposal>().Where(p => p.Number == number && p.AdoptedOn != null).OrderBy(p => p.Id).Select(p => p.Title).FirstOrDefaultAsync(cancellation);
        return title is null ? null : await DrawAsync(title, texts["Number", number], cancellation);
    }

    private async Task<byte[]> DrawAsync(string title, string? state, CancellationToken cancellation)
    {
        var html = "<!doctype html>" + await renderer.HtmlAsync<SharingCard>(new Dictionary<string, object?>
        {
            [nameof(SharingCard.Authority)] = tenant.Authority,
            [nameof(SharingCard.Title)] = title,
            [nameof(SharingCard.State)] = state,
        });
        var file = Path.Combine(Folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html))) + ".png");
        if (File.Exists(file))
        {
            return await File.ReadAllBytesAsync(file, cancellation);
        }

        var picture = await printer.PictureAsync(html, Width, Height, cancellation);
        Directory.CreateDirectory(Folder);
        var part = Path.Combine(Folder, Path.GetRandomFileName());
        await File.WriteAllBytesAsync(part, picture, cancellation);
        File.Move(part, file, overwrite: true);
        return picture;
    }
}
