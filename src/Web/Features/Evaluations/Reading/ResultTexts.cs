namespace Misthos.Web.Features.Evaluations.Reading;

/// <summary>Texts of this part.</summary>
public sealed class ResultTexts;
