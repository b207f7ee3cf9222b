using System.Text.RegularExpressions;

namespace Misthos.Domain;

/// <summary>
/// The code of a bank (ISO 9362): eight or eleven letters and digits in capitals. Needed for accounts outside the European Economic Area
/// only; whether the bank exists is not checked.
/// </summary>
public static partial class Bic
{
    /// <summary>Whether a text is one, as files of transfers write it.</summary>
    public static bool IsValid(string? text) => text is not null && Shape().IsMatch(text);

    /// <summary>As typed, without spaces and in capitals; null when nothing was typed.</summary>
    public static string? Read(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    [GeneratedRegex(@"\A[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Shape();
}
