using System.Numerics;
using System.Runtime.CompilerServices;

namespace Misthos.Sortition;

/// <summary>
/// One round while it is being improved, the others standing still. What it costs two people to share a table is then a fixed matrix W,
/// and with C(t, x) = Σ W(x, k) over the people k of table t, swapping i of table a with j of table b changes the cost by
/// C(b, i) − C(a, i) + C(a, j) − C(b, j) − 2 W(i, j): a trial costs a few additions, only an accepted swap updates C.
/// Balance is a convex penalty of the count of each value at each table.
/// </summary>
internal sealed class RoundBoard
{
    private readonly int[] _penalties;
    private readonly int[] _rows;
    private readonly int[] _counts;
    private readonly int[] _add;
    private readonly int[] _remove;
    private readonly int[] _pairCosts;
    private readonly int[] _w;
    private readonly int[] _c;
    private readonly int[] _values;
    private readonly int _people;
    private readonly int _fields;
    private readonly int _kinds;

    internal RoundBoard(SeatingProblem problem)
    {
        var (width, many) = (problem.LargestTable + 2, problem.Tables * problem.Totals.Length);
        _penalties = SeatingWeights.Penalties(problem, width);
        _rows = [.. problem.Sizes.SelectMany(size => problem.Totals.Select((_, value) => ((size == problem.LargestTable ? 0 : problem.Totals.Length) + value) * width))];
        (_counts, _add, _remove) = (new int[many], new int[many], new int[many]);
        _pairCosts = SeatingWeights.PairCosts(problem);
        (_w, _c) = (new int[problem.People * problem.People], new int[problem.Tables * problem.People]);
        (_people, _fields, _kinds, _values) = (problem.People, problem.Fields, problem.Totals.Length, problem.Values);
    }

    /// <summary>Table of each person.</summary>
    internal int[] Tables { get; private set; } = [];

    /// <summary>Takes a round on the board.</summary>
    /// <param name="tables">Table of each person in it.</param>
    /// <param name="meetings">How often each two met in all other rounds and earlier.</param>
    internal void Load(int[] tables, byte[] meetings)
    {
        Tables = tables;
        for (var at = 0; at < _w.Length; at++)
        {
            _w[at] = SeatingWeights.Again(meetings[at]) + _pairCosts[at];
        }

        Array.Clear(_c);
        Array.Clear(_counts);
        for (var k = 0; k < _people; k++)
        {
            AddRow(_c.AsSpan(tables[k] * _people, _people), _w.AsSpan(k * _people, _people));
            for (var f = 0; f < _fields; f++)
            {
                _counts[(tables[k] * _kinds) + _values[(k * _fields) + f]]++;
            }
        }

        for (var at = 0; at < _counts.Length; at++)
        {
            Slopes(at);
        }
    }

    /// <summary>What swapping two people of different tables would add to the cost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Change(int i, int j)
    {
        var (a, b, ofI, ofJ) = (Tables[i], Tables[j], i * _fields, j * _fields);
        var change = _c[(b * _people) + i] - _c[(a * _people) + i] + _c[(a * _people) + j] - _c[(b * _people) + j] - (2 * _w[(i * _people) + j]);
        (a, b) = (a * _kinds, b * _kinds);
        for (var f = 0; f < _fields; f++)
        {
            var (vi, vj) = (_values[ofI + f], _values[ofJ + f]);
            if (vi != vj)
            {
                change += _remove[a + vi] + _add[a + vj] + _remove[b + vj] + _add[b + vi];
            }
        }

        return change;
    }

    internal void Swap(int i, int j)
    {
        var n = _people;
        var (a, b) = (Tables[i], Tables[j]);
        Exchange(_c.AsSpan(a * n, n), _c.AsSpan(b * n, n), _w.AsSpan(i * n, n), _w.AsSpan(j * n, n));
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

        (Tables[i], Tables[j]) = (b, a);
    }

    private void Count(int table, int value, int by)
    {
        var at = (table * _kinds) + value;
        _counts[at] += by;
        Slopes(at);
    }

    private void Slopes(int at)
    {
        var row = _rows[at] + _counts[at];
        _add[at] = _penalties[row + 1] - _penalties[row];
        _remove[at] = _counts[at] == 0 ? 0 : _penalties[row - 1] - _penalties[row];
    }

    private static void AddRow(Span<int> to, ReadOnlySpan<int> row)
    {
        for (var x = 0; x < to.Length; x++)
        {
            to[x] += row[x];
        }
    }

    private static void Exchange(Span<int> a, Span<int> b, ReadOnlySpan<int> i, ReadOnlySpan<int> j)
    {
        var x = 0;
        for (; x <= a.Length - Vector<int>.Count; x += Vector<int>.Count)
        {
            var moved = new Vector<int>(j[x..]) - new Vector<int>(i[x..]);
            (new Vector<int>(a[x..]) + moved).CopyTo(a[x..]);
            (new Vector<int>(b[x..]) - moved).CopyTo(b[x..]);
        }

        for (; x < a.Length; x++)
        {
            var moved = j[x] - i[x];
            a[x] += moved;
            b[x] -= moved;
        }
    }
}
