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
        if (FrameHeader.Read(first, faults) is { } header)
        {
            Columns = FrameColumns.Resolve(header, request, faults);
            _first = first! with { From = header.RowsAt, Line = header.Line };
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
