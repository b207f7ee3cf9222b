using Misthos.Domain.Administration;

namespace Misthos.Domain.Proposals;

/// <summary>Somebody who asked to hear of a proposal by e-mail, without an account. Nothing is sent before they confirm; they stop when they want.</summary>
public sealed class ProposalFollower : Entity
{
    /// <summary>Days between two digests, at least.</summary>
    public const int DigestDays = 7;

    private ProposalFollower()
    {
    }

    /// <summary>Somebody asks.</summary>
    public ProposalFollower(Proposal proposal, string email, string language, DateTimeOffset at)
        : base(proposal.AuthorityId) => (ProposalId, Email, Language, AskedAt, AskedAgainAt) = (proposal.Id, email, language, at, at);

    /// <summary>The proposal.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>Where to write; lower case.</summary>
    [Private]
    public string Email { get; private set; } = "";

    /// <summary>Language of the mails: "fr" or "en".</summary>
    public string Language { get; private set; } = "fr";

    /// <summary>When they first asked, UTC.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When the last mail to confirm was written, UTC.</summary>
    public DateTimeOffset AskedAgainAt { get; private set; }

    /// <summary>When they confirmed, UTC; null before.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>When the last digest was written, UTC; null before.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>Up to when changes were told, UTC: each is told once.</summary>
    public DateTimeOffset? ToldUpTo { get; private set; }

    /// <summary>Another mail to confirm goes out, at most one a day.</summary>
    /// <returns>Whether it does.</returns>
    public bool AskAgain(DateTimeOffset at)
    {
        if (ConfirmedAt is not null || at - AskedAgainAt < TimeSpan.FromDays(1))
        {
            return false;
        }

        AskedAgainAt = at;
        return true;
    }

    /// <summary>They confirm: what happens from now on is told.</summary>
    public void Confirm(DateTimeOffset at) => (ConfirmedAt, ToldUpTo) = ConfirmedAt is null ? (at, at) : (ConfirmedAt, ToldUpTo);

    /// <summary>Whether a digest may go out now.</summary>
    public bool MayBeTold(DateTimeOffset now) => ConfirmedAt is not null && (ToldAt is null || now - ToldAt >= TimeSpan.FromDays(DigestDays));

    /// <summary>A digest goes out with all that happened up to now.</summary>
    public void Tell(DateTimeOffset now) => (ToldAt, ToldUpTo) = (now, now);
}
