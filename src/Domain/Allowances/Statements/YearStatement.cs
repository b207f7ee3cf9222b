using Misthos.Domain.Allowances.Payments;

namespace Misthos.Domain.Allowances.Statements;

/// <summary>What a settled line is for.</summary>
public enum StatementKind
{
    /// <summary>An allowance for a sitting.</summary>
    Allowance,

    /// <summary>An expense paid back.</summary>
    Expense,

    /// <summary>A correction of an allowance settled before; may be negative.</summary>
    Correction,
}

/// <summary>A settled line of a year, with the statement that settled it and the sitting it is for.</summary>
/// <param name="Line">The line as settled, never changed.</param>
/// <param name="Number">Number of the settlement.</param>
/// <param name="SettledOn">Day it was liquidated: it decides the year.</param>
/// <param name="Sitting">Title of the sitting.</param>
/// <param name="SittingOn">Day of the sitting.</param>
public sealed record StatementLine(SettlementLine Line, string Number, DateOnly SettledOn, string Sitting, DateOnly SittingOn)
{
    /// <summary>Day it was approved or signed; null while it waits.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>The explanation kept with the line.</summary>
    public AllowanceBreakdown Breakdown { get; } = AllowanceBreakdown.FromJson(Line.Explanation);

    /// <summary>Amount.</summary>
    public Money Amount => Money.FromCents(Line.AmountCents);

    /// <summary>What it is for.</summary>
    public StatementKind Kind => Line.ClaimId is not null ? StatementKind.Expense : Line.Order > 0 || Breakdown.Correction is not null ? StatementKind.Correction : StatementKind.Allowance;
}

/// <summary>A payment made, ordered or sent back in a year.</summary>
/// <param name="Number">Number of the batch.</param>
/// <param name="On">Day it was paid, rejected or reissued; the day it is to be executed before anything is reported.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Amount">Amount.</param>
public sealed record StatementPayment(string Number, DateOnly On, PaymentStatus Status, Money Amount);

/// <summary>Vouchers received in a year and kept.</summary>
/// <param name="On">Day.</param>
/// <param name="Name">What they are.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Value">What they are worth together.</param>
public sealed record StatementBenefit(DateOnly On, string Name, int Quantity, Money Value)
{
    /// <summary>Who honours them.</summary>
    public string Provider { get; init; } = "";
}

/// <summary>
/// All that a member received from the authority in a calendar year. A settled line belongs to the year it was settled in, whatever becomes of it
/// later, so that every line stands in exactly one statement and the totals are sums of settled lines to the cent.
/// </summary>
public sealed record YearStatement(int Year, IReadOnlyList<StatementLine> Lines)
{
    /// <summary>Payments, the first first.</summary>
    public IReadOnlyList<StatementPayment> Payments { get; init; } = [];

    /// <summary>Vouchers.</summary>
    public IReadOnlyList<StatementBenefit> Benefits { get; init; } = [];

    /// <summary>Sum of the settled lines.</summary>
    public Money Settled => Money.Sum(Lines.Select(line => line.Amount));

    /// <summary>Sum of the payments that arrived.</summary>
    public Money Paid => Money.Sum(Payments.Where(payment => payment.Status == PaymentStatus.Paid).Select(payment => payment.Amount));

    /// <summary>What the vouchers are worth.</summary>
    public Money InKind => Money.Sum(Benefits.Select(benefit => benefit.Value));

    /// <summary>Whether nothing was received.</summary>
    public bool IsEmpty => Lines.Count + Payments.Count + Benefits.Count == 0;

    /// <summary>Sum of the lines of a kind.</summary>
    public Money Of(StatementKind kind) => Money.Sum(Lines.Where(line => line.Kind == kind).Select(line => line.Amount));
}
