using Misthos.Domain.Administration;
using Misthos.Domain.Members;

namespace Misthos.Domain.Certificates;

/// <summary>
/// A certificate in the city's name: numbered, and verifiable by anyone who holds its code. It keeps what it said on the day it was issued. What it
/// rests on may be corrected: then another takes its place and this one says so.
/// </summary>
public sealed class Certificate : Entity
{
    private CertificateFacts? _facts;

    private Certificate()
    {
    }

    /// <summary>Issues a certificate.</summary>
    /// <param name="authorityId">Authority that attests.</param>
    /// <param name="subject">Whose, about what, in which language.</param>
    /// <param name="facts">What the paper says.</param>
    /// <param name="mark">Number and code.</param>
    /// <param name="at">When, UTC.</param>
    public Certificate(Guid authorityId, CertificateSubject subject, CertificateFacts facts, CertificateMark mark, DateTimeOffset at)
        : base(authorityId)
    {
        (Kind, Language, PersonId, EditionId) = (subject.Kind, subject.Language, subject.PersonId, subject.EditionId);
        (SittingId, AttendanceId, StandingKey) = (subject.SittingId, subject.AttendanceId, subject.Key(facts.Reader));
        (Number, Year, Sequence, Code, IssuedAt) = (mark.Number, mark.Year, mark.Sequence, mark.Code, at);
        Printed = facts.ToJson();
    }

    /// <summary>What it is for.</summary>
    public CertificateKind Kind { get; private set; }

    /// <summary>Language of the paper, "fr" or "en".</summary>
    public string Language { get; private set; } = "fr";

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The sitting, for a presence or a convocation.</summary>
    public Guid? SittingId { get; private set; }

    /// <summary>The attendance, for a presence.</summary>
    public Guid? AttendanceId { get; private set; }

    /// <summary>Names what it attests while it stands, and is null afterwards: a unique index allows one standing certificate of one thing.</summary>
    public string? StandingKey { get; private set; }

    /// <summary>Number as printed, unique within the authority.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Year of the number.</summary>
    public int Year { get; private set; }

    /// <summary>Place in the year, from 1 and without gaps; also its place in the year's status list.</summary>
    public int Sequence { get; private set; }

    /// <summary>Verification code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>When it was issued, UTC.</summary>
    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>What the paper says, as stored.</summary>
    [Private]
    public string Printed { get; private set; } = "";

    /// <summary>The words by which the person illustrates each skill, sealed; empty otherwise.</summary>
    [Private]
    public SealedText Words { get; private set; } = SealedText.Empty;

    /// <summary>When it stopped being valid, UTC; null while it is.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Why it stopped being valid.</summary>
    public RevocationCause? Cause { get; private set; }

    /// <summary>The certificate that took its place.</summary>
    public Guid? ReplacedById { get; private set; }

    /// <summary>What the paper says.</summary>
    public CertificateFacts Facts => _facts ??= CertificateFacts.Parse(Printed);

    /// <summary>Whether it holds.</summary>
    public bool IsValid => RevokedAt is null;

    /// <summary>Keeps the person's own words with it.</summary>
    public void Illustrate(SealedText words) => Words = words;

    /// <summary>Ends it for good.</summary>
    /// <exception cref="InvalidOperationException">It is not valid any more.</exception>
    public void Revoke(RevocationCause cause, DateTimeOffset at)
    {
        if (!IsValid)
        {
            throw new InvalidOperationException("Only a valid certificate is revoked.");
        }

        (RevokedAt, Cause, StandingKey) = (at, cause, null);
    }

    /// <summary>Another takes its place.</summary>
    /// <exception cref="InvalidOperationException">It is not valid any more.</exception>
    public void ReplaceBy(Certificate next, RevocationCause cause, DateTimeOffset at)
    {
        Revoke(cause, at);
        ReplacedById = next.Id;
    }
}
