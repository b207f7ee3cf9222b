namespace Misthos.Web.Features.Proposals.Confided;

/// <summary>Texts of testimonies given in trust.</summary>
public sealed class ConfidedTexts;
