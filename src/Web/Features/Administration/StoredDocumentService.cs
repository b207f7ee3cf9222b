using System.Security.Cryptography;
using Misthos.Domain.Administration;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Documents;

namespace Misthos.Web.Features.Administration;

/// <summary>Keeps files that other slices attach; whoever calls saves.</summary>
public sealed class StoredDocumentService(AppDbContext db)
{
    /// <summary>Keeps a file; a picture without what the camera wrote into it.</summary>
    /// <param name="name">File name.</param>
    /// <param name="mediaType">Media type, found in the bytes and not believed from the browser.</param>
    /// <param name="content">The bytes.</param>
    public StoredDocument Keep(string name, string mediaType, byte[] content)
    {
        var kept = PictureMetadata.Without(content);
        var document = new StoredDocument(db.AuthorityId, name, mediaType, kept, Convert.ToHexStringLower(SHA256.HashData(kept)));
        db.Add(document);
        return document;
    }

    /// <summary>Removes a file.</summary>
    public void Remove(StoredDocument document) => db.Remove(document);
}
