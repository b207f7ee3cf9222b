namespace Misthos.Sortition;

/// <content>The basis: its inverse, and the values and prices that follow from it.</content>
internal sealed partial class DualSimplex
{
    private int[] _start = [], _index = [], _head;
    private double[] _value = [], _inverse, _column;
    private RowTables? _tables;
    private int _stride, _updates;

    private Span<double> InverseRow(int row) => _inverse.AsSpan(row * _stride, _active);

    /// <summary>Columns of the woken rows, one after the other.</summary>
    private void Index()
    {
        _start = new int[_columns + 1];
        foreach (var row in ActiveRows)
        {
            Array.ForEach(row.Columns, c => _start[c + 1]++);
        }

        for (var c = 0; c < _columns; c++)
        {
            _start[c + 1] += _start[c];
        }

        _tables = new RowTables(ActiveRows, _columns);
        (_index, _value) = (new int[_start[_columns]], new double[_start[_columns]]);
        var next = (int[])_start.Clone();
        for (var r = 0; r < _active; r++)
        {
            for (var i = 0; i < _rows[r].Columns.Length; i++)
            {
                var at = next[_rows[r].Columns[i]]++;
                (_index[at], _value[at]) = (r, _rows[r].Values[i]);
            }
        }
    }

    /// <summary>Starts afresh from the basis of slack variables.</summary>
    internal void Restart()
    {
        Grow(_active);
        for (var c = 0; c < _columns + _active; c++)
        {
            _place[c] = c < _columns ? -1 : c - _columns;
        }

        for (var r = 0; r < _active; r++)
        {
            _head[r] = _columns + r;
            InverseRow(r).Clear();
            InverseRow(r)[r] = -1;
        }

        _updates = 0;
        ComputeReduced();
        Settle();
    }

    private void Grow(int rows)
    {
        if (rows <= _stride)
        {
            return;
        }

        var (old, stride) = (_inverse, _stride);
        _stride = rows + 16;
        _inverse = new double[_stride * _stride];
        for (var r = 0; r < stride; r++)
        {
            old.AsSpan(r * stride, stride).CopyTo(_inverse.AsSpan(r * _stride));
        }

        Array.Resize(ref _head, _stride);
        Array.Resize(ref _column, _stride);
    }

    /// <summary>Inverts the basis again from the rows themselves (Gauss–Jordan); rounding errors vanish.</summary>
    private void Refactor()
    {
        var basis = new double[_active * _active];
        for (var at = 0; at < _active; at++)
        {
            var variable = _head[at];
            if (variable >= _columns)
            {
                basis[((variable - _columns) * _active) + at] = -1;
                continue;
            }

            for (var i = _start[variable]; i < _start[variable + 1]; i++)
            {
                basis[(_index[i] * _active) + at] = _value[i];
            }
        }

        _updates = 0;
        if (!GaussJordan.Invert(basis, _active, _inverse, _stride))
        {
            Restart();
            return;
        }

        ComputeReduced();
        Settle();
    }

    private void Pivot(int row, double pivot)
    {
        var inverse = InverseRow(row);
        DenseVectors.Scale(1 / pivot, inverse);
        for (var r = 0; r < _active; r++)
        {
            if (r != row && _column[r] != 0)
            {
                DenseVectors.Add(-_column[r], inverse, InverseRow(r));
            }
        }

        _updates++;
    }
}
