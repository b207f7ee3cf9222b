using System.Runtime.CompilerServices;

namespace Misthos.Sortition;

/// <content>The row of the leaving variable.</content>
internal sealed partial class DualSimplex
{
    /// <summary>The row of the tableau: how each variable outside the basis moves the leaving one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PriceRow(int row)
    {
        var inverse = InverseRow(row);
        if (_moving.Length == _columns)
        {
            _tables!.Sum(inverse, _alpha.AsSpan(0, _columns));
            for (var r = 0; r < _active; r++)
            {
                _alpha[_head[r]] = 0;
            }
        }
        else
        {
            PriceMoving(inverse);
        }

        for (var r = 0; r < _active; r++)
        {
            _alpha[_columns + r] = _place[_columns + r] < 0 ? -inverse[r] : 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PriceMoving(ReadOnlySpan<double> inverse)
    {
        foreach (var c in _moving)
        {
            var sum = 0.0;
            if (_place[c] < 0)
            {
                for (var i = _start[c]; i < _start[c + 1]; i++)
                {
                    sum += _value[i] * inverse[_index[i]];
                }
            }

            _alpha[c] = sum;
        }
    }
}
