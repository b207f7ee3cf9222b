namespace Misthos.Domain.Members;

/// <summary>A phone number as networks read it (E.164): a plus sign, country and number, 8 to 15 digits. French numbers may be typed in the French way.</summary>
public readonly record struct PhoneNumber
{
    private PhoneNumber(string value) => Value = value;

    /// <summary>For example "+33612345678".</summary>
    public string Value { get; }

    /// <summary>Whether text messages reach it: outside France that is not known, and is supposed; in France mobile numbers begin with 6 or 7.</summary>
    public bool TakesMessages => !Value.StartsWith("+33", StringComparison.Ordinal) || Value[3] is '6' or '7';

    /// <summary>Reads a number; dots, spaces, hyphens and "(0)" do not count.</summary>
    /// <param name="text">As typed, or null.</param>
    /// <param name="number">The number.</param>
    /// <returns>False when the text is none.</returns>
    public static bool TryParse(string? text, out PhoneNumber number)
    {
        var typed = (text ?? "").Replace("(0)", "", StringComparison.Ordinal).Trim();
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        var clean = typed.All(c => char.IsAsciiDigit(c) || c is '+' or '.' or '-' or '/' or '(' or ')' or '\u00a0' or '\u202f' or ' ');
        var value = !clean ? "" : typed.StartsWith('+') ? digits
            : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..]
            : digits.Length == 10 && digits[0] == '0' ? $"33{digits[1..]}" : "";
        var valid = value.Length is >= 8 and <= 15 && value[0] != '0' && (!value.StartsWith("33", StringComparison.Ordinal) || (value.Length == 11 && value[2] != '0'));
        number = valid ? new($"+{value}") : default;
        return valid;
    }
}
