using System.Numerics;
using System.Runtime.CompilerServices;

namespace Misthos.Sortition;

/// <summary>
/// What it costs people to share a table. While one round is being improved the others stand still: the cost for two to share a table
/// is then a fixed matrix W, and with C(t, x) = Σ W(x, k) over the people k of table t, swapping i of table a with j of table b changes the
/// cost by C(b, i) − C(a, i) + C(a, j) − C(b, j) − 2 W(i, j). A trial costs five additions; only an accepted swap updates C.
/// </summary>
internal sealed class MeetingCosts
{
    private readonly int _people;
    private readonly int _tables;
    private readonly byte[] _meetings;
    private readonly int[] _w;
    private readonly int[] _c;
    private readonly int[] _byTable;
    private readonly int[] _ends;

    internal MeetingCosts(SeatingProblem problem)
    {
        (_people, _tables) = (problem.People, problem.Tables);
        _meetings = (byte[])problem.Met.Clone();
        _w = SeatingWeights.PairCosts(problem);
        _c = new int[_tables * _people];
        (_byTable, _ends) = (new int[_people], new int[_tables + 1]);
    }

    /// <summary>Counts the meetings of a round in or out.</summary>
    internal void Count(int[] round, int by)
    {
        Sort(round);
        for (var t = 0; t < _tables; t++)
        {
            var there = _byTable.AsSpan(_ends[t].._ends[t + 1]);
            foreach (var i in there)
            {
                foreach (var j in there)
                {
                    var at = (i * _people) + j;
                    var before = _meetings[at];
                    _meetings[at] = (byte)(before + (i == j ? 0 : by));
                    _w[at] += SeatingWeights.Again(_meetings[at]) - SeatingWeights.Again(before);
                }
            }
        }
    }

    /// <summary>Sums W up for the tables of a round that is not counted.</summary>
    internal void Load(int[] round)
    {
        Array.Clear(_c);
        for (var k = 0; k < _people; k++)
        {
            Add(_c.AsSpan(round[k] * _people, _people), _w.AsSpan(k * _people, _people));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Change(int i, int a, int j, int b) =>
        _c[(b * _people) + i] - _c[(a * _people) + i] + _c[(a * _people) + j] - _c[(b * _people) + j] - (2 * _w[(i * _people) + j]);

    internal void Swap(int i, int a, int j, int b)
    {
        var (n, x) = (_people, 0);
        for (; x <= n - Vector<int>.Count; x += Vector<int>.Count)
        {
            var moved = new Vector<int>(_w, (j * n) + x) - new Vector<int>(_w, (i * n) + x);
            (new Vector<int>(_c, (a * n) + x) + moved).CopyTo(_c, (a * n) + x);
            (new Vector<int>(_c, (b * n) + x) - moved).CopyTo(_c, (b * n) + x);
        }

        for (; x < n; x++)
        {
            var moved = _w[(j * n) + x] - _w[(i * n) + x];
            _c[(a * n) + x] += moved;
            _c[(b * n) + x] -= moved;
        }
    }

    private static void Add(Span<int> to, ReadOnlySpan<int> row)
    {
        var x = 0;
        for (; x <= to.Length - Vector<int>.Count; x += Vector<int>.Count)
        {
            (new Vector<int>(to[x..]) + new Vector<int>(row[x..])).CopyTo(to[x..]);
        }

        for (; x < to.Length; x++)
        {
            to[x] += row[x];
        }
    }

    /// <summary>People by table, without making anything: this is done at every turn.</summary>
    private void Sort(int[] round)
    {
        Array.Clear(_ends);
        foreach (var table in round)
        {
            _ends[table + 1]++;
        }

        for (var t = 0; t < _tables; t++)
        {
            _ends[t + 1] += _ends[t];
        }

        for (var i = _people - 1; i >= 0; i--)
        {
            _byTable[--_ends[round[i] + 1]] = i;
        }

        // The counts above have become the beginnings of the tables, one place to the right.
        Array.Copy(_ends, 1, _ends, 0, _tables);
        _ends[_tables] = _people;
    }
}
