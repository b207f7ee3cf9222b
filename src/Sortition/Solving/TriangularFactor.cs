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
    internal bool Append(double[] column) => Append([column], new ParallelOptions { MaxDegreeOfParallelism = 1 })[0];

    /// <summary>Adds last rows and columns to M, passing over those that depend on the others.</summary>
    /// <param name="columns">M's new columns, each one longer than the last, its diagonal element last; they are used up.</param>
    /// <param name="parallel">Threads; they change nothing in the result.</param>
    /// <returns>For each whether it was added.</returns>
    internal bool[] Append(double[][] columns, ParallelOptions parallel)
    {
        var before = Size;
        Parallel.ForEach(columns.Chunk(4), parallel, four => Substitute(four, before));
        var added = new List<int>();
        return Array.ConvertAll(columns, column => Finish(column, before, added));
    }

    /// <summary>L⁻¹ of the beginning of up to four columns at once, because reading L takes longer than multiplying by it.</summary>
    private void Substitute(double[][] four, int size)
    {
        double[] Column(int at) => four[Math.Min(at, four.Length - 1)];
        var (a, b, c, d) = (Column(0), Column(1), Column(2), Column(3));
        for (var r = 0; r < size; r++)
        {
            var row = Row(r, r + 1);
            var sums = DenseVectors.Dot(row[..r], a, b, c, d);
            for (var i = 0; i < four.Length; i++)
            {
                four[i][r] = (four[i][r] - sums[i]) / row[r];
            }
        }
    }

    private bool Finish(double[] column, int before, List<int> added)
    {
        Grow();
        var row = Row(Size, Size + 1);
        column.AsSpan(0, before).CopyTo(row);
        for (var r = before; r < Size; r++)
        {
            row[r] = (column[added[r - before]] - DenseVectors.Dot(Row(r, r), row[..r])) / Row(r, r + 1)[r];
        }

        var own = column[^1];
        var square = own - DenseVectors.Dot(row[..Size], row[..Size]);
        if (square <= 1e-12 * own)
        {
            return false;
        }

        row[Size] = Math.Sqrt(square);
        added.Add(column.Length - 1);
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
