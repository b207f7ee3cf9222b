namespace Misthos.Web.Features.Proposals;

/// <summary>Texts of proposals and answers.</summary>
public sealed class ProposalTexts;
