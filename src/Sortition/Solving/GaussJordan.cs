namespace Misthos.Sortition;

/// <summary>Inverts a small dense matrix with partial pivoting.</summary>
internal static class GaussJordan
{
    /// <summary>Writes the inverse; <see langword="false"/> when the matrix is singular in floating point.</summary>
    internal static bool Invert(double[] matrix, int size, double[] inverse, int stride)
    {
        for (var r = 0; r < size; r++)
        {
            inverse.AsSpan(r * stride, size).Clear();
            inverse[(r * stride) + r] = 1;
        }

        for (var at = 0; at < size; at++)
        {
            var pivot = at;
            for (var r = at + 1; r < size; r++)
            {
                pivot = Math.Abs(matrix[(r * size) + at]) > Math.Abs(matrix[(pivot * size) + at]) ? r : pivot;
            }

            if (Math.Abs(matrix[(pivot * size) + at]) < 1e-11)
            {
                return false;
            }

            Swap(matrix, size, size, at, pivot);
            Swap(inverse, stride, size, at, pivot);
            var scale = 1 / matrix[(at * size) + at];
            DenseVectors.Scale(scale, matrix.AsSpan(at * size, size));
            DenseVectors.Scale(scale, inverse.AsSpan(at * stride, size));
            for (var r = 0; r < size; r++)
            {
                if (r != at && matrix[(r * size) + at] is var factor && factor != 0)
                {
                    DenseVectors.Add(-factor, matrix.AsSpan(at * size, size), matrix.AsSpan(r * size, size));
                    DenseVectors.Add(-factor, inverse.AsSpan(at * stride, size), inverse.AsSpan(r * stride, size));
                }
            }
        }

        return true;
    }

    private static void Swap(double[] matrix, int stride, int size, int a, int b)
    {
        for (var c = 0; a != b && c < size; c++)
        {
            (matrix[(a * stride) + c], matrix[(b * stride) + c]) = (matrix[(b * stride) + c], matrix[(a * stride) + c]);
        }
    }
}
