namespace Misthos.Web.Features.Recognition;

/// <summary>Texts of the recognition slice.</summary>
public sealed class RecognitionTexts;
