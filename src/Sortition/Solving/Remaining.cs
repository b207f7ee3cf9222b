namespace Misthos.Sortition;

/// <summary>What is still to be filled: seats, bounds by quota row, households by kind. Bounds may be below 0.</summary>
internal sealed class Remaining
{
    internal Remaining(PanelSpace space)
    {
        Seats = space.Seats;
        Min = [.. space.Quotas.Rows.Select((q, i) => q.Min - space.Taken[i])];
        Max = [.. space.Quotas.Rows.Select((q, i) => q.Max - space.Taken[i])];
        Kinds = [.. space.Kinds];
    }

    internal int Seats { get; set; }

    internal int[] Min { get; init; }

    internal int[] Max { get; init; }

    internal int[] Kinds { get; init; }

    /// <summary>Seats one person of a cell (or takes the seat back).</summary>
    internal void Seat(PanelSpace.Cell cell, int people = 1)
    {
        Seats -= people;
        Kinds[cell.Kind] -= people;
        foreach (var row in cell.Rows)
        {
            Min[row] -= people;
            Max[row] -= people;
        }
    }

    /// <summary>A quick proof that nothing fits; <see langword="false"/> proves nothing.</summary>
    internal bool IsPlainlyImpossible(Quotas quotas)
    {
        if (Seats < 0 || Array.Exists(Max, m => m < 0) || Array.Exists(Kinds, k => k < 0))
        {
            return true;
        }

        foreach (var feature in quotas.Rows.Select((q, i) => (q.Feature, i)).GroupBy(x => x.Feature, StringComparer.OrdinalIgnoreCase))
        {
            if (feature.Sum(x => (long)Math.Max(0, Min[x.i])) > Seats || feature.Sum(x => (long)Max[x.i]) < Seats)
            {
                return true;
            }
        }

        return false;
    }
}
