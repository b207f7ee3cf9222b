namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Days of the demonstration, counted from today, so that it is alive whenever it is loaded.</summary>
internal sealed class DemoCalendar(DateOnly today)
{
    public DateOnly Today => today;

    /// <summary>The last such week day on or before this many days from today.</summary>
    public DateOnly Nearest(DayOfWeek weekDay, int offset)
    {
        var day = today.AddDays(offset);
        return day.AddDays(-(((int)day.DayOfWeek - (int)weekDay + 7) % 7));
    }

    /// <summary>Midday of that day, UTC.</summary>
    public static DateTimeOffset Noon(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}
