using Misthos.Domain.Administration;
using Misthos.Domain.Members;

namespace Misthos.Domain.Certificates;

/// <summary>
/// A skill that a member chose out of a framework and illustrates in their own words. Nobody scores it. The words are sealed: a facilitator reads
/// them only when the member asks for a countersignature.
/// </summary>
public sealed class SkillClaim : Entity
{
    /// <summary>Skills one certificate can name: what its code can carry.</summary>
    public const int Most = 8;

    /// <summary>Longest illustration, characters.</summary>
    public const int LongestWords = 600;

    private SkillClaim()
    {
    }

    /// <summary>Chooses a skill.</summary>
    /// <param name="authorityId">Authority.</param>
    /// <param name="about">Whose, for which edition.</param>
    /// <param name="skill">Key of the skill, <c>framework.skill</c>.</param>
    /// <param name="words">The illustration, sealed.</param>
    /// <param name="at">When, UTC.</param>
    public SkillClaim(Guid authorityId, SkillHolder about, string skill, SealedText words, DateTimeOffset at)
        : base(authorityId) => (PersonId, EditionId, Skill, Words, ChosenAt) = (about.PersonId, about.EditionId, skill, words, at);

    /// <summary>The member.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Key of the skill, <c>framework.skill</c>.</summary>
    public string Skill { get; private set; } = "";

    /// <summary>The member's own words, sealed.</summary>
    [Private]
    public SealedText Words { get; private set; } = SealedText.Empty;

    /// <summary>When it was chosen or last illustrated, UTC.</summary>
    public DateTimeOffset ChosenAt { get; private set; }

    /// <summary>When the member asked a facilitator to countersign, UTC; null when they did not.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>Account of who countersigned.</summary>
    public Guid? CountersignedBy { get; private set; }

    /// <summary>Name and role of who countersigned, as printed.</summary>
    public string CountersignedAs { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? CountersignedAt { get; private set; }

    /// <summary>Illustrates it anew; a countersignature of the former words falls.</summary>
    public void Illustrate(SealedText words, DateTimeOffset at)
    {
        (Words, ChosenAt) = (words, at);
        (AskedAt, CountersignedBy, CountersignedAs, CountersignedAt) = (null, null, "", null);
    }

    /// <summary>Erases the words; the choice stays, and a countersignature that was given.</summary>
    public void Erase() => (Words, AskedAt) = (SealedText.Empty, null);

    /// <summary>Asks a facilitator to countersign, or takes it back.</summary>
    public void Ask(bool isAsked, DateTimeOffset at) => AskedAt = isAsked ? AskedAt ?? at : null;

    /// <summary>Why it cannot be countersigned; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotCountersign() =>
        CountersignedAt is not null ? [new Refusal("skill.already-countersigned")]
            : AskedAt is null ? [new Refusal("skill.not-asked")]
            : [];

    /// <summary>A facilitator saw the person use it.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotCountersign"/> is not empty.</exception>
    public void Countersign(Guid by, string printedAs, DateTimeOffset at)
    {
        if (WhyNotCountersign().Count > 0)
        {
            throw new InvalidOperationException("The skill cannot be countersigned.");
        }

        (CountersignedBy, CountersignedAs, CountersignedAt) = (by, printedAs, at);
    }
}

/// <summary>Whose skill, for which edition.</summary>
public sealed record SkillHolder(Guid PersonId, Guid EditionId);
