using System.Globalization;
using System.Text;

namespace Misthos.Domain.Ballots;

/// <summary>
/// The votes of a ballot as CSV that anyone downloads and counts again. Codes: a line for each ballot, <c>body,blank,1,2,…</c>, sorted, so that
/// their order tells nothing. Paper and stickers: a line for each number, <c>body,option,mark,votes</c>, after the lines <c>body,,voters,n</c> and
/// <c>body,,blank,n</c>.
/// </summary>
public static class BallotFile
{
    private const string Voters = "voters", Blank = "blank";

    /// <summary>Ballots, one a line.</summary>
    /// <param name="papers">The ballots of each body.</param>
    /// <param name="options">Number of options.</param>
    public static string OfPapers(IEnumerable<(BallotBody Body, VotePaper Paper)> papers, int options)
    {
        var lines = papers.Select(row => $"{row.Body},{(row.Paper.IsBlank ? 1 : 0)},{(row.Paper.IsBlank ? new string(',', options - 1) : row.Paper.ToString())}").Order(StringComparer.Ordinal);
        return Join([$"body,{Blank},{string.Join(',', Enumerable.Range(1, options))}", .. lines]);
    }

    /// <summary>Counts, one number a line.</summary>
    public static string OfTallies(IEnumerable<BodyVotes> votes)
    {
        var lines = new List<string> { "body,option,mark,votes" };
        foreach (var (body, _, tally) in votes)
        {
            lines.Add($"{body},,{Voters},{tally.Voters}");
            lines.Add($"{body},,{Blank},{tally.Blank}");
            lines.AddRange(tally.Marks.Index().SelectMany(row => row.Item.Index().Select(mark => $"{body},{row.Index + 1},{mark.Index},{mark.Item}")));
        }

        return Join(lines);
    }

    /// <summary>Reads either file back into the votes of each body.</summary>
    /// <param name="csv">The file.</param>
    /// <param name="method">The method.</param>
    /// <param name="options">Number of options.</param>
    /// <param name="entitled">People who may vote, by body.</param>
    /// <exception cref="FormatException">It is no such file.</exception>
    public static IReadOnlyList<BodyVotes> Read(string csv, BallotMethod method, int options, IReadOnlyDictionary<BallotBody, int> entitled)
    {
        var lines = csv.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(',')).ToList();
        var isPapers = lines is [[_, Blank, ..], ..];
        return [.. lines.Skip(1).GroupBy(cells => Enum.Parse<BallotBody>(cells[0])).Select(rows => new BodyVotes(rows.Key, entitled[rows.Key],
            isPapers ? VotePaper.Count([.. rows.Select(PaperOf)], method, options) : TallyOf([.. rows], method, options))).OrderBy(votes => votes.Body)];
    }

    private static VotePaper PaperOf(string[] cells) => cells[1] == "1" ? VotePaper.Blank : VotePaper.Parse(string.Join(',', cells[2..]));

    private static VoteTally TallyOf(List<string[]> rows, BallotMethod method, int options)
    {
        var marks = VoteTally.Empty(method, options).Marks.Select(row => row.ToArray()).ToArray();
        foreach (var cells in rows.Where(cells => cells[1].Length > 0))
        {
            marks[Number(cells[1]) - 1][Number(cells[2])] = Number(cells[3]);
        }

        return new(Number(rows.Find(cells => cells[2] == Voters)![3]), Number(rows.Find(cells => cells[2] == Blank)![3]), marks);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Join(IEnumerable<string> lines) => new StringBuilder().AppendJoin('\n', lines).Append('\n').ToString();
}
