namespace Misthos.Sortition;

/// <summary>How it was proven that no lottery is better.</summary>
public enum ProofKind
{
    /// <summary>Nothing was proven: time ran out, or numbers did not settle. <see cref="Certificate.Gap"/> says how far the lottery may be from the best.</summary>
    None,

    /// <summary>
    /// The chances are the best even when people could be taken in fractions, which allows more than panels do; so no
    /// lottery over panels can be better.
    /// </summary>
    Relaxation,

    /// <summary>As <see cref="Relaxation"/>, after limits that every panel meets (proven one by one) were added to it.</summary>
    RelaxationWithCuts,
}

/// <summary>One level of chances: a group of people whose chance cannot be raised without lowering a smaller one.</summary>
/// <param name="Chance">Smallest chance that the lottery gives to anyone of this level; of NASH, the geometric mean of their chances.</param>
/// <param name="Bound">What no lottery can exceed for all people of this and later levels, those before being served.</param>
/// <param name="People">People of the level.</param>
/// <param name="Types">Their types, positions in <see cref="Lottery.Types"/>.</param>
/// <param name="Prices">
/// The proof: what one more seat allowed by each quota (in the order of the quotas) would add to the level. Positive: the
/// maximum holds the level down; negative: the minimum does. 0: the quota costs these people nothing.
/// </param>
/// <param name="SeatPrice">What one more seat on the panel would add to the level.</param>
public sealed record LotteryLevel(double Chance, double Bound, int People, IReadOnlyList<int> Types, IReadOnlyList<double> Prices, double SeatPrice);

/// <summary>What is proven about a lottery.</summary>
/// <param name="IsCertified">Whether the lottery is proven to be the best for its method, within 10⁻⁶ of probability at every level.</param>
/// <param name="Gap">
/// Largest proven distance to the best, in probability: of LEXIMIN at any level, of MAXIMIN of the smallest chance, of NASH of
/// the geometric mean, of GOLDILOCKS of its sum divided by n/k (as if the largest chance alone were too large).
/// </param>
/// <param name="Proof">How.</param>
/// <param name="Levels">Levels of LEXIMIN from the smallest chance up; one level for the other methods.</param>
/// <param name="Cuts">Limits that had to be proven beyond seats, quotas and households.</param>
public sealed record Certificate(bool IsCertified, double Gap, ProofKind Proof, IReadOnlyList<LotteryLevel> Levels, int Cuts)
{
    /// <summary>The same in words.</summary>
    public string Explanation => Proof switch
    {
        ProofKind.Relaxation => "Proven: even if people could be taken in fractions, no lottery would be fairer in the sense of this "
            + "method; this one, over whole panels, is as fair.",
        ProofKind.RelaxationWithCuts => $"Proven: within {Cuts} limits that every possible panel meets, no lottery would be fairer in the sense "
            + "of this method; this one, over whole panels, is as fair.",
        _ => $"Not proven: time ran out, or numbers did not settle. No lottery raises the chances that count by more than {Gap:E1}.",
    };
}
