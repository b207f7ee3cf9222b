using System.Globalization;
using System.Text.RegularExpressions;

namespace Misthos.Web.Features.Sittings;

/// <summary>Reads a duration as people write it: "5,5", "5 h 30", "5h", "5:30", "45 min".</summary>
public static partial class Hours
{
    /// <summary>Minutes, or null when the text is not a duration.</summary>
    public static int? Read(string? text)
    {
        var words = (text ?? "").Trim().Replace('\u00a0', ' ').ToLowerInvariant();
        if (Clock().Match(words) is { Success: true } clock)
        {
            var minutes = clock.Groups["m"].Success ? int.Parse(clock.Groups["m"].Value, CultureInfo.InvariantCulture) : 0;
            return minutes < 60 ? (int.Parse(clock.Groups["h"].Value, CultureInfo.InvariantCulture) * 60) + minutes : null;
        }

        if (Minutes().Match(words) is { Success: true } alone)
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
    private static partial Regex Minutes();
}
