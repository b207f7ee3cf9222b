using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Misthos.Domain;

/// <summary>
/// An amount in euros held as whole cents, never as a floating number. May be negative (a correction line).
/// Every product is rounded once, to the cent, half away from zero (0.125 → 0.13), as the public accountant does.
/// </summary>
public readonly partial record struct Money : IComparable<Money>, IFormattable
{
    [JsonConstructor]
    private Money(long cents) => Cents = cents;

    /// <summary>0.00 €.</summary>
    public static Money Zero => default;

    /// <summary>The amount in cents: 7749 for 77.49 €.</summary>
    public long Cents { get; }

    /// <summary>The amount in euros, exact: 77.49.</summary>
    [JsonIgnore]
    public decimal InEuros => Cents / 100m;

    /// <summary>From euros, rounded to the cent, half away from zero.</summary>
    /// <exception cref="OverflowException">Beyond what 64 bits of cents hold.</exception>
    public static Money Euros(decimal euros) =>
        new(checked((long)Math.Round(euros * 100m, 0, MidpointRounding.AwayFromZero)));

    /// <summary>From whole cents.</summary>
    public static Money FromCents(long cents) => new(cents);

    /// <summary>Sum of many amounts; zero when there is none.</summary>
    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Zero, (total, amount) => total + amount);

    /// <summary>The smaller of two amounts.</summary>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>The larger of two amounts.</summary>
    public static Money Max(Money left, Money right) => left >= right ? left : right;

    public static Money operator +(Money left, Money right) => new(checked(left.Cents + right.Cents));

    public static Money operator -(Money left, Money right) => new(checked(left.Cents - right.Cents));

    public static Money operator -(Money value) => new(checked(-value.Cents));

    /// <summary>Product rounded to the cent, half away from zero.</summary>
    public static Money operator *(Money amount, decimal factor) => Euros(amount.InEuros * factor);

    /// <inheritdoc cref="op_Multiply(Money, decimal)" />
    public static Money operator *(decimal factor, Money amount) => amount * factor;

    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;

    /// <summary>
    /// Reads what a person types: <c>77,49</c>, <c>77.49</c>, <c>1 234,50 €</c>. Comma or point is the decimal mark whatever the culture;
    /// thousands are set apart by spaces, or by the culture's own mark when decimals follow. More than two decimals, <c>1,234</c> (a thousand or
    /// three decimals?) and anything else is refused: nothing is guessed.
    /// </summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out Money money)
    {
        money = Zero;
        var match = Typed().Match(text?.Trim() ?? "");
        if (!match.Success || !IsGroupingOf(match.Groups["group"].Value, match.Groups["mark"].Value, provider))
        {
            return false;
        }

        var whole = string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit));
        var cents = long.Parse(whole + match.Groups["cents"].Value.PadRight(2, '0'), CultureInfo.InvariantCulture);
        money = new Money(match.Groups["minus"].Success ? -cents : cents);
        return true;
    }

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out Money)" />
    /// <exception cref="FormatException">The text is not an amount.</exception>
    public static Money Parse(string text, IFormatProvider? provider) =>
        TryParse(text, provider, out var money) ? money : throw new FormatException($"'{text}' is not an amount in euros.");

    /// <inheritdoc />
    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>In the current culture.</summary>
    public override string ToString() => ToString(null);

    /// <summary>In euros, as that culture writes currency: <c>77,49 €</c> in French (no-break spaces), <c>€77.49</c> in English.</summary>
    public string ToString(IFormatProvider? provider)
    {
        var format = (NumberFormatInfo)NumberFormatInfo.GetInstance(provider).Clone();
        format.CurrencySymbol = "€";
        return InEuros.ToString("C2", format).Replace(' ', '\u00A0');
    }

    /// <summary>Same as <see cref="ToString(IFormatProvider?)"/>; the format string is ignored.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString(formatProvider);

    private static bool IsGroupingOf(string group, string mark, IFormatProvider? provider) =>
        group.Length == 0
        || char.IsWhiteSpace(group[0])
        || (mark.Length > 0 && group != mark && group == NumberFormatInfo.GetInstance(provider).CurrencyGroupSeparator);

    [GeneratedRegex(@"^(?<minus>[-\u2212])?(€\s?)?(?<whole>[0-9]{1,3}(?<group>[\s.,])[0-9]{3}(\k<group>[0-9]{3}){0,3}|[0-9]{1,13})((?<mark>[.,])(?<cents>[0-9]{1,2}))?(\s?€)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Typed();
}
