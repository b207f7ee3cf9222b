using System.Globalization;

namespace Misthos.Domain.Administration;

/// <summary>An opaque sRGB colour, written <c>#rrggbb</c>.</summary>
public readonly record struct Colour
{
    /// <summary>Least contrast of ordinary text with its background (WCAG 2.2, 1.4.3, level AA; RGAA 4.1, 3.2.1).</summary>
    public const double ReadableContrast = 4.5;

    private Colour(byte red, byte green, byte blue) => (Red, Green, Blue) = (red, green, blue);

    /// <summary><c>#ffffff</c>.</summary>
    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>Red, 0 to 255.</summary>
    public byte Red { get; }

    /// <summary>Green, 0 to 255.</summary>
    public byte Green { get; }

    /// <summary>Blue, 0 to 255.</summary>
    public byte Blue { get; }

    /// <summary>Relative luminance, from 0 (black) to 1 (white), as WCAG 2.2 defines it.</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>A colour from its three parts, 0 to 255.</summary>
    public static Colour FromRgb(byte red, byte green, byte blue) => new(red, green, blue);

    /// <summary>Contrast ratio with another colour, from 1 to 21 (WCAG 2.2).</summary>
    public double ContrastWith(Colour other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Why text of this colour cannot be read on that background: <c>colour.contrast</c> with the ratio and the least one allowed.</summary>
    public IReadOnlyList<Refusal> WhyNotReadableOn(Colour background)
    {
        // Rounded down: 4.499 is not "4.5".
        var ratio = Math.Floor(ContrastWith(background) * 100) / 100;
        return ContrastWith(background) >= ReadableContrast
            ? []
            : [new Refusal("colour.contrast", ratio.ToString("0.0#", CultureInfo.InvariantCulture), ReadableContrast.ToString("0.0", CultureInfo.InvariantCulture))];
    }

    /// <summary>Reads <c>#rrggbb</c>, any case, spaces around allowed.</summary>
    public static bool TryParse(string? text, out Colour colour)
    {
        text = text?.Trim();
        colour = default;
        if (text is not { Length: 7 } || text[0] != '#' || !text.Skip(1).All(char.IsAsciiHexDigit))
        {
            return false;
        }

        var value = int.Parse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        colour = new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    /// <inheritdoc cref="TryParse(string?, out Colour)" />
    /// <exception cref="FormatException">The text is not <c>#rrggbb</c>.</exception>
    public static Colour Parse(string text) =>
        TryParse(text, out var colour) ? colour : throw new FormatException($"'{text}' is not a colour #rrggbb.");

    /// <summary><c>#rrggbb</c>, lower case.</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
