using Misthos.Domain.Administration;

namespace Misthos.Domain.Recruitment;

/// <summary>Why somebody is not invited.</summary>
public enum ExclusionReason
{
    /// <summary>Was a member: terms are not renewable.</summary>
    FormerMember,

    /// <summary>Elected official of the authority.</summary>
    ElectedOfficial,

    /// <summary>Works for the authority, where its rules leave staff out.</summary>
    Staff,

    /// <summary>Asked not to be solicited (GDPR, article 21).</summary>
    Objection,
}

/// <summary>Someone never to invite, kept as a fingerprint only: it survives every new import of a list and names nobody.</summary>
public sealed class ExcludedPerson : Entity
{
    private ExcludedPerson()
    {
    }

    /// <summary>Records someone never to invite.</summary>
    /// <param name="authorityId">The authority.</param>
    /// <param name="reason">Why.</param>
    /// <param name="fingerprint">A <see cref="PersonKey"/>.</param>
    /// <param name="by">Who recorded it.</param>
    /// <param name="at">When, UTC.</param>
    public ExcludedPerson(Guid authorityId, ExclusionReason reason, string fingerprint, Guid by, DateTimeOffset at)
        : base(authorityId) => (Reason, Fingerprint, By, At) = (reason, fingerprint, by, at);

    /// <summary>Why.</summary>
    public ExclusionReason Reason { get; private set; }

    /// <summary>Keyed fingerprint of a name and date of birth, or of a phone number.</summary>
    [Private]
    [Secret]
    public string Fingerprint { get; private set; } = "";

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>The key of an authority's fingerprints. Without it they say nothing; with it a guess can be tried, so it never leaves the server.</summary>
public sealed class FingerprintKey : Entity
{
    private FingerprintKey()
    {
    }

    /// <summary>Keeps a key.</summary>
    /// <param name="authorityId">The authority.</param>
    /// <param name="key">32 random bytes in hexadecimal digits.</param>
    public FingerprintKey(Guid authorityId, string key)
        : base(authorityId) => Key = key;

    /// <summary>The key, in hexadecimal digits.</summary>
    [Private]
    [Secret]
    public string Key { get; private set; } = "";

    /// <summary>The key as bytes.</summary>
    public byte[] Bytes => Convert.FromHexString(Key);
}
