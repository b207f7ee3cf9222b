using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Web.Design;
using Misthos.Web.Features.Members.Needs;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Members.Needs;

public sealed class SqliteLoanServiceTests : LoanServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(MemberCity.Register);
}

public sealed class PostgresLoanServiceTests : LoanServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.PostgresAsync(SittingCase.PostgresOrSkip(), MemberCity.Register);
}

/// <summary>A phone lent, late, prolonged and given back; and needs counted by kind. On both databases.</summary>
public abstract class LoanServiceTests
{
    protected abstract Task<TestDatabase> CreateAsync();

    [Fact]
    public async Task A_phone_that_is_late_is_told_until_it_comes_back()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var today = Format.DayOf(city.Database.Clock.GetUtcNow());
        Assert.Empty(await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.AddAsync(city.Member, new(NeedKind.PhoneLoan, ""), true)));
        var need = (await AllAsync(city)).Single().Need.Id;
        Assert.Empty(await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.PlanAsync(need, new("Téléphone 12", ""), new([], Money.Zero) { ReturnBy = today.AddDays(10) })));
        var phone = (await AllAsync(city)).Single().Measures.Single().Measure.Id;
        Assert.Equal("loan.not-out", Assert.Single(await BackAsync(city, need, phone, today)).Code);
        Assert.Empty(await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.FinishAsync(need, phone, null)));
        Assert.Equal((0, 1), (await LateAsync(city, today.AddDays(10)), await LateAsync(city, today.AddDays(11))));
        Assert.Equal(LoanState.Overdue, LoanView.Of(await AllAsync(city), today.AddDays(11)).Single().State);
        Assert.Equal("loan.not-later", Assert.Single(await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.ProlongLoanAsync(need, phone, today))).Code);
        Assert.Empty(await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.ProlongLoanAsync(need, phone, today.AddDays(20))));
        Assert.Equal((0, 1), (await LateAsync(city, today.AddDays(20)), await LateAsync(city, today.AddDays(21))));
        Assert.Equal("loan.day-to-come", Assert.Single(await BackAsync(city, need, phone, today.AddDays(1))).Code);
        Assert.Empty(await BackAsync(city, need, phone, today));
        Assert.Equal(0, await LateAsync(city, today.AddDays(99)));
        Assert.Equal("loan.not-out", Assert.Single(await BackAsync(city, need, phone, today)).Code);
    }

    [Fact]
    public async Task Needs_and_their_measures_are_counted_by_kind()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        foreach (var kind in new[] { NeedKind.Buddy, NeedKind.Buddy, NeedKind.Preparation })
        {
            Assert.Empty(await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.AddAsync(city.Member, new(kind, ""), true)));
        }

        var buddy = (await AllAsync(city)).First(n => n.Content.Kind == NeedKind.Buddy);
        Assert.Empty(await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.PlanAsync(buddy.Need.Id, new("Léo Durand vous accompagne", ""), new([city.Sitting], Money.Zero))));
        Assert.Equal([new(NeedKind.Buddy, 2, 1, 0), new(NeedKind.Preparation, 1, 0, 0)], KindCount.Of(await AllAsync(city)));
    }

    private static Task<List<NeedView>> AllAsync(MemberCity city) => city.AsAsync<NeedQueries, List<NeedView>>(q => q.AllAsync());

    private static Task<IReadOnlyList<Refusal>> BackAsync(MemberCity city, Guid need, Guid phone, DateOnly on) =>
        city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.TakeLoanBackAsync(need, phone, on));

    private static async Task<int> LateAsync(MemberCity city, DateOnly day) =>
        (await city.AsAsync<TodoQueries, List<TodoItem>>(q => q.ForAsync([Role.Organiser], day))).Where(t => t.Key == "Loans").Sum(t => t.Count);
}
