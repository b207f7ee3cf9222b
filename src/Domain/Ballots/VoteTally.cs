namespace Misthos.Domain.Ballots;

/// <summary>The votes of one body, counted: what readers type in, or what ballots add up to.</summary>
/// <param name="Voters">Ballots found, blank ones included.</param>
/// <param name="Blank">Blank ballots.</param>
/// <param name="Marks">
/// For each option: seven numbers of grades, best first (majority judgment); for, against, abstentions (<see cref="BallotMethod.ForOrAgainst"/>); one number of votes
/// otherwise.
/// </param>
public sealed record VoteTally(int Voters, int Blank, IReadOnlyList<IReadOnlyList<int>> Marks)
{
    /// <summary>Ballots that are not blank.</summary>
    public int Filled => Voters - Blank;

    /// <summary>Numbers kept for each option.</summary>
    public static int Columns(BallotMethod method) => method switch { BallotMethod.MajorityJudgment => MajorityJudgment.Grades, BallotMethod.ForOrAgainst => 3, _ => 1 };

    /// <summary>Nobody voted.</summary>
    public static VoteTally Empty(BallotMethod method, int options) => new(0, 0, [.. Enumerable.Range(0, options).Select(_ => new int[Columns(method)])]);

    /// <summary>
    /// Why these numbers cannot be; empty when they can: <c>tally.shape</c>, <c>tally.blank</c> (more blank ballots than ballots), <c>tally.too-many</c> (number of
    /// the option from 1: more marks than ballots), <c>tally.sum</c> (marks and ballots do not add up), <c>tally.entitled</c> (more ballots than people who may vote).
    /// </summary>
    /// <param name="method">The method.</param>
    /// <param name="options">Number of options.</param>
    /// <param name="entitled">People who may vote.</param>
    public IReadOnlyList<Refusal> WhyNot(BallotMethod method, int options, int entitled)
    {
        if (Marks.Count != options || Marks.Any(row => row.Count != Columns(method) || row.Any(n => n < 0)) || Voters < 0 || Blank < 0)
        {
            return [new Refusal("tally.shape")];
        }

        if (Blank > Voters || Voters > entitled)
        {
            return [Blank > Voters ? new Refusal("tally.blank") : new Refusal("tally.entitled", Text(Voters), Text(entitled))];
        }

        var tooMany = Marks.Index().Where(row => row.Item.Sum() > Filled).Select(row => new Refusal("tally.too-many", Text(row.Index + 1), Text(row.Item.Sum()), Text(Filled))).ToList();
        var isWhole = method is BallotMethod.SingleChoice or BallotMethod.ForOrAgainst;
        return tooMany.Count == 0 && isWhole && Marks.Sum(row => row.Sum()) != Filled ? [new Refusal("tally.sum", Text(Marks.Sum(row => row.Sum())), Text(Filled))] : tooMany;
    }

    /// <summary>These votes and others of the same ballot in one count.</summary>
    public VoteTally Plus(VoteTally other) =>
        new(Voters + other.Voters, Blank + other.Blank, [.. Marks.Zip(other.Marks, (one, two) => one.Zip(two, (a, b) => a + b).ToArray())]);

    /// <inheritdoc />
    public bool Equals(VoteTally? other) => other is not null && Voters == other.Voters && Blank == other.Blank && Marks.Count == other.Marks.Count
        && Marks.Zip(other.Marks).All(rows => rows.First.SequenceEqual(rows.Second));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Voters, Blank, Marks.Count);

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
