namespace Misthos.Sortition;

/// <summary>
/// Counts distinct people by stratum in bounded memory. Up to three million people the count is exact. Beyond, only the people whose
/// ticket ends in some zero bits are remembered and the count is scaled up: the tickets being like random numbers, they are a fair sample
/// of 1.5 to 3 million people, and the count is within 0.3 % (P. Gibbons, "Distinct Sampling for Highly-Accurate Answers to Distinct
/// Values Queries", VLDB 2001). The result does not depend on the order of rows.
/// </summary>
/// <param name="precedes">Whether a stratum goes before another: a person found in two belongs to the first.</param>
/// <param name="slots">Memory at most, in people times 1.4: a power of two.</param>
internal sealed class DistinctCounter(Func<int, int, bool> precedes, int slots = 1 << 22)
{
    private ulong[] _keys = new ulong[1 << 10];
    private int[] _strata = new int[1 << 10];
    private int _count;
    private int _level;

    internal bool IsExact => _level == 0;

    internal void Add(UInt128 ticket, int stratum)
    {
        var key = Key(ticket);
        if (!IsSampled(key) || !Insert(key, stratum))
        {
            return;
        }

        if (++_count * 10L > _keys.Length * 7L)
        {
            Grow();
        }
    }

    /// <summary>The stratum a person belongs to, when remembered.</summary>
    internal int StratumOf(UInt128 ticket, int otherwise)
    {
        var key = Key(ticket);
        var mask = _keys.Length - 1;
        for (var at = (int)(key >> 32) & mask; _keys[at] != 0; at = (at + 1) & mask)
        {
            if (_keys[at] == key)
            {
                return _strata[at];
            }
        }

        return otherwise;
    }

    /// <summary>People of each stratum from −1 on: the first count is that of people never to invite.</summary>
    internal long[] ByStratum(int counts)
    {
        var people = new long[counts];
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] != 0)
            {
                people[_strata[i] + 1] += 1L << _level;
            }
        }

        return people;
    }

    private static ulong Key(UInt128 ticket) => (ulong)ticket | (1UL << 63);

    private bool IsSampled(ulong key) => (key & ((1UL << _level) - 1)) == 0;

    private bool Insert(ulong key, int stratum)
    {
        var mask = _keys.Length - 1;
        var at = (int)(key >> 32) & mask;
        for (; _keys[at] != 0; at = (at + 1) & mask)
        {
            if (_keys[at] == key)
            {
                _strata[at] = precedes(stratum, _strata[at]) ? stratum : _strata[at];
                return false;
            }
        }

        (_keys[at], _strata[at]) = (key, stratum);
        return true;
    }

    private void Grow()
    {
        var (keys, strata) = (_keys, _strata);
        var size = keys.Length < slots ? 2 * keys.Length : keys.Length;
        _level += size == keys.Length ? 1 : 0;
        (_keys, _strata, _count) = (new ulong[size], new int[size], 0);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0 && IsSampled(keys[i]))
            {
                Insert(keys[i], strata[i]);
                _count++;
            }
        }
    }
}
