using System.Globalization;
using CsCheck;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Tests.Allowances;

namespace Misthos.Domain.Tests.Ballots;

/// <summary>Counting of ballots; the French tables are the rule.</summary>
public sealed class CountTests
{
    private static readonly string[] Grades = ["excellent", "très bien", "bien", "assez bien", "passable", "insuffisant", "à rejeter"];

    public static TheoryData<int, string> Judgments => Cases("jugement-majoritaire.md");

    public static TheoryData<int, string> Adoptions => Cases("adoption.md");

    public static TheoryData<int, string> Choices => Cases("choix.md");

    [Theory]
    [MemberData(nameof(Judgments))]
    public void Majority_judgment_ranks_by_the_median(int row, string name)
    {
        var cells = Rows("jugement-majoritaire.md")[row];
        var options = cells["options"].Split(" ; ").Select(text => text.Split(' ')).ToList();
        var judged = MajorityJudgment.Rank([.. options.Select(cell => cell.Skip(1).Select(Number).ToArray())]);
        string Name(JudgedOption option) => options[option.Index][0];
        Assert.True(cells["rangs"] == string.Join(' ', judged.Select(o => $"{Name(o)}{o.Rank}")), $"{name}: {string.Join(' ', judged.Select(o => $"{Name(o)}{o.Rank}"))}");
        Assert.Equal(cells["mentions majoritaires"].Split(" ; ").Order(StringComparer.Ordinal), judged.Select(o => $"{Name(o)} {(o.Grade is { } grade ? Grades[(int)grade] : "–")}").Order(StringComparer.Ordinal));
        Assert.Equal(cells.GetValueOrDefault("départage") is { Length: > 0 } taken ? Number(taken) : null, judged.Select(o => o.Parting?.Taken).FirstOrDefault(t => t is not null));
    }

