using System.Text;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>The text of a file: UTF-8, UTF-16 with its mark, or Windows-1252 when no line is UTF-8 beyond ASCII.</summary>
internal static class ImportText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string? Of(byte[] content, List<LineFault> faults, out bool isLatin)
    {
        isLatin = false;
        if (content.AsSpan() is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return Whole((content[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(content.AsSpan(2)), faults);
        }

        if (content.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            faults.Add(new(1, "", "", "file.not-text"));
            return null;
        }

        var body = content.AsSpan().StartsWith(Encoding.UTF8.GetPreamble()) ? content.AsSpan(3) : content;
        var (broken, isUtf8) = Broken(body);
        if (broken.Count == 0)
        {
            return Whole(Strict.GetString(body), faults);
        }

        isLatin = !isUtf8;
        faults.AddRange(isLatin ? [] : broken.Select(line => new LineFault(line, "", "", "file.encoding")));
        return Whole(Western.GetString(body), faults);
    }

    // A null character is in no text, and no database keeps it.
    private static string? Whole(string text, List<LineFault> faults)
    {
        if (!text.Contains('\0', StringComparison.Ordinal))
        {
            return text;
        }

        faults.Add(new(1, "", "", "file.not-text"));
        return null;
    }

    // Lines that are no UTF-8, and whether another line is UTF-8 beyond ASCII: then the file is a mixture, and no reading of it is right.
    private static (List<int> Lines, bool IsUtf8) Broken(ReadOnlySpan<byte> body)
    {
        var (broken, isUtf8, number) = (new List<int>(), false, 0);
        foreach (var range in body.Split((byte)'\n'))
        {
            number++;
            var line = body[range];
            if (System.Text.Ascii.IsValid(line))
            {
                continue;
            }

            var isValid = System.Text.Unicode.Utf8.IsValid(line);
            isUtf8 |= isValid;
            if (!isValid)
            {
                broken.Add(number);
            }
        }

        return (broken, isUtf8);
    }
}
