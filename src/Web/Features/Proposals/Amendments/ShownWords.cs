using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals.Amendments;

/// <summary>Versions of a proposal, and what of its words is no longer shown.</summary>
public sealed record ShownWords(List<ProposalVersion> Versions, List<WordsTakeDown> Down)
{
    /// <summary>A version whose words are shown; null for any other, so that no difference tells them.</summary>
    public ProposalVersion? Version(int number) => OfVersion(number) is null ? Versions.Find(v => v.Number == number) : null;

    /// <summary>Why the words of a version are not shown; null when they are.</summary>
    public WordsTakeDown? OfVersion(int number) => Down.Find(t => t.VersionNumber == number);

    /// <summary>Why the words of an amendment are not shown; null when they are.</summary>
    public WordsTakeDown? OfAmendment(int number) => Down.Find(t => t.AmendmentNumber == number);
}
