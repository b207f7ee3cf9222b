namespace Misthos.Sortition;

/// <content>One step of the dual simplex.</content>
internal sealed partial class DualSimplex
{
    private const int UpdatesBetweenInversions = 100;
    private const double SmallestPivot = 1e-8;
    private const double Sure = 1e-6;
    private readonly double[] _alpha, _ratios;
    private readonly int[] _candidates;
    private double _missing;

    /// <summary>Steps until nothing is out of its bounds; <see langword="false"/> when that is impossible.</summary>
    /// <exception cref="ArithmeticException">It did not end: rounding errors or cycling.</exception>
    private bool Iterate()
    {
        var patience = 50 + (3 * _active);
        for (var step = 1; step < 40 * patience; step++)
        {
            if (step % patience == 0)
            {
                Perturb(step / patience);
            }

            if (_updates >= UpdatesBetweenInversions)
            {
                Refactor();
            }

            var row = Leaving();
            if (row < 0)
            {
                return true;
            }

            if (!Leave(row))
            {
                if (_updates == 0 || _missing > Sure)
                {
                    return false;
                }

                Refactor();
            }
        }

        throw new ArithmeticException("The dual simplex method did not end.");
    }

    /// <summary>
    /// One exchange; <see langword="false"/> when nothing can take the place of the leaving variable, or when rounding errors
    /// show (which is then not the last word).
    /// </summary>
    private bool Leave(int row)
    {
        PriceRow(row);
        var below = _x[_head[row]] < _lower[_head[row]];
        var entering = Entering(row, below);
        if (entering < 0)
        {
            return false;
        }

        Transform(entering);
        _missing = 0;
        if (_updates > 0 && Math.Abs(_column[row] - _alpha[entering]) > 1e-8 * (1 + Math.Abs(_alpha[entering])))
        {
            return false;
        }

        Exchange(row, entering, below);
        return true;
    }

    /// <summary>The basic variable furthest out of its bounds, measured along its edge.</summary>
    private int Leaving()
    {
        var (best, row) = (0.0, -1);
        for (var r = 0; r < _active; r++)
        {
            var variable = _head[r];
            var outside = Math.Max(_lower[variable] - _x[variable], _x[variable] - _upper[variable]);
            if (outside > Tolerance)
            {
                var inverse = InverseRow(r);
                var gain = outside * outside / DenseVectors.Dot(inverse, inverse);
                (best, row) = gain > best ? (gain, r) : (best, row);
            }
        }

        return row;
    }

    private void Exchange(int row, int entering, bool below)
    {
        var leaving = _head[row];
        var bound = below ? _lower[leaving] : _upper[leaving];
        var pivot = _column[row];
        var move = (_x[leaving] - bound) / pivot;
        for (var r = 0; r < _active; r++)
        {
            _x[_head[r]] -= move * _column[r];
        }

        var step = _reduced[entering] / pivot;
        foreach (var c in _moving)
        {
            _reduced[c] -= step * _alpha[c];
        }

        for (var v = _columns; v < _columns + _active; v++)
        {
            _reduced[v] -= step * _alpha[v];
        }

        (_x[leaving], _reduced[entering], _reduced[leaving]) = (bound, 0, -step);
        _x[entering] += move;
        (_head[row], _place[entering], _place[leaving]) = (entering, row, -1);
        Pivot(row, pivot);
    }
}
