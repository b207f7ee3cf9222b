using System.Runtime.CompilerServices;

namespace Misthos.Sortition;

/// <content>Which variable enters the basis.</content>
internal sealed partial class DualSimplex
{
    private double _reach = double.PositiveInfinity;

    /// <summary>
    /// Bound-flipping ratio test: passes every variable whose flip leaves the leaving variable outside, and flips it. Few are
    /// passed, so only ratios within reach of the last chosen are looked at first.
    /// </summary>
    private int Entering(int row, bool below)
    {
        var leaving = _head[row];
        var outside = below ? _lower[leaving] - _x[leaving] : _x[leaving] - _upper[leaving];
        var entering = Entering(outside, below, _reach);
        if (entering < 0 && _reach < double.PositiveInfinity)
        {
            entering = Entering(outside, below, double.PositiveInfinity);
        }

        return entering;
    }

    private int Entering(double slope, bool below, double reach)
    {
        var count = Candidates(below, reach);
        for (var at = (count / 2) - 1; at >= 0; at--)
        {
            Sink(at, count);
        }

        for (var live = count; live > 0;)
        {
            var variable = _candidates[0];
            slope -= Math.Abs(_alpha[variable]) * (_upper[variable] - _lower[variable]);
            if (slope <= Tolerance)
            {
                var chosen = Steadiest(live);
                _reach = reach < double.PositiveInfinity ? Math.Max(4 * _ratios[0], reach / 4) : 4 * _ratios[0];
                Flip(live, count);
                return chosen;
            }

            Pop(--live);
        }

        _missing = slope;
        return -1;
    }

    /// <summary>Moves the candidate of smallest ratio behind the heap: sorting them all would cost more than everything else.</summary>
    private void Pop(int live)
    {
        (_candidates[0], _candidates[live]) = (_candidates[live], _candidates[0]);
        (_ratios[0], _ratios[live]) = (_ratios[live], _ratios[0]);
        Sink(0, live);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sink(int at, int live)
    {
        var (ratio, variable) = (_ratios[at], _candidates[at]);
        for (var child = (2 * at) + 1; child < live; child = (2 * at) + 1)
        {
            child += child + 1 < live && _ratios[child + 1] < _ratios[child] ? 1 : 0;
            if (_ratios[child] >= ratio)
            {
                break;
            }

            (_ratios[at], _candidates[at]) = (_ratios[child], _candidates[child]);
            at = child;
        }

        (_ratios[at], _candidates[at]) = (ratio, variable);
    }

    /// <summary>Among candidates of practically the smallest ratio in the heap, the one with the largest pivot.</summary>
    private int Steadiest(int live)
    {
        var best = _candidates[0];
        var limit = _ratios[0] + 1e-10;
        for (var i = 1; i < live; i++)
        {
            if (_ratios[i] <= limit && Math.Abs(_alpha[_candidates[i]]) > Math.Abs(_alpha[best]))
            {
                best = _candidates[i];
            }
        }

        return best;
    }

    /// <summary>Moves the candidates behind the heap to their other bounds.</summary>
    private void Flip(int first, int count)
    {
        if (first == count)
        {
            return;
        }

        var sums = new double[_active];
        for (var i = first; i < count; i++)
        {
            var v = _candidates[i];
            var to = _x[v] >= _upper[v] ? _lower[v] : _upper[v];
            AddColumn(v, to - _x[v], sums);
            _x[v] = to;
        }

        for (var r = 0; r < _active; r++)
        {
            _x[_head[r]] -= DenseVectors.Dot(InverseRow(r), sums);
        }
    }
}
