namespace Misthos.Web.Features.Topics;

/// <summary>Texts of topics.</summary>
public sealed class TopicTexts;
