using Microsoft.Extensions.Localization;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Yearly;

/// <summary>A piece of news, as typed.</summary>
public sealed class NewsInput
{
    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? On { get; set; }

    public string? Address { get; set; }

    public bool Publish { get; set; }

    public static NewsInput Of(NewsItem item) => new() { Title = item.Title, Text = item.Words, On = Format.Machine(item.On), Address = item.Link };

    /// <summary>The words, or null with every error at its field.</summary>
    public NewsWords? Read(FormErrors errors, IStringLocalizer texts)
    {
        var on = Typed.Day(On);
        errors.Require(Typed.Text(Title)?.Length is > 0 and <= 160, nameof(Title), texts);
        errors.Require(Typed.Text(Text)?.ReplaceLineEndings("\n").Length is > 0 and <= NewsItem.Longest, nameof(Text), texts);
        errors.Require(on is not null, nameof(On), texts);
        errors.Require(Typed.Text(Address) is not { } link || NewsItem.IsLink(link), nameof(Address), texts);
        return errors.Any ? null : new(Title!.Trim(), Text!.ReplaceLineEndings("\n").Trim(), on!.Value, Typed.Text(Address));
    }
}
