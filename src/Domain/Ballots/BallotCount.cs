using Misthos.Domain.Assemblies;

namespace Misthos.Domain.Ballots;

/// <summary>Why a count ended as it did.</summary>
public enum BallotOutcome
{
    /// <summary>Decided: options are kept, or the text is adopted.</summary>
    Decided,

    /// <summary>Nothing reached the threshold, or the text is not adopted.</summary>
    NotReached,

    /// <summary>The votes do not part options: the rule for ties decides.</summary>
    Tied,

    /// <summary>Too few voted.</summary>
    NoQuorum,

    /// <summary>Bodies counted apart did not decide the same.</summary>
    BodiesDiffer,
}

/// <summary>One option as counted.</summary>
/// <param name="Index">Its place in the ballot, from 0.</param>
/// <param name="Rank">Its rank, from 1; options tied share it.</param>
/// <param name="Votes">Votes for it; with majority judgment those at its majority grade or above.</param>
public sealed record CountedOption(int Index, int Rank, int Votes)
{
    /// <summary>What majority judgment says of it; null with the other methods.</summary>
    public JudgedOption? Judged { get; init; }

    /// <summary>Whether it reached the threshold.</summary>
    public bool IsEnough { get; init; } = true;
}

/// <summary>The votes of one body, counted by the rule.</summary>
/// <param name="Votes">The votes.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Options">The options, best first.</param>
/// <param name="Kept">Options kept, in the order of their ranks.</param>
/// <param name="Tied">Options that the votes do not part, over a place they cannot all have.</param>
public sealed record BodyResult(BodyVotes Votes, BallotOutcome Outcome, IReadOnlyList<CountedOption> Options, IReadOnlyList<int> Kept, IReadOnlyList<int> Tied)
{
    /// <summary>Where the quorum stands.</summary>
    public required QuorumState Quorum { get; init; }

    /// <summary>Number the threshold is a share of.</summary>
    public int OutOf { get; init; }

    /// <summary>Votes the threshold asks for; 0 without threshold.</summary>
    public int Needed { get; init; }
}

/// <summary>The result of a ballot.</summary>
/// <param name="Bodies">Each body, counted by the rule.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Kept">Options kept, by their places in the ballot; with <see cref="BallotMethod.ForOrAgainst"/> 0 when the text is adopted.</param>
/// <param name="Tied">Options between which the rule for ties decides.</param>
public sealed record BallotResult(IReadOnlyList<BodyResult> Bodies, BallotOutcome Outcome, IReadOnlyList<int> Kept, IReadOnlyList<int> Tied);

/// <summary>Counts a ballot: a pure function of the published rule and the votes, so that anyone can do it again.</summary>
public static class BallotCount
{
    /// <summary>Counts.</summary>
    /// <param name="rule">The published rule.</param>
    /// <param name="votes">The votes of each body; at least one.</param>
    /// <exception cref="ArgumentException">There is no body, or the members decide and are not there.</exception>
    public static BallotResult Of(BallotRule rule, IReadOnlyList<BodyVotes> votes)
    {
        if (votes.Count == 0)
        {
            throw new ArgumentException("Somebody votes.", nameof(votes));
        }

        var bodies = votes.Select(body => Count(rule, body)).ToList();
        var deciding = rule.Combination == BodyCombination.EachBody ? bodies : [bodies.Find(b => b.Votes.Body == BallotBody.Members) ?? bodies[0]];
        return deciding.Count == 1 ? new(bodies, deciding[0].Outcome, deciding[0].Kept, deciding[0].Tied) : Agree(bodies);
    }

