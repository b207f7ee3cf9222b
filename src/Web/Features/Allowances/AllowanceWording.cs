using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Web.Design;
using Lines = Misthos.Domain.Allowances.AllowanceLineCodes;
using Reasons = Misthos.Domain.Allowances.AllowanceReasonCodes;

namespace Misthos.Web.Features.Allowances;

/// <summary>Says the codes of the calculator in plain words. A code whose last values are empty has a second text, <c>code.Bare</c>.</summary>
internal static class AllowanceWording
{
    /// <summary>What each value of a code is: m minutes, c cents, d day, M month, s act state, b basis, k capacity, a attendance, f fictional, n number, U thousandths of a euro, u unit of expense, x kind of expense, t text.</summary>
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        [Lines.HoursByRate] = "mc",
        [Lines.PerSitting] = "cm",
        [Lines.ShareOfSitting] = "mmc",
        [Lines.DayCap] = "cc",
        [Lines.Act] = "tdtf",
        [Lines.ActState] = "sdt",
        [Lines.Quotient] = "cMbd",
        [Reasons.SchemeNotValid] = "dd",
        [Reasons.NoRate] = "d",
        [Reasons.ActNotInForce] = "tdsd",
        [Reasons.CapacityNotCovered] = "k",
        [Reasons.Absent] = "a",
        [Reasons.AboveThreshold] = "cM",
        [Reasons.PartialUnpaid] = "mm",
        [Reasons.BelowMinimum] = "mm",
        [Reasons.DayCapReached] = "cc",
        [Reasons.QuotientMissing] = "c",
        [Reasons.QuotientUnknown] = "c",
        [Reasons.QuotientOtherThreshold] = "cc",
        [Reasons.PartialUndecided] = "mm",
        [Reasons.ShorterUndecided] = "mm",
        [ExpenseLineCodes.UnitsByRate] = "nUu",
        [ExpenseLineCodes.Paid] = "c",
        [ExpenseLineCodes.UnitCeiling] = "nU",
        [ExpenseLineCodes.DayCeiling] = "cc",
        [ExpenseLineCodes.PersonCeiling] = "cc",
        ["expense.not-covered"] = "x",
        ["expense.act-not-in-force"] = "td",
        ["expense.too-late"] = "d",
        ["expense.receipt-missing"] = "c",
        ["act.state-before-adoption"] = "d",
        ["act.state-before-last"] = "d",
        ["scheme.before-act"] = "d",
    };

    /// <summary>A day as a value of a refusal.</summary>
    public static string Day(DateOnly day) => Format.Machine(day);

    public static string Say(this IStringLocalizer<AllowanceTexts> texts, AllowanceLine line) => Say(texts, line.Code, line.Values);

    public static string Say(this IStringLocalizer<AllowanceTexts> texts, Refusal refusal) => Say(texts, refusal.Code, refusal.Values);

    private static string Say(IStringLocalizer<AllowanceTexts> texts, string code, IReadOnlyList<string> values)
    {
        var kinds = Kinds.GetValueOrDefault(code, "");
        var saysSo = values.Any(value => value.Contains("(fictif)", StringComparison.Ordinal));
        object[] said = [.. values.Select((value, i) => Said(texts, i < kinds.Length ? kinds[i] : 't', saysSo && value == "true" ? "false" : value))];
        return values.Contains("") && texts[code + ".Bare", said] is { ResourceNotFound: false } bare ? bare : texts[code, said];
    }

    private static string Said(IStringLocalizer<AllowanceTexts> texts, char kind, string value) => (kind, value) switch
    {
        (_, "") => "",
        ('m', _) => Format.Duration(int.Parse(value, CultureInfo.InvariantCulture)),
        ('c', _) => Format.Money(Money.FromCents(long.Parse(value, CultureInfo.InvariantCulture))),
        ('d', _) => Format.LongDay(DateOnly.Parse(value, CultureInfo.InvariantCulture)),
        ('M', _) => DateOnly.Parse(value, CultureInfo.InvariantCulture).ToString("MMMM yyyy", CultureInfo.CurrentUICulture),
        ('s', _) => texts["State." + value],
        ('b', _) => texts["Basis." + value],
        ('k', _) => texts["Capacity." + value],
        ('a', _) => texts["Attendance." + value],
        ('n', _) => decimal.Parse(value, CultureInfo.InvariantCulture).ToString("0.##", CultureInfo.CurrentCulture),
        ('U', _) => Thousandths(int.Parse(value, CultureInfo.InvariantCulture)),
        ('u', _) => texts["Unit.Of." + value],
        ('x', _) => texts["Expense." + value],
        ('f', "true") => texts["Fictional"],
        ('f', _) => "",
        _ => value,
    };

    /// <summary>"18,00 €", "0,529 €".</summary>
    public static string Thousandths(int amount) => (amount / 1000m).ToString(amount % 10 == 0 ? "0.00" : "0.000", CultureInfo.CurrentCulture) + "\u00a0€";
}
