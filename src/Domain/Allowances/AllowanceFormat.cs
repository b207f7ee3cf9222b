using System.Globalization;

namespace Misthos.Domain.Allowances;

/// <summary>Culture-neutral text of the values that refusals and lines carry: days as <c>2023-06-26</c>, amounts in cents, minutes as integers.</summary>
internal static class AllowanceFormat
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Cents(Money amount) => Number(amount.Cents);

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