    // Co-decision: each body must have decided, and the same.
    private static BallotResult Agree(List<BodyResult> bodies)
    {
        var kept = bodies[0].Kept.Where(index => bodies.TrueForAll(body => body.Kept.Contains(index))).ToList();
        var agree = bodies.TrueForAll(body => body.Outcome == BallotOutcome.Decided && body.Kept.Count == kept.Count);
        var same = bodies.Select(body => body.Outcome).Distinct().Count() == 1 && bodies[0].Outcome is BallotOutcome.NotReached or BallotOutcome.NoQuorum;
        return agree ? new(bodies, BallotOutcome.Decided, kept, [])
            : new(bodies, bodies.Exists(b => b.Outcome == BallotOutcome.NoQuorum) ? BallotOutcome.NoQuorum : same ? BallotOutcome.NotReached : BallotOutcome.BodiesDiffer, [], []);
    }

    private static BodyResult Count(BallotRule rule, BodyVotes votes)
    {
        var tally = votes.Tally;
        var quorum = (votes.Body is BallotBody.Members or BallotBody.Everyone ? rule.Quorum : QuorumRule.None).StateOf(tally.Voters, votes.Entitled);
        var outOf = rule.Threshold.OutOf(Expressed(rule.Method, tally), tally.Voters, votes.Entitled);
        var needed = rule.Threshold.NeededOf(outOf);
        var options = (rule.Method == BallotMethod.MajorityJudgment ? Judge(tally) : Rank(tally)).Select(option => option with { IsEnough = option.Votes >= needed && tally.Filled > 0 }).ToList();
        var (kept, tied) = Keep(rule, [.. options.Where(option => option.IsEnough && IsAhead(rule.Method, tally, option))]);
        var outcome = !quorum.IsReached ? BallotOutcome.NoQuorum : tied.Count > 0 ? BallotOutcome.Tied : kept.Count == 0 ? BallotOutcome.NotReached : BallotOutcome.Decided;
        var decides = outcome is BallotOutcome.Decided or BallotOutcome.Tied;
        return new(votes, outcome, options, decides ? kept : [], decides ? tied : []) { Quorum = quorum, OutOf = outOf, Needed = needed };
    }

    private static int Expressed(BallotMethod method, VoteTally tally) => method == BallotMethod.ForOrAgainst ? tally.Filled - tally.Marks[0][2] : tally.Filled;

    // Nobody is kept without a vote; a text is not adopted against more votes than it has.
    private static bool IsAhead(BallotMethod method, VoteTally tally, CountedOption option) => method switch
    {
        BallotMethod.ForOrAgainst => option.Votes > tally.Marks[0][1],
        BallotMethod.MajorityJudgment => true,
        _ => option.Votes > 0,
    };

    // An option without a grade from a voter is rejected by that voter, so that all have as many grades.
    private static IEnumerable<CountedOption> Judge(VoteTally tally) =>
        MajorityJudgment.Rank([.. tally.Marks.Select(row => (IReadOnlyList<int>)[.. row.Take(MajorityJudgment.Grades - 1), row[^1] + tally.Filled - row.Sum()])])
            .Select(judged => new CountedOption(judged.Index, judged.Rank, tally.Filled - judged.Below) { Judged = judged });

    private static IEnumerable<CountedOption> Rank(VoteTally tally)
    {
        var votes = tally.Marks.Select(row => row[0]).ToList();
        return votes.Index().Select(option => new CountedOption(option.Index, 1 + votes.Count(other => other > option.Item), option.Item)).OrderBy(option => option.Rank).ThenBy(option => option.Index);
    }

    private static (List<int> Kept, List<int> Tied) Keep(BallotRule rule, List<CountedOption> enough)
    {
        if (enough.Count <= rule.Places)
        {
            return (enough.ConvertAll(option => option.Index), []);
        }

        var last = enough[rule.Places - 1].Rank;
        var (sure, level) = (enough.FindAll(option => option.Rank < last).ConvertAll(option => option.Index), enough.FindAll(option => option.Rank == last).ConvertAll(option => option.Index));
        return rule.Ties == TieRule.KeepAll || sure.Count + level.Count == rule.Places ? ([.. sure, .. level], []) : (sure, level);
    }
}
