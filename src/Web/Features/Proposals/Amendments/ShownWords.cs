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

    /// <summary>Passages removed from a version, the first first.</summary>
    public List<WordsRedaction> RedactionsOf(int number) => [.. Redactions.Where(r => r.VersionNumber == number).OrderBy(r => r.Order)];

    /// <summary>Why the words of a version are not shown; null when they are.</summary>
    public WordsTakeDown? OfVersion(int number) => Down.Find(t => t.VersionNumber == number);

    /// <summary>Why the words of an amendment are not shown; null when they are.</summary>
    public WordsTakeDown? OfAmendment(int number) => Down.Find(t => t.AmendmentNumber == number);
}
