using Misthos.Domain.Allowances;
using Misthos.Domain.Budgets;

namespace Misthos.Domain.Tests.Budgets;

public sealed class BudgetLineTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly StateRecording Clerk = new(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
    private static readonly StaffTime Half = new(50, Money.Euros(52_000), 12);

    [Fact]
    public void Amounts_are_the_sums_of_movements_that_are_only_added()
    {
        var line = Line(BudgetKind.Catering);
        line.Record(Terms(BudgetStage.Voted, 6000), Today, Clerk);
        line.Record(Terms(BudgetStage.Committed, 2000), Today, Clerk);
        line.Record(Terms(BudgetStage.Committed, -150) with { Reference = "Avoir 12" }, Today, Clerk);
        line.Record(Terms(BudgetStage.Paid, 1850), Today, Clerk);
        Assert.Equal([6000m, 1850m, 1850m, 0m], Enum.GetValues<BudgetStage>().Select(stage => line.Sum(stage).InEuros));
        Assert.Equal([1, 2, 3, 4], line.Movements.Select(movement => movement.Order));
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "nothing", "budget.nothing" }, { "no reference", "budget.no-paper" }, { "no reason", "budget.no-paper" }, { "tomorrow", "budget.future" },
        { "twice", "budget.twice" }, { "below zero", "budget.below-zero 10000" }, { "paid too much", "budget.paid-over-committed 10000 4000" },
        { "commitment paid already", "budget.paid-over-committed 10000 4000" }, { "time", "budget.time" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_movement_that_cannot_be_is_refused(string name, string expected)
    {
        var line = Line(BudgetKind.Venue);
        line.Record(Terms(BudgetStage.Committed, 100), Today, Clerk);
        line.Record(Terms(BudgetStage.Paid, 40), Today, Clerk);
        var terms = name switch
        {
            "nothing" => Terms(BudgetStage.Voted, 0),
            "no reference" => Terms(BudgetStage.Voted, 5) with { Reference = " " },
            "no reason" => Terms(BudgetStage.Voted, 5) with { Reason = "" },
            "tomorrow" => Terms(BudgetStage.Voted, 5) with { Day = Today.AddDays(1) },
            "twice" => Terms(BudgetStage.Committed, 100) with { Reason = "autre raison" },
            "below zero" => Terms(BudgetStage.Committed, -101),
            "paid too much" => Terms(BudgetStage.Paid, 61),
            "commitment paid already" => Terms(BudgetStage.Committed, -61),
            _ => Terms(BudgetStage.Voted, 5).Of(Half, takesBack: false),
        };
        var refusal = Assert.Single(line.WhyNotRecord(terms, Today));
        Assert.Equal(expected, string.Join(' ', [refusal.Code, .. refusal.Values]));
        Assert.Throws<InvalidOperationException>(() => line.Record(terms, Today, Clerk));
        Assert.Equal(2, line.Movements.Count);
    }

    [Theory]
    [InlineData(BudgetKind.Allowances)]
    [InlineData(BudgetKind.Expenses)]
    [InlineData(BudgetKind.NeedMeasures)]
    public void What_is_counted_elsewhere_is_never_typed(BudgetKind kind)
    {
        Assert.Empty(Line(kind).WhyNotRecord(Terms(BudgetStage.Voted, 5), Today));
        Assert.All([BudgetStage.Committed, BudgetStage.Paid, BudgetStage.Expected], stage => Assert.Equal("budget.derived", Assert.Single(Line(kind).WhyNotRecord(Terms(stage, 5), Today)).Code));
    }

    [Fact]
    public void Staff_time_is_typed_as_time_and_paid_as_an_amount()
    {
        var line = Line(BudgetKind.StaffTime);
        Assert.Equal("budget.time", Assert.Single(line.WhyNotRecord(Terms(BudgetStage.Voted, 5), Today)).Code);
        Assert.Equal("budget.time", Assert.Single(line.WhyNotRecord(Terms(BudgetStage.Voted, 5).Of(Half with { Months = 0 }, false), Today), r => r.Code == "budget.time").Code);
        line.Record(Terms(BudgetStage.Committed, 0).Of(Half, false), Today, Clerk);
        line.Record(Terms(BudgetStage.Committed, 0).Of(Half with { Months = 2 }, true), Today, Clerk);
        line.Record(Terms(BudgetStage.Paid, 1000), Today, Clerk);
        Assert.Equal(26_000m - 4333.33m, line.Sum(BudgetStage.Committed).InEuros);
        Assert.Equal(Half with { Months = 2 }, line.Movements[1].Time);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0, BudgetAlert.None)]
    [InlineData(100, 60, 10, 40, 50, BudgetAlert.MayExceed)]
    [InlineData(100, 60, 10, 30, 40, BudgetAlert.None)]
    [InlineData(100, 60, 10, 41, 50, BudgetAlert.WillExceed)]
    [InlineData(100, 101, 10, 0, 0, BudgetAlert.Exceeds)]
    [InlineData(0, 1, 0, 0, 0, BudgetAlert.NothingVoted)]
    public void Whoever_spends_too_much_is_told(int voted, int committed, int low, int expected, int high, BudgetAlert alert)
    {
        var row = new BudgetRow(Money.Euros(voted), Money.Euros(committed), Money.Zero, new(Money.Euros(low), Money.Euros(expected), Money.Euros(high)));
        Assert.Equal(alert, row.Alert);
        Assert.Equal(voted - committed - expected, row.Left.InEuros);
    }

    [Fact]
    public void An_hour_of_presence_has_a_cost()
    {
        var row = BudgetRow.Sum([new(Money.Zero, Money.Euros(100), Money.Euros(40), default), new(Money.Zero, Money.Euros(50), Money.Zero, MoneyRange.Of(Money.Euros(9)))]);
        Assert.Equal(21.43m, row.PerHour(420)?.InEuros);
        Assert.Null(row.PerHour(0));
        Assert.Equal(159m, row.Forecast.Expected.InEuros);
    }

    private static BudgetLine Line(BudgetKind kind) => new(Guid.CreateVersion7(), Guid.CreateVersion7(), kind);

    private static MovementTerms Terms(BudgetStage stage, decimal euros) => new(stage, Money.Euros(euros), "26/0042", Today, "essai");
}
