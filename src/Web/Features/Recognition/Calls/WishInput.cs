using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Calls;

/// <summary>What somebody would like to be asked for, as ticked.</summary>
public sealed class WishInput
{
    public string? Open { get; set; }

    public List<string> Themes { get; set => field = value ?? []; } = [];

    public string? Reach { get; set; }

    public List<string> Moments { get; set => field = value ?? []; } = [];

    public string? Most { get; set; }

    public string? PausedUntil { get; set; }

    public static WishInput Of(EngagementWish? wish) => wish is null ? new() { Reach = nameof(WishReach.Anywhere) } : new()
    {
        Open = wish.IsOpen ? "yes" : "no",
        Themes = [.. wish.Themes.Select(t => t.ToString())],
        Reach = wish.Reach.ToString(),
        Moments = [.. wish.Moments.Select(m => m.ToString())],
        Most = wish.MostAMonth?.ToString(CultureInfo.InvariantCulture),
        PausedUntil = wish.PausedUntil is { } day ? Format.Machine(day) : null,
    };

    /// <summary>The wish, or null with every error at its field.</summary>
    internal WishTerms? Read(FormErrors errors, IStringLocalizer texts)
    {
        errors.Require(Open is "yes" or "no", nameof(Open), texts);
        errors.Require(Typed.Text(PausedUntil) is null || Typed.Day(PausedUntil) is not null, nameof(PausedUntil), texts);
        errors.Require(Typed.Text(Most) is null || Typed.Whole(Most, 1, CallRule.Highest) is not null, nameof(Most), texts);
        return errors.Any ? null : new(Open == "yes")
        {
            Themes = [.. EngagementInput.Chosen<CallTheme>(Themes)],
            Moments = [.. EngagementInput.Chosen<CallMoment>(Moments)],
            Reach = Typed.Chosen<WishReach>(Reach) ?? WishReach.Anywhere,
            MostAMonth = Typed.Whole(Most, 1, CallRule.Highest),
            PausedUntil = Typed.Day(PausedUntil),
        };
    }
}

/// <summary>An answer an organiser types for somebody.</summary>
public sealed class CallAnswerInput
{
    public string? Person { get; set; }

    public string? Answer { get; set; }

    public string? Words { get; set; }
}

/// <summary>Who takes part, ticked.</summary>
public sealed class ChoiceInput
{
    public List<string> People { get; set => field = value ?? []; } = [];
}

/// <summary>One text to send or to keep.</summary>
public sealed class CallTextInput
{
    public string? Text { get; set; }
}
