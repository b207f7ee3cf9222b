using System.Globalization;
using System.Text;

namespace Misthos.Sortition;

/// <summary>Text of the cells of a frame, and its form for comparing.</summary>
internal static class FrameText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly string[] Folded = [.. Enumerable.Range(0, 0x250).Select(c => Fold((char)c))];

    private static readonly byte[][] FoldedBytes = [.. Folded.Select(Encoding.UTF8.GetBytes)];

    /// <summary>A cell that is not UTF-8 is Windows-1252, the superset of Latin-1.</summary>
    internal static string Decode(ReadOnlySpan<byte> cell)
    {
        try
        {
            return StrictUtf8.GetString(cell);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(cell);
        }
    }

    /// <summary>A cell as <see cref="CsvParser"/> gives it.</summary>
    internal static string Cell(ReadOnlySpan<byte> cell) => CsvText.Restore(Decode(cell).Replace("\"\"", "\"", StringComparison.Ordinal));

    /// <summary>
    /// Capital letters without accents and digits, in words separated by one space: "Müller-O’Brien" and "MULLER O BRIEN" are the same.
    /// Returns the bytes written into <paramref name="to"/>, which must have room for three times the cell and 8 more.
    /// </summary>
    internal static int Normalise(ReadOnlySpan<byte> cell, Span<byte> to)
    {
        var (length, gap) = (0, false);
        for (var at = 0; at < cell.Length; at++)
        {
            // Up to U+023F: all letters of most European names, in two bytes at most; anything else goes the slow way.
            var pair = cell[at] >= 0x80;
            if (pair && (cell[at] is < 0xC2 or > 0xC8 || at + 1 == cell.Length || (cell[at + 1] & 0xC0) != 0x80))
            {
                return Encoding.UTF8.GetBytes(Normalise(Decode(cell)), to);
            }

            foreach (var letter in FoldedBytes[pair ? ((cell[at] & 0x1F) << 6) | (cell[++at] & 0x3F) : cell[at]])
            {
                if (letter != ' ' && gap && length > 0)
                {
                    to[length++] = (byte)' ';
                }

                gap = letter == ' ';
                if (!gap)
                {
                    to[length++] = letter;
                }
            }
        }

        return length;
    }

    internal static string Normalise(string cell)
    {
        var text = new StringBuilder(cell.Length);
        foreach (var c in cell)
        {
            text.Append(c < Folded.Length ? Folded[c] : Fold(c));
        }

        return string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Fold(char c) => c switch
    {
        'œ' or 'Œ' => "OE",
        'æ' or 'Æ' => "AE",
        'ß' => "SS",
        'ø' or 'Ø' => "O",
        'ł' or 'Ł' => "L",
        'đ' or 'Đ' => "D",
        _ when char.IsSurrogate(c) => c.ToString(),
        _ => string.Concat(c.ToString().Normalize(NormalizationForm.FormD).Where(IsNoMark).Select(Letter)),
    };

    private static bool IsNoMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark;

    private static string Letter(char c) => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c).ToString() : " ";
}
