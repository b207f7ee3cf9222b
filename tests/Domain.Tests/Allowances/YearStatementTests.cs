using CsCheck;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Allowances.Statements;

namespace Misthos.Domain.Tests.Allowances;

/// <summary>A statement adds up, to the cent, whatever was settled.</summary>
public sealed class YearStatementTests
{
    [Fact]
    public void Kinds_add_up_to_the_settled_lines() => Gen.Select(Gen.Long[-20_000, 40_000], Gen.Int[0, 2]).Array[0, 40].Sample(lines =>
    {
        var statement = new YearStatement(2026, [.. lines.Select(line => Line(line.Item1, line.Item2))]);
        Assert.Equal(lines.Sum(line => line.Item1), statement.Settled.Cents);
        Assert.Equal(statement.Settled, Money.Sum(Enum.GetValues<StatementKind>().Select(statement.Of)));
        Assert.Equal(lines.Where(line => line.Item2 == 2).Sum(line => line.Item1), statement.Of(StatementKind.Expense).Cents);
    });

    [Fact]
    public void Only_what_arrived_is_paid()
    {
        var statement = new YearStatement(2026, [])
        {
            Payments = [.. Enum.GetValues<PaymentStatus>().Select((status, i) => new StatementPayment("2026-0001", new(2026, 3, 1), status, Money.FromCents(100 * (i + 1))))],
            Benefits = [new(new(2026, 3, 1), "Cinéma", 2, Money.FromCents(1300)), new(new(2026, 4, 1), "Piscine", 1, Money.FromCents(320))],
        };
        Assert.Equal((Money.FromCents(200), Money.FromCents(1620), false), (statement.Paid, statement.InKind, statement.IsEmpty));
        Assert.True(new YearStatement(2026, []).IsEmpty);
    }

    // 0: an allowance, 1: a correction, 2: an expense.
    private static StatementLine Line(long cents, int kind)
    {
        var breakdown = AllowanceCalculator.Compute(ExampleTests.Sitting(420, 420), null);
        var due = new SettlementDue(kind == 2 ? null : Guid.CreateVersion7(), Guid.CreateVersion7(), cents, breakdown.ToJson()) { Order = kind == 1 ? 1 : 0, ClaimId = kind == 2 ? Guid.CreateVersion7() : null };
        var settlement = new Settlement(Schemes.Authority, Guid.CreateVersion7(), "1", [due], new SettlementAct(Guid.CreateVersion7(), default));
        return new(settlement.Lines[0], "1", new(2026, 3, 1), "Séance", new(2026, 2, 20));
    }
}
