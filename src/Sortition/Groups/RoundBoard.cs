using System.Runtime.CompilerServices;

namespace Misthos.Sortition;

/// <summary>The round being improved: its tables, what meetings cost there and how balanced it is.</summary>
internal sealed class RoundBoard(SeatingProblem problem)
{
    private readonly MeetingCosts _meetings = new(problem);
    private readonly TableBalance _balance = new(problem);

    /// <summary>Table of each person.</summary>
    internal int[] Tables { get; private set; } = [];

    /// <summary>Counts the meetings of a round.</summary>
    internal void Add(int[] round) => _meetings.Count(round, 1);

    /// <summary>Takes a counted round on the board.</summary>
    internal void Take(int[] round)
    {
        Tables = round;
        _meetings.Count(round, -1);
        _meetings.Load(round);
        _balance.Load(round);
    }

    /// <summary>What swapping two people of different tables would add to the cost; the largest number when it is certainly above the limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Change(int i, int j, long limit)
    {
        var (a, b) = (Tables[i], Tables[j]);
        var change = _meetings.Change(i, a, j, b);
        return change > limit + _balance.MostGain(a) + _balance.MostGain(b) ? int.MaxValue : change + _balance.Change(i, a, j, b);
    }

    internal void Swap(int i, int j)
    {
        var (a, b) = (Tables[i], Tables[j]);
        _meetings.Swap(i, a, j, b);
        _balance.Swap(i, a, j, b);
        (Tables[i], Tables[j]) = (b, a);
    }
}
