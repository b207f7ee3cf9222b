namespace Misthos.Web.Features.Proposals.Amendments;

/// <summary>Texts of amendments and versions.</summary>
public sealed class AmendmentTexts;
