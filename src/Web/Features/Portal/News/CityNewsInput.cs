using Microsoft.Extensions.Localization;
using Misthos.Domain.Portal;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Portal.News;

/// <summary>A piece of news, as typed.</summary>
public sealed class CityNewsInput
{
    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? On { get; set; }

    /// <summary>What it speaks of: <c>Sitting:identifier</c>.</summary>
    public string? About { get; set; }

    public string? Address { get; set; }

    public bool Promotes { get; set; }

    public bool Publish { get; set; }

    public static CityNewsInput Of(NewsItem item) => new()
    {
        Title = item.Title,
        Text = item.Words,
        On = Format.Machine(item.On),
        Address = item.Link,
        Promotes = item.IsPromotion,
        About = item.Subject is { } subject ? Value(subject, item.SubjectId!.Value) : null,
    };

    public static string Value(NewsSubject subject, Guid id) => $"{subject}:{id}";

    /// <summary>The words, or null with every error at its field.</summary>
    public NewsWords? Read(FormErrors errors, IStringLocalizer texts)
    {
        var on = Typed.Day(On);
        var about = ReadAbout();
        errors.Require(Typed.Text(Title)?.Length is > 0 and <= 160, nameof(Title), texts);
        errors.Require(Typed.Text(Text)?.ReplaceLineEndings("\n").Length is > 0 and <= NewsItem.Longest, nameof(Text), texts);
        errors.Require(on is not null, nameof(On), texts);
        errors.Require(string.IsNullOrEmpty(About) || about is not null, nameof(About), texts);
        errors.Require(Typed.Text(Address) is not { } link || NewsItem.IsLink(link), nameof(Address), texts);
        return errors.Any ? null : new(Title!.Trim(), Text!.ReplaceLineEndings("\n").Trim(), on!.Value, Typed.Text(Address)) { About = about, IsPromotion = Promotes };
    }

    private (NewsSubject, Guid)? ReadAbout() =>
        About?.Split(':') is [var kind, var id] && Enum.TryParse<NewsSubject>(kind, out var subject) && Enum.IsDefined(subject) && Guid.TryParse(id, out var found) ? (subject, found) : null;
}
