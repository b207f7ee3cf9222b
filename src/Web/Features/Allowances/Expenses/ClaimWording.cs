using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Expenses;

/// <summary>Says what an expense is worth, and why it cannot be claimed, in plain words.</summary>
internal static class ClaimWording
{
    /// <summary>A step of the computation.</summary>
    public static string Say(this IStringLocalizer<ClaimTexts> texts, AllowanceLine line) => line.Code switch
    {
        ExpenseLineCodes.UnitsByRate => texts[line.Code, Count(texts, line.Values[0], line.Values[2]), Milli(line.Values[1])],
        ExpenseLineCodes.UnitCeiling => texts[line.Code, Number(line.Values[0]), Milli(line.Values[1])],
        ExpenseLineCodes.Paid => texts[line.Code, Cents(line.Values[0])],
        ExpenseLineCodes.DayCeiling or ExpenseLineCodes.PersonCeiling => texts[line.Code, Cents(line.Values[0]), Cents(line.Values[1])],
        _ => texts[line.Code, [.. line.Values]],
    };

    /// <summary>Why not.</summary>
    public static string Say(this IStringLocalizer<ClaimTexts> texts, Refusal refusal) => refusal.Code switch
    {
        "expense.too-late" => texts[refusal.Code, Day(refusal.Values[0])],
        "expense.act-not-in-force" => texts[refusal.Code, refusal.Values[0], Day(refusal.Values[1])],
        "claim.above" => texts[refusal.Code, Cents(refusal.Values[0])],
        _ => texts.Word(refusal),
    };

    /// <summary>What a kind pays back at most, beside its name.</summary>
    public static string? Ceiling(this IStringLocalizer<ClaimTexts> texts, ExpenseComponent component)
    {
        List<string> said = [];
        if (component.UnitInEuros is { } unit)
        {
            said.Add(texts[component.Basis == ExpenseBasis.FixedRate ? "Ceiling.Rate" : "Ceiling.Unit", Euros(unit), texts[$"Unit.{component.Kind.Unit()}"].Value]);
        }

        if (component.DayCeiling is { } day)
        {
            said.Add(texts["Ceiling.Day", Format.Money(day)]);
        }

        if (component.IncludesEmployerCharges)
        {
            said.Add(texts["Ceiling.Charges"]);
        }

        return said.Count == 0 ? null : string.Join(" ; ", said);
    }

    /// <summary>"12,5 kilomètres", "3 h 30": how much is claimed; empty for a ticket.</summary>
    public static string Quantity(this IStringLocalizer<ClaimTexts> texts, ExpenseClaim claim) => claim.Kind.Unit() switch
    {
        ExpenseUnit.Item => "",
        ExpenseUnit.Hour => Format.Duration((int)Math.Round(claim.CentiUnits * 0.6m, MidpointRounding.AwayFromZero)),
        var unit => Count(texts, claim.Units.ToString(CultureInfo.InvariantCulture), unit.ToString()),
    };

    private static string Count(IStringLocalizer<ClaimTexts> texts, string number, string unit)
    {
        var units = decimal.Parse(number, CultureInfo.InvariantCulture);
        return texts[units < 2 ? $"Units.{unit}.One" : $"Units.{unit}.Other", units.ToString("0.##", CultureInfo.CurrentUICulture)];
    }

    private static string Number(string number) => decimal.Parse(number, CultureInfo.InvariantCulture).ToString("0.##", CultureInfo.CurrentUICulture);

    private static string Milli(string milli) => Euros(decimal.Parse(milli, CultureInfo.InvariantCulture) / 1000);

    private static string Euros(decimal euros) => $"{euros.ToString("0.00#", CultureInfo.CurrentUICulture)}\u00a0€";

    private static string Cents(string cents) => Format.Money(Money.FromCents(long.Parse(cents, CultureInfo.InvariantCulture)));

    private static string Day(string day) => Format.LongDay(DateOnly.Parse(day, CultureInfo.InvariantCulture));
}
