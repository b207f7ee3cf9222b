using System.Runtime.CompilerServices;

namespace Misthos.Sortition;

/// <content>Values and prices that follow from the basis.</content>
internal sealed partial class DualSimplex
{
    /// <summary>Prices from costs: y = c·B⁻¹, d = c − yA.</summary>
    private void ComputeReduced()
    {
        var prices = new double[_active];
        for (var r = 0; r < _active; r++)
        {
            if (_cost[_head[r]] != 0)
            {
                DenseVectors.Add(_cost[_head[r]], InverseRow(r), prices);
            }
        }

        prices.CopyTo(_reduced.AsSpan(_columns));
        for (var c = 0; c < _columns; c++)
        {
            var sum = _cost[c];
            for (var i = _start[c]; i < _start[c + 1]; i++)
            {
                sum -= prices[_index[i]] * _value[i];
            }

            _reduced[c] = sum;
        }

        for (var r = 0; r < _active; r++)
        {
            _reduced[_head[r]] = 0;
        }
    }

    /// <summary>Every variable outside the basis goes to its better bound; the basic ones follow.</summary>
    private void Settle()
    {
        var sums = new double[_active];
        for (var v = 0; v < _columns + _active; v++)
        {
            if (_place[v] < 0)
            {
                _x[v] = v < _columns && _frozen[v] ? _x[v] : Side(v);
                AddColumn(v, _x[v], sums);
            }
        }

        for (var r = 0; r < _active; r++)
        {
            _x[_head[r]] = -DenseVectors.Dot(InverseRow(r), sums);
        }
    }

    /// <summary>The better bound of a variable outside the basis; the one it is at when its price is nothing but rounding.</summary>
    private double Side(int variable) =>
        _reduced[variable] > Tolerance || (_reduced[variable] > -Tolerance && _x[variable] >= _upper[variable]) ? _upper[variable] : _lower[variable];

    /// <summary>Moves a variable outside the basis; the basic ones follow.</summary>
    private void Shift(int variable, double to)
    {
        var by = to - _x[variable];
        _x[variable] = to;
        if (by != 0)
        {
            Transform(variable);
            for (var r = 0; r < _active; r++)
            {
                _x[_head[r]] -= by * _column[r];
            }
        }
    }

    private void AddColumn(int variable, double times, double[] sums)
    {
        if (variable >= _columns)
        {
            sums[variable - _columns] -= times;
            return;
        }

        for (var i = _start[variable]; i < _start[variable + 1]; i++)
        {
            sums[_index[i]] += times * _value[i];
        }
    }

    /// <summary>The column of a variable seen from the basis.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Transform(int variable)
    {
        for (var r = 0; r < _active; r++)
        {
            var row = r * _stride;
            var sum = 0.0;
            if (variable >= _columns)
            {
                sum = -_inverse[row + variable - _columns];
            }
            else
            {
                for (var i = _start[variable]; i < _start[variable + 1]; i++)
                {
                    sum += _value[i] * _inverse[row + _index[i]];
                }
            }

            _column[r] = sum;
        }
    }
}
