using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;
using Misthos.Web.Features.Recognition.Yearly;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Members;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Recognition;

public sealed class SqliteYearlyQueriesTests : YearlyQueriesTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(MemberCity.Register);
}

public sealed class PostgresYearlyQueriesTests : YearlyQueriesTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.PostgresAsync(SittingCase.PostgresOrSkip(), MemberCity.Register);
}

/// <summary>Hours of a year are counts that name nobody; elected officials are named and their hours are not counted among those given. On both databases.</summary>
public abstract class YearlyQueriesTests
{
    protected abstract Task<TestDatabase> CreateAsync();

    [Theory]
    [InlineData(3, 0, null, null, "")]
    [InlineData(6, 0, 42, 6, "Member")]
    [InlineData(6, 2, 56, 8, "")]
    [InlineData(9, 5, 98, 14, "Member OpenParticipant")]
    public async Task Small_groups_are_hidden_and_others_with_them(int members, int open, int? hours, int? people, string shown)
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var day = Misthos.Web.Design.Format.DayOf(city.Database.Clock.GetUtcNow()).AddDays(-10);
        await city.WithAsync(async db =>
        {
            var sitting = new Sitting(db.AuthorityId, city.Edition, city.Organ, "Tenue", new SittingTimes(day, new TimeOnly(9, 0), new TimeOnly(17, 0), 420));
            var edition = await db.Set<Domain.Assemblies.Edition>().Include(e => e.Topics).Include(e => e.Organs).SingleAsync(e => e.Id == city.Edition);
            edition.AddTopic("Eau", TopicOrigin.Referral, "la Ville", "?");
            edition.Describe(edition.Name, "Charte", false, null);
            edition.Open(city.User, city.Database.Clock.GetUtcNow());
            db.Add(sitting);
            sitting.Convene(city.User, city.Database.Clock.GetUtcNow());
            Capacity[] capacities = [.. Enumerable.Repeat(Capacity.Member, members), .. Enumerable.Repeat(Capacity.OpenParticipant, open), Capacity.ElectedOfficial];
            foreach (var (index, capacity) in capacities.Index())
            {
                var person = new Person(db.AuthorityId, $"P{index}", capacity.ToString());
                var attendance = new Attendance(sitting, person.Id, capacity);
                attendance.Record(sitting, new AttendanceReading(AttendanceStatus.Present, 420, AttendanceSource.SignedSheet) { SequenceId = sitting.Sequences[0].Id }, city.User, city.Database.Clock.GetUtcNow());
                db.AddRange(person, attendance);
            }

            sitting.Close(city.User, city.Database.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        var year = await city.AsAsync<YearlyQueries, EngagementYear>(q => q.OfAsync(day.Year));
        Assert.Equal((day.Year, 1, hours, people), (year.Year, year.Sittings, year.TotalHours, year.TotalPeople));
        Assert.Equal(shown, string.Join(' ', year.Hours.Where(h => !h.IsHidden).Select(h => h.Capacity).Order()));
        Assert.Equal($"P{members + open} ElectedOfficial", Assert.Single(year.Officials).Name);
        Assert.Equal(day.Year, (await city.AsAsync<YearlyQueries, EngagementYear>(q => q.OfAsync(1999))).Year);
    }
}
