using System.Buffers;

namespace Misthos.Sortition;

/// <summary>
/// A sampling frame as a table, read row after row in memory that does not depend on its length: UTF-8 or Windows-1252, comma or
/// semicolon, found by itself.
/// </summary>
public sealed class FrameTable
{
    private readonly FrameBlocks _blocks;
    private readonly FrameFaults _faults;
    private readonly FrameHeader? _header;
    private FrameBlock? _next;

    /// <summary>Reads the header.</summary>
    /// <param name="stream">The file, at its beginning.</param>
    /// <param name="name">Its name in messages.</param>
    public FrameTable(Stream stream, string name)
    {
        (_blocks, _faults) = (new(stream), new(name));
        _next = _blocks.Next();
        _header = FrameHeader.Read(_next, _faults);
    }

    /// <summary>Headers, in the order of the file; none when it cannot be read.</summary>
    public IReadOnlyList<string> Columns => _header?.Names ?? [];

    /// <summary>Faults met so far; after the first thousand nothing more is read.</summary>
    public IReadOnlyList<FileFault> Faults => _faults.InFileOrder;

    /// <summary>Positions of the columns that say who a row is about, as a stage-1 draw takes them.</summary>
    /// <param name="request">What the draw asks; only its identity columns count.</param>
    /// <returns>None when the frame lacks them.</returns>
    public IReadOnlyList<int> IdentityOf(InvitationRequest request) =>
        _header is null || FrameColumns.Resolve(_header, request with { Strata = [], UnitsColumn = null }, new("")) is not { } columns ? []
            : [.. columns.Identity.Where(at => at >= 0)];

    /// <summary>Reads the rows once. Rows with more or fewer cells than the header are faults and left out; blank ones are left out.</summary>
    /// <param name="columns">Positions of the columns wanted.</param>
    /// <returns>For each row its line and the cells wanted, in the order asked.</returns>
    public IEnumerable<FrameLine> Read(IReadOnlyList<int> columns)
    {
        if (_header is null)
        {
            yield break;
        }

        var (from, line) = (_header.RowsAt, _header.Line);
        while (_next is { } block && !_faults.IsFull)
        {
            foreach (var row in Split(block with { From = from, Line = from == 0 ? block.Line : line }, columns))
            {
                yield return row;
            }

            ArrayPool<byte>.Shared.Return(block.Buffer);
            (_next, from) = (_blocks.Next(), 0);
        }
    }

    private List<FrameLine> Split(FrameBlock block, IReadOnlyList<int> columns)
    {
        var (rows, found) = (new List<FrameLine>(), new List<RowFault>());
        var bytes = block.Bytes;
        var splitter = new RowSplitter(_header!.Separator, found) { Line = block.Line };
        for (var at = block.From; at < bytes.Length;)
        {
            var line = splitter.Line;
            splitter.Read(bytes, ref at);
            if (splitter.HasText && splitter.Count != _header.Names.Length)
            {
                found.Add(new(line, -1, "", FaultCode.RaggedRow, $"{_header.Names.Length} cells as in the header, found {splitter.Count}"));
            }
            else if (splitter.HasText)
            {
                var cells = new string[columns.Count];
                for (var c = 0; c < cells.Length; c++)
                {
                    cells[c] = FrameText.Cell(splitter.Cell(bytes, columns[c]));
                }

                rows.Add(new(line, cells));
            }
        }

        FrameRows.CheckWhole(block, splitter.Line, found);
        _faults.Add(found, _header.Names);
        return rows;
    }
}

/// <summary>A row of a frame.</summary>
/// <param name="Line">Physical line on which it begins, from 1.</param>
/// <param name="Cells">The cells asked for.</param>
public readonly record struct FrameLine(int Line, IReadOnlyList<string> Cells);
