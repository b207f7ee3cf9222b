namespace Misthos.Web.Features.Sittings.Content;

public sealed class ContentTexts;
