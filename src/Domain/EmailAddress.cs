using System.Globalization;
using System.Text.RegularExpressions;

namespace Misthos.Domain;

/// <summary>
/// An e-mail address in the form browsers accept (HTML living standard) with a dotted domain, at most 254 characters (RFC 5321).
/// Held in lower case, the domain in its ASCII form, so that two spellings of one mailbox are equal. Two people may share one.
/// </summary>
public sealed partial record EmailAddress
{
    private EmailAddress(string value) => Value = value;

    /// <summary>Lower case, ASCII: <c>camille.roux@exemple.fr</c>.</summary>
    public string Value { get; }

    /// <summary>Reads what a person types; false when it cannot be an address.</summary>
    public static bool TryParse(string? text, out EmailAddress address)
    {
        address = null!;
        var typed = (text ?? "").Trim();
        var at = typed.LastIndexOf('@');
        if (at < 1 || at > 64 || typed.Length > 254 || !TryAsciiDomain(typed[(at + 1)..], out var domain))
        {
            return false;
        }

        var value = $"{typed[..at]}@{domain}".ToLowerInvariant();
        if (value.Length > 254 || value.Contains("..", StringComparison.Ordinal) || !Shape().IsMatch(value))
        {
            return false;
        }

        address = new EmailAddress(value);
        return true;
    }

    /// <inheritdoc cref="TryParse" />
    /// <exception cref="FormatException">It cannot be an address.</exception>
    public static EmailAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException("Not a valid e-mail address.");

    /// <summary>The address.</summary>
    public override string ToString() => Value;

    private static bool TryAsciiDomain(string typed, out string domain)
    {
        try
        {
            domain = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(typed);
            return true;
        }
        catch (ArgumentException)
        {
            domain = "";
            return false;
        }
    }

    [GeneratedRegex(@"\A[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Shape();
}
