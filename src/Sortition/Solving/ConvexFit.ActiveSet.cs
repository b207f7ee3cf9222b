namespace Misthos.Sortition;

/// <content>The panels that take part, and their shares.</content>
internal sealed partial class ConvexFit
{
    private bool Enter(int panel, double share)
    {
        var column = new double[_support.Count + 1];
        var dense = _panels[panel].Dense(_metric);
        for (var s = 0; s < _support.Count; s++)
        {
            column[s] = _panels[_support[s]].Weigh(dense);
        }

        column[^1] = _panels[panel].Weigh(dense);
        if (!_factor.Append(column))
        {
            return false;
        }

        _support.Add(panel);
        _shares.Add(share);
        return true;
    }

    /// <summary>Moves to the nearest point of the linear hull, dropping panels whose share would become negative.</summary>
    private void Settle()
    {
        // Each pass but the last drops a panel; more passes than panels only turn rounding over.
        var passes = _support.Count + MostIdle;
        for (var settled = false; !settled && passes > 0; passes--)
        {
            var step = Step();
            var length = 1.0;
            for (var s = 0; s < step.Length; s++)
            {
                length = _shares[s] + step[s] < 0 ? Math.Min(length, _shares[s] / -step[s]) : length;
            }

            settled = length >= 1;
            for (var s = step.Length - 1; s >= 0; s--)
            {
                var drop = step[s] < 0 && _shares[s] <= -step[s] * length;
                _shares[s] = Math.Max(0, _shares[s] + (length * step[s]));
                if (drop)
                {
                    Leave(s);
                }
            }

            Measure();
        }
    }

    private void Leave(int at)
    {
        _factor.Remove(at);
        _support.RemoveAt(at);
        _shares.RemoveAt(at);
    }

    /// <summary>−M⁻¹g from the true slopes g, not from those of the last step: rounding errors are mended each time.</summary>
    private double[] Step()
    {
        var weights = Direction();
        var step = _support.Select(s => _panels[s].Weigh(weights)).ToArray();
        _factor.Solve(step);
        return step;
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

        Distance = 0;
        for (var t = 0; t < _offset.Length; t++)
        {
            Distance += _offset[t] * _offset[t] * _metric[t];
        }
    }
}
