using System.Runtime.CompilerServices;

namespace Misthos.Sortition;

/// <summary>How many people of each value sit at each table of a round, with the convex penalty of each count and its slopes.</summary>
internal sealed class TableBalance
{
    private readonly int _fields;
    private readonly int _kinds;
    private readonly int[] _values;
    private readonly int[] _penalties;
    private readonly int[] _rows;
    private readonly int[] _counts;
    private readonly int[] _add;
    private readonly int[] _remove;
    private readonly int[] _off;

    internal TableBalance(SeatingProblem problem)
    {
        (_fields, _kinds, _values) = (problem.Fields, problem.Totals.Length, problem.Values);
        var (width, many) = (problem.LargestTable + 2, problem.Tables * _kinds);
        var sizes = problem.Sizes.Distinct().ToList();
        _penalties = SeatingWeights.Penalties(problem, sizes, width);
        _rows = [.. problem.Sizes.SelectMany(size => problem.Totals.Select((_, value) => ((sizes.IndexOf(size) * _kinds) + value) * width))];
        (_counts, _add, _remove, _off) = (new int[many], new int[many], new int[many], new int[problem.Tables]);
    }

    internal void Load(int[] round)
    {
        Array.Clear(_counts);
        for (var at = 0; at < round.Length * _fields; at++)
        {
            _counts[(round[at / _fields] * _kinds) + _values[at]]++;
        }

        Array.Clear(_off);
        for (var at = 0; at < _counts.Length; at++)
        {
            Slopes(at);
            _off[at / _kinds] += Outside(at);
        }
    }

    /// <summary>How much a swap can win at a table: little when nothing is off balance there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal long MostGain(int table) => _off[table] == 0 ? 2 * SeatingWeights.Distance * _fields : int.MaxValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Change(int i, int a, int j, int b)
    {
        var (ofI, ofJ, atA, atB, change) = (i * _fields, j * _fields, a * _kinds, b * _kinds, 0);
        for (var f = 0; f < _fields; f++)
        {
            var (vi, vj) = (_values[ofI + f], _values[ofJ + f]);
            if (vi != vj)
            {
                change += _remove[atA + vi] + _add[atA + vj] + _remove[atB + vj] + _add[atB + vi];
            }
        }

        return change;
    }

    internal void Swap(int i, int a, int j, int b)
    {
        for (var f = 0; f < _fields; f++)
        {
            var (vi, vj) = (_values[(i * _fields) + f], _values[(j * _fields) + f]);
            if (vi != vj)
            {
                Count(a, vi, -1);
                Count(a, vj, 1);
                Count(b, vj, -1);
                Count(b, vi, 1);
            }
        }
    }

    private void Count(int table, int value, int by)
    {
        var at = (table * _kinds) + value;
        _off[table] -= Outside(at);
        _counts[at] += by;
        _off[table] += Outside(at);
        Slopes(at);
    }

    private int Outside(int at) => _penalties[_rows[at] + _counts[at]] >= SeatingWeights.OffBalance ? 1 : 0;

    private void Slopes(int at)
    {
        var row = _rows[at] + _counts[at];
        _add[at] = _penalties[row + 1] - _penalties[row];
        _remove[at] = _counts[at] == 0 ? 0 : _penalties[row - 1] - _penalties[row];
    }
}
