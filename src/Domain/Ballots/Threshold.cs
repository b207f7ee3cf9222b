namespace Misthos.Domain.Ballots;

/// <summary>The share an option needs to be kept.</summary>
public enum ThresholdKind
{
    /// <summary>None: most votes are enough.</summary>
    None,

    /// <summary>More than half.</summary>
    MoreThanHalf,

    /// <summary>At least three fifths.</summary>
    ThreeFifths,

    /// <summary>At least two thirds.</summary>
    TwoThirds,

    /// <summary>At least three quarters.</summary>
    ThreeQuarters,
}

/// <summary>What a share is a share of.</summary>
public enum ThresholdBasis
{
    /// <summary><i>Suffrages exprimés</i>: neither blank votes nor abstentions.</summary>
    Expressed,

    /// <summary>Everyone who voted, blank votes and abstentions included.</summary>
    Voters,

    /// <summary>Everyone who may vote, voting or not.</summary>
    Entitled,
}

/// <summary>The share of votes an option needs.</summary>
/// <param name="Kind">The share.</param>
/// <param name="Basis">Of what.</param>
public sealed record Threshold(ThresholdKind Kind, ThresholdBasis Basis = ThresholdBasis.Expressed)
{
    /// <summary>No threshold.</summary>
    public static Threshold None { get; } = new(ThresholdKind.None);

    /// <summary>Votes needed out of a number: 0 without threshold; "more than half" of 10 is 6, "two thirds" of 10 is 7.</summary>
    /// <param name="outOf">People or votes counted.</param>
    public int NeededOf(int outOf) => Kind switch
    {
        ThresholdKind.MoreThanHalf => (outOf / 2) + 1,
        ThresholdKind.ThreeFifths => AtLeast(3, 5, outOf),
        ThresholdKind.TwoThirds => AtLeast(2, 3, outOf),
        ThresholdKind.ThreeQuarters => AtLeast(3, 4, outOf),
        _ => 0,
    };

    /// <summary>The number the share is taken of.</summary>
    /// <param name="expressed">Votes that are neither blank nor abstentions.</param>
    /// <param name="voters">People who voted.</param>
    /// <param name="entitled">People who may vote.</param>
    public int OutOf(int expressed, int voters, int entitled) => Basis switch { ThresholdBasis.Expressed => expressed, ThresholdBasis.Voters => voters, _ => entitled };

    private static int AtLeast(int parts, int of, int outOf) => ((outOf * parts) + of - 1) / of;
}
