using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Web.Features.Members.Directory;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Features.Members.Directory;

public sealed class SqliteDirectoryFilterTests : DirectoryFilterTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(MemberCity.Register);
}

public sealed class PostgresDirectoryFilterTests : DirectoryFilterTests
{
    protected override Task<TestDatabase> CreateAsync()
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        return TestDatabase.PostgresAsync(server!, MemberCity.Register);
    }
}

/// <summary>Every filter finds whom it should, and an action on many does what its preview showed.</summary>
public abstract class DirectoryFilterTests
{
    protected abstract Task<TestDatabase> CreateAsync();

    [Theory]
    [InlineData("", "Durand,Martin")]
    [InlineData("?q=MARTIN%20zo%C3%A9", "Martin")]
    [InlineData("?q=dur", "Durand")]
    [InlineData("?mineurs=tous", "Durand")]
    [InlineData("?mineurs=sans-autorisation", "Durand")]
    [InlineData("?age=0-17", "Durand")]
    [InlineData("?age=26-39", "")]
    [InlineData("?quartier=nord", "Durand")]
    [InlineData("?contact=Sms", "Durand")]
    [InlineData("?origine=Drawn", "Durand,Martin")]
    [InlineData("?origine=School", "")]
    [InlineData("?etat=Ended", "")]
    [InlineData("?etat=N%27importe", "Durand,Martin")]
    [InlineData("?besoin=ouvert", "Martin")]
    public async Task A_filter_finds_whom_it_should(string query, string expected)
    {
        await using var city = await FilledAsync();
        var filter = DirectoryFilter.Read(query);
        var rows = await city.AsAsync<DirectoryQueries, List<DirectoryRow>>(q => q.PageAsync(filter, 1, 50));
        Assert.Equal(expected, string.Join(',', rows.Select(r => r.FamilyName)));
        Assert.Equal(rows.Count, await city.AsAsync<DirectoryQueries, int>(q => q.CountAsync(filter)));
        Assert.Equal(filter, DirectoryFilter.Read(filter.Query));
        Assert.All(rows, row => Assert.Single(row.Mandates));
    }

    [Fact]
    public async Task An_action_on_many_leaves_those_it_cannot_be_done_to_and_refuses_a_list_that_changed()
    {
        await using var city = await FilledAsync();
        var sms = new BulkAction(BulkKind.SetChannel) { Channel = ContactChannel.Sms };
        var lines = await city.AsAsync<BulkService, IReadOnlyList<BulkLine>>(s => s.PreviewAsync(new(), sms));
        Assert.Equal([("Durand", "bulk.already"), ("Martin", "bulk.no-phone")], lines.Select(l => (l.Person.FamilyName, l.Refusal!.Code)));
        var end = new BulkAction(BulkKind.EndMandates) { On = city.Today, Reason = "Fin du cycle" };
        Assert.Equal("bulk.changed", Assert.Single(await city.AsAsync<BulkService, IReadOnlyList<Refusal>>(s => s.ApplyAsync(new(), end, 3))).Code);
        Assert.Empty(await city.AsAsync<BulkService, IReadOnlyList<Refusal>>(s => s.ApplyAsync(new(), end, 2)));
        var mandates = await city.WithAsync(db => db.Set<Mandate>().Include(m => m.Changes).ToListAsync());
        Assert.All(mandates, m => Assert.Equal((MandateStatus.Ended, city.Today, "Fin du cycle"), (m.Status, m.EndsOn, m.Changes[^1].Reason)));
    }

    [Fact]
    public async Task Whoever_was_a_member_of_another_edition_gets_no_seat_where_mandates_are_not_renewable()
    {
        await using var city = await FilledAsync();
        var organ = await city.WithAsync(async db =>
        {
            var old = await db.Set<Domain.Assemblies.Edition>().SingleAsync();
            var next = new Domain.Assemblies.Edition(db.AuthorityId, old.AssemblyId, "Suivante", old.EndsOn.AddDays(1), old.EndsOn.AddYears(1), 30);
            var plenary = next.AddOrgan("Plénière", Domain.Assemblies.OrganKind.Plenary, 0);
            db.Add(next);
            await db.SaveChangesAsync();
            return (plenary.Id, Day: next.StartsOn, Edition: next.Id);
        });
        var seat = new BulkAction(BulkKind.Seat) { Organ = organ.Id, On = organ.Day };
        var refused = await city.AsAsync<BulkService, IReadOnlyList<BulkLine>>(s => s.PreviewAsync(new(), seat));
        Assert.All(refused, l => Assert.Equal("seat.not-renewable", l.Refusal!.Code));
        await city.WithAsync(db => db.Set<Domain.Assemblies.Edition>().Where(e => e.Id == organ.Edition).ExecuteUpdateAsync(s => s.SetProperty(e => e.IsRenewable, true)));
        Assert.Empty(await city.AsAsync<BulkService, IReadOnlyList<Refusal>>(s => s.ApplyAsync(new(), seat, 2)));
    }

    private async Task<MemberCity> FilledAsync()
    {
        var city = await MemberCity.CreateAsync(await CreateAsync());
        var minor = await city.SeatAsync("Léo", "Durand", born: city.Today.AddYears(-16));
        await city.WithAsync(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(p => p.Id == minor);
            person.LiveIn("nord");
            person.SetContact(null, "06 12 34 56 78", null, ContactChannel.Sms);
            db.Add(new Need(db.AuthorityId, new(city.Member, city.Edition), new("…"), new(null, DateTimeOffset.UnixEpoch, true)));
            return await db.SaveChangesAsync();
        });
        return city;
    }
}
