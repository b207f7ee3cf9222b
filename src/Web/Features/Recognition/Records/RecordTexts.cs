namespace Misthos.Web.Features.Recognition.Records;

/// <summary>Texts of this part.</summary>
public sealed class RecordTexts;
