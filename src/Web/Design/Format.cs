using System.Globalization;

namespace Misthos.Web.Design;

/// <summary>Dates, times, durations and numbers as people write them in the language of the page.</summary>
public static class Format
{
    private const char NoBreak = '\u00a0';

    /// <summary>The time zone of the authorities.</summary>
    internal static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private static bool IsFrench => Culture.TwoLetterISOLanguageName == "fr";

    /// <summary>"77,49 €" in French (no-break space), "€77.49" in English.</summary>
    public static string Money(Misthos.Domain.Money amount) => amount.ToString(Culture);

    /// <summary>"samedi 8 novembre 2025", "Saturday 8 November 2025"; the first of a month is "1er" in French.</summary>
    public static string Day(DateOnly day) => First(day, day.ToString("dddd d MMMM yyyy", Culture));

    /// <summary>"8 novembre 2025", "8 November 2025".</summary>
    public static string LongDay(DateOnly day) => First(day, day.ToString("d MMMM yyyy", Culture));

    /// <summary>"novembre 2025", "November 2025".</summary>
    public static string Month(DateOnly day) => day.ToString("MMMM yyyy", Culture);

    /// <summary>"08/11/2025" in both languages: day first.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>For <c>input type="date"</c> and <c>time datetime</c>: "2025-11-08".</summary>
    public static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"18 h 30", "9 h"; "18:30", "9:00" in English.</summary>
    public static string Time(TimeOnly time) => !IsFrench
        ? time.ToString("H:mm", CultureInfo.InvariantCulture)
        : time.Minute == 0 ? $"{time.Hour}{NoBreak}h" : $"{time.Hour}{NoBreak}h{NoBreak}{time.Minute:00}";

    /// <summary>Day of an instant, in the time zone given or in Paris.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo? zone = null) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone ?? Paris).DateTime);

    /// <summary>An instant with the hour and offset of Paris.</summary>
    public static DateTimeOffset InParis(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Paris);

    /// <summary>The instant of a day and local time in Paris.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => day.ToDateTime(time) is var local ? new(local, Paris.GetUtcOffset(local)) : default;

    /// <summary>Hour and minute of an instant, in the time zone given or in Paris.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant, TimeZoneInfo? zone = null)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone ?? Paris);
        return new TimeOnly(local.Hour, local.Minute);
    }

    /// <summary>"8 novembre 2025 à 18 h 30", in the time zone given or in Paris.</summary>
    public static string Moment(DateTimeOffset instant, TimeZoneInfo? zone = null)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone ?? Paris).DateTime;
        return $"{LongDay(DateOnly.FromDateTime(local))}{(IsFrench ? " à " : " at ")}{Time(TimeOnly.FromDateTime(local))}";
    }

    /// <summary>"7 h", "5 h 30", "45 min"; "5 h 30 min" in English. Always with no-break spaces.</summary>
    public static string Duration(int minutes)
    {
        var (hours, rest) = Math.DivRem(minutes, 60);
        return (hours, rest) switch
        {
            (0, _) => $"{rest}{NoBreak}min",
            (_, 0) => $"{hours}{NoBreak}h",
            _ => $"{hours}{NoBreak}h{NoBreak}{rest:00}{(IsFrench ? "" : NoBreak + "min")}",
        };
    }

    /// <summary>"12,5 %" from 0.125; "12.5%" in English.</summary>
    public static string Percent(double ratio, int decimals = 0)
    {
        var number = Math.Round(ratio * 100, decimals, MidpointRounding.AwayFromZero).ToString("0." + new string('#', decimals), Culture);
        return IsFrench ? $"{number}{NoBreak}%" : $"{number}%";
    }

    /// <summary>"1 024" with a no-break space; "1,024" in English.</summary>
    public static string Number(long value) => Spaced(value.ToString("N0", Culture));

    /// <summary>"« mots »" in French (no-break spaces), "“words”" in English.</summary>
    public static string Quoted(string words) => IsFrench ? $"«{NoBreak}{words}{NoBreak}»" : $"“{words}”";

    private static string Spaced(string number) => IsFrench ? number.Replace('\u202f', NoBreak) : number;

    private static string First(DateOnly day, string text) =>
        IsFrench && day.Day == 1 ? text.Replace("1 ", "1er ", StringComparison.Ordinal) : text;
}
