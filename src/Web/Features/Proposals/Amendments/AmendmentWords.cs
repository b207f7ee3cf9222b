using Misthos.Domain.Proposals;

namespace Misthos.Web.Features.Proposals.Amendments;

/// <summary>Title and text as one, for the differences between two.</summary>
internal static class AmendmentWords
{
    public static string Of(ProposalWording wording) => $"{wording.Title}\n{wording.Text}";
}
