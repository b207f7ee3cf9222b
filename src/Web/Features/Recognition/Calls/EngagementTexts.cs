namespace Misthos.Web.Features.Recognition.Calls;

/// <summary>Texts of calls for engagement.</summary>
public sealed class EngagementTexts;
