using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;
using Misthos.Web.Features.Members.Needs;
using Misthos.Web.Features.Sittings.Groups;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Members;

namespace Misthos.Web.Tests.Features.Sittings.Groups;

public sealed class SqliteMembersAtTablesTests : MembersAtTablesTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(MemberCity.Register);
}

public sealed class PostgresMembersAtTablesTests : MembersAtTablesTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.PostgresAsync(SittingCase.PostgresOrSkip(), MemberCity.Register);
}

/// <summary>Former members are placed and provided for; wishes become rules; the edition says how many officials sit at a table. On both databases.</summary>
public abstract class MembersAtTablesTests
{
    protected abstract Task<TestDatabase> CreateAsync();

    [Fact]
    public async Task Former_members_convened_sit_at_tables_and_their_needs_are_on_the_lists()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var (former, official, silent) = (await ConveneFormerAsync(city, "Ancienne"), await ConveneFormerAsync(city, "Élue", Capacity.ElectedOfficial), await ConveneFormerAsync(city, "Absente", convened: false));
        await SetUpAsync(city, null);
        Assert.Empty(await city.AsAsync<TablePlanService, IReadOnlyList<Refusal>>(s => s.MakeAsync(city.Sitting, PlanCause.Expected)));
        var seats = await city.WithAsync(db => db.Set<TableSeat>().ToDictionaryAsync(s => s.PersonId, s => s.Capacity));
        Assert.Equal((Capacity.FormerMember, Capacity.ElectedOfficial, Capacity.Member), (seats[former], seats[official], seats[city.Member]));
        Assert.False(seats.ContainsKey(silent));

        foreach (var person in new[] { former, silent })
        {
            Assert.Empty(await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.AddAsync(person, new(NeedKind.Diet, ""), true)));
        }

        Assert.Equal([former], (await city.AsAsync<NeedQueries, SittingNeeds?>(q => q.OfSittingAsync(city.Sitting)))!.Needs.Select(n => n.Need.PersonId));
    }

    [Fact]
    public async Task A_wish_granted_is_a_rule_and_a_measure_once()
    {
        using var speaking = Speaking.In("fr");
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        await SetUpAsync(city, null);
        Assert.Empty(await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.AddAsync(city.Member, new(NeedKind.SmallTable, "à peu"), true)));
        var wish = Assert.Single(await city.AsAsync<NeedQueries, List<TableWish>>(q => q.AtTablesAsync([city.Member])));
        var stranger = await city.SeatAsync("Léo", "Durand");
        Assert.Equal("need.unknown", Assert.Single(await GrantAsync(city, wish with { PersonId = stranger })).Code);
        Assert.Empty(await GrantAsync(city, wish));
        Assert.Equal("rule.twice", Assert.Single(await GrantAsync(city, wish)).Code);
        var need = Assert.Single(await city.AsAsync<NeedQueries, List<NeedView>>(q => q.AllAsync()));
        Assert.Equal((NeedStatus.Planned, "Petite table"), (need.Need.Status, Assert.Single(need.Measures).Content.What));
        var rule = await city.WithAsync(db => db.Set<SeatingRule>().SingleAsync());
        Assert.Equal((SeatingRuleKind.SmallTable, city.Member, null), (rule.Kind, rule.PersonId, rule.SittingId));
    }

    [Fact]
    public async Task The_edition_says_how_many_officials_sit_at_a_table_and_a_sitting_may_ask_for_fewer()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        Assert.Equal("tables.officials-wider", Assert.Single(await SaveAsync(city, 2)).Code);
        await SetUpAsync(city, null);
        await city.WithAsync(async db =>
        {
            (await db.Set<Edition>().SingleAsync()).SetMostOfficials(3);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(new OfficialsRule(3, null), await RuleAsync(city));
        await SetUpAsync(city, 2);
        var rule = await RuleAsync(city);
        Assert.Equal((2, true), (rule.Most, rule.IsNarrowed));
    }

    private static Task<OfficialsRule> RuleAsync(MemberCity city) => city.AsAsync<TableCaseQueries, OfficialsRule>(async q =>
        (await q.ReadAsync((await q.SittingAsync(city.Sitting))!, (await q.SetupAsync(city.Sitting))!, toMake: false)).Officials);

    private static Task<IReadOnlyList<Refusal>> GrantAsync(MemberCity city, TableWish wish) => city.AsAsync<TableWishService, IReadOnlyList<Refusal>>(s => s.GrantAsync(city.Sitting, wish));

    private static async Task SetUpAsync(MemberCity city, int? officials) => Assert.Empty(await SaveAsync(city, officials));

    private static Task<IReadOnlyList<Refusal>> SaveAsync(MemberCity city, int? officials) =>
        city.AsAsync<TableSetupService, IReadOnlyList<Refusal>>(s => s.SaveAsync(city.Sitting, new(TableFormat.WorldCafe, [""], [new("", null, null)], [], officials, 5, false)));

    private static Task<Guid> ConveneFormerAsync(MemberCity city, string name, Capacity? placed = null, bool convened = true) => city.WithAsync(async db =>
    {
        var sitting = await db.Set<Sitting>().Include(s => s.Sequences).SingleAsync();
        sitting.Classify(SittingKind.FollowUp);
        var person = new Person(db.AuthorityId, "Prénom", name);
        db.AddRange(person, new Mandate(new(db.AuthorityId, person.Id, city.Edition, city.Organ), MandateOrigin.Drawn, city.Today.AddYears(-1), city.Today.AddDays(-10)));
        if (convened)
        {
            db.Add(new Convocation(sitting, person.Id, ContactChannel.Post, city.Database.Clock.GetUtcNow()));
        }

        if (placed is { } capacity)
        {
            db.Add(new Attendance(sitting, person.Id, capacity));
        }

        await db.SaveChangesAsync();
        return person.Id;
    });
}
