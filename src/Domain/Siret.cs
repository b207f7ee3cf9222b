using System.Text.RegularExpressions;

namespace Misthos.Domain;

/// <summary>
/// The 14-digit number of a French establishment (Code de commerce, R.123-221): nine digits of SIREN, five of NIC, checked by the Luhn key.
/// La Poste (SIREN 356 000 000) has more establishments than the key allows: for it the sum of the digits is a multiple of five (INSEE).
/// </summary>
public sealed partial record Siret
{
    private const string LaPoste = "356000000";

    private Siret(string value) => Value = value;

    /// <summary>Fourteen digits, no space.</summary>
    public string Value { get; }

    /// <summary>The first nine digits: the legal person.</summary>
    public string Siren => Value[..9];

    /// <summary>Reads a SIRET typed with or without spaces; false when a check fails.</summary>
    public static bool TryParse(string? text, out Siret siret)
    {
        var value = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
        siret = null!;
        if (!Shape().IsMatch(value) || !IsKeyRight(value))
        {
            return false;
        }

        siret = new Siret(value);
        return true;
    }

    /// <inheritdoc cref="TryParse" />
    /// <exception cref="FormatException">A check fails.</exception>
    public static Siret Parse(string text) => TryParse(text, out var siret) ? siret : throw new FormatException($"'{text}' is not a SIRET.");

    /// <summary>As printed, with no-break spaces: <c>123 456 789 00012</c>.</summary>
    public override string ToString() => $"{Value[..3]}\u00A0{Value[3..6]}\u00A0{Value[6..9]}\u00A0{Value[9..]}";

    private static bool IsKeyRight(string value) =>
        Luhn(value) % 10 == 0 || (value.StartsWith(LaPoste, StringComparison.Ordinal) && value.Sum(c => c - '0') % 5 == 0);

    private static int Luhn(string value) => value.Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(d => d > 9 ? d - 9 : d);

    [GeneratedRegex(@"\A[0-9]{14}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Shape();
}
