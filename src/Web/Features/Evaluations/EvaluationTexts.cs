namespace Misthos.Web.Features.Evaluations;

/// <summary>Texts of the questionnaire.</summary>
public sealed class EvaluationTexts;
