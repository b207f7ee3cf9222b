using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances;

/// <summary>Says rates, indexes and expenses in plain words.</summary>
internal static partial class SchemeWording
{
    /// <summary>"77,49 € par séance de 7 h", "13,74 € l’heure, 96,16 € par jour au plus".</summary>
    public static string Rate(this IStringLocalizer<AllowanceTexts> texts, SchemeRate rate) => Rate(texts, (rate.Unit, rate.Amount, rate.ReferenceMinutes, rate.DayCap));

    public static string Rate(this IStringLocalizer<AllowanceTexts> texts, RateTerms rate) => Rate(texts, (rate.Unit, rate.Amount, rate.ReferenceMinutes, rate.DayCap));

    private static string Rate(IStringLocalizer<AllowanceTexts> texts, (RateUnit Unit, Money Amount, int? ReferenceMinutes, Money? DayCap) rate)
    {
        var amount = Format.Money(rate.Amount);
        var said = (rate.Unit, rate.ReferenceMinutes) switch
        {
            (RateUnit.PerHour, _) => texts["Rate.PerHour", amount].Value,
            (RateUnit.PerDay, _) => texts["Rate.PerDay", amount].Value,
            (RateUnit.WholeProcess, _) => texts["Rate.WholeProcess", amount].Value,
            (_, { } minutes) => texts["Rate.PerSittingOf", amount, Format.Duration(minutes)].Value,
            _ => texts["Rate.PerSitting", amount].Value,
        };
        return rate.DayCap is { } cap ? texts["Rate.Capped", said, Format.Money(cap)] : said;
    }

    /// <summary>"indemnité de session des jurés…, avec le SMIC du 1er janvier de l’année de la séance".</summary>
    public static string Index(this IStringLocalizer<AllowanceTexts> texts, RateIndexation index)
    {
        var formula = texts["Formula." + index.Formula, index.Hours ?? 0].Value;
        return index.Formula == RateFormula.Fixed ? formula
            : index.FrozenOn is { } day ? texts["Index.Frozen", formula, Format.LongDay(day)]
            : texts["Index.Said", formula, texts["ReferenceDay." + index.ReferenceDay].Value];
    }

    /// <summary>"garde d’enfant : dépense réelle, au plus 18,00 € l’heure…".</summary>
    public static string Expense(this IStringLocalizer<AllowanceTexts> texts, ExpenseTerms terms) => texts[
        "Expense.Line", Capital(texts[$"Expense.{terms.Kind}"]),
        Ceilings(texts, (terms.Kind, terms.Basis, terms.UnitMilliEuros, terms.MaximumUnitsADay), (terms.DayCeiling, terms.PersonCeiling, terms.IncludesEmployerCharges))];

    public static string Ceilings(this IStringLocalizer<AllowanceTexts> texts, ExpenseComponent expense) => Ceilings(
        texts, (expense.Kind, expense.Basis, expense.UnitMilliEuros, expense.MaximumUnitsADay), (expense.DayCeiling, expense.PersonCeiling, expense.IncludesEmployerCharges));

    private static string Ceilings(
        IStringLocalizer<AllowanceTexts> texts, (ExpenseKind Kind, ExpenseBasis Basis, int? Unit, int? Most) rule, (Money? Day, Money? Person, bool Charges) limits)
    {
        var unit = texts[$"Expense.Per.{rule.Kind.Unit()}"].Value;
        string?[] parts =
        [
            (rule.Basis, rule.Unit) switch
            {
                (ExpenseBasis.FixedRate, { } amount) => texts["Expense.Fixed", AllowanceWording.Thousandths(amount), unit].Value,
                (_, { } amount) => texts["Expense.UpTo", AllowanceWording.Thousandths(amount), unit].Value,
                _ => texts["Expense.Actual"].Value,
            },
            rule.Most is { } most ? texts["Expense.Most", most, texts[$"Unit.Of.{rule.Kind.Unit()}"].Value].Value : null,
            limits.Day is { } day ? texts["Expense.Day", Format.Money(day)].Value : null,
            limits.Person is { } person ? texts["Expense.Person", Format.Money(person)].Value : null,
            limits.Charges ? texts["Expense.Charges"].Value : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }
}
