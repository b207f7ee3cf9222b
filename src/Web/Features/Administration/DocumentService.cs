using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Administration;

/// <summary>Keeps scans as evidence; the caller saves.</summary>
public sealed class DocumentService(AppDbContext db)
{
    private const int MaximumBytes = 10 * 1024 * 1024;

    private static readonly (byte[] Start, string MediaType, string Ending)[] Kinds =
    [
        ("%PDF"u8.ToArray(), "application/pdf", ".pdf"), ([0xFF, 0xD8, 0xFF], "image/jpeg", ".jpg"), ([0x89, 0x50, 0x4E, 0x47], "image/png", ".png"),
    ];

    /// <summary>Why a scan cannot be kept; empty when it can. What it is is read from its first bytes, never from its name.</summary>
    public static IReadOnlyList<Refusal> WhyNotKeep(byte[] content) =>
        content.Length > MaximumBytes ? [new Refusal("document.too-big")] : KindOf(content) is null ? [new Refusal("document.not-a-scan")] : [];

    /// <summary>Keeps a scan under a name of ours, without its ending.</summary>
    public StoredDocument Keep(string name, byte[] content)
    {
        var (mediaType, ending) = KindOf(content) ?? throw new InvalidOperationException("This is no scan.");
        return new StoredDocumentService(db).Keep(name + ending, mediaType, content);
    }

    /// <summary>Removes a file nothing refers to any more.</summary>
    public async Task ForgetAsync(Guid id) => db.RemoveRange(await db.Set<StoredDocument>().Where(d => d.Id == id).ToListAsync());

    private static (string MediaType, string Ending)? KindOf(byte[] content) =>
        Array.Find(Kinds, kind => content.AsSpan().StartsWith(kind.Start)) is { Start: not null } found ? (found.MediaType, found.Ending) : null;
}
