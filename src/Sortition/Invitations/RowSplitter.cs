using System.Buffers;

namespace Misthos.Sortition;

/// <summary>A fault of a row before the names of file and column are known.</summary>
internal readonly record struct RowFault(int Line, int Column, string Value, FaultCode Code, string Expected);

/// <summary>
/// Splits rows of RFC 4180 bytes into trimmed cells without copying them, by the rules of <see cref="CsvParser"/>, for files too long
/// to be held. Doubled quotes stay doubled.
/// </summary>
internal sealed class RowSplitter(byte separator, List<RowFault> faults)
{
    private const int MaxCell = 10_000;
    private readonly SearchValues<byte> _stops = SearchValues.Create([separator, (byte)'\r', (byte)'\n', (byte)'"']);
    private readonly SearchValues<byte> _ends = SearchValues.Create([separator, (byte)'\r', (byte)'\n']);
    private (int From, int To)[] _cells = new (int, int)[64];

    internal int Count { get; private set; }

    internal bool HasText { get; private set; }

    /// <summary>Line on which the next row begins.</summary>
    internal int Line { get; set; } = 1;

    internal ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> bytes, int column) => bytes[_cells[column].From.._cells[column].To];

    /// <summary>Reads the row at <paramref name="at"/>, which moves behind it.</summary>
    internal void Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        (Count, HasText) = (0, false);
        var more = true;
        while (more)
        {
            ReadCell(bytes, ref at);
            more = at < bytes.Length && bytes[at] == separator;
            at += more ? 1 : 0;
        }

        if (at < bytes.Length)
        {
            at += bytes[at] == '\r' && at + 1 < bytes.Length && bytes[at + 1] == '\n' ? 2 : 1;
        }

        Line++;
    }

    private void ReadCell(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\t')
        {
            at++;
        }

        if (at < bytes.Length && bytes[at] == '"')
        {
            ReadQuoted(bytes, ref at);
            return;
        }

        var from = at;
        var length = bytes[at..].IndexOfAny(_stops);
        at = length < 0 ? bytes.Length : at + length;
        if (length >= 0 && bytes[at] == '"')
        {
            SkipToEnd(bytes, ref at);
            faults.Add(new(Line, Count, Text(bytes[from..at]), FaultCode.StrayQuote, "quotes around the whole field, doubled inside"));
        }

        Add(bytes, from, at);
    }

    private void ReadQuoted(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (from, opened) = (++at, Line);
        for (var closed = false; !closed;)
        {
            var length = bytes[at..].IndexOfAny((byte)'"', (byte)'\n');
            if (length < 0)
            {
                faults.Add(new(opened, Count, Text(bytes[from..]), FaultCode.UnclosedQuote, "a closing double quote"));
                at = bytes.Length;
                Add(bytes, from, at);
                return;
            }

            at += length + 1;
            Line += bytes[at - 1] == '\n' ? 1 : 0;
            var doubled = bytes[at - 1] == '"' && at < bytes.Length && bytes[at] == '"';
            at += doubled ? 1 : 0;
            closed = bytes[at - 1] == '"' && !doubled;
        }

        Add(bytes, from, at - 1);
        if (at < bytes.Length && bytes[at] != separator && bytes[at] is not ((byte)'\r' or (byte)'\n'))
        {
            SkipBlank(bytes, ref at);
        }
    }

    private void SkipBlank(ReadOnlySpan<byte> bytes, ref int at)
    {
        var from = at;
        SkipToEnd(bytes, ref at);
        if (bytes[from..at].ContainsAnyExcept((byte)' ', (byte)'\t'))
        {
            faults.Add(new(Line, Count - 1, Text(bytes[from..at]), FaultCode.StrayQuote, "quotes around the whole field, doubled inside"));
        }
    }

    private void SkipToEnd(ReadOnlySpan<byte> bytes, ref int at)
    {
        var length = bytes[at..].IndexOfAny(_ends);
        at = length < 0 ? bytes.Length : at + length;
    }

    private void Add(ReadOnlySpan<byte> bytes, int from, int to)
    {
        while (from < to && bytes[from] <= ' ')
        {
            from++;
        }

        while (to > from && bytes[to - 1] <= ' ')
        {
            to--;
        }

        if (to - from > MaxCell)
        {
            faults.Add(new(Line, Count, Text(bytes[from..to]), FaultCode.CellTooLong, $"at most {MaxCell} bytes"));
        }

        if (Count == _cells.Length)
        {
            Array.Resize(ref _cells, 2 * Count);
        }

        HasText |= to > from;
        _cells[Count++] = (from, to);
    }

    private static string Text(ReadOnlySpan<byte> bytes) => FrameText.Decode(bytes[..Math.Min(bytes.Length, 200)]);
}
