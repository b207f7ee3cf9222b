namespace Misthos.Domain.Allowances.Payments;

/// <summary>
/// Numbers of bordereaux and pieces that the finance office reserved for this application for one budget year; taken one after the other.
/// Days and numbers are included at both ends.
/// </summary>
public sealed class NumberSeries : Entity
{
    private NumberSeries()
    {
    }

    /// <summary>Records the numbers reserved for a year.</summary>
    public NumberSeries(Guid authorityId, int year, NumberRange slips, NumberRange pieces)
        : base(authorityId)
    {
        Year = year;
        Set(slips, pieces);
    }

    /// <summary>Budget year.</summary>
    public int Year { get; private set; }

    /// <summary>First bordereau.</summary>
    public int FirstSlip { get; private set; }

    /// <summary>Last bordereau.</summary>
    public int LastSlip { get; private set; }

    /// <summary>First piece.</summary>
    public int FirstPiece { get; private set; }

    /// <summary>Last piece.</summary>
    public int LastPiece { get; private set; }

    /// <summary>Changes the numbers reserved.</summary>
    public void Set(NumberRange slips, NumberRange pieces) => (FirstSlip, LastSlip, FirstPiece, LastPiece) = (slips.First, slips.Last, pieces.First, pieces.Last);

    /// <summary>Why numbers cannot be reserved so; empty when they can. Numbers already used stay within.</summary>
    public static IReadOnlyList<Refusal> WhyNotSet(NumberRange slips, NumberRange pieces, NumberRange? usedSlips, NumberRange? usedPieces) =>
        !slips.IsValid(PesCheck.LongestSlip) || !pieces.IsValid(PesCheck.LongestPiece) ? [new Refusal("pes.series.range")]
        : usedSlips is { } s && !slips.Holds(s) || usedPieces is { } p && !pieces.Holds(p) ? [new Refusal("pes.series.used")] : [];

    /// <summary>The numbers that come next, without a gap.</summary>
    /// <param name="lastSlip">The last bordereau taken from the series, or null.</param>
    /// <param name="lastPiece">The last piece taken from the series, or null.</param>
    /// <param name="pieces">How many pieces are needed.</param>
    /// <param name="taken">The numbers.</param>
    /// <returns>Why there are none; empty when there are.</returns>
    public IReadOnlyList<Refusal> WhyNotTake(int? lastSlip, int? lastPiece, int pieces, out (int Slip, int FirstPiece) taken)
    {
        taken = ((lastSlip ?? FirstSlip - 1) + 1, (lastPiece ?? FirstPiece - 1) + 1);
        return taken.Slip > LastSlip || taken.FirstPiece + pieces - 1 > LastPiece
            ? [new Refusal("pes.series.exhausted", $"{Math.Max(0, LastSlip - taken.Slip + 1)}", $"{Math.Max(0, LastPiece - taken.FirstPiece + 1)}", $"{pieces}")] : [];
    }
}

/// <summary>Numbers, both ends included.</summary>
public readonly record struct NumberRange(int First, int Last)
{
    /// <summary>Whether both ends are numbers from 1 to <paramref name="most"/>, in order.</summary>
    public bool IsValid(int most) => First >= 1 && Last >= First && Last <= most;

    /// <summary>Whether all numbers of the other are in this one.</summary>
    public bool Holds(NumberRange other) => other.First >= First && other.Last <= Last;
}
