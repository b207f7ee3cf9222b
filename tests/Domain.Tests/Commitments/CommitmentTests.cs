using System.Globalization;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;

namespace Misthos.Domain.Tests.Commitments;

/// <summary>Late is late; a move keeps the date before it; opinions have words.</summary>
public sealed class CommitmentTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_status_follows_from_dates_and_steps(string steps, string told, string stopped, string status)
    {
        var facts = new CommitmentFacts(
            [.. steps.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Step)], told == "oui", stopped.Length == 0 ? null : Day(stopped));
        Assert.Equal(Enum.Parse<CommitmentStatus>(status), CommitmentStatusRule.Of(facts, Today));
    }

    [Fact]
    public void A_move_keeps_the_first_date_and_its_reason()
    {
        var commitment = Promise();
        var step = commitment.AddMilestone("Ouverture", new(2026, 5, 1));
        Assert.Equal(CommitmentStatus.Late, commitment.StatusOn(Today));
        Assert.Equal(["milestone.same-day", "milestone.no-reason"], step.WhyNotMove(step.DueOn, "").Select(r => r.Code));
        step.Move(new(2026, 9, 1), "Appel d’offres sans réponse", Act());
        Assert.Equal((new DateOnly(2026, 5, 1), new DateOnly(2026, 9, 1)), (step.FirstDueOn, step.DueOn));
        step.Complete(new(2026, 9, 11));
        Assert.Equal(10, step.DaysLate(Today));
        Assert.Equal("milestone.already-done", Assert.Single(step.WhyNotMove(new(2027, 1, 1), "x")).Code);
    }

    [Fact]
    public void Stopped_once_with_a_reason()
    {
        var commitment = Promise();
        Assert.Equal("commitment.no-stop-reason", Assert.Single(commitment.WhyNotStop(" ")).Code);
        commitment.Stop(Today, "Le terrain est vendu");
        Assert.Equal(CommitmentStatus.Stopped, commitment.StatusOn(Today));
        Assert.Throws<InvalidOperationException>(() => commitment.Stop(Today, "Encore"));
    }

    [Fact]
    public void Money_is_summed_by_kind_and_corrected_by_less()
    {
        var commitment = Promise();
        commitment.AddFigure(FigureKind.Voted, Money.FromCents(1_000_000), "DEL 1", Act());
        commitment.AddFigure(FigureKind.Spent, Money.FromCents(250_050), "F-12", Act());
        commitment.AddFigure(FigureKind.Spent, Money.FromCents(-50), "F-12 corrigée", Act());
        Assert.Equal((1_000_000, 250_000), (commitment.Sum(FigureKind.Voted).Cents, commitment.Sum(FigureKind.Spent).Cents));
    }

    [Fact]
    public void An_opinion_has_words_and_is_not_given_before_the_meeting()
    {
        var words = new OpinionWords(CommissionCollege.Members, CommissionVerdict.Partly, "Quatre sur douze.");
        Assert.Empty(CommissionOpinion.WhyNot(words, Today, Today));
        Assert.Equal("opinion.no-words", Assert.Single(CommissionOpinion.WhyNot(words with { Text = "" }, Today, Today)).Code);
        Assert.Equal("opinion.not-yet-met", Assert.Single(CommissionOpinion.WhyNot(words, Today.AddDays(1), Today)).Code);
    }

    public static IEnumerable<TheoryDataRow<string, string, string, string>> Examples() =>
        File.ReadLines(Repository.File("tests", "Domain.Tests", "Commitments", "examples", "etat-d-un-engagement.md"))
            .Where(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray())
            .Select(cells => new TheoryDataRow<string, string, string, string>(cells[1], cells[2], cells[3], cells[4]));

    private static MilestoneFacts Step(string text) =>
        text.Split('→') is [var due, var done] ? new(Day(due), Day(done)) : new(Day(text), null);

    private static DateOnly Day(string text) => DateOnly.Parse(text.Trim(), CultureInfo.InvariantCulture);

    private static RecordedAct Act() => new(Today, Guid.CreateVersion7(), new DateTimeOffset(2026, 6, 1, 10, 0, 0, TimeSpan.Zero));

    private static Commitment Promise() =>
        new(new Proposal(Guid.CreateVersion7(), new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()), 1, Guid.CreateVersion7()), 1, new CommitmentWords("Quatre consultations", "", null, ""));
}
