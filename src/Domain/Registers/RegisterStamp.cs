namespace Misthos.Domain.Registers;

/// <summary>A time-stamp (RFC 3161) by an authority outside on the fingerprint of an entry: from then on nobody can say that it is younger.</summary>
public sealed class RegisterStamp : Entity, IKeptForever
{
    private RegisterStamp()
    {
    }

    /// <summary>Keeps a stamp.</summary>
    public RegisterStamp(PublicAct act, DateTimeOffset stampedAt, string stampedBy, byte[] token)
        : base(act.AuthorityId) => (Number, Hash, StampedAt, StampedBy, Token) = (act.Number, act.Hash, stampedAt, stampedBy, token);

    /// <summary>Number of the entry.</summary>
    public int Number { get; private set; }

    /// <summary>Fingerprint of the entry.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Time the stamp says, UTC.</summary>
    public DateTimeOffset StampedAt { get; private set; }

    /// <summary>Who stamped: name in the certificate.</summary>
    public string StampedBy { get; private set; } = "";

    /// <summary>The stamp (TimeStampToken, DER).</summary>
    public byte[] Token { get; private set; } = [];
}
