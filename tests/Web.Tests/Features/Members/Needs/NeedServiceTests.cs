using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Web.Features.Members.Needs;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Features.Members.Needs;

public sealed class SqliteNeedServiceTests : NeedServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(MemberCity.Register);
}

public sealed class PostgresNeedServiceTests : NeedServiceTests
{
    protected override Task<TestDatabase> CreateAsync()
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        return TestDatabase.PostgresAsync(server!, MemberCity.Register);
    }
}

/// <summary>From a need in the person's words to the caterer's list and the erasure, on both databases.</summary>
public abstract class NeedServiceTests
{
    private const string Words = "Je suis cœliaque, pas de gluten";

    protected abstract Task<TestDatabase> CreateAsync();

    [Fact]
    public async Task What_is_said_is_encrypted_in_every_table_and_read_again()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var need = await TellAsync(city);
        Assert.Equal((NeedKind.Diet, Words), (need.Content.Kind, need.Content.Words));
        var stored = await city.WithAsync(db => db.Set<Need>().AsNoTracking().SingleAsync());
        Assert.DoesNotContain("gluten", stored.Content.Cipher, StringComparison.Ordinal);
        Assert.DoesNotContain("Diet", stored.Content.Cipher, StringComparison.Ordinal);
        var trail = await city.WithAsync(db => db.Set<AuditEntry>().Where(a => a.Subject == nameof(Need)).Select(a => a.Changes).SingleAsync());
        Assert.DoesNotContain(stored.Content.Cipher, trail, StringComparison.Ordinal);
        Assert.DoesNotContain("gluten", trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_consent_nothing_is_kept_and_nobody_speaks_for_strangers()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        Assert.Equal("need.no-consent", Assert.Single(await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.TellAsync(city.Member, new(NeedKind.Lift, "je marche mal"), false))).Code);
        var stranger = await city.SeatAsync("Léo", "Durand");
        Assert.Equal("need.not-yours", Assert.Single(await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.TellAsync(stranger, new(NeedKind.Lift, ""), true))).Code);
        Assert.Empty(await city.WithAsync(db => db.Set<Need>().ToListAsync()));
    }

    [Fact]
    public async Task The_caterer_reads_meals_and_counts_and_no_name()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var need = await TellAsync(city);
        var before = await city.AsAsync<NeedQueries, SittingNeeds?>(q => q.OfSittingAsync(city.Sitting));
        Assert.Equal((0, 1), (before!.Meals.Count, before.OpenDiets));
        await PlanAsync(city, need, "Repas sans gluten", city.Sitting);
        var other = await city.SeatAsync("Léo", "Durand");
        Assert.Empty(await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.AddAsync(other, new(NeedKind.Diet, ""), true)));
        await PlanAsync(city, (await AllAsync(city)).Single(n => n.Need.PersonId == other), "repas sans gluten ", Guid.CreateVersion7());
        var after = await city.AsAsync<NeedQueries, SittingNeeds?>(q => q.OfSittingAsync(city.Sitting));
        Assert.Equal([("Repas sans gluten", 1)], after!.Meals);
        Assert.Equal((2, 2, 1), (after.Members, after.Covers, after.Usual));
        Assert.Equal("need.meal-with-name", Assert.Single(await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.PlanAsync(need.Need.Id, new("Repas de Zoé MARTIN", ""), new([], Money.Zero)))).Code);
    }

    [Fact]
    public async Task A_measure_is_done_once_and_two_organisers_do_not_overwrite_each_other()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var need = await TellAsync(city);
        await PlanAsync(city, need, "Repas sans gluten");
        var measure = (await AllAsync(city)).Single().Measures.Single().Measure.Id;
        Assert.Empty(await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.FinishAsync(need.Need.Id, measure, Money.Euros(12.5m))));
        Assert.Equal("need.measure-closed", Assert.Single(await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.FinishAsync(need.Need.Id, measure, null))).Code);
        var done = (await AllAsync(city)).Single();
        Assert.Equal((NeedStatus.Solved, Money.Euros(12.5m)), (done.Need.Status, done.Measures.Single().Measure.Cost));
        Assert.Equal(new NeedDelays(0, 0), await city.AsAsync<NeedQueries, NeedDelays>(q => q.DelaysAsync()));
    }

    [Fact]
    public async Task After_the_term_what_was_said_is_erased()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        await PlanAsync(city, await TellAsync(city), "Repas sans gluten");
        await city.WithAsync(async db =>
        {
            await NeedService.EraseAsync(db, city.Edition, city.Database.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        Assert.Empty(await AllAsync(city));
        var left = await city.WithAsync(db => db.Set<Need>().Include(n => n.Measures).SingleAsync());
        Assert.True(left.Content.IsEmpty && left.Measures[0].Content.IsEmpty && left.AnsweredAt is not null);
    }

    private static async Task<NeedView> TellAsync(MemberCity city)
    {
        Assert.Empty(await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.TellAsync(city.Member, new(NeedKind.Diet, Words), true)));
        return (await AllAsync(city)).Single();
    }

    private static Task<List<NeedView>> AllAsync(MemberCity city) => city.AsAsync<NeedQueries, List<NeedView>>(q => q.AllAsync());

    private static async Task PlanAsync(MemberCity city, NeedView need, string what, params Guid[] sittings) =>
        Assert.Empty(await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.PlanAsync(need.Need.Id, new(what, "Traiteur"), new(sittings, Money.Zero))));
}
