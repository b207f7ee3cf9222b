using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Administration;

/// <summary>Keeps scans that say something of a person's income, health or family: sealed, in no export. Whoever calls saves.</summary>
public sealed class SealedDocumentService(AppDbContext db, DocumentService documents, Seals seals)
{
    /// <summary>Keeps a scan under a name of ours, without its ending; a picture without what the camera wrote.</summary>
    public StoredDocument Keep(string name, byte[] content)
    {
        var document = documents.Keep(name, content);
        return document.Seal(seals.Close(document.Content));
    }

    /// <summary>The scan in clear; null when it is gone or the key is no longer there.</summary>
    public async Task<OpenedDocument?> OpenAsync(Guid? id) =>
        id is not null && await db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.IsSealed) is { } document && seals.Open(document.Content) is { } content
            ? new(document.Name, document.MediaType, content)
            : null;

    /// <summary>Removes a scan.</summary>
    public Task ForgetAsync(Guid id) => documents.ForgetAsync(id);

    /// <summary>Fingerprint of a scan as it would be kept.</summary>
    public static string FingerprintOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(PictureMetadata.Without(content)));
}

/// <summary>A sealed document in clear.</summary>
public sealed record OpenedDocument(string Name, string MediaType, byte[] Content);
