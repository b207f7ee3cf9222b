namespace Misthos.Domain.Proposals;

/// <content>Amendments: asked for on the version in force before the adoption, each decided once.</content>
public sealed partial class Proposal
{
    /// <summary>
    /// Why its text cannot be amended; empty when it can: <c>proposal.withdrawn</c>, <c>proposal.text-fixed</c>, <c>proposal.adopted-by-vote</c>,
    /// <c>proposal.in-vote</c>, <c>proposal.already-adopted</c>, <c>amendment.no-version</c>.
    /// </summary>
    public IReadOnlyList<Refusal> WhyNotAmend() =>
        WithdrawnOn is not null ? [new("proposal.withdrawn")]
        : HandedOverOn is not null ? [new("proposal.text-fixed")]
        : FixedByVote is { } isFixed ? [isFixed]
        : AdoptedOn is not null ? [new("proposal.already-adopted")]
        : LatestVersion == 0 ? [new("amendment.no-version")]
        : [];

    /// <summary>
    /// Why an amendment is refused; empty when it is not: those of the proposal, <c>proposal.no-text</c>, <c>proposal.text-too-long</c>,
    /// <c>amendment.same</c> (it changes nothing), <c>amendment.no-reason</c>, <c>amendment.no-group</c>.
    /// </summary>
    public IReadOnlyList<Refusal> WhyNotFile(AmendmentContent content) =>
        WhyNotAmend() is { Count: > 0 } refusals ? refusals
        : string.IsNullOrWhiteSpace(content.Wording.Title) || string.IsNullOrWhiteSpace(content.Wording.Text) ? [new("proposal.no-text")]
        : content.Wording.Text.Length > LongestText ? [new("proposal.text-too-long", $"{LongestText}")]
        : !IsNew(content.Wording) ? [new("amendment.same")]
        : string.IsNullOrWhiteSpace(content.Reason) ? [new("amendment.no-reason")]
        : content.Author == AmendmentAuthor.Group && string.IsNullOrWhiteSpace(content.Group) ? [new("amendment.no-group")]
        : [];

    /// <summary>Files an amendment to the version in force.</summary>
    /// <param name="id">Its identifier, made with the form, so that a form sent twice makes one.</param>
    /// <param name="number">Its number within the proposal.</param>
    /// <param name="content">What it asks for.</param>
    /// <param name="act">Who types it, and when.</param>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotFile"/> is not empty.</exception>
    public Amendment File(Guid id, int number, AmendmentContent content, RecordedAct act) =>
        WhyNotFile(content) is [var refusal, ..] ? throw new InvalidOperationException(refusal.Code) : new Amendment(id, this, number, content, act);

    /// <summary>
    /// Why a decision is refused; empty when it is not: <c>amendment.decided</c>, <c>amendment.no-decision-reason</c>, those of <see cref="WhyNotAmend"/>
    /// unless nothing is kept, <c>amendment.version-moved</c> (somebody wrote a version meanwhile), <c>amendment.by-hand</c> (a part is kept, or the
    /// text moved on since it was written: the text is written by hand), <c>proposal.text-too-long</c>, <c>amendment.nothing-new</c>,
    /// <c>amendment.words-down</c> (words taken down do not come back as the text of a version).
    /// </summary>
    public IReadOnlyList<Refusal> WhyNotDecide(Amendment amendment, AmendmentDecision decision, bool isDown = false) =>
        amendment.Outcome is not null ? [new("amendment.decided")]
        : string.IsNullOrWhiteSpace(decision.Reason) ? [new("amendment.no-decision-reason")]
        : decision.Outcome == AmendmentOutcome.NotKept ? []
        : WhyNotAmend() is { Count: > 0 } refusals ? refusals
        : isDown && decision.Outcome == AmendmentOutcome.Kept ? [new("amendment.words-down")]
        : decision.Seen != LatestVersion ? [new("amendment.version-moved", $"{LatestVersion}")]
        : TextOf(amendment, decision) is not { } wording || string.IsNullOrWhiteSpace(wording.Title) || string.IsNullOrWhiteSpace(wording.Text) ? [new("amendment.by-hand")]
        : wording.Text.Length > LongestText ? [new("proposal.text-too-long", $"{LongestText}")]
        : !IsNew(wording) ? [new("amendment.nothing-new")]
        : [];

    /// <summary>Decides an amendment; what is kept makes a new version, which names it.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotDecide"/> is not empty.</exception>
    public void Decide(Amendment amendment, AmendmentDecision decision, RecordedAct act)
    {
        if (amendment.ProposalId != Id || WhyNotDecide(amendment, decision).Count > 0)
        {
            throw new InvalidOperationException("The decision on the amendment is refused.");
        }

        if (decision.Outcome != AmendmentOutcome.NotKept)
        {
            Write(TextOf(amendment, decision)!, new(VersionAuthor.Amendment, decision.Reason, act.On, act.By) { Amendment = amendment.Number });
        }

        amendment.Decide(decision, act, decision.Outcome == AmendmentOutcome.NotKept ? null : LatestVersion);
    }

    // Kept as it is on the version it was written on; else what was written by hand.
    private ProposalWording? TextOf(Amendment amendment, AmendmentDecision decision) =>
        decision.Outcome == AmendmentOutcome.Kept && !amendment.IsBehind(this) ? amendment.Wording : decision.Wording;
}
