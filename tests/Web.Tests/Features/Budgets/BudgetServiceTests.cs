using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Budgets;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Allowances;
using Misthos.Web.Features.Benefits;
using Misthos.Web.Features.Budgets;
using Misthos.Web.Tests.Features.Allowances;

namespace Misthos.Web.Tests.Features.Budgets;

public sealed class SqliteBudgetServiceTests : BudgetServiceTests
{
    protected override string? Server() => null;
}

public sealed class PostgresBudgetServiceTests : BudgetServiceTests
{
    protected override string? Server()
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        return server;
    }
}

/// <summary>Movements are only added, each once; what is settled, paid and measured is counted and never typed.</summary>
public abstract class BudgetServiceTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 1, 20);
    private CityDatabase _city = null!;

    protected abstract string? Server();

    public async ValueTask InitializeAsync() => _city = await CityDatabase.CreateAsync(
        services => services.AddScoped<AllowanceService>().AddScoped<AllowanceQueries>().AddScoped<BudgetService>().AddScoped<BudgetQueries>().AddScoped<BenefitQueries>(), Server());

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_city is not null)
        {
            await _city.DisposeAsync();
        }
    }

    [Fact]
    public async Task Movements_add_up_and_a_wrong_one_leaves_no_trace()
    {
        Assert.Empty(await RecordAsync(BudgetKind.Catering, Terms(BudgetStage.Voted, 6000)));
        Assert.Empty(await RecordAsync(BudgetKind.Catering, Terms(BudgetStage.Committed, 900)));
        Assert.Empty(await RecordAsync(BudgetKind.Catering, Terms(BudgetStage.Committed, -100)));
        Assert.Empty(await RecordAsync(BudgetKind.Catering, Terms(BudgetStage.Paid, 800)));
        Assert.Equal("budget.paid-over-committed", Assert.Single(await RecordAsync(BudgetKind.Catering, Terms(BudgetStage.Paid, 1))).Code);
        Assert.Equal("budget.twice", Assert.Single(await RecordAsync(BudgetKind.Catering, Terms(BudgetStage.Voted, 6000))).Code);
        Assert.Equal("budget.derived", Assert.Single(await RecordAsync(BudgetKind.Allowances, Terms(BudgetStage.Committed, 5))).Code);
        var row = (await ViewAsync()).Rows.Single(r => r.Kind == BudgetKind.Catering).Row;
        Assert.Equal((6000m, 800m, 800m, 5200m), (row.Voted.InEuros, row.Committed.InEuros, row.Paid.InEuros, row.Left.InEuros));
        Assert.Equal((1, 4), await _city.WithAsync(async db => (await db.Set<BudgetLine>().CountAsync(), await db.Set<BudgetMovement>().CountAsync())));
    }

    [Fact]
    public async Task The_same_paper_sent_three_times_at_once_counts_once()
    {
        await RecordAsync(BudgetKind.Venue, Terms(BudgetStage.Voted, 10));
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RecordAsync(BudgetKind.Venue, Terms(BudgetStage.Voted, 500)))));
        Assert.Single(answers, answer => answer.Count == 0);
        Assert.Equal(510m, (await ViewAsync()).Rows.Single(r => r.Kind == BudgetKind.Venue).Row.Voted.InEuros);
    }

    [Fact]
    public async Task Two_first_movements_at_once_open_one_line()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(() => RecordAsync(BudgetKind.OtherSpending, Terms(BudgetStage.Voted, 100 + i)))));
        Assert.Contains(answers, answer => answer.Count == 0);
        Assert.Equal(1, await _city.WithAsync(db => db.Set<BudgetLine>().CountAsync()));
    }

    [Fact]
    public async Task What_is_settled_and_measured_is_counted()
    {
        await MoneyCity.MarseilleAsync(_city);
        var sitting = await MoneyCity.SittingAsync(_city);
        Assert.NotNull((await MoneyCity.DoAsync(_city, service => service.LiquidateAsync(sitting))).Id);
        await AddMeasuresAsync();
        var view = await ViewAsync();
        var rows = view.Rows.ToDictionary(r => r.Kind, r => r.Row);
        Assert.Equal((154.98m, 0m), (rows[BudgetKind.Allowances].Committed.InEuros, rows[BudgetKind.Allowances].Paid.InEuros));
        Assert.Equal((100m, 60m), (rows[BudgetKind.NeedMeasures].Committed.InEuros, rows[BudgetKind.NeedMeasures].Paid.InEuros));
        Assert.Equal(BudgetAlert.NothingVoted, rows[BudgetKind.Allowances].Alert);
        Assert.Equal((840, 18.21m), (view.Minutes, view.Total.PerHour(view.Minutes)?.InEuros));
    }

    [Fact]
    public async Task Three_sittings_make_a_forecast_and_one_does_not()
    {
        await MoneyCity.MarseilleAsync(_city);
        await SettleAsync(await MoneyCity.SittingAsync(_city));
        await PlanAsync(new DateOnly(2026, 11, 28));
        Assert.Equal("forecast.too-few", Assert.Single((await ViewAsync()).Organs).Allowances.Unknown?.Code);
        await SettleAsync(await MoneyCity.SittingAsync(_city));
        await MoneyCity.SittingAsync(_city);
        var organ = Assert.Single((await ViewAsync()).Organs);
        // Two people at each of three sittings; the third waits to be settled, the fourth is to come.
        Assert.Equal((null, 1, 77.49m, 4 * 77.49m), (organ.Allowances.Unknown, organ.WaitingSittings, organ.Allowances.PerPresence.InEuros, organ.Allowances.Remaining.Expected.InEuros));
        Assert.Equal(6 * 77.49m, (await ViewAsync(unplanned: 1)).Organs[0].Allowances.Remaining.Expected.InEuros);
    }

    private async Task SettleAsync(Guid sitting) => Assert.NotNull((await MoneyCity.DoAsync(_city, service => service.LiquidateAsync(sitting))).Id);

    private Task<int> PlanAsync(DateOnly day) =>
        _city.AddAsync(new Sitting(_city.Authority.Id, _city.Edition.Id, _city.Edition.Organs[0].Id, "À venir", new SittingTimes(day, new TimeOnly(9, 0), new TimeOnly(17, 0), 420)));

    private async Task AddMeasuresAsync()
    {
        var person = new Person(_city.Authority.Id, "Dina", "Noir");
        var need = new Need(_city.Authority.Id, new(person.Id, _city.Edition.Id), SealedText.Empty, new(null, DateTimeOffset.UnixEpoch, true));
        var done = need.Plan(SealedText.Empty, new([], Money.Euros(50)), _city.UserId, DateTimeOffset.UnixEpoch);
        need.Plan(SealedText.Empty, new([], Money.Euros(40)), _city.UserId, DateTimeOffset.UnixEpoch);
        var given = need.Plan(SealedText.Empty, new([], Money.Euros(999)), _city.UserId, DateTimeOffset.UnixEpoch);
        need.Finish(done.Id, Money.Euros(60), _city.UserId, DateTimeOffset.UnixEpoch);
        need.GiveUp(given.Id, _city.UserId, DateTimeOffset.UnixEpoch);
        await _city.AddAsync(person, need);
    }

    private async Task<IReadOnlyList<Refusal>> RecordAsync(BudgetKind kind, MovementTerms terms)
    {
        await using var scope = _city.Scope();
        return await scope.ServiceProvider.GetRequiredService<BudgetService>().RecordAsync(_city.Edition.Id, kind, terms);
    }

    private async Task<BudgetView> ViewAsync(int unplanned = 0)
    {
        await using var scope = _city.Scope();
        return (await scope.ServiceProvider.GetRequiredService<BudgetQueries>().FindAsync(_city.Edition.Id, unplanned))!;
    }

    private static MovementTerms Terms(BudgetStage stage, decimal euros) => new(stage, Money.Euros(euros), "26/0042", Day, "essai");
}
