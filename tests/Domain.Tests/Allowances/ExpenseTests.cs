using CsCheck;
using Misthos.Domain.Allowances;

namespace Misthos.Domain.Tests.Allowances;

/// <summary>What a scheme pays back: ceilings, receipts, deadlines.</summary>
public sealed class ExpenseTests
{
    private static readonly DateOnly Day = Schemes.Day("2024-03-16");

    [Theory]
    [InlineData(3.5, 5000, 5000)]
    [InlineData(2, 5000, 3600)]
    [InlineData(0, 5000, 0)]
    public void Childcare_is_paid_back_up_to_eighteen_euros_an_hour(double hours, long paid, long expected)
    {
        var answer = ExpenseCalculator.Compute(Claim((decimal)hours, paid), Childcare());
        Assert.Equal(expected, answer.Amount.Cents);
        Assert.Equal(expected != paid, answer.Lines.Any(l => l.Code == ExpenseLineCodes.UnitCeiling));
    }

    [Fact]
    public void A_kilometre_has_three_decimals_and_is_rounded_once()
    {
        var car = Schemes.Marseille().AddExpense(Terms(ExpenseKind.TransportByKilometre, ExpenseBasis.FixedRate) with { UnitMilliEuros = 529 });
        Assert.Equal(1534, ExpenseCalculator.Compute(Claim(29, 0), car).Amount.Cents);
    }

    [Fact]
    public void Lost_earnings_count_eight_hours_a_day_at_most()
    {
        var lost = Schemes.Marseille().AddExpense(Terms(ExpenseKind.LossOfEarnings, ExpenseBasis.FixedRate) with { UnitMilliEuros = 10_030, MaximumUnitsADay = 8 });
        Assert.Equal(8024, ExpenseCalculator.Compute(Claim(10, 0), lost).Amount.Cents);
        Assert.Equal(2006, ExpenseCalculator.Compute(Claim(10, 0) with { UnitsThatDay = 6 }, lost).Amount.Cents);
    }

    [Fact]
    public void The_steps_add_up_and_no_ceiling_is_passed() =>
        Gen.Select(Gen.Int[0, 40], Gen.Long[0, 40_000], Gen.Long[0, 30_000], Gen.Long[0, 30_000]).Sample((halves, paid, thatDay, inAll) =>
        {
            var component = Schemes.Marseille().AddExpense(
                Terms(ExpenseKind.Childcare, ExpenseBasis.ActualCost) with { UnitMilliEuros = 18_000, DayCeiling = Money.Euros(90), PersonCeiling = Money.Euros(200) });
            var input = Claim(halves / 2m, paid) with { AlreadyThatDay = Money.FromCents(thatDay), AlreadyInAll = Money.FromCents(inAll) };
            var answer = ExpenseCalculator.Compute(input, component);
            Assert.Equal(answer.Amount, Money.Sum(answer.Lines.Select(l => l.Amount ?? Money.Zero)));
            Assert.InRange(answer.Amount.Cents, 0, paid);
            Assert.True(answer.Amount == Money.Zero || answer.Amount + input.AlreadyThatDay <= Money.Euros(90) && answer.Amount + input.AlreadyInAll <= Money.Euros(200));
        });

    [Theory]
    [InlineData(ExpenseReceipt.Undecided, 100, true)]
    [InlineData(ExpenseReceipt.Required, 100, true)]
    [InlineData(ExpenseReceipt.RequiredAbove, 500, false)]
    [InlineData(ExpenseReceipt.RequiredAbove, 501, true)]
    [InlineData(ExpenseReceipt.Statement, 5000, false)]
    public void A_receipt_is_asked_for_as_the_act_says(ExpenseReceipt rule, long paid, bool needed)
    {
        var terms = Terms(ExpenseKind.Parking, ExpenseBasis.ActualCost) with { Receipt = rule, ReceiptAbove = rule == ExpenseReceipt.RequiredAbove ? Money.Euros(5) : null };
        Assert.Equal(needed, Schemes.Marseille().AddExpense(terms).NeedsReceipt(Money.FromCents(paid)));
    }

    [Fact]
    public void What_is_not_covered_too_late_or_without_receipt_says_so()
    {
        var scheme = Schemes.Marseille();
        scheme.AddExpense(Terms(ExpenseKind.Meal, ExpenseBasis.ActualCost) with { DeadlineDays = 60, Receipt = ExpenseReceipt.Required });
        Assert.Equal(["expense.not-covered"], Codes(ExpenseRules.WhyNotClaim(scheme, ExpenseKind.Lodging, Claim(1, 1500), new ExpenseFiling(Day, true))));
        Assert.Equal(["expense.too-late", "expense.receipt-missing"], Codes(ExpenseRules.WhyNotClaim(scheme, ExpenseKind.Meal, Claim(1, 1500), new ExpenseFiling(Day.AddDays(61), false))));
        Assert.Empty(ExpenseRules.WhyNotClaim(scheme, ExpenseKind.Meal, Claim(1, 1500), new ExpenseFiling(Day.AddDays(60), true)));
    }

    [Fact]
    public void A_new_ceiling_ends_the_old_one_and_two_never_cover_one_day()
    {
        var scheme = Schemes.Marseille();
        var first = scheme.AddExpense(Terms(ExpenseKind.Childcare, ExpenseBasis.ActualCost));
        scheme.AddExpense(Terms(ExpenseKind.Childcare, ExpenseBasis.ActualCost) with { From = Schemes.Day("2025-01-01") });
        Assert.Equal(Schemes.Day("2024-12-31"), first.To);
        Assert.Equal("rate.overlap", scheme.WhyNotAddExpense(Terms(ExpenseKind.Childcare, ExpenseBasis.ActualCost) with { From = Schemes.Day("2024-06-01") })[0].Code);
        Assert.Throws<ArgumentException>(() => scheme.AddExpense(Terms(ExpenseKind.Parking, ExpenseBasis.FixedRate)));
    }

    private static ExpenseComponent Childcare() =>
        Schemes.Marseille().AddExpense(Terms(ExpenseKind.Childcare, ExpenseBasis.ActualCost) with { UnitMilliEuros = 18_000, IncludesEmployerCharges = true });

    private static ExpenseInput Claim(decimal units, long paid) => new(Day, units, Money.FromCents(paid));

    private static ExpenseTerms Terms(ExpenseKind kind, ExpenseBasis basis) =>
        new(kind, Schemes.Day("2023-03-15"), null, basis) { Provenance = RateProvenance.ReadInAct, Source = "essai" };

    private static IEnumerable<string> Codes(IEnumerable<Refusal> refusals) => refusals.Select(r => r.Code);
}
