using System.Globalization;
using Misthos.Domain;
using Misthos.Domain.Budgets;
using Misthos.Web.Features.Allowances;

namespace Misthos.Web.Features.Budgets;

/// <summary>A movement of a budget, as typed.</summary>
public sealed class MovementInput
{
    public const int LongestReference = 200;

    public string? Kind { get; set; }

    public string? Stage { get; set; }

    public bool TakesBack { get; set; }

    public string? Amount { get; set; }

    public string? Posts { get; set; }

    public string? YearlyCost { get; set; }

    public string? Months { get; set; }

    public string? Reference { get; set; }

    public string? Day { get; set; }

    public string? Reason { get; set; }

    /// <summary>The line and the movement, or null with each fault at its field.</summary>
    public (BudgetKind Kind, MovementTerms Terms)? Read(FormReader form)
    {
        var (kind, stage) = (form.Pick<BudgetKind>(nameof(Kind), Kind), form.Pick<BudgetStage>(nameof(Stage), Stage));
        var isTime = kind == BudgetKind.StaffTime && (stage != BudgetStage.Paid || string.IsNullOrWhiteSpace(Amount));
        var time = isTime ? Time(form) : null;
        var amount = isTime ? null : form.Amount(nameof(Amount), Amount, required: true);
        var (day, reference, reason) = (form.Day(nameof(Day), Day), form.Text(nameof(Reference), Reference), form.Text(nameof(Reason), Reason));
        form.Check(!(reference?.Length > LongestReference), nameof(Reference), "Fault.ReferenceLong");
        if (form.Failed)
        {
            return null;
        }

        var terms = new MovementTerms(stage!.Value, TakesBack ? -(amount ?? Money.Zero) : amount ?? Money.Zero, reference!, day!.Value, reason!);
        return (kind!.Value, time is null ? terms : terms.Of(time, TakesBack));
    }

    private StaffTime? Time(FormReader form)
    {
        var text = Posts?.Trim().Replace(',', '.');
        var isPosts = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var posts) && posts is > 0 and <= 100 && posts * 100 % 1 == 0;
        form.Check(isPosts, nameof(Posts), "Fault.Posts");
        var cost = form.Amount(nameof(YearlyCost), YearlyCost, required: true);
        var months = form.Whole(nameof(Months), Months, 120);
        form.Check(months is not null || !string.IsNullOrWhiteSpace(Months), nameof(Months), "Fault.Whole");
        return isPosts && cost is { } yearly && months is { } number ? new StaffTime((int)(posts * 100), yearly, number) : null;
    }
}
