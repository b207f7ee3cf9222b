namespace Misthos.Web.Features.Proposals.Minority;

/// <summary>Texts of minority opinions.</summary>
public sealed class MinorityTexts;
