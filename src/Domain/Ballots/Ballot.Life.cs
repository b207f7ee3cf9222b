namespace Misthos.Domain.Ballots;

/// <content>Opening, counting, giving up.</content>
public sealed partial class Ballot
{
    private readonly List<BallotReading> _readings = [];

    /// <summary>What closes the box of a ballot with codes, as SubjectPublicKeyInfo; empty otherwise.</summary>
    public byte[] Lock { get; private set; } = [];

    /// <summary>Options drawn by lot between those tied, as numbers separated by commas; null when no lot was drawn.</summary>
    public string? LotKept { get; private set; }

    /// <summary>How the lot was drawn and in front of whom; null when no lot was drawn.</summary>
    public string? LotStory { get; private set; }

    /// <summary>Day of the lot.</summary>
    public DateOnly? LotOn { get; private set; }

    /// <summary>What was typed in, oldest first.</summary>
    public IReadOnlyList<BallotReading> Readings => [.. _readings.OrderBy(reading => reading.Order)];

    /// <summary>Why it cannot open; empty when it can: <c>ballot.not-draft</c>, <c>ballot.options</c>, <c>ballot.entitled</c> (a body of nobody).</summary>
    public IReadOnlyList<Refusal> WhyNotOpen() =>
        Status != BallotStatus.Draft ? [new Refusal("ballot.not-draft")]
        : _options.Count == 0 ? [new Refusal("ballot.options")]
        : _colleges.Exists(college => college.Entitled < 1) ? [new Refusal("ballot.entitled")]
        : [];

    /// <summary>Opens it: its rule is fixed and people vote.</summary>
    /// <param name="boxLock">What closes the box; empty for counts on paper.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotOpen"/> is not empty, or a box is missing.</exception>
    public void Open(byte[] boxLock, Guid by, DateTimeOffset at)
    {
        Demand(WhyNotOpen().Count == 0 && boxLock.Length > 0 == (Mode == BallotMode.Codes));
        Lock = boxLock;
        Reach(BallotStatus.Open, by, at);
    }

    /// <summary>Why voting cannot end; empty when it can: <c>ballot.not-open</c>.</summary>
    public IReadOnlyList<Refusal> WhyNotClose() => Status == BallotStatus.Open ? [] : [new Refusal("ballot.not-open")];

    /// <summary>Ends voting. With codes the box is opened in the same moment, and the result is there.</summary>
    public void Close(Guid by, DateTimeOffset at)
    {
        Demand(WhyNotClose().Count == 0);
        Reach(Mode == BallotMode.Codes ? BallotStatus.Counted : BallotStatus.Closed, by, at);
    }

    /// <summary>Why these counts cannot be typed in; empty when they can: <c>ballot.not-closed</c>, and those of each tally.</summary>
    /// <param name="tallies">One for each body, in their order.</param>
    public IReadOnlyList<Refusal> WhyNotRead(IReadOnlyList<VoteTally> tallies) =>
        Status != BallotStatus.Closed || Mode != BallotMode.Counted || tallies.Count != _colleges.Count ? [new Refusal("ballot.not-closed")]
        : [.. Colleges.Zip(tallies).SelectMany(pair => pair.Second.WhyNot(Method, _options.Count, pair.First.Entitled))];

    /// <summary>
    /// Types in counts. They are final when the last ones that somebody else typed in are the same: two people read the same paper. Whoever types
    /// in twice corrects themselves and is never their own second reader.
    /// </summary>
    /// <returns>Whether the ballot is counted.</returns>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotRead"/> is not empty.</exception>
    public bool Read(IReadOnlyList<VoteTally> tallies, Guid by, DateTimeOffset at)
    {
        Demand(WhyNotRead(tallies).Count == 0);
        _readings.Add(new BallotReading(this, _readings.Count + 1, tallies, by, at));
        if (LatestOfOthers(by) is not { } other || !other.Tallies.SequenceEqual(tallies))
        {
            return false;
        }

        Reach(BallotStatus.Counted, by, at);
        return true;
    }

