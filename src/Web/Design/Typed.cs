using System.Globalization;
using System.Text.RegularExpressions;

namespace Misthos.Web.Design;

/// <summary>Reads what was typed or chosen in a field; null when it is not that. A form model holds strings: the framework's own reading is silent or wrong.</summary>
public static partial class Typed
{
    /// <summary>The text without the spaces around it, or null when there is none.</summary>
    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A day as the browser's date field sends it.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200 ? day : null;

    /// <summary>A whole number within these bounds.</summary>
    public static int? Whole(string? text, int least = 0, int most = 10_000) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    /// <summary>One value of a list of choices.</summary>
    public static T? Chosen<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>Minutes of a duration as people write it: "5,5", "5 h 30", "5h", "5:30", "45 min".</summary>
    public static int? Minutes(string? text)
    {
        var words = (text ?? "").Trim().Replace('\u00a0', ' ').ToLowerInvariant();
        if (Clock().Match(words) is { Success: true } clock)
        {
            var minutes = clock.Groups["m"].Success ? int.Parse(clock.Groups["m"].Value, CultureInfo.InvariantCulture) : 0;
            return minutes < 60 ? (int.Parse(clock.Groups["h"].Value, CultureInfo.InvariantCulture) * 60) + minutes : null;
        }

        if (MinutesAlone().Match(words) is { Success: true } alone)
        {
            return int.Parse(alone.Groups["m"].Value, CultureInfo.InvariantCulture);
        }

        return decimal.TryParse(words.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours <= 24
            ? (int)Math.Round(hours * 60, MidpointRounding.AwayFromZero)
            : null;
    }

    [GeneratedRegex(@"^(?<h>\d{1,2}) ?(h|:) ?(?<m>\d{1,2})?( ?min)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?<m>\d{1,3}) ?min$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MinutesAlone();
}
