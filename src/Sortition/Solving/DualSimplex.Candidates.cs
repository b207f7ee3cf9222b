using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Misthos.Sortition;

/// <content>Variables that may enter the basis, with their ratios.</content>
internal sealed partial class DualSimplex
{
    private int Candidates(bool below, double reach)
    {
        var count = 0;
        if (_moving.Length == _columns)
        {
            return Within(reach, below);
        }

        foreach (var c in _moving)
        {
            count = Math.Abs(_reduced[c]) <= reach * Math.Abs(_alpha[c]) ? Consider(c, below, count) : count;
        }

        for (var v = _columns; v < _columns + _active; v++)
        {
            count = Math.Abs(_reduced[v]) <= reach * Math.Abs(_alpha[v]) ? Consider(v, below, count) : count;
        }

        return count;
    }

    /// <summary>The same, of all variables, four at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Within(double reach, bool below)
    {
        var (count, v, all) = (0, 0, _columns + _active);
        ReadOnlySpan<double> alphas = _alpha.AsSpan(0, all), reduced = _reduced.AsSpan(0, all);
        var far = Vector256.Create(reach);
        for (; v + 4 <= all; v += 4)
        {
            var within = Vector256.LessThanOrEqual(
                Vector256.Abs(Vector256.Create(reduced.Slice(v, 4))), far * Vector256.Abs(Vector256.Create(alphas.Slice(v, 4))));
            for (var bits = within.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                count = Consider(v + BitOperations.TrailingZeroCount(bits), below, count);
            }
        }

        for (; v < all; v++)
        {
            count = Math.Abs(reduced[v]) <= reach * Math.Abs(alphas[v]) ? Consider(v, below, count) : count;
        }

        return count;
    }

    private int Consider(int variable, bool below, int count)
    {
        var alpha = below ? -_alpha[variable] : _alpha[variable];
        if (Math.Abs(alpha) > SmallestPivot && _upper[variable] > _lower[variable] && (alpha > 0) == (_x[variable] < _upper[variable]))
        {
            _candidates[count] = variable;
            _ratios[count++] = Math.Abs(_reduced[variable]) / Math.Abs(alpha);
        }

        return count;
    }
}
