using System.Buffers;

namespace Misthos.Sortition;

/// <summary>Reads a frame block after block; several blocks are split at the same time, and come in the order of the file. A block lasts until the next is asked for.</summary>
internal sealed class FrameReader
{
    private readonly FrameBlocks _blocks;
    private readonly FrameBlock? _first;
    private readonly FrameFaults _faults;
    private readonly string _random;
    private readonly CancellationToken _cancellation;

    internal FrameReader(Stream stream, InvitationRequest request, FrameFaults faults, CancellationToken cancellation)
    {
        (_blocks, _faults, _random, _cancellation) = (new(stream), faults, request.Random, cancellation);
        var first = _blocks.Next();
        if (first is null || first.Bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            faults.Add(0, FaultCode.Empty, "a header row and at least one row below it");
        }
        else if (first.Bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            faults.Add(1, FaultCode.BadEncoding, "UTF-8 or Latin-1 text");
        }
        else
        {
            Columns = FrameColumns.Read(first, request, faults, out var rowsAt, out var line);
            _first = first with { From = rowsAt, Line = line };
        }
    }

    /// <summary>The header; <see langword="null"/> when it cannot be used.</summary>
    internal FrameColumns? Columns { get; }

    internal IEnumerable<FrameRows> Blocks()
    {
        var (columns, inWork) = (Columns!, new Queue<Task<FrameRows>>());
        for (var block = _first; block is not null || inWork.Count > 0;)
        {
            if (block is not null)
            {
                var next = block;
                inWork.Enqueue(Task.Run(() => FrameRows.Read(next, columns, _random), _cancellation));
                block = _faults.IsFull ? null : _blocks.Next();
            }

            if (block is null || inWork.Count > Environment.ProcessorCount)
            {
                _cancellation.ThrowIfCancellationRequested();
                var rows = inWork.Dequeue().GetAwaiter().GetResult();
                _faults.Add(rows.Faults, columns.Names);
                yield return rows;
                ArrayPool<byte>.Shared.Return(rows.Block.Buffer);
            }
        }
    }
}
