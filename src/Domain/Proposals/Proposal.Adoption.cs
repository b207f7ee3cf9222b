using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;

namespace Misthos.Domain.Proposals;

/// <content>
/// Its adoption: by a vote on one version, or on a day that is only recorded where the rules of the edition ask for no quorum. A vote fixes the
/// text from the moment it is prepared. A version that was voted down is not put to the vote again, a later one may be. A vote that was given up or
/// missed its quorum decided nothing: the same version may be voted again.
/// </content>
public sealed partial class Proposal
{
    /// <summary>When the panel adopted it, or null.</summary>
    public DateOnly? AdoptedOn { get; private set; }

    /// <summary>The version that was adopted, or null.</summary>
    public int? AdoptedVersion { get; private set; }

    /// <summary>The vote that adopted it; null before, or when only a day was recorded.</summary>
    [SetOnce]
    public Guid? BallotId { get; private set; }

    /// <summary>The vote that is prepared, open or being counted; null when there is none.</summary>
    public Guid? RunningBallotId { get; private set; }

    /// <summary>The last version that was voted down; null when none was.</summary>
    public int? RefusedVersion { get; private set; }

    /// <summary>Last day a minority opinion may be kept with it, inclusive, fixed when a vote adopts it; null before, or without a vote.</summary>
    [SetOnce]
    public DateOnly? MinorityUntil { get; private set; }

    /// <summary>Why its text cannot change because of a vote; null when no vote forbids it.</summary>
    private Refusal? FixedByVote => BallotId is not null ? new("proposal.adopted-by-vote") : RunningBallotId is not null ? new("proposal.in-vote") : null;

    /// <summary>
    /// Why a day of adoption cannot be recorded without a vote; empty when it can: <c>proposal.already-handed-over</c>, <c>proposal.withdrawn</c>,
    /// <c>proposal.adopted-by-vote</c>, <c>proposal.in-vote</c>, <c>proposal.needs-vote</c> (the rules ask for a quorum, which only a vote shows).
    /// </summary>
    /// <param name="quorum">The quorum of its edition.</param>
    public IReadOnlyList<Refusal> WhyNotAdopt(QuorumRule quorum) =>
        HandedOverOn is not null ? [new("proposal.already-handed-over")]
        : WithdrawnOn is not null ? [new("proposal.withdrawn")]
        : FixedByVote is { } isFixed ? [isFixed]
        : quorum.Kind != QuorumKind.None ? [new("proposal.needs-vote")]
        : [];

    /// <summary>Records the day the panel adopted it without a vote kept here.</summary>
    /// <exception cref="InvalidOperationException">A vote adopted it, or is prepared or under way.</exception>
    public void Adopt(DateOnly on)
    {
        if (FixedByVote is { } refusal)
        {
            throw new InvalidOperationException(refusal.Code);
        }

        (AdoptedOn, AdoptedVersion) = (on, LatestVersion);
    }

    /// <summary>
    /// Why its latest version cannot be put to the vote; empty when it can: <c>proposal.withdrawn</c>, <c>proposal.already-adopted</c>,
    /// <c>proposal.in-vote</c>, <c>proposal.no-text</c>, <c>proposal.refused-version</c> (this version was voted down: a later one may be voted).
    /// </summary>
    public IReadOnlyList<Refusal> WhyNotPutToVote() =>
        WithdrawnOn is not null ? [new("proposal.withdrawn")]
        : AdoptedOn is not null ? [new("proposal.already-adopted")]
        : RunningBallotId is not null ? [new("proposal.in-vote")]
        : LatestVersion == 0 ? [new("proposal.no-text")]
        : LatestVersion == RefusedVersion ? [new("proposal.refused-version", $"{LatestVersion}")]
        : [];

    /// <summary>Puts its latest version to the vote: the text is fixed until the vote is over.</summary>
    /// <param name="ballot">A ballot on the adoption of its latest version.</param>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotPutToVote"/> is not empty, or the ballot is about something else.</exception>
    public void PutToVote(Ballot ballot)
    {
        if (WhyNotPutToVote().Count > 0 || !ballot.IsAbout(this) || ballot.SubjectVersion != LatestVersion)
        {
            throw new InvalidOperationException("The proposal cannot be put to this vote.");
        }

        RunningBallotId = ballot.Id;
    }

    /// <summary>Draws the consequence of the count: adopted on that day, voted down, or nothing decided for want of a quorum.</summary>
    /// <param name="ballot">The counted ballot it was put to.</param>
    /// <param name="result">Its result.</param>
    /// <param name="on">Day it was counted.</param>
    /// <returns>Whether it is adopted.</returns>
    /// <exception cref="InvalidOperationException">It was not put to this vote, or the vote is not counted.</exception>
    public bool Conclude(Ballot ballot, BallotResult result, DateOnly on)
    {
        if (RunningBallotId != ballot.Id || !ballot.IsCounted)
        {
            throw new InvalidOperationException("The vote on the proposal is not over.");
        }

        RunningBallotId = null;
        if (!ballot.Adopts(result))
        {
            RefusedVersion = result.Outcome == BallotOutcome.NoQuorum ? RefusedVersion : ballot.SubjectVersion;
            return false;
        }

        (BallotId, AdoptedOn, AdoptedVersion, MinorityUntil) = (ballot.Id, on, ballot.SubjectVersion, on.AddDays(MinorityOpinion.DaysOpen));
        return true;
    }

    /// <summary>The vote it was put to is given up: its text is free again.</summary>
    /// <exception cref="InvalidOperationException">It was not put to this vote, or the vote is not given up.</exception>
    public void Free(Ballot ballot)
    {
        if (RunningBallotId != ballot.Id || ballot.Status != BallotStatus.Cancelled)
        {
            throw new InvalidOperationException("The vote on the proposal is not given up.");
        }

        RunningBallotId = null;
    }

    /// <summary>
    /// Why a minority opinion is not kept; empty when it is: <c>minority.no-vote</c>, <c>minority.closed</c> (the day is over),
    /// <c>minority.no-text</c>, <c>minority.too-long</c>, <c>minority.voices</c> (it speaks for at least one person, and for no more than were entitled to the vote).
    /// </summary>
    /// <param name="content">What is said, for how many.</param>
    /// <param name="entitled">People entitled to the vote.</param>
    /// <param name="on">Day it is given.</param>
    public IReadOnlyList<Refusal> WhyNotKeep(MinorityContent content, int entitled, DateOnly on) =>
        BallotId is null ? [new("minority.no-vote")]
        : on > MinorityUntil ? [new("minority.closed")]
        : string.IsNullOrWhiteSpace(content.Text) ? [new("minority.no-text")]
        : content.Text.Length > MinorityOpinion.LongestText ? [new("minority.too-long", $"{MinorityOpinion.LongestText}")]
        : content.Voices < 1 || content.Voices > entitled ? [new("minority.voices", $"{entitled}")]
        : [];
}