    /// <summary>The last counts that somebody else typed in; null when nobody did.</summary>
    public BallotReading? LatestOfOthers(Guid by) => Readings.LastOrDefault(reading => reading.By != by);

    /// <summary>The last counts somebody typed in; null when they did not.</summary>
    public BallotReading? LatestOf(Guid by) => Readings.LastOrDefault(reading => reading.By == by);

    /// <summary>The bodies and options where two readings differ, told without any number so that nobody copies the other.</summary>
    public IReadOnlyList<(BallotBody Body, int Option)> Differences(BallotReading one, BallotReading other) =>
        [.. Colleges.Index().SelectMany(college => Enumerable.Range(0, _options.Count)
            .Where(option => one.Tallies[college.Index].Voters != other.Tallies[college.Index].Voters || one.Tallies[college.Index].Blank != other.Tallies[college.Index].Blank
                || !one.Tallies[college.Index].Marks[option].SequenceEqual(other.Tallies[college.Index].Marks[option]))
            .Select(option => (college.Item.Body, option)))];

    /// <summary>The votes of each body as agreed by two readers; for counts on paper only.</summary>
    public IReadOnlyList<BodyVotes> AgreedVotes() => [.. Colleges.Zip(Readings[^1].Tallies, (college, tally) => new BodyVotes(college.Body, college.Entitled, tally))];

    /// <summary>Gives it up.</summary>
    /// <exception cref="InvalidOperationException">It is counted or given up already, or no reason is given.</exception>
    public void Cancel(string reason, Guid by, DateTimeOffset at)
    {
        Demand(WhyNotCancel(reason).Count == 0);
        CancelledBecause = reason.Trim();
        Reach(BallotStatus.Cancelled, by, at);
    }

    /// <summary>Why it cannot be given up; empty when it can: <c>ballot.over</c> (a result is never taken back), <c>ballot.cancel-reason</c>.</summary>
    public IReadOnlyList<Refusal> WhyNotCancel(string reason) =>
        Status is BallotStatus.Counted or BallotStatus.Cancelled ? [new Refusal("ballot.over")]
        : string.IsNullOrWhiteSpace(reason) ? [new Refusal("ballot.cancel-reason")]
        : [];

    /// <summary>Why a lot cannot be recorded; empty when it can: <c>ballot.no-lot</c>, <c>ballot.lot-places</c> (not as many as places left), <c>ballot.lot-story</c>.</summary>
    public IReadOnlyList<Refusal> WhyNotDrawLot(BallotResult result, IReadOnlyList<int> drawn, string story) =>
        !IsCounted || Ties != TieRule.Lot || result.Outcome != BallotOutcome.Tied || LotKept is not null ? [new Refusal("ballot.no-lot")]
        : drawn.Distinct().Count() != Places - result.Kept.Count || drawn.Except(result.Tied).Any() ? [new Refusal("ballot.lot-places")]
        : string.IsNullOrWhiteSpace(story) ? [new Refusal("ballot.lot-story")]
        : [];

    /// <summary>Records the lot drawn between options tied.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotDrawLot"/> is not empty.</exception>
    public void DrawLot(BallotResult result, IReadOnlyList<int> drawn, string story, DateOnly on)
    {
        Demand(WhyNotDrawLot(result, drawn, story).Count == 0);
        (LotKept, LotStory, LotOn) = (new VotePaper(drawn).ToString(), story.Trim(), on);
    }

    /// <summary>The options kept in the end: by the votes, and by lot where votes did not part them.</summary>
    public IReadOnlyList<int> KeptBy(BallotResult result) => [.. result.Kept, .. LotKept is null ? [] : VotePaper.Parse(LotKept).Marks];

    private void Reach(BallotStatus status, Guid by, DateTimeOffset at)
    {
        Status = status;
        _steps.Add(new BallotStep(this, status, by, at));
    }

    private static void Demand(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("The ballot does not allow that now.");
        }
    }
}