    [Theory]
    [MemberData(nameof(Adoptions))]
    public void A_text_is_adopted_by_the_threshold(int row, string name)
    {
        var cells = Rows("adoption.md")[row];
        int Of(string column) => Number(cells[column]);
        var rule = new BallotRule(BallotMethod.ForOrAgainst)
        {
            Threshold = new(Kind(cells["seuil"]), cells["base"] switch { "exprimés" => ThresholdBasis.Expressed, "votants" => ThresholdBasis.Voters, _ => ThresholdBasis.Entitled }),
            Quorum = Of("quorum") == 0 ? QuorumRule.None : new(QuorumKind.Share, Of("quorum"), ""),
        };
        int[] marks = [Of("pour"), Of("contre"), Of("abstention")];
        var tally = new VoteTally(marks.Sum() + Of("blancs"), Of("blancs"), [marks]);
        Assert.Empty(tally.WhyNot(BallotMethod.ForOrAgainst, 1, Of("peuvent voter")));
        var result = BallotCount.Of(rule, [new(BallotBody.Members, Of("peuvent voter"), tally)]);
        var outcome = result.Outcome switch { BallotOutcome.Decided => "adopté", BallotOutcome.NoQuorum => "sans quorum", _ => "pas adopté" };
        Assert.True((cells["résultat"], Of("il faut")) == (outcome, result.Bodies[0].Needed), $"{name}: {outcome}, {result.Bodies[0].Needed}");
        Assert.Equal(outcome == "adopté" ? [0] : [], result.Kept);
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void The_most_chosen_are_kept(int row, string name)
    {
        var cells = Rows("choix.md")[row];
        var votes = cells["voix"].Split(' ').Select(Number).ToList();
        var rule = new BallotRule(cells["méthode"] == "choix" ? BallotMethod.SingleChoice : BallotMethod.Approval)
        {
            Places = Number(cells["places"]),
            Threshold = new(Kind(cells["seuil"])),
            Ties = cells["égalité"] switch { "voter" => TieRule.VoteAgain, "sort" => TieRule.Lot, _ => TieRule.KeepAll },
        };
        var result = BallotCount.Of(rule, [new(BallotBody.Members, 20, new(Number(cells["votants"]), 0, [.. votes.Select(v => new[] { v })]))]);
        string Said(IReadOnlyList<int> options) => string.Join(' ', options.Select(o => o + 1));
        var outcome = result.Outcome switch { BallotOutcome.Decided => "décidé", BallotOutcome.Tied => "égalité", _ => "seuil manqué" };
        Assert.True((cells.GetValueOrDefault("gardées") ?? "", cells.GetValueOrDefault("à égalité") ?? "", cells["résultat"]) == (Said(result.Kept), Said(result.Tied), outcome), $"{name}: {Said(result.Kept)} / {Said(result.Tied)} / {outcome}");
    }

    [Fact]
    public void In_co_decision_each_body_decides_the_same()
    {
        var rule = new BallotRule(BallotMethod.SingleChoice) { Combination = BodyCombination.EachBody };
        BodyVotes Body(BallotBody body, params int[] votes) => new(body, 50, new(votes.Sum(), 0, [.. votes.Select(v => new[] { v })]));
        Assert.Equal([1], BallotCount.Of(rule, [Body(BallotBody.Members, 1, 30), Body(BallotBody.ElectedOfficials, 2, 3)]).Kept);
        var differ = BallotCount.Of(rule, [Body(BallotBody.Members, 1, 30), Body(BallotBody.ElectedOfficials, 3, 2)]);
        Assert.Equal((BallotOutcome.BodiesDiffer, 0), (differ.Outcome, differ.Kept.Count));
        var advice = BallotCount.Of(rule with { Combination = BodyCombination.MembersDecide }, [Body(BallotBody.ElectedOfficials, 3, 2), Body(BallotBody.Members, 1, 30)]);
        Assert.Equal((BallotOutcome.Decided, 1), (advice.Outcome, advice.Kept.Single()));
        var few = BallotCount.Of(rule with { Quorum = new(QuorumKind.People, 32, "") }, [Body(BallotBody.Members, 1, 30), Body(BallotBody.ElectedOfficials, 2, 3)]);
        Assert.Equal(BallotOutcome.NoQuorum, few.Outcome);
    }

    [Fact]
    public void No_grade_from_a_voter_is_a_rejection()
    {
        var votes = new BodyVotes(BallotBody.Members, 10, new(5, 0, [[2, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 5, 0, 0]]));
        var result = BallotCount.Of(new(BallotMethod.MajorityJudgment), [votes]);
        Assert.Equal([1], result.Kept);
        Assert.Equal(MajorityGrade.Reject, result.Bodies[0].Options[1].Judged!.Grade);
    }

    [Fact]
    public void A_majority_that_prefers_the_best_grade_wins_and_ballots_in_another_order_change_nothing() =>
        Gen.Int[0, 6].Array[3].Array[1, 40].Sample(papers =>
        {
            var votes = papers.Select(marks => new VotePaper(marks)).ToList();
            var tally = VotePaper.Count(votes, BallotMethod.MajorityJudgment, 3);
            votes.Reverse();
            var ranked = MajorityJudgment.Rank(tally.Marks);
            Assert.Equal(tally, VotePaper.Count(votes, BallotMethod.MajorityJudgment, 3));
            Assert.All(ranked, option => Assert.True(option.Above * 2 <= papers.Length && option.Below * 2 < papers.Length + 1));
            var graded = ranked.Zip(ranked.Skip(1)).ToList();
            Assert.All(graded, pair => Assert.True(pair.First.Grade <= pair.Second.Grade));
            Assert.All(graded.Where(pair => pair.First.Rank == pair.Second.Rank), pair => Assert.Equal(pair.First.Profile, pair.Second.Profile));
        });

    [Theory]
    [InlineData(BallotMethod.MajorityJudgment, 6)]
    [InlineData(BallotMethod.Approval, 1)]
    public void The_published_file_gives_the_same_count_again(BallotMethod method, int highest) =>
        Gen.Int[0, highest].Array[4].Array[1, 30].Sample(papers =>
        {
            var votes = papers.Select((marks, i) => (i % 3 == 0 ? BallotBody.Officers : BallotBody.Members, i % 7 == 3 ? VotePaper.Blank : new VotePaper(marks))).ToList();
            var bodies = votes.GroupBy(v => v.Item1).OrderBy(g => g.Key).Select(g => new BodyVotes(g.Key, 40, VotePaper.Count([.. g.Select(v => v.Item2)], method, 4))).ToList();
            var entitled = bodies.ToDictionary(b => b.Body, b => b.Entitled);
            var (rule, file) = (new BallotRule(method) { Combination = BodyCombination.EachBody }, BallotFile.OfPapers(votes, 4));
            Assert.Equal(bodies, BallotFile.Read(file, method, 4, entitled));
            Assert.Equal(bodies, BallotFile.Read(BallotFile.OfTallies(bodies), method, 4, entitled));
            Assert.Equal(BallotCount.Of(rule, bodies).Kept, BallotCount.Of(rule, BallotFile.Read(file, method, 4, entitled)).Kept);
            Assert.Equal(file.Split('\n').Skip(1).SkipLast(1).Order(StringComparer.Ordinal), file.Split('\n').Skip(1).SkipLast(1));
        });

    [Fact]
    public void Numbers_that_cannot_be_are_refused()
    {
        Assert.Equal("tally.too-many", new VoteTally(5, 1, [[5], [0]]).WhyNot(BallotMethod.Approval, 2, 9)[0].Code);
        Assert.Equal("tally.sum", new VoteTally(5, 0, [[2], [2]]).WhyNot(BallotMethod.SingleChoice, 2, 9)[0].Code);
        Assert.Equal("tally.blank", new VoteTally(5, 6, [[0], [0]]).WhyNot(BallotMethod.Approval, 2, 9)[0].Code);
        Assert.Equal("tally.entitled", new VoteTally(10, 0, [[0], [0]]).WhyNot(BallotMethod.Approval, 2, 9)[0].Code);
        Assert.Equal("tally.shape", new VoteTally(5, 0, [[1, 2]]).WhyNot(BallotMethod.ForOrAgainst, 1, 9)[0].Code);
        Assert.Equal("paper.one-choice", new VotePaper([1, 1]).WhyNot(BallotMethod.SingleChoice, 2)[0].Code);
        Assert.Equal("paper.shape", new VotePaper([7, 1]).WhyNot(BallotMethod.MajorityJudgment, 2)[0].Code);
        Assert.Throws<ArgumentException>(() => MajorityJudgment.Rank([[1, 0, 0, 0, 0, 0, 0], [2, 0, 0, 0, 0, 0, 0]]));
    }

    private static ThresholdKind Kind(string words) => words switch
    {
        "moitié" => ThresholdKind.MoreThanHalf,
        "trois cinquièmes" => ThresholdKind.ThreeFifths,
        "deux tiers" => ThresholdKind.TwoThirds,
        "trois quarts" => ThresholdKind.ThreeQuarters,
        _ => ThresholdKind.None,
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static TheoryData<int, string> Cases(string file) => [.. Rows(file).Index().Select(row => new TheoryDataRow<int, string>(row.Index, row.Item["cas"]))];

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file) => MarkdownTable.Rows(Repository.File("tests", "Domain.Tests", "Ballots", "examples", file));
}
