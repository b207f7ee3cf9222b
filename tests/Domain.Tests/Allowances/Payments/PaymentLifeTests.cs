using CsCheck;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Members;

namespace Misthos.Domain.Tests.Allowances.Payments;

/// <summary>A payment holds its money or frees it; news counts once.</summary>
public sealed class PaymentLifeTests
{
    private static readonly Guid Authority = Guid.CreateVersion7();
    private static readonly DateOnly Day = new(2026, 11, 10);

    [Fact]
    public void Rejected_frees_the_money_and_reissued_holds_it_again()
    {
        var line = Line();
        line.Report(new(PaymentStatus.Rejected, Day, null) { ReasonCode = "AC04" });
        Assert.All(line.Items, item => Assert.Null(item.StandingId));
        Assert.Equal([new Refusal("payment.already-reported")], line.WhyNotReport(new(PaymentStatus.Paid, Day, null)));
        line.Report(new(PaymentStatus.Reissued, Day.AddDays(2), null));
        Assert.All(line.Items, item => Assert.Equal(item.SettlementLineId, item.StandingId));
        line.Report(new(PaymentStatus.Paid, Day.AddDays(3), null));
        Assert.Equal(PaymentStatus.Paid, line.Status);
    }

    [Fact]
    public void Old_news_of_a_rejection_does_not_reject_what_was_reissued()
    {
        var (line, rejected) = (Line(), new PaymentReport(PaymentStatus.Rejected, Day, "clos"));
        line.Report(rejected);
        line.Report(new(PaymentStatus.Reissued, Day.AddDays(2), null));
        Assert.Equal(StatusEffect.Known, line.EffectOf(rejected));
        Assert.Equal(StatusEffect.Older, line.EffectOf(new(PaymentStatus.Paid, Day, null)));
        Assert.Equal(StatusEffect.Applies, line.EffectOf(rejected with { On = Day.AddDays(3) }));
    }

    [Fact]
    public void A_rejection_that_is_news_counts_even_when_somebody_noted_paid_later()
    {
        var line = Line();
        line.Report(new(PaymentStatus.Paid, Day.AddDays(1), null));
        Assert.Equal(StatusEffect.Applies, line.EffectOf(new(PaymentStatus.Rejected, Day, "clos")));
    }

    /// <summary>Whatever comes in whatever order: read again, it changes nothing, and money stands exactly while the payment is not rejected.</summary>
    [Fact]
    public void Files_read_twice_change_nothing() =>
        Gen.Select(Gen.Int[1, 3], Gen.Int[0, 6]).Array[0, 8].Sample(news =>
        {
            var line = Line();
            var reports = news.Select(n => new PaymentReport((PaymentStatus)n.Item1, Day.AddDays(n.Item2), "motif")).ToList();
            reports.ForEach(report => Apply(line, report));
            Assert.Equal(line.Status != PaymentStatus.Rejected, line.Items.All(i => i.StandingId is not null));
            reports.Where(r => r.On == line.ReportedOn && r.Status == line.Status).ToList().ForEach(report => Assert.NotEqual(StatusEffect.Applies, line.EffectOf(report)));
        }, iter: 500);

    [Theory]
    [InlineData(1, 1, 3, null)]
    [InlineData(10, 103, 1, "pes.series.exhausted")]
    [InlineData(9, 100, 4, "pes.series.exhausted")]
    [InlineData(9, 100, 3, null)]
    public void Numbers_follow_without_a_gap_until_the_series_ends(int slips, int pieces, int needed, string? refused)
    {
        var series = new NumberSeries(Authority, 2026, new NumberRange(1, 10), new NumberRange(1, 103));
        Assert.Equal(refused is null ? [] : [refused], series.WhyNotTake(slips, pieces, needed, out var taken).Select(r => r.Code));
        Assert.Equal((slips + 1, pieces + 1), taken);
        Assert.Equal([new Refusal("pes.series.used")], NumberSeries.WhyNotSet(new(5, 9), new(1, 103), new(4, 6), null));
    }

    private static void Apply(PaymentBatchLine line, PaymentReport report)
    {
        if (line.EffectOf(report) == StatusEffect.Applies)
        {
            Assert.Empty(line.WhyNotReport(report));
            line.Report(report);
        }
    }

    private static PaymentBatchLine Line()
    {
        var act = new SettlementAct(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
        var person = Guid.CreateVersion7();
        var settlement = new Settlement(Authority, Guid.CreateVersion7(), "2026-0001", [new SettlementDue(Guid.CreateVersion7(), person, 4122, "{}")], act);
        return new PaymentBatch(Authority, new PaymentBatchTerms(2026, 1, Day), [new PaymentDue(person, PaymentMeans.Transfer, new SealedText("x"), settlement.Lines)], act).Lines[0];
    }
}
