namespace Misthos.Web.Features.Sittings.Messages;

/// <summary>The built-in text of every message about a sitting, and the texts of the pages where a city words its own.</summary>
public sealed class MessageTexts;
