using System.Runtime.CompilerServices;

namespace Misthos.Sortition;

/// <summary>
/// Simulated annealing (Kirkpatrick, Gelatt, Vecchi, Science 1983) over seatings: swaps of two people of a round, accepted when they cost
/// less than a random allowance that shrinks. Rounds take turns on the board. Most trials swap people who are alike, since a swap of
/// people of different kinds mostly puts two tables off balance.
/// </summary>
internal sealed class Annealer
{
    private const int ChanceBits = 12;
    private const int Alike = 16;

    // −ln(u) for evenly spread u, in 1/65,536: rounded, so that no machine's logarithm can make a difference.
    private static readonly int[] Allowances = [.. Enumerable.Range(0, 1 << ChanceBits).Select(u => (int)Math.Round(-Math.Log((u + 0.5) / (1 << ChanceBits)) * 65_536))];

    private readonly SeatingProblem _problem;
    private readonly RoundBoard _board;
    private readonly int[] _movable;
    private readonly int[] _alike;
    private readonly UnitMoves? _units;
    private SeatingNumbers _numbers;

    internal Annealer(SeatingProblem problem, ulong seed)
    {
        (_problem, _numbers) = (problem, new(seed));
        _board = new(problem);
        var start = new SeatingStart(problem);
        Rounds = [.. Enumerable.Range(0, problem.Rounds).Select(_ => start.Round(ref _numbers))];
        Array.ForEach(Rounds, _board.Add);
        var bound = problem.Groups.SelectMany(g => g).ToHashSet();
        _movable = [.. Enumerable.Range(0, problem.People).Where(i => problem.FixedAt[i] < 0 && !bound.Contains(i))];
        _alike = MostAlike();
        _units = UnitMoves.For(problem, _board);
    }

    /// <summary>Table of each person in each round.</summary>
    internal int[][] Rounds { get; }

    /// <summary>Improves the plan.</summary>
    /// <param name="trials">Swaps tried in all.</param>
    /// <param name="hot">Allowance at the beginning, in thousandths of a repeated meeting.</param>
    /// <param name="cold">Allowance at the end; the last turn of each round allows nothing.</param>
    /// <param name="cancellation">Stops between two turns.</param>
    internal void Improve(long trials, double hot, double cold, CancellationToken cancellation)
    {
        var turn = (int)Math.Clamp(trials / (20L * _problem.Rounds), 1, Math.Max(2000, 20 * _problem.People));
        var turns = Math.Max(2 * _problem.Rounds, trials / turn);
        var (allowance, cooling) = (hot, Math.Pow(cold / hot, 1.0 / turns));
        for (var t = 0L; t < turns; t++, allowance *= cooling)
        {
            cancellation.ThrowIfCancellationRequested();
            var round = Rounds[t % Rounds.Length];
            _board.Take(round);
            Turn(turn, t >= turns - Rounds.Length ? 0 : (long)allowance);
            _board.Add(round);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Turn(int trials, long allowance)
    {
        var (board, movable, alike, tables, numbers) = (_board, _movable, _alike, _board.Tables, _numbers);
        var (many, units) = ((ulong)movable.Length, _units);
        for (var trial = 0; trial < trials && many > 1; trial++)
        {
            var bits = numbers.Next();
            var i = movable[(int)(((bits >> 40) * many) >> 24)];
            var pick = (bits >> 16) & 0xFFFFFF;
            var j = (bits & 0x7000) < 0x6000 ? alike[(i * Alike) + (int)((pick * Alike) >> 24)] : movable[(int)((pick * many) >> 24)];
            var limit = (allowance * Allowances[bits & ((1 << ChanceBits) - 1)]) >> 16;
            if (tables[i] != tables[j] && board.Change(i, j, limit) <= limit)
            {
                board.Swap(i, j);
            }
        }

        for (var trial = 0; units is not null && trial < trials / 8; trial++)
        {
            units.Try(ref numbers, (allowance * Allowances[numbers.Next() & ((1 << ChanceBits) - 1)]) >> 16);
        }

        _numbers = numbers;
    }

    /// <summary>For each person those who differ in the fewest columns, in random order among equals; themselves when there are too few.</summary>
    private int[] MostAlike()
    {
        var alike = new int[_problem.People * Alike];
        var order = (int[])_movable.Clone();
        foreach (var i in _movable)
        {
            _numbers.Shuffle<int>(order);
            var nearest = order.Where(j => j != i).OrderBy(j => Differences(i, j)).Concat(Enumerable.Repeat(i, Alike)).Take(Alike);
            nearest.ToArray().CopyTo(alike, i * Alike);
        }

        return alike;
    }

    private int Differences(int i, int j)
    {
        var (fields, differences) = (_problem.Fields, 0);
        for (var f = 0; f < fields; f++)
        {
            differences += _problem.Values[(i * fields) + f] == _problem.Values[(j * fields) + f] ? 0 : 1;
        }

        return differences;
    }
}
