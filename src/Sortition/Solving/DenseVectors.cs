using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Misthos.Sortition;

/// <summary>
/// Inner loops of the solvers. Always four sums side by side, without fused multiply-add, so that every processor rounds alike.
/// </summary>
internal static class DenseVectors
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = Vector256<double>.Zero;
        var i = 0;
        for (; i + 4 <= a.Length; i += 4)
        {
            sum += Vector256.Create(a.Slice(i, 4)) * Vector256.Create(b.Slice(i, 4));
        }

        var total = sum[0] + sum[1] + (sum[2] + sum[3]);
        for (; i < a.Length; i++)
        {
            total += a[i] * b[i];
        }

        return total;
    }

    /// <summary>y += factor·x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add(double factor, ReadOnlySpan<double> x, Span<double> y)
    {
        var factors = Vector256.Create(factor);
        var i = 0;
        for (; i + 4 <= x.Length; i += 4)
        {
            (Vector256.Create((ReadOnlySpan<double>)y.Slice(i, 4)) + (factors * Vector256.Create(x.Slice(i, 4)))).CopyTo(y.Slice(i, 4));
        }

        for (; i < x.Length; i++)
        {
            y[i] += factor * x[i];
        }
    }

    internal static void Scale(double factor, Span<double> x)
    {
        for (var i = 0; i < x.Length; i++)
        {
            x[i] *= factor;
        }
    }
}
