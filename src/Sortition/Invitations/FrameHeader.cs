namespace Misthos.Sortition;

/// <summary>The header row of a frame.</summary>
/// <param name="Separator">Comma or semicolon.</param>
/// <param name="Names">Names of the columns.</param>
/// <param name="RowsAt">Where the rows begin.</param>
/// <param name="Line">Line on which they begin.</param>
internal sealed record FrameHeader(byte Separator, string[] Names, int RowsAt, int Line)
{
    /// <summary>Reads the beginning of the first block; nothing when it is no text or empty.</summary>
    internal static FrameHeader? Read(FrameBlock? first, FrameFaults faults)
    {
        if (first is null || first.Bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            faults.Add(0, FaultCode.Empty, "a header row and at least one row below it");
            return null;
        }

        if (first.Bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            faults.Add(1, FaultCode.BadEncoding, "UTF-8 or Latin-1 text");
            return null;
        }

        return Read(first.Bytes, faults);
    }

    private static FrameHeader Read(ReadOnlySpan<byte> bytes, FrameFaults faults)
    {
        var rowsAt = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var separator = SeparatorOf(bytes[rowsAt..]);
        var found = new List<RowFault>();
        var splitter = new RowSplitter(separator, found);
        int line;
        do
        {
            line = splitter.Line;
            splitter.Read(bytes, ref rowsAt);
        }
        while (!splitter.HasText && rowsAt < bytes.Length);

        var names = new string[splitter.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = FrameText.Cell(splitter.Cell(bytes, i));
        }

        faults.Add(found, []);
        faults.CheckHeader(names, line);
        return new(separator, names, rowsAt, splitter.Line);
    }

    private static byte SeparatorOf(ReadOnlySpan<byte> text)
    {
        var quoted = false;
        int commas = 0, semicolons = 0;
        foreach (var b in text.TrimStart(" \t\r\n"u8))
        {
            quoted ^= b == '"';
            if (!quoted && b is (byte)'\r' or (byte)'\n')
            {
                break;
            }

            commas += !quoted && b == ',' ? 1 : 0;
            semicolons += !quoted && b == ';' ? 1 : 0;
        }

        return semicolons > commas ? (byte)';' : (byte)',';
    }
}
