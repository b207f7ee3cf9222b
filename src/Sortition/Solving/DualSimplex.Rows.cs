namespace Misthos.Sortition;

/// <content>Rows that wake when they are broken, costs changed for a while to break ties, and variables left out for a while.</content>
internal sealed partial class DualSimplex
{
    private int Append(LinearRow row)
    {
        var logical = _columns + _active;
        _rows[_active] = row;
        (_lower[logical], _upper[logical], _reduced[logical]) = (row.Lower, row.Upper, 0);
        return _active++;
    }

    /// <summary>Adds the sleeping rows that the solution breaks; their slack variables enter the basis.</summary>
    private bool Wake()
    {
        var broken = _dormant.FindAll(r => r.Activity(_x) is var sum && (sum > r.Upper + 1e-7 || sum < r.Lower - 1e-7));
        if (broken.Count == 0)
        {
            return false;
        }

        broken.ForEach(r => { _dormant.Remove(r); Extend(Append(r)); });
        Index();
        return true;
    }

    /// <summary>
    /// Breaks ties that make the method turn in circles: every price outside the basis moves a little away from 0, by
    /// amounts that are all different.
    /// </summary>
    private void Perturb(int times)
    {
        _trueCost ??= (double[])_cost.Clone();
        var scale = 1e-7 * times * Math.Max(1e-6, _trueCost.Max(Math.Abs));
        for (var v = 0; v < _columns + _active; v++)
        {
            if (_place[v] < 0)
            {
                var part = 1 + ((v * 0.6180339887498949) % 1);
                _cost[v] += _x[v] >= _upper[v] ? scale * part : -scale * part;
                _reduced[v] += _x[v] >= _upper[v] ? scale * part : -scale * part;
            }
        }
    }

    /// <summary>Takes the true costs again; whether they had been changed.</summary>
    private bool Restore()
    {
        if (_trueCost is not { } costs)
        {
            return false;
        }

        costs.CopyTo(_cost, 0);
        _trueCost = null;
        ComputeReduced();
        Settle();
        return true;
    }

    /// <summary>Puts the slack of a new last row into the basis: the inverse gets the row a·B⁻¹ and −1 on its diagonal.</summary>
    private void Extend(int row)
    {
        Grow(_active);
        var added = InverseRow(row);
        var logical = _columns + row;
        added.Clear();
        for (var i = 0; i < _rows[row].Columns.Length; i++)
        {
            if (_place[_rows[row].Columns[i]] is >= 0 and var at)
            {
                DenseVectors.Add(_rows[row].Values[i], InverseRow(at)[..row], added[..row]);
            }
        }

        for (var r = 0; r < row; r++)
        {
            InverseRow(r)[row] = 0;
        }

        added[row] = -1;
        (_head[row], _place[logical], _cost[logical], _x[logical]) = (logical, row, 0, _rows[row].Activity(_x));
    }

    /// <summary>
    /// Leaves only the basic variables and those of smallest price free to move, until the next costs: for searches that need
    /// not look at everything. <see langword="false"/> when that is everything.
    /// </summary>
    internal bool Freeze(int free)
    {
        if (free >= _columns)
        {
            return false;
        }

        var (prices, order) = (new double[_columns], Enumerable.Range(0, _columns).ToArray());
        for (var c = 0; c < _columns; c++)
        {
            prices[c] = _place[c] >= 0 ? -1 : Math.Abs(_reduced[c]);
            _frozen[c] = true;
        }

        Array.Sort(prices, order);
        _moving = order[..Math.Min(_columns, free)];
        Array.Sort(_moving);
        foreach (var c in _moving)
        {
            _frozen[c] = false;
        }

        foreach (var c in order.AsSpan(_moving.Length))
        {
            _alpha[c] = 0;
        }

        return true;
    }

    internal void Thaw()
    {
        if (_moving.Length < _columns)
        {
            _moving = [.. Enumerable.Range(0, _columns)];
            Array.Clear(_frozen);
            ComputeReduced();
            Settle();
        }
    }
}
