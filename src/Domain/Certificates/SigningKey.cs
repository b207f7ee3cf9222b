using Misthos.Domain.Administration;
using Misthos.Domain.Members;

namespace Misthos.Domain.Certificates;

/// <summary>What a key signs with.</summary>
public enum KeyAlgorithm
{
    /// <summary>ECDSA on the curve P-256: the codes printed on papers (RFC 7518, ES256).</summary>
    Es256,

    /// <summary>RSA, PKCS #1 v1.5: open badges (RFC 7518, RS256).</summary>
    Rs256,
}

/// <summary>
/// A key with which an authority signs. Its public half is published for good, so that what it signed stays verifiable; its private half is sealed
/// with the server's keys, and gone once a newer key took over.
/// </summary>
public sealed class SigningKey : Entity
{
    private SigningKey()
    {
    }

    /// <summary>Keeps a new key.</summary>
    /// <param name="authorityId">Authority that signs.</param>
    /// <param name="algorithm">What it signs with.</param>
    /// <param name="half">Its identifier and public half.</param>
    /// <param name="sealedPrivate">Its private half (PKCS #8), sealed.</param>
    /// <param name="at">When it was made, UTC.</param>
    public SigningKey(Guid authorityId, KeyAlgorithm algorithm, PublicHalf half, SealedText sealedPrivate, DateTimeOffset at)
        : base(authorityId) => (Algorithm, KeyId, PublicHalf, PrivateHalf, MadeAt) = (algorithm, half.KeyId, half.Jwk, sealedPrivate, at);

    /// <summary>What it signs with.</summary>
    public KeyAlgorithm Algorithm { get; private set; }

    /// <summary>Identifier, as signatures name it (<c>kid</c>).</summary>
    public string KeyId { get; private set; } = "";

    /// <summary>Public half, a JSON Web Key (RFC 7517).</summary>
    public string PublicHalf { get; private set; } = "";

    /// <summary>Private half, sealed; empty once retired.</summary>
    [Private]
    [Secret]
    public SealedText PrivateHalf { get; private set; } = SealedText.Empty;

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>When it stopped signing, UTC; null while it signs.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    /// <summary>It signs no more; its private half is forgotten.</summary>
    public void Retire(DateTimeOffset at) => (RetiredAt, PrivateHalf) = (at, SealedText.Empty);
}

/// <summary>Public half of a key.</summary>
/// <param name="KeyId">Identifier.</param>
/// <param name="Jwk">JSON Web Key.</param>
public sealed record PublicHalf(string KeyId, string Jwk);
