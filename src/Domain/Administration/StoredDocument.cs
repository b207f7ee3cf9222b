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

    /// <summary>Whether the bytes are sealed with the server's keys; then they never leave it.</summary>
    public bool IsSealed { get; private set; }

    /// <summary>The bytes.</summary>
    [Private]
    [Secret(When = nameof(IsSealed))]
    public byte[] Content { get; private set; } = [];

    /// <summary>SHA-256 of the bytes (before they were sealed), hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Puts the sealed bytes in place of those given.</summary>
    public StoredDocument Seal(byte[] closed)
    {
        (Content, IsSealed) = (closed, true);
        return this;
    }
}
