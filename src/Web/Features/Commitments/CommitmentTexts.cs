namespace Misthos.Web.Features.Commitments;

/// <summary>Texts of commitments.</summary>
public sealed class CommitmentTexts;
