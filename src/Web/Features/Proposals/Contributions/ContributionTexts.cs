namespace Misthos.Web.Features.Proposals.Contributions;

/// <summary>Texts of contributions and of where proposals come from.</summary>
public sealed class ContributionTexts;
