using System.Globalization;

namespace Misthos.Domain.Ballots;

/// <summary>
/// What one voter put in the box, as text: numbers separated by commas, one for each option. With majority judgment the grade, 0 the best;
/// with approval and single choice 1 for a vote and 0 for none; with <see cref="BallotMethod.ForOrAgainst"/> 0 for, 1 against, 2 abstention.
/// A blank ballot is empty.
/// </summary>
/// <param name="Marks">A number for each option; none on a blank ballot.</param>
public sealed record VotePaper(IReadOnlyList<int> Marks)
{
    /// <summary>A blank ballot.</summary>
    public static VotePaper Blank { get; } = new([]);

    /// <summary>Whether it is blank.</summary>
    public bool IsBlank => Marks.Count == 0;

    /// <summary>Why this is no ballot; empty when it is: <c>paper.shape</c>, <c>paper.one-choice</c>.</summary>
    public IReadOnlyList<Refusal> WhyNot(BallotMethod method, int options)
    {
        var highest = method switch { BallotMethod.MajorityJudgment => MajorityJudgment.Grades - 1, BallotMethod.ForOrAgainst => 2, _ => 1 };
        return IsBlank ? []
            : Marks.Count != options || Marks.Any(mark => mark < 0 || mark > highest) ? [new Refusal("paper.shape")]
            : method == BallotMethod.SingleChoice && Marks.Sum() != 1 ? [new Refusal("paper.one-choice")]
            : [];
    }

    /// <summary>Adds ballots up.</summary>
    public static VoteTally Count(IReadOnlyCollection<VotePaper> papers, BallotMethod method, int options)
    {
        var marks = Enumerable.Range(0, options).Select(_ => new int[VoteTally.Columns(method)]).ToArray();
        foreach (var (option, mark) in papers.SelectMany(paper => paper.Marks.Index()))
        {
            if (VoteTally.Columns(method) > 1)
            {
                marks[option][mark]++;
            }
            else
            {
                marks[option][0] += mark;
            }
        }

        return new(papers.Count, papers.Count(paper => paper.IsBlank), marks);
    }

    /// <summary>Reads the text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static VotePaper Parse(string text) => text.Length == 0 ? Blank : new([.. text.Split(',').Select(mark => int.Parse(mark, CultureInfo.InvariantCulture))]);

    /// <inheritdoc />
    public override string ToString() => string.Join(',', Marks.Select(mark => mark.ToString(CultureInfo.InvariantCulture)));

    /// <inheritdoc />
    public bool Equals(VotePaper? other) => other is not null && Marks.SequenceEqual(other.Marks);

    /// <inheritdoc />
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
