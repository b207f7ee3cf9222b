namespace Misthos.Sortition;

/// <content>The panels that take part, and their shares.</content>
internal sealed partial class ConvexFit
{
    /// <summary>Panels get a share; those that depend on the others are passed over. How many got one.</summary>
    private int Enter(int[] panels, double share, ParallelOptions parallel)
    {
        var columns = new double[panels.Length][];
        Parallel.For(0, panels.Length, parallel, i => columns[i] = Column(panels, i));
        var entered = _factor.Append(columns, parallel);
        for (var i = 0; i < panels.Length; i++)
        {
            if (entered[i])
            {
                _support.Add(panels[i]);
                _shares.Add(share);
            }
        }

        return entered.Count(e => e);
    }

    /// <summary>Products of one of the panels with the support, with those before it, and with itself.</summary>
    private double[] Column(int[] panels, int at)
    {
        var dense = _panels[panels[at]].Dense(_metric);
        return [.. _support.Concat(panels.Take(at + 1)).Select(p => _panels[p].Weigh(dense))];
    }

    /// <summary>
    /// Moves to the nearest point of the linear hull, dropping the panels whose share would become negative: all of them at once
    /// when that still comes nearer, otherwise those that reach 0 first.
    /// </summary>
    private void Settle()
    {
        // Every pass but the last few drops a panel; more passes than panels only turn rounding over.
        var (settled, before) = (false, double.PositiveInfinity);
        for (var passes = _support.Count + MostIdle; passes > 0; passes--)
        {
            var step = Slopes();
            var steepest = step.Select(Math.Abs).DefaultIfEmpty(0).Max();
            if (settled && (steepest <= Distance * Least || steepest > before / 4))
            {
                return;
            }

            _factor.Solve(step);
            double[] most = [.. _shares.Select((share, s) => step[s] < 0 && share + step[s] < 0 ? share / -step[s] : 1)];
            var first = most.DefaultIfEmpty(1).Min();
            double[] cut = [.. _shares.Select((share, s) => share + (most[s] * step[s]))];
            if (first == 1 || !IsNearer(cut))
            {
                cut = [.. _shares.Select((share, s) => share + (first * step[s]))];
                most = Array.ConvertAll(most, m => m == first ? m : 1);
            }

            Take(cut, most);
            (settled, before) = (first == 1, steepest);
        }
    }

    /// <summary>New shares; panels that could not go the whole way leave.</summary>
    private void Take(double[] shares, double[] lengths)
    {
        for (var s = shares.Length - 1; s >= 0; s--)
        {
            _shares[s] = Math.Max(0, shares[s]);
            if (lengths[s] < 1)
            {
                _factor.Remove(s);
                _support.RemoveAt(s);
                _shares.RemoveAt(s);
            }
        }

        Measure();
    }

    private bool IsNearer(double[] shares)
    {
        var offset = Array.ConvertAll(_target, t => -t);
        for (var s = 0; s < shares.Length; s++)
        {
            _panels[_support[s]].AddTo(Math.Max(0, shares[s]), offset);
        }

        return Square(offset) < Distance * (1 - Least);
    }

    /// <summary>What each panel of the support gains; the true gains each time, so that rounding errors are mended.</summary>
    private double[] Slopes()
    {
        var weights = Direction();
        return [.. _support.Select(s => _panels[s].Weigh(weights))];
    }

    private void Measure()
    {
        for (var t = 0; t < _offset.Length; t++)
        {
            _offset[t] = -_target[t];
        }

        for (var s = 0; s < _support.Count; s++)
        {
            _panels[_support[s]].AddTo(_shares[s], _offset);
        }

        Distance = Square(_offset);
    }

    private double Square(double[] offset)
    {
        var sum = 0.0;
        for (var t = 0; t < offset.Length; t++)
        {
            sum += offset[t] * offset[t] * _metric[t];
        }

        return sum;
    }
}
