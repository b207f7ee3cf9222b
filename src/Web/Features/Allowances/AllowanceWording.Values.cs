using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Web.Design;
using Lines = Misthos.Domain.Allowances.AllowanceLineCodes;
using Reasons = Misthos.Domain.Allowances.AllowanceReasonCodes;

namespace Misthos.Web.Features.Allowances;

/// <summary>What the values of each code are, and how each is said.</summary>
internal static partial class AllowanceWording
{
    /// <summary>What each value of a code is: m minutes, c cents, d day, M month, s act state, b basis, k capacity, a attendance, f fictional, n number, U thousandths of a euro, u unit of expense, x kind of expense, T tax, S social, F formula, R reference day, P partial, E eligibility, t text.</summary>
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        [Lines.HoursByRate] = "mc",
        [Lines.PerSitting] = "cm",
        [Lines.ShareOfSitting] = "mmc",
        [Lines.DayCap] = "cc",
        [Lines.PerDay] = "c",
        [Lines.WholeProcess] = "cnn",
        [Lines.FullDay] = "cm",
        [Lines.AlreadySettled] = "c",
        [Lines.Attendance] = "mmad",
        [Lines.RateIndex] = "FRd",
        [Lines.Treatment] = "TS",
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
        ["expense.kind"] = "x",
        ["expense.act-not-in-force"] = "td",
        ["expense.too-late"] = "d",
        ["expense.receipt-missing"] = "c",
        [Reasons.ProcessNotReached] = "nn",
        [Reasons.ProcessAlreadyDue] = "c",
        [AllowanceChangeCodes.Minutes] = "mm",
        [AllowanceChangeCodes.Status] = "aa",
        [AllowanceChangeCodes.Planned] = "mm",
        [AllowanceChangeCodes.Rate] = "cc",
        [AllowanceChangeCodes.Cap] = "cc",
        [AllowanceChangeCodes.Partial] = "PP",
        [AllowanceChangeCodes.ActState] = "ss",
        [AllowanceChangeCodes.Eligibility] = "EE",
        [AllowanceChangeCodes.SameDay] = "cc",
        ["act.state-before-adoption"] = "d",
        ["act.state-before-last"] = "d",
        ["scheme.before-act"] = "d",
    };

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
        ('T', _) => texts["Tax." + value],
        ('S', _) => texts["Social." + value],
        ('R', _) => texts["ReferenceDay." + value],
        ('P', _) => texts["Partial." + value],
        ('E', _) => texts["Decided." + value],
        ('F', _) => Formula(texts, value.Split(':')),
        ('f', "true") => texts["Fictional"],
        ('f', _) => "",
        _ => value,
    };

    /// <summary>"indemnité de session des jurés (6 + 8 S) ÷ 7 h".</summary>
    private static string Formula(IStringLocalizer<AllowanceTexts> texts, string[] parts) => texts["Formula." + parts[0], parts.ElementAtOrDefault(1) ?? ""];

    /// <summary>"18,00 €", "0,529 €".</summary>
    public static string Thousandths(int amount) => (amount / 1000m).ToString(amount % 10 == 0 ? "0.00" : "0.000", CultureInfo.CurrentCulture) + "\u00a0€";
}
