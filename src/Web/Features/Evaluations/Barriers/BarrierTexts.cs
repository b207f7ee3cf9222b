namespace Misthos.Web.Features.Evaluations.Barriers;

/// <summary>Texts of this part.</summary>
public sealed class BarrierTexts;
