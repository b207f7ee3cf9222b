using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Misthos.Sortition;

/// <summary>
/// Numbers that follow from a text, the same on any machine and in any version: blocks of HMAC-SHA-256(text, counter),
/// the counter in 8 bytes, most significant first.
/// </summary>
public sealed class SeededNumbers(string seed)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(seed);
    private byte[] _block = [];
    private int _used;
    private ulong _counter;

    /// <summary>A whole number from 0 to <paramref name="below"/> − 1, each equally likely.</summary>
    public int Next(int below)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(below, 1);
        var limit = uint.MaxValue - (uint.MaxValue % (uint)below);
        uint drawn;
        do
        {
            drawn = Word();
        }
        while (drawn >= limit);
        return (int)(drawn % (uint)below);
    }

    /// <summary>A position in <paramref name="weights"/>, each as likely as its weight.</summary>
    public int Pick(IReadOnlyList<int> weights)
    {
        var at = Next(weights.Sum());
        var i = 0;
        while (at >= weights[i])
        {
            at -= weights[i++];
        }

        return i;
    }

    /// <summary>Puts items in an order of which each is equally likely (Fisher and Yates).</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private uint Word()
    {
        if (_used == _block.Length)
        {
            Span<byte> counter = stackalloc byte[8];
            BinaryPrimitives.WriteUInt64BigEndian(counter, _counter++);
            (_block, _used) = (HMACSHA256.HashData(_key, counter), 0);
        }

        _used += 4;
        return BinaryPrimitives.ReadUInt32BigEndian(_block.AsSpan(_used - 4));
    }
}
