namespace Misthos.Domain.Certificates;

/// <summary>
/// A presence certificate for one sitting: numbered, verifiable by its code by anyone. It keeps what it said on the
/// day it was issued; a correction of the attendance revokes it and a new one is issued.
/// </summary>
public sealed class PresenceCertificate : Entity
{
    private PresenceCertificate()
    {
    }

    /// <summary>Issues a certificate.</summary>
    /// <param name="authorityId">Authority that attests.</param>
    /// <param name="facts">What the paper says.</param>
    /// <param name="number">Number, unique within the authority.</param>
    /// <param name="code">Unguessable verification code, unique on this server.</param>
    /// <param name="at">When, UTC.</param>
    public PresenceCertificate(Guid authorityId, CertificateFacts facts, string number, string code, DateTimeOffset at)
        : base(authorityId)
    {
        (AttendanceId, PersonId) = (facts.AttendanceId, facts.PersonId);
        (Holder, SittingTitle, Day, Minutes) = (facts.Holder, facts.SittingTitle, facts.Day, facts.Minutes);
        (Number, Code, IssuedAt) = (number, code, at);
    }

    /// <summary>The attendance attested.</summary>
    public Guid AttendanceId { get; private set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Name of the person as printed.</summary>
    public string Holder { get; private set; } = "";

    /// <summary>Title of the sitting as printed.</summary>
    public string SittingTitle { get; private set; } = "";

    /// <summary>Day of the sitting.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Minutes of presence attested.</summary>
    public int Minutes { get; private set; }

    /// <summary>Number, unique within the authority.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Verification code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>When it was issued, UTC.</summary>
    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>When it stopped being valid, UTC; null while it is.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Why it stopped being valid.</summary>
    public string? RevocationReason { get; private set; }

    /// <summary>Whether it still says what the attendance says.</summary>
    public bool IsValid => RevokedAt is null;

    /// <summary>Revokes the certificate.</summary>
    public void Revoke(string reason, DateTimeOffset at) => (RevokedAt, RevocationReason) = (at, reason);
}

/// <summary>What a presence certificate attests; minutes are the presence in minutes.</summary>
public sealed record CertificateFacts(Guid AttendanceId, Guid PersonId, string Holder, string SittingTitle, DateOnly Day, int Minutes);
