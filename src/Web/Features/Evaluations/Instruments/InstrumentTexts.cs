namespace Misthos.Web.Features.Evaluations.Instruments;

/// <summary>Texts of this part.</summary>
public sealed class InstrumentTexts;
