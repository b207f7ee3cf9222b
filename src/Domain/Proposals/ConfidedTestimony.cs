using Misthos.Domain.Administration;
using Misthos.Domain.Members;

namespace Misthos.Domain.Proposals;

/// <summary>Where a testimony given in trust is.</summary>
public enum ConfidedStatus
{
    /// <summary>Given: only the facilitator it is entrusted to reads it.</summary>
    Given,

    /// <summary>The facilitator wrote a text without what could tell who speaks; it waits for the person's agreement.</summary>
    Redacted,

    /// <summary>The person agreed that this text leaves.</summary>
    Agreed,

    /// <summary>The person said no to this text.</summary>
    Refused,

    /// <summary>The redacted text became a contribution; both texts here are gone.</summary>
    Released,
}

/// <summary>How the person agreed; never who they are.</summary>
public enum ConfidedAgreement
{
    /// <summary>With the word they received when they gave it.</summary>
    ByWord,

    /// <summary>The facilitator attests that they said yes.</summary>
    Attested,
}

/// <summary>
/// A sensitive testimony: no author, no account, no time finer than the day, a random identifier. It is deliberately no <see cref="Entity"/>:
/// nothing of it reaches the audit trail. Only the facilitator it is entrusted to reads it; it never leaves with an export and is deleted after a delay.
/// </summary>
[NeverLeaves]
public sealed class ConfidedTestimony : IOwnedByAuthority
{
    /// <summary>Longest text, characters.</summary>
    public const int LongestText = 8_000;

    private ConfidedTestimony()
    {
    }

    /// <summary>Somebody confides.</summary>
    /// <param name="id">Purely random identifier (never version 7, which tells the time).</param>
    /// <param name="to">The topic it is about, and the facilitator it is entrusted to.</param>
    /// <param name="wordHash">Fingerprint of the word the person keeps.</param>
    /// <param name="words">What was said, sealed.</param>
    /// <param name="on">The day, no finer.</param>
    public ConfidedTestimony(Guid id, ConfidedTo to, string wordHash, SealedText words, DateOnly on) =>
        (Id, AuthorityId, EditionId, TopicId, FacilitatorId, WordHash, Words, GivenOn) = (id, to.AuthorityId, to.EditionId, to.TopicId, to.FacilitatorId, wordHash, words, on);

    /// <summary>Random identifier.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public Guid AuthorityId { get; private set; }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The topic.</summary>
    public Guid TopicId { get; private set; }

    /// <summary>The account of the facilitator it is entrusted to.</summary>
    public Guid FacilitatorId { get; private set; }

    /// <summary>SHA-256 of the word the person keeps, hexadecimal.</summary>
    [Secret]
    public string WordHash { get; private set; } = "";

    /// <summary>What was said, sealed; empty once released.</summary>
    [Secret]
    public SealedText Words { get; private set; }

    /// <summary>The text without what could tell who speaks, sealed; empty before, and once released.</summary>
    [Secret]
    public SealedText Redacted { get; private set; } = SealedText.Empty;

    /// <summary>Where it is.</summary>
    public ConfidedStatus Status { get; private set; }

    /// <summary>How the person agreed; null before.</summary>
    public ConfidedAgreement? Agreement { get; private set; }

    /// <summary>The day it was given.</summary>
    public DateOnly GivenOn { get; private set; }

    /// <summary>The day of the last change.</summary>
    public DateOnly? ChangedOn { get; private set; }

    /// <summary>The day it is deleted, whatever became of it.</summary>
    public DateOnly DeletedOn(int days) => GivenOn.AddDays(days);

    /// <summary>Why a text cannot be proposed; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotRedact(string text) =>
        Status == ConfidedStatus.Released ? [new("confided.released")]
        : string.IsNullOrWhiteSpace(text) ? [new("confided.no-text")]
        : text.Length > Contribution.LongestText ? [new("confided.too-long", $"{Contribution.LongestText}")] : [];

    /// <summary>The facilitator proposes a text; an agreement to another text no longer counts.</summary>
    /// <exception cref="InvalidOperationException">It was released.</exception>
    public void Redact(SealedText text, DateOnly on)
    {
        Need(Status != ConfidedStatus.Released);
        (Redacted, Status, Agreement, ChangedOn) = (text, ConfidedStatus.Redacted, null, on);
    }

    /// <summary>Why nobody can say yes or no; empty when they can.</summary>
    public IReadOnlyList<Refusal> WhyNotAnswer() => Status is ConfidedStatus.Redacted or ConfidedStatus.Refused or ConfidedStatus.Agreed && !Redacted.IsEmpty ? [] : [new("confided.nothing-to-answer")];

    /// <summary>The person agrees to the redacted text, or does not.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotAnswer"/> is not empty.</exception>
    public void Answer(bool agrees, ConfidedAgreement how, DateOnly on)
    {
        Need(WhyNotAnswer().Count == 0);
        (Status, Agreement, ChangedOn) = (agrees ? ConfidedStatus.Agreed : ConfidedStatus.Refused, agrees ? how : null, on);
    }

    /// <summary>Why it cannot be released; empty when it can: redacted first, then agreed to.</summary>
    public IReadOnlyList<Refusal> WhyNotRelease() => Status == ConfidedStatus.Agreed ? [] : [new(Status == ConfidedStatus.Released ? "confided.released" : "confided.not-agreed")];

    /// <summary>The redacted text leaves as a contribution: both texts are erased here.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotRelease"/> is not empty.</exception>
    public void Release(DateOnly on)
    {
        Need(WhyNotRelease().Count == 0);
        (Words, Redacted, Status, ChangedOn) = (SealedText.Empty, SealedText.Empty, ConfidedStatus.Released, on);
    }

    private static void Need(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("The testimony is not there yet.");
        }
    }
}

/// <summary>To whom a testimony is entrusted, and what it is about.</summary>
public sealed record ConfidedTo(Guid AuthorityId, Guid EditionId, Guid TopicId, Guid FacilitatorId);
