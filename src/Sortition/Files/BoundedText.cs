using System.Buffers;
using System.Text;

namespace Misthos.Sortition;

/// <summary>Reads a stream of unknown size and encoding into text without ever holding more than the limit.</summary>
internal static class BoundedText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // What is not UTF-8 comes from a spreadsheet on Windows: Latin-1, with the curly apostrophe, the ligatures and the euro that Latin-1 lacks.
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    internal static string? Read(Stream stream, FaultList faults)
    {
        using var bytes = new MemoryStream();
        if (!TryCopy(stream, bytes, faults.Limits.MaxBytes))
        {
            faults.Add(0, "", "", FaultCode.TooLarge, $"at most {faults.Limits.MaxBytes} bytes");
            return null;
        }

        var span = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        if (span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            faults.Add(1, "", "", FaultCode.BadEncoding, "UTF-8 or Latin-1 text");
            return null;
        }

        return Checked(Decode(span is [0xEF, 0xBB, 0xBF, ..] ? span[3..] : span), faults);
    }

    private static bool TryCopy(Stream from, MemoryStream to, int limit)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            int read;
            while ((read = from.Read(buffer, 0, buffer.Length)) > 0)
            {
                if (to.Length + read > limit)
                {
                    return false;
                }

                to.Write(buffer, 0, read);
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }

    private static string? Checked(string text, FaultList faults)
    {
        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            faults.Add(1 + text.AsSpan(0, nul).Count('\n'), "", "", FaultCode.NulByte, "a text file");
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            faults.Add(0, "", "", FaultCode.Empty, "a header row and at least one row below it");
            return null;
        }

        return text;
    }
}
