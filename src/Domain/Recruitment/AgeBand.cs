using System.Globalization;
using System.Text.RegularExpressions;

namespace Misthos.Domain.Recruitment;

/// <summary>An age group: "16-20", "16 à 20 ans", "60+", "60 ans et plus", "moins de 18 ans".</summary>
/// <param name="From">Youngest age, inclusive, years.</param>
/// <param name="To">Oldest age, inclusive, years; null without limit.</param>
public readonly partial record struct AgeBand(int From, int? To)
{
    /// <summary>Whether somebody of this age belongs to it.</summary>
    public bool Holds(int age) => age >= From && (To is null || age <= To);

    /// <summary>Whether somebody could belong to both.</summary>
    public bool Overlaps(AgeBand other) => From <= (other.To ?? int.MaxValue) && other.From <= (To ?? int.MaxValue);

    /// <summary>Age on a day, full years; born on 29 February, a year older on 1 March.</summary>
    public static int AgeOn(DateOnly birth, DateOnly day) =>
        day.Year - birth.Year - ((day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);

    /// <summary>Reads an age group.</summary>
    /// <param name="text">As people write it, or null.</param>
    /// <param name="band">The group.</param>
    /// <returns>False when the text is none, or ends before it begins.</returns>
    public static bool TryParse(string? text, out AgeBand band)
    {
        var words = (text ?? "").Trim().Replace('\u00a0', ' ').ToLowerInvariant();
        int? Number(Match match, string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : null;
        band = Range().Match(words) is { Success: true } range ? new(Number(range, "from")!.Value, Number(range, "to"))
            : Open().Match(words) is { Success: true } open ? new(Number(open, "from")!.Value, null)
            : Under().Match(words) is { Success: true } under ? new(0, Number(under, "below") - 1)
            : new(-1, -1);
        return band.From >= 0 && (band.To is null || band.To >= band.From);
    }

    [GeneratedRegex(@"^(de )?(?<from>\d{1,3}) ?(ans )?(-|–|—|à|a|to) ?(?<to>\d{1,3})( ans| years)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?<from>\d{1,3}) ?(ans |years )?(\+|(et|ou) (plus|\+)|(and|or) (over|more))( ans)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Open();

    [GeneratedRegex(@"^(moins de|under|<) ?(?<below>\d{1,3})( ans)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Under();
}
