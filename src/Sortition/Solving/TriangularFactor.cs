using System.Runtime.CompilerServices;

namespace Misthos.Sortition;

/// <summary>Cholesky factor L of a growing and shrinking symmetric matrix M = LLᵀ, row by row.</summary>
internal sealed class TriangularFactor
{
    private double[] _rows = new double[64 * 64];
    private int _stride = 64;

    internal int Size { get; private set; }

    private Span<double> Row(int at, int length) => _rows.AsSpan(at * _stride, length);

    /// <summary>Adds a last row and column to M; <see langword="false"/> (and nothing done) when they depend on the others.</summary>
    /// <param name="column">M's new column, its diagonal element last.</param>
    internal bool Append(ReadOnlySpan<double> column)
    {
        Grow();
        var added = Row(Size, Size + 1);
        for (var r = 0; r < Size; r++)
        {
            added[r] = (column[r] - DenseVectors.Dot(Row(r, r), added[..r])) / Row(r, r + 1)[r];
        }

        var square = column[Size] - DenseVectors.Dot(added[..Size], added[..Size]);
        if (square <= 1e-12 * column[Size])
        {
            return false;
        }

        added[Size] = Math.Sqrt(square);
        Size++;
        return true;
    }

    /// <summary>Takes a row and column out of M: the rows below are turned back into a triangle (Givens rotations).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Remove(int at)
    {
        var (cosines, sines) = (new double[Size], new double[Size]);
        for (var r = at + 1; r < Size; r++)
        {
            var row = Row(r, r + 1);
            for (var c = at; c < r - 1; c++)
            {
                (row[c], row[c + 1]) = ((cosines[c] * row[c]) + (sines[c] * row[c + 1]), (cosines[c] * row[c + 1]) - (sines[c] * row[c]));
            }

            var (a, b) = (row[r - 1], row[r]);
            var length = Math.Sqrt((a * a) + (b * b));
            (cosines[r - 1], sines[r - 1], row[r - 1]) = (a / length, b / length, length);
            row[..r].CopyTo(Row(r - 1, r));
        }

        Size--;
    }

    /// <summary>M⁻¹b, in place.</summary>
    internal void Solve(Span<double> vector)
    {
        for (var r = 0; r < Size; r++)
        {
            vector[r] = (vector[r] - DenseVectors.Dot(Row(r, r), vector[..r])) / Row(r, r + 1)[r];
        }

        for (var r = Size - 1; r >= 0; r--)
        {
            vector[r] /= Row(r, r + 1)[r];
            DenseVectors.Add(-vector[r], Row(r, r), vector[..r]);
        }
    }

    private void Grow()
    {
        if (Size < _stride)
        {
            return;
        }

        var (old, stride) = (_rows, _stride);
        _stride *= 2;
        _rows = new double[_stride * _stride];
        for (var r = 0; r < Size; r++)
        {
            old.AsSpan(r * stride, r + 1).CopyTo(_rows.AsSpan(r * _stride));
        }
    }
}
