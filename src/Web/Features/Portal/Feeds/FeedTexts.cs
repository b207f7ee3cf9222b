namespace Misthos.Web.Features.Portal.Feeds;

/// <summary>Texts of the feed.</summary>
public sealed class FeedTexts;
