using System.Buffers;
using System.Buffers.Text;

namespace Misthos.Sortition;

/// <summary>A row of a frame: its ticket and where it stands.</summary>
/// <param name="Ticket">Says who, and in which order.</param>
/// <param name="From">Where the row begins in its block.</param>
/// <param name="Length">Bytes of the row.</param>
/// <param name="Stratum">Position in <see cref="FrameRows.Strata"/>.</param>
/// <param name="Unit">Which of the dwellings of the row, from 1; 0 when they are not counted.</param>
internal readonly record struct FrameRow(UInt128 Ticket, int From, int Length, int Stratum, int Unit);

/// <summary>The rows of one block, read apart from all others so that blocks can be read at the same time.</summary>
internal sealed class FrameRows
{
    private const int MostUnits = 10_000;
    private static readonly SearchValues<byte> Nul = SearchValues.Create([(byte)0]);
    private readonly StratumReader _strata;

    private FrameRows(FrameBlock block, FrameColumns columns) => (Block, _strata) = (block, new(columns.Strata));

    internal FrameBlock Block { get; }

    internal List<FrameRow> Rows { get; } = new(4096);

    internal List<string> Strata => _strata.Met;

    internal List<RowFault> Faults { get; } = [];

    internal static FrameRows Read(FrameBlock block, FrameColumns columns, string random)
    {
        var rows = new FrameRows(block, columns);
        using var identity = new FrameIdentity(columns, random);
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
            else if (identity.Read(bytes, splitter))
            {
                var stratum = _strata.Of(bytes, splitter);
                var (first, last) = Units(bytes, splitter, columns, line);
                for (var unit = first; unit <= last; unit++)
                {
                    Rows.Add(new(identity.Ticket(unit), from, at - from, stratum, unit));
                }
            }
            else
            {
                Faults.Add(new(line, columns.Identity[0], "", FaultCode.BlankCell, "somebody: at least one identity column filled"));
            }
        }

        CheckWhole(Block, splitter.Line, Faults);
    }

    internal static void CheckWhole(FrameBlock block, int line, List<RowFault> faults)
    {
        var bytes = block.Bytes;
        if (bytes.IndexOfAny(Nul) is var nul and >= 0)
        {
            faults.Add(new(block.Line + bytes[block.From..Math.Max(nul, block.From)].Count((byte)'\n'), -1, "", FaultCode.NulByte, "a text file"));
        }

        if (block.IsCut && faults.Count == 0)
        {
            faults.Add(new(line - 1, -1, "", FaultCode.TooLarge, $"rows of at most {FrameBlocks.Longest} bytes"));
        }
    }

    /// <summary>Which units stand behind a row: 0 when units are not counted, else from 1 to their number.</summary>
    private (int First, int Last) Units(ReadOnlySpan<byte> bytes, RowSplitter row, FrameColumns columns, int line)
    {
        if (columns.Units < 0)
        {
            return (0, 0);
        }

        var cell = row.Cell(bytes, columns.Units);
        if (Utf8Parser.TryParse(cell, out int units, out var read) && read == cell.Length && units is >= 0 and <= MostUnits)
        {
            return (1, units);
        }

        Faults.Add(new(line, columns.Units, FrameText.Decode(cell), FaultCode.NotAnInteger, $"a whole number from 0 to {MostUnits}"));
        return (1, 0);
    }
}
