using System.Buffers;

namespace Misthos.Sortition;

/// <summary>Whole rows of a frame, as bytes.</summary>
/// <param name="Buffer">Rented; given back when the rows have been used.</param>
/// <param name="Length">Bytes in use.</param>
/// <param name="From">Where the first row begins: after the header in the first block.</param>
/// <param name="Offset">Place of the first byte in the file.</param>
/// <param name="Line">Physical line on which the row at <paramref name="From"/> begins.</param>
/// <param name="IsCut">No row ended within the longest block: the last row goes on.</param>
internal sealed record FrameBlock(byte[] Buffer, int Length, int From, long Offset, int Line, bool IsCut)
{
    internal ReadOnlySpan<byte> Bytes => Buffer.AsSpan(0, Length);
}

/// <summary>Reads a file of any length in blocks of whole rows. A line feed ends a row when the quotes before it are even.</summary>
internal sealed class FrameBlocks(Stream stream)
{
    internal const int Longest = 1 << 22;
    private const int Usual = 1 << 20;
    private byte[] _rest = [];
    private long _offset;
    private int _line = 1;
    private bool _ended;

    internal FrameBlock? Next()
    {
        for (var size = Usual; !_ended; size *= 4)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(size, _rest.Length));
            _rest.CopyTo(buffer, 0);
            var filled = _rest.Length + stream.ReadAtLeast(buffer.AsSpan(_rest.Length), buffer.Length - _rest.Length, throwOnEndOfStream: false);
            var end = filled < buffer.Length ? filled : LastRowEnd(buffer);
            if (end >= 0 || size >= Longest)
            {
                _ended = end < 0 || filled < buffer.Length;
                return Cut(buffer, filled, end);
            }

            _rest = buffer;
        }

        return null;
    }

    private FrameBlock? Cut(byte[] buffer, int filled, int end)
    {
        var block = new FrameBlock(buffer, end < 0 ? filled : end, 0, _offset, _line, end < 0);
        _rest = buffer[block.Length..filled];
        _offset += block.Length;
        _line += block.Bytes.Count((byte)'\n');
        return block.Length == 0 ? null : block;
    }

    private static int LastRowEnd(ReadOnlySpan<byte> bytes)
    {
        var quotes = bytes.Count((byte)'"');
        for (var end = bytes.Length; ;)
        {
            var feed = bytes[..end].LastIndexOf((byte)'\n');
            if (feed < 0)
            {
                return -1;
            }

            quotes -= bytes[feed..end].Count((byte)'"');
            if (quotes % 2 == 0)
            {
                return feed + 1;
            }

            end = feed;
        }
    }
}
