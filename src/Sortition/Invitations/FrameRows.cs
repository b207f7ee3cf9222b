using System.Buffers;

namespace Misthos.Sortition;

/// <summary>A row of a frame: its ticket and where it stands.</summary>
/// <param name="Ticket">Says who, and in which order.</param>
/// <param name="From">Where the row begins in its block.</param>
/// <param name="Length">Bytes of the row.</param>
/// <param name="Stratum">Position in <see cref="FrameRows.Strata"/>.</param>
internal readonly record struct FrameRow(UInt128 Ticket, int From, int Length, int Stratum);

/// <summary>The rows of one block, read apart from all others so that blocks can be read at the same time.</summary>
internal sealed class FrameRows
{
    private static readonly SearchValues<byte> Nul = SearchValues.Create([(byte)0]);
    private readonly Dictionary<string, int> _strata = new(StringComparer.Ordinal);

    private FrameRows(FrameBlock block) => Block = block;

    internal FrameBlock Block { get; }

    internal List<FrameRow> Rows { get; } = new(4096);

    internal List<string> Strata { get; } = [];

    internal List<RowFault> Faults { get; } = [];

    internal static FrameRows Read(FrameBlock block, FrameColumns columns, string random)
    {
        var rows = new FrameRows(block);
        using var identity = new FrameIdentity(columns, random);
        if (columns.Stratum < 0)
        {
            rows.Strata.Add("");
        }

        rows.ReadAll(columns, identity);
        return rows;
    }

    private void ReadAll(FrameColumns columns, FrameIdentity identity)
    {
        var bytes = Block.Bytes;
        var splitter = new RowSplitter(columns.Separator, Faults) { Line = Block.Line };
        for (var at = Block.From; at < bytes.Length;)
        {
            var (from, line) = (at, splitter.Line);
            splitter.Read(bytes, ref at);
            if (!splitter.HasText)
            {
                continue;
            }

            if (splitter.Count != columns.Names.Count)
            {
                Faults.Add(new(line, -1, "", FaultCode.RaggedRow, $"{columns.Names.Count} cells as in the header, found {splitter.Count}"));
            }
            else if (identity.Ticket(bytes, splitter) is { } ticket)
            {
                Rows.Add(new(ticket, from, at - from, columns.Stratum < 0 ? 0 : Stratum(splitter.Cell(bytes, columns.Stratum))));
            }
            else
            {
                Faults.Add(new(line, columns.Identity[0], "", FaultCode.BlankCell, "somebody: at least one identity column filled"));
            }
        }

        CheckWhole(bytes, splitter.Line);
    }

    private void CheckWhole(ReadOnlySpan<byte> bytes, int line)
    {
        if (bytes.IndexOfAny(Nul) is var nul and >= 0)
        {
            Faults.Add(new(Block.Line + bytes[Block.From..Math.Max(nul, Block.From)].Count((byte)'\n'), -1, "", FaultCode.NulByte, "a text file"));
        }

        if (Block.IsCut && Faults.Count == 0)
        {
            Faults.Add(new(line - 1, -1, "", FaultCode.TooLarge, $"rows of at most {FrameBlocks.Longest} bytes"));
        }
    }

    private int Stratum(ReadOnlySpan<byte> cell)
    {
        // Most values are short and plain: they are found without making a string.
        Span<char> chars = stackalloc char[128];
        var plain = cell.Length <= chars.Length && System.Text.Ascii.IsValid(cell) && !cell.ContainsAny((byte)'"', (byte)'\'');
        var text = plain ? chars[..System.Text.Encoding.ASCII.GetChars(cell, chars)] : FrameText.Cell(cell).Trim().AsSpan();
        var known = _strata.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text, out var stratum))
        {
            stratum = Strata.Count;
            Strata.Add(text.ToString());
            _strata.Add(Strata[stratum], stratum);
        }

        return stratum;
    }
}
