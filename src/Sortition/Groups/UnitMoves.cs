namespace Misthos.Sortition;

/// <summary>Moves of people who sit together: the whole group changes tables with as many others, who leave no group of theirs behind.</summary>
internal sealed class UnitMoves
{
    private readonly RoundBoard _board;
    private readonly int[][] _groups;
    private readonly int[][] _unitOf;
    private readonly int _tables;
    private readonly int[] _order;
    private readonly List<int> _others = [];

    private UnitMoves(SeatingProblem problem, RoundBoard board, int[][] groups)
    {
        (_board, _groups, _tables) = (board, groups, problem.Tables);
        _unitOf = [.. Enumerable.Range(0, problem.People).Select(i => Array.Find(groups, g => g.Contains(i)) ?? [i])];
        _order = [.. Enumerable.Range(0, problem.People).Where(i => problem.FixedAt[i] < 0)];
    }

    /// <summary>Nothing when nobody who can move must sit with somebody.</summary>
    internal static UnitMoves? For(SeatingProblem problem, RoundBoard board)
    {
        int[][] groups = [.. problem.Groups.Where(g => problem.FixedAt[g[0]] < 0).Select(g => g.ToArray())];
        return groups.Length == 0 || problem.Tables < 2 ? null : new(problem, board, groups);
    }

    internal void Try(ref SeatingNumbers numbers, long allowance)
    {
        var group = _groups[numbers.Below(_groups.Length)];
        var from = _board.Tables[group[0]];
        var to = (from + 1 + numbers.Below(_tables - 1)) % _tables;
        if (!Others(group.Length, to, ref numbers))
        {
            return;
        }

        var change = 0;
        for (var k = 0; k < group.Length; k++)
        {
            change += _board.Change(group[k], _others[k], int.MaxValue);
            _board.Swap(group[k], _others[k]);
        }

        if (change > allowance)
        {
            for (var k = 0; k < group.Length; k++)
            {
                _board.Swap(group[k], _others[k]);
            }
        }
    }

    /// <summary>Whole units of a table, as many people as the group, from a random place on.</summary>
    private bool Others(int many, int table, ref SeatingNumbers numbers)
    {
        _others.Clear();
        var first = numbers.Below(_order.Length);
        for (var k = 0; k < _order.Length && _others.Count < many; k++)
        {
            var i = _order[(first + k) % _order.Length];
            if (_board.Tables[i] == table && _unitOf[i][0] == i && _others.Count + _unitOf[i].Length <= many)
            {
                _others.AddRange(_unitOf[i]);
            }
        }

        return _others.Count == many;
    }
}
