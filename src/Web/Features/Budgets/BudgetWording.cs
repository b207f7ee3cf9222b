using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Budgets;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Budgets;

/// <summary>Says what the rules of a budget answer in plain words.</summary>
internal static class BudgetWording
{
    private static readonly string[] WithAmounts = ["budget.below-zero", "budget.paid-over-committed"];

    /// <summary>A refusal; amounts in it are shown as money.</summary>
    public static string Say(this IStringLocalizer<BudgetTexts> texts, Refusal refusal) =>
        texts[refusal.Code, [.. refusal.Values.Select(value => WithAmounts.Contains(refusal.Code) ? Format.Money(Money.FromCents(long.Parse(value, CultureInfo.InvariantCulture))) : value)]];

    /// <summary>The field a refusal belongs to.</summary>
    public static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "budget.derived" => nameof(MovementInput.Stage),
        "budget.future" => nameof(MovementInput.Day),
        "budget.time" => nameof(MovementInput.Kind),
        "budget.below-zero" or "budget.paid-over-committed" or "budget.nothing" => nameof(MovementInput.Amount),
        _ => "",
    };

    /// <summary>"entre 5 000,00 € et 6 000,00 €"; empty when there is no doubt.</summary>
    public static string Range(this IStringLocalizer<BudgetTexts> texts, MoneyRange range) =>
        range.IsCertain ? "" : texts["Between", Format.Money(range.Low), Format.Money(range.High)];

    /// <summary>Posts, yearly cost, months.</summary>
    public static string Time(this IStringLocalizer<BudgetTexts> texts, StaffTime time) =>
        texts["Time", Tenths(time.CentiFte / 100m), Format.Money(time.YearlyCost), time.Months];

    /// <summary>A number with at most two decimals: 1,5.</summary>
    public static string Tenths(decimal number) => number.ToString("0.##", CultureInfo.CurrentUICulture);

    public static string Tone(BudgetAlert alert) => alert switch
    {
        BudgetAlert.None => "good",
        BudgetAlert.MayExceed or BudgetAlert.NothingVoted => "warn",
        _ => "bad",
    };
}
