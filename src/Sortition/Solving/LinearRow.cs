namespace Misthos.Sortition;

/// <summary>One row of a linear programme: Lower ≤ Σ Values·x[Columns] ≤ Upper.</summary>
/// <param name="Lower">Finite lower bound.</param>
/// <param name="Upper">Finite upper bound.</param>
/// <param name="Columns">Positions of the variables, ascending.</param>
/// <param name="Values">Their coefficients.</param>
/// <param name="Lazy">Left out until a solution breaks it: for the many rows that hardly ever bind.</param>
internal sealed record LinearRow(double Lower, double Upper, int[] Columns, double[] Values, bool Lazy = false)
{
    internal double Activity(double[] x)
    {
        var sum = 0.0;
        for (var i = 0; i < Columns.Length; i++)
        {
            sum += Values[i] * x[Columns[i]];
        }

        return sum;
    }
}
