using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals.Amendments;

/// <summary>Versions of a proposal, and what of its words is no longer shown.</summary>
/// <param name="Versions">Every version as it was written, oldest first; only <see cref="Wording"/> is shown.</param>
/// <param name="Down">Words taken down whole.</param>
/// <param name="Redactions">Passages removed, of each version the first first.</param>
public sealed record ShownWords(List<ProposalVersion> Versions, List<WordsTakeDown> Down, List<WordsRedaction> Redactions)
{
    public static ShownWords None => new([], [], []);

    /// <summary>Title and text of a version as they are shown; null when they are not, so that no difference tells them.</summary>
    public ProposalWording? Wording(int number) => OfVersion(number) is not null ? null
        : RedactionsOf(number) is [.., var last] ? last.Wording
        : Versions.Find(v => v.Number == number) is { } version ? new(version.Title, version.Text)
        : null;

    /// <summary>Why a version was written, as it is shown.</summary>
    public string ReasonOf(int number) => RedactionsOf(number) is [.., var last] ? last.VersionReason : Versions.Find(v => v.Number == number)?.Reason ?? "";

    /// <summary>Why an amendment was decided so, as it is shown: where a version came of it, its reason is that of the version.</summary>
    public string DecisionOf(Amendment amendment) => amendment.ResultVersion is { } version && RedactionsOf(version).Count > 0 ? ReasonOf(version) : amendment.DecisionReason;

    /// <summary>Passages removed from a version, the first first.</summary>
    public List<WordsRedaction> RedactionsOf(int number) => [.. Redactions.Where(r => r.VersionNumber == number).OrderBy(r => r.Order)];

    /// <summary>Every passage that was removed; never shown to the public.</summary>
    public IReadOnlyList<string> Passages => [.. Redactions.SelectMany(r => r.Passages.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    /// <summary>Why the words of a version are not shown; null when they are.</summary>
    public WordsTakeDown? OfVersion(int number) => Down.Find(t => t.VersionNumber == number);

    /// <summary>Why the words of an amendment are not shown; null when they are.</summary>
    public WordsTakeDown? OfAmendment(int number) => Down.Find(t => t.AmendmentNumber == number);
}
