using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Misthos.Sortition;

/// <summary>A row that may be invited.</summary>
/// <param name="Ticket">Who, and the place in the calling order.</param>
/// <param name="Digest">Tells rows of one person apart whatever their order in the file.</param>
/// <param name="Offset">Where the row stands in the file.</param>
/// <param name="Length">Bytes of the row.</param>
/// <param name="Unit">Which of the dwellings of the row; 0 when they are not counted.</param>
internal readonly record struct KeptRow(UInt128 Ticket, ulong Digest, long Offset, int Length, int Unit)
{
    internal static int InCallingOrder(KeptRow a, KeptRow b) =>
        a.Ticket != b.Ticket ? a.Ticket.CompareTo(b.Ticket) : a.Digest.CompareTo(b.Digest);
}

/// <summary>
/// The rows of a stratum with the smallest tickets. Of two rows of one person the one of the smaller digest stays. Once it has been
/// cut to so many people, no larger ticket enters again.
/// </summary>
internal sealed class StratumPool(string value)
{
    private readonly List<KeptRow> _kept = [];
    private UInt128 _limit = UInt128.MaxValue;

    internal string Value => value;

    internal int Count => _kept.Count;

    internal void Offer(FrameRow row, FrameBlock block)
    {
        if (row.Ticket <= _limit)
        {
            Span<byte> hash = stackalloc byte[32];
            SHA256.HashData(block.Bytes.Slice(row.From, row.Length).TrimEnd("\r\n"u8), hash);
            _kept.Add(new(row.Ticket, BinaryPrimitives.ReadUInt64BigEndian(hash), block.Offset + row.From, row.Length, row.Unit));
        }
    }

    /// <summary>Keeps the people of the smallest tickets among those who belong here, each once, in the order of tickets.</summary>
    internal IReadOnlyList<KeptRow> Cut(int most, Predicate<UInt128> belongs)
    {
        _kept.Sort(KeptRow.InCallingOrder);
        var length = 0;
        for (var i = 0; i < _kept.Count && length < most; i++)
        {
            if ((length == 0 || _kept[i].Ticket != _kept[length - 1].Ticket) && belongs(_kept[i].Ticket))
            {
                _kept[length++] = _kept[i];
            }
        }

        _kept.RemoveRange(length, _kept.Count - length);
        _limit = length == most ? _kept[^1].Ticket : _limit;
        return _kept;
    }
}
