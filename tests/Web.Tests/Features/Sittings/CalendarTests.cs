using Ical.Net;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Sittings.Calendars;

namespace Misthos.Web.Tests.Features.Sittings;

public sealed class SqliteCalendarTests : CalendarTests
{
    protected override string? Server => null;
}

public sealed class PostgresCalendarTests : CalendarTests
{
    protected override string? Server => SittingCase.PostgresOrSkip();
}

/// <summary>What calendar readers need to update in place: a stable UID, a SEQUENCE that rises, cancelled sittings that stay, the time zone's rules.</summary>
public abstract class CalendarTests
{
    protected abstract string? Server { get; }

    private static readonly CalendarWords Words = new("Mes séances", new("https://ville.example/ville/moi"), Reminds: true);

    [Fact]
    public void A_sitting_keeps_its_identity_and_grows_newer()
    {
        var sitting = Sitting(new(2026, 3, 28));
        var first = Event(sitting);
        sitting.Convene(Guid.Empty, new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
        var convened = Event(sitting);
        sitting.Cancel("Grève", Guid.Empty, new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        var cancelled = Event(sitting);
        Assert.Equal([("TENTATIVE", 0), ("CONFIRMED", 1), ("CANCELLED", 2)], new[] { first, convened, cancelled }.Select(e => (e.Status!, e.Sequence)));
        Assert.Single(new[] { first, convened, cancelled }.Select(e => e.Uid).Distinct());
        Assert.Empty(cancelled.Alarms);
        Assert.Single(convened.Alarms);
    }

    [Theory]
    [InlineData("2026-03-28", "2026-03-28T08:00")]
    [InlineData("2026-03-29", "2026-03-29T07:00")]
    [InlineData("2026-10-24", "2026-10-24T07:00")]
    [InlineData("2026-10-25", "2026-10-25T08:00")]
    public void Times_are_those_of_Paris_in_summer_and_in_winter(string day, string utc)
    {
        var read = Event(Sitting(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(utc, read.Start!.AsUtc.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_file_holds_the_rules_of_the_time_zone_and_short_lines()
    {
        var text = CalendarFile.Write(Words, [Sitting(new(2026, 3, 28))]);
        Assert.Contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:DAYLIGHT", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:STANDARD", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Paris:20260328T090000", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Empty(Calendar.Load(CalendarFile.Write(Words, []))!.Events);
    }

    [Fact]
    public async Task A_secret_address_opens_one_calendar_until_another_is_made()
    {
        await using var city = await SittingCase.CreateAsync(2, Server);
        var user = Guid.CreateVersion7();
        await city.DoAsync<AppDbContext>(async db =>
        {
            db.Add(new AppUser { Id = user, Email = "a@b.fr" });
            (await db.Set<Person>().SingleAsync(p => p.Id == city.People[0])).LinkUser(user);
            await db.SaveChangesAsync();
        });
        string? first = null, second = null;
        await city.DoAsync<CalendarService>(async s => Assert.Null(await s.OpenAsync(user, city.People[1])));
        await city.DoAsync<CalendarService>(async s => first = await s.OpenAsync(user, city.People[0]));
        await city.DoAsync<CalendarQueries>(async q => Assert.Equal(city.People[0], (await q.OwnerAsync(first!))!.PersonId));
        await city.DoAsync<CalendarService>(async s => second = await s.OpenAsync(user, city.People[0]));
        await city.DoAsync<CalendarQueries>(async q => Assert.Null(await q.OwnerAsync(first!)));
        await city.DoAsync<CalendarQueries>(async q => Assert.NotNull(await q.OwnerAsync(second!)));
        await city.DoAsync<CalendarService>(async s => await s.CloseAsync(user, city.People[0]));
        await city.DoAsync<CalendarQueries>(async q => Assert.Null(await q.OwnerAsync(second!)));
    }

    private static Ical.Net.CalendarComponents.CalendarEvent Event(Sitting sitting) => Assert.Single(Calendar.Load(CalendarFile.Write(Words, [sitting]))!.Events);

    private static Sitting Sitting(DateOnly day)
    {
        var sitting = new Sitting(Guid.CreateVersion7(), Guid.Empty, Guid.Empty, "Plénière : l’eau, la mer", new(day, new(9, 0), new(17, 0), 420));
        sitting.Describe(sitting.Title, null, new("Hôtel de ville", "Quai du Port\nAscenseur à gauche", false), "Accueil ; café, puis tables.\nDéjeuner.");
        return sitting;
    }
}
