using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Features.Sittings.Calendars;

namespace Misthos.Web.Tests.Features.Sittings;

public sealed class SqliteFormerMemberTests : FormerMemberTests
{
    protected override string? Server => null;
}

public sealed class PostgresFormerMemberTests : FormerMemberTests
{
    protected override string? Server => SittingCase.PostgresOrSkip();
}

/// <summary>People convened after their term are expected, sign, are noted in their capacity, and see the sitting.</summary>
public abstract class FormerMemberTests
{
    protected abstract string? Server { get; }

    [Fact]
    public async Task Who_was_convened_after_the_term_is_expected_and_noted_as_a_former_member()
    {
        await using var city = await SittingCase.CreateAsync(2, Server);
        var former = await ConvenedAfterTermAsync(city, SittingKind.FollowUp);
        await city.DoAsync<SittingQueries>(async q =>
        {
            var rows = await q.AttendanceAsync((await q.FindAsync(city.SittingId))!);
            Assert.Equal(3, rows.Count);
            Assert.Equal((former, Capacity.FormerMember), (rows[^1].PersonId, rows[^1].Capacity));
        });
        await city.DoAsync<AttendanceService>(async s => Assert.Empty(await s.RecordAsync(new(city.SittingId, [new(former, AttendanceStatus.Present, 420, 0)], new Dictionary<Capacity, int>(), AttendanceSource.Reception, null))));
        await city.DoAsync<AppDbContext>(async db => Assert.Equal(Capacity.FormerMember, (await db.Set<Attendance>().SingleAsync(a => a.PersonId == former)).Capacity));
    }

    [Theory]
    [InlineData(SittingKind.FollowUp, false, true)]
    [InlineData(SittingKind.FollowUp, true, false)]
    [InlineData(SittingKind.Plenary, false, false)]
    public async Task The_sitting_is_seen_in_ones_space_and_calendar(SittingKind kind, bool resigned, bool seen)
    {
        await using var city = await SittingCase.CreateAsync(1, Server);
        var former = await ConvenedAfterTermAsync(city, kind, resigned);
        await city.DoAsync<AppDbContext>(async db => Assert.Equal(seen ? 1 : 0, (await new MyQueries(db).NextAsync([former], new DateOnly(2025, 11, 1))).Count));
        if (seen)
        {
            await city.DoAsync<AppDbContext>(async db => Assert.Single(await new CalendarQueries(db, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new(2025, 11, 1, 0, 0, 0, TimeSpan.Zero))).OfAsync(former)));
        }
    }

    [Fact]
    public async Task Who_was_not_convened_is_not_expected_nor_can_be_noted()
    {
        await using var city = await SittingCase.CreateAsync(1, Server);
        var former = await ConvenedAfterTermAsync(city, SittingKind.FollowUp, convened: false);
        await city.DoAsync<SittingQueries>(async q => Assert.Single(await q.AttendanceAsync((await q.FindAsync(city.SittingId))!)));
        await city.DoAsync<AttendanceService>(s => s.RecordAsync(new(city.SittingId, [new(former, AttendanceStatus.Present, 420, 0)], new Dictionary<Capacity, int>(), AttendanceSource.Reception, null)));
        await city.DoAsync<AppDbContext>(async db => Assert.False(await db.Set<Attendance>().AnyAsync(a => a.PersonId == former)));
    }

    private static async Task<Guid> ConvenedAfterTermAsync(SittingCase city, SittingKind kind, bool resigned = false, bool convened = true)
    {
        var id = Guid.Empty;
        await city.DoAsync<AppDbContext>(async db =>
        {
            var sitting = await db.Set<Sitting>().SingleAsync();
            sitting.Classify(kind);
            var person = new Person(sitting.AuthorityId, "Prénom", "Ancienne");
            id = person.Id;
            var mandate = new Mandate(new MandateSeat(sitting.AuthorityId, person.Id, sitting.EditionId, sitting.OrganId), MandateOrigin.Drawn, sitting.Day.AddYears(-1), sitting.Day.AddDays(-30));
            if (resigned)
            {
                mandate.Resign(sitting.Day.AddDays(-60), "Départ", Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
            }

            db.AddRange(person, mandate);
            if (convened)
            {
                db.Add(new Convocation(sitting, person.Id, ContactChannel.Post, DateTimeOffset.UnixEpoch));
            }

            await db.SaveChangesAsync();
        });
        return id;
    }
}
