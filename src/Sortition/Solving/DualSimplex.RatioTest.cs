namespace Misthos.Sortition;

/// <content>Which variable enters the basis.</content>
internal sealed partial class DualSimplex
{
    /// <summary>
    /// Bound-flipping ratio test: passes every variable whose flip leaves the leaving variable outside, and flips it.
    /// </summary>
    private int Entering(int row, bool below)
    {
        var leaving = _head[row];
        var slope = below ? _lower[leaving] - _x[leaving] : _x[leaving] - _upper[leaving];
        var count = Candidates(below);
        Array.Sort(_ratios, _candidates, 0, count);
        for (var at = 0; at < count; at++)
        {
            var variable = _candidates[at];
            slope -= Math.Abs(_alpha[variable]) * (_upper[variable] - _lower[variable]);
            if (slope <= Tolerance)
            {
                return Flip(at, Steadiest(at, count));
            }
        }

        return -1;
    }

    private int Candidates(bool below)
    {
        var count = 0;
        for (var v = 0; v < _columns + _active; v++)
        {
            var alpha = below ? -_alpha[v] : _alpha[v];
            var atUpper = _x[v] >= _upper[v];
            if (Math.Abs(alpha) > SmallestPivot && _upper[v] > _lower[v] && (alpha > 0) != atUpper)
            {
                _candidates[count] = v;
                _ratios[count++] = Math.Abs(_reduced[v]) / Math.Abs(alpha);
            }
        }

        return count;
    }

    /// <summary>Among candidates of practically the same ratio, the one with the largest pivot.</summary>
    private int Steadiest(int at, int count)
    {
        var best = at;
        for (var i = at + 1; i < count && _ratios[i] <= _ratios[at] + 1e-10; i++)
        {
            best = Math.Abs(_alpha[_candidates[i]]) > Math.Abs(_alpha[_candidates[best]]) ? i : best;
        }

        return best;
    }

    private int Flip(int passed, int chosen)
    {
        if (passed > 0)
        {
            var sums = new double[_active];
            for (var i = 0; i < passed; i++)
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

        return _candidates[chosen];
    }
}
