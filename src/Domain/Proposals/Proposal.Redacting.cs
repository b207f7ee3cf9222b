namespace Misthos.Domain.Proposals;

/// <content>Words no longer shown on a ground: whole where another version followed, passages where the text stays in force.</content>
public sealed partial class Proposal
{
    /// <summary>
    /// Why words cannot be taken down; empty when they can: <c>words.none</c> (no such version), <c>words.in-force</c> (they are the text of the
    /// proposal, or the one that was adopted: passages of it can be removed), <c>words.no-reason</c>.
    /// </summary>
    public IReadOnlyList<Refusal> WhyNotTakeDown(TakenWords words, string reason) =>
        words.Version is null == words.Amendment is null || words.Version is < 1 || words.Version > LatestVersion ? [new("words.none")]
        : words.Version is { } version && IsInForce(version) ? [new("words.in-force")]
        : string.IsNullOrWhiteSpace(reason) ? [new("words.no-reason")]
        : [];

    /// <summary>
    /// Why passages of a version cannot be removed; empty when they can: <c>words.none</c> (no such version), <c>words.not-fixed</c> (a draft is
    /// corrected), <c>words.no-reason</c>, <c>words.nothing-removed</c>, <c>words.changed</c> (the result is not the text with passages removed:
    /// something was added, changed or moved).
    /// </summary>
    public IReadOnlyList<Refusal> WhyNotRedact(RedactedVersion version, string reason) =>
        version.Number < 1 || version.Number > LatestVersion ? [new("words.none")]
        : AdoptedOn is null && RunningBallotId is null && HandedOverOn is null ? [new("words.not-fixed")]
        : string.IsNullOrWhiteSpace(reason) ? [new("words.no-reason")]
        : version.After == version.Before && version.Why.After == version.Why.Before && RemovedPassages.Remove(StartsFrom, version.Passages) == StartsFrom ? [new("words.nothing-removed")]
        : !RemovedPassages.Only(version.Before.Title, version.After.Title) || !RemovedPassages.Only(version.Before.Text, version.After.Text)
            || !RemovedPassages.Only(version.Why.Before, version.Why.After) ? [new("words.changed")]
        : [];

    /// <summary>
    /// Removes passages of a version and of why it was written; its number stays, and so do the vote and the delays. The text in force changes
    /// with its version, and what the proposal starts from loses the same passages.
    /// </summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotRedact"/> is not empty, or the latest version reads otherwise.</exception>
    public WordsRedaction Redact(RedactedVersion version, (TakeDownGround Ground, string Reason) why, RecordedAct act)
    {
        if (WhyNotRedact(version, why.Reason) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }

        if (version.Number == LatestVersion)
        {
            (Title, Text) = IsNew(version.Before) ? throw new InvalidOperationException("The text is not the one in force.") : (version.After.Title, version.After.Text);
        }

        StartsFrom = RemovedPassages.Remove(StartsFrom, version.Passages);
        return new(this, version, why, act);
    }

    private bool IsInForce(int version) => version > 0 && (version == LatestVersion || version == AdoptedVersion);
}
