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

        var total = Sum(sum);
        for (; i < a.Length; i++)
        {
            total += a[i] * b[i];
        }

        return total;
    }

    /// <summary>Products of one vector with the beginnings of four, each as <see cref="Dot(ReadOnlySpan{double}, ReadOnlySpan{double})"/> gives it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static Vector256<double> Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, ReadOnlySpan<double> d)
    {
        var (sumA, sumB, sumC, sumD) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var i = 0;
        for (; i + 4 <= x.Length; i += 4)
        {
            var part = Vector256.Create(x.Slice(i, 4));
            sumA += part * Vector256.Create(a.Slice(i, 4));
            sumB += part * Vector256.Create(b.Slice(i, 4));
            sumC += part * Vector256.Create(c.Slice(i, 4));
            sumD += part * Vector256.Create(d.Slice(i, 4));
        }

        var (totalA, totalB, totalC, totalD) = (Sum(sumA), Sum(sumB), Sum(sumC), Sum(sumD));
        for (; i < x.Length; i++)
        {
            totalA += x[i] * a[i];
            totalB += x[i] * b[i];
            totalC += x[i] * c[i];
            totalD += x[i] * d[i];
        }

        return Vector256.Create(totalA, totalB, totalC, totalD);
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

    private static double Sum(Vector256<double> sums) => sums[0] + sums[1] + (sums[2] + sums[3]);
}
