namespace Misthos.Domain.Administration;

/// <summary>A file kept as evidence (a signed statement), with its fingerprint.</summary>
public sealed class StoredDocument : Entity
{
    private StoredDocument()
    {
    }

    /// <summary>Keeps a file.</summary>
    public StoredDocument(Guid authorityId, string name, string mediaType, byte[] content, string sha256)
        : base(authorityId) => (Name, MediaType, Content, Sha256) = (name, mediaType, content, sha256);

    /// <summary>File name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Media type.</summary>
    public string MediaType { get; private set; } = "";

    /// <summary>The bytes.</summary>
    [Private]
    public byte[] Content { get; private set; } = [];

    /// <summary>SHA-256 of the bytes, hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";
}
