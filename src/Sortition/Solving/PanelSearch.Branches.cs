namespace Misthos.Sortition;

/// <content>What is kept, where to divide, and where to go back to.</content>
internal sealed partial class PanelSearch
{
    /// <summary>Keeps the whole solution when it is a better panel.</summary>
    private bool Accept()
    {
        if (Promise <= _bestValue + Step)
        {
            return false;
        }

        var (counts, value) = (new int[_polytope.Count], 0.0);
        for (var t = 0; t < counts.Length; t++)
        {
            counts[t] = (int)Math.Round(_simplex.Solution[t]);
            value += counts[t] * _weights[t];
        }

        if (value <= _bestValue + Step || !_polytope.Holds(counts))
        {
            return false;
        }

        (_best, _bestValue) = (counts, value);
        return true;
    }

    /// <summary>The type whose number is nearest below a whole one; −1 when all are whole.</summary>
    private int Fractional()
    {
        var (best, chosen) = (0.0, -1);
        var solution = _simplex.Solution;
        for (var t = 0; t < solution.Length; t++)
        {
            var part = solution[t] - Math.Floor(solution[t]);
            if (part > Whole && part < 1 - Whole && part > best)
            {
                (best, chosen) = (part, t);
            }
        }

        return chosen;
    }

    private void Divide(int type)
    {
        var value = _simplex.Solution[type];
        var (lower, upper) = (_simplex.LowerOf(type), _simplex.UpperOf(type));
        _branches.Push(new(type, lower, upper, Math.Floor(value)));
        _simplex.SetBounds(type, Math.Ceiling(value), upper);
    }

    /// <summary>Undoes branches up to the last whose lower half has not been tried, and enters it.</summary>
    private bool Backtrack()
    {
        while (_branches.TryPop(out var branch))
        {
            if (branch.Down is not { } down)
            {
                _simplex.SetBounds(branch.Type, branch.Lower, branch.Upper);
                continue;
            }

            _branches.Push(branch with { Down = null });
            _simplex.SetBounds(branch.Type, branch.Lower, down);
            return true;
        }

        return false;
    }

    /// <summary>A type divided, its bounds before, and the upper bound of the half not yet tried.</summary>
    private readonly record struct Branch(int Type, double Lower, double Upper, double? Down);
}
