using System.Globalization;
using System.Text.RegularExpressions;

namespace Misthos.Domain;

/// <summary>
/// An International Bank Account Number (ISO 13616): country, two check digits (ISO 7064 mod 97-10), national account number.
/// The length is checked for the countries of the SEPA area (27 characters for France), and the inner key (<i>clé RIB</i>) of French and
/// Monegasque accounts. Held without spaces, in capitals.
/// </summary>
public sealed partial record Iban
{
    private const string SepaLengths =
        "AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IS26 "
        + "IT27 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 VA22";

    private const string Eea = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK";

    private static readonly Dictionary<string, int> Lengths =
        SepaLengths.Split(' ').ToDictionary(entry => entry[..2], entry => int.Parse(entry[2..], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private Iban(string value) => Value = value;

    /// <summary>Without spaces, in capitals: what is stored and sent to the bank.</summary>
    public string Value { get; }

    /// <summary>Two-letter country code.</summary>
    public string Country => Value[..2];

    /// <summary>Whether a SEPA credit transfer reaches the account.</summary>
    public bool IsInSepa => Lengths.ContainsKey(Country);

    /// <summary>Whether the account is in the European Economic Area: elsewhere in SEPA the bank's BIC goes with the number.</summary>
    public bool IsInEea => Eea.Contains(Country, StringComparison.Ordinal);

    /// <summary>What may be shown on screen: <c>FR76 •••• •••• 0189</c>.</summary>
    public string Masked => $"{Value[..4]} •••• •••• {Value[^4..]}";

    /// <summary>Reads an IBAN typed with or without spaces, dots or hyphens, in any case; false when a check fails.</summary>
    public static bool TryParse(string? text, out Iban iban)
    {
        var value = Separators().Replace(text ?? "", "").ToUpperInvariant();
        iban = null!;
        if (!Shape().IsMatch(value) || (Lengths.TryGetValue(value[..2], out var length) && value.Length != length) || Remainder(value) != 1 || !HasRightKey(value))
        {
            return false;
        }

        iban = new Iban(value);
        return true;
    }

    /// <inheritdoc cref="TryParse" />
    /// <exception cref="FormatException">A check fails. The message does not repeat the number.</exception>
    public static Iban Parse(string text) => TryParse(text, out var iban) ? iban : throw new FormatException("Not a valid IBAN.");

    /// <summary>In groups of four, as on paper: <c>FR14 2004 1010 0505 0001 3M02 606</c>.</summary>
    public string ToGroups() => string.Join(' ', Value.Chunk(4).Select(group => new string(group)));

    /// <summary>Masked, so that a log never holds the number.</summary>
    public override string ToString() => Masked;

    // Bank 5 digits, branch 5, account 11 (letters count A J = 1, B K S = 2, … R Z = 9), key 2: the whole is a multiple of 97.
    private static bool HasRightKey(string value)
    {
        if (value[..2] is not ("FR" or "MC"))
        {
            return true;
        }

        var digits = value[4..].Select(c => char.IsAsciiDigit(c) ? c - '0' : c < 'S' ? (c - 'A') % 9 + 1 : c - 'S' + 2);
        return digits.Aggregate(0, (remainder, digit) => (remainder * 10 + digit) % 97) == 0;
    }

    private static int Remainder(string value)
    {
        var remainder = 0;
        foreach (var c in value[4..] + value[..4])
        {
            remainder = char.IsAsciiDigit(c) ? (remainder * 10 + (c - '0')) % 97 : (remainder * 100 + (c - 'A' + 10)) % 97;
        }

        return remainder;
    }

    [GeneratedRegex(@"[\s.\-]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\A[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Shape();
}
