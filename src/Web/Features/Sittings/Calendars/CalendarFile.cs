using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Sittings.Calendars;

/// <summary>Writes sittings as an iCalendar file (RFC 5545): what has the same UID and a higher SEQUENCE takes the place of what was there.</summary>
internal static class CalendarFile
{
    private const string Zone = "Europe/Paris";

    /// <summary>The file, with lines ended as the standard says.</summary>
    public static string Write(CalendarWords words, IReadOnlyList<Sitting> sittings)
    {
        var calendar = new Calendar { ProductId = "-//Misthos//Misthos 1.0//FR", Method = CalendarMethods.Publish };
        calendar.AddProperty("X-WR-CALNAME", words.Name);
        calendar.AddProperty("X-WR-TIMEZONE", Zone);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT6H");
        var first = sittings.Count == 0 ? DateTime.UnixEpoch.AddYears(55) : sittings[0].Day.ToDateTime(TimeOnly.MinValue);
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Zone, first, includeHistoricalData: false));
        calendar.Events.AddRange(sittings.Select(s => Event(words, s)));
        return new CalendarSerializer(calendar).SerializeToString() ?? "";
    }

    private static CalendarEvent Event(CalendarWords words, Sitting sitting)
    {
        var at = new CalDateTime((sitting.RevisedAt ?? MadeAt(sitting)).UtcDateTime, "UTC");
        var written = new CalendarEvent
        {
            Uid = $"{sitting.Id:D}@misthos",
            Sequence = sitting.Revision,
            DtStamp = at,
            LastModified = at,
            Start = new CalDateTime(sitting.Day, sitting.StartsAt, Zone),
            End = new CalDateTime(sitting.Day, sitting.EndsAt, Zone),
            Summary = sitting.Title,
            Location = string.Join(", ", new[] { sitting.Place, sitting.Access }.Where(t => t.Length > 0)).ReplaceLineEndings(", "),
            Description = sitting.Agenda,
            Status = sitting.Status switch
            {
                SittingStatus.Cancelled => EventStatus.Cancelled,
                SittingStatus.Planned => EventStatus.Tentative,
                _ => EventStatus.Confirmed,
            },
            Url = words.Address,
        };
        if (words.Reminds && sitting.Status is SittingStatus.Planned or SittingStatus.Convened)
        {
            written.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = sitting.Title, Trigger = new Trigger(Duration.FromDays(-1)) });
        }

        return written;
    }

    /// <summary>A version 7 identifier begins with the milliseconds since 1970.</summary>
    private static DateTimeOffset MadeAt(Sitting sitting) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(sitting.Id.ToString("N")[..12], 16));
}

/// <summary>Name of a calendar, the page it belongs to, and whether it reminds a day before.</summary>
internal sealed record CalendarWords(string Name, Uri Address, bool Reminds);
