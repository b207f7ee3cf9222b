namespace Misthos.Web.Features.Recognition.Young;

/// <summary>Texts of this part.</summary>
public sealed class YoungTexts;
