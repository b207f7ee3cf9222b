namespace Misthos.Web.Features.Evaluations.Adjustments;

/// <summary>Texts of this part.</summary>
public sealed class AdjustmentTexts;
