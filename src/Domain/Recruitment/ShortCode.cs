namespace Misthos.Domain.Recruitment;

/// <summary>
/// The personal code of an invitation or a registration: eight letters and figures that are not mistaken for each other (no 0 or O, no 1,
/// I or L, no U or V), about 38 bits. Short enough for the phone; guessing is kept out by a limit on tries and by the deadline.
/// </summary>
public static class ShortCode
{
    /// <summary>The signs of a code.</summary>
    public const string Signs = "23456789ABCDEFGHJKMNPQRSTWXYZ";

    /// <summary>Signs of a code.</summary>
    public const int Length = 8;

    /// <summary>The code as stored, whatever the case, hyphens and spaces typed; signs no code holds are read as those they look like.</summary>
    /// <param name="typed">What was typed, or null.</param>
    public static string Read(string? typed) => string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)
        .Select(c => c switch { 'O' or '0' => 'Q', 'V' or 'U' => 'W', 'I' or 'L' or '1' => 'J', _ => c }));

    /// <summary>The code in two groups of four, as it is printed and dictated.</summary>
    public static string Show(string code) => code.Length == Length ? $"{code[..4]}-{code[4..]}" : code;
}
