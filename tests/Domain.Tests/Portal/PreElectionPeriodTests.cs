using Misthos.Domain.Booklets;
using Misthos.Domain.Portal;

namespace Misthos.Domain.Tests.Portal;

/// <summary>Code électoral, art. L.52-1: from the first day of the sixth month before the month of the election.</summary>
public sealed class PreElectionPeriodTests
{
    private static readonly ElectionDays March2026 = new(null, new(2026, 3, 15), new(2026, 3, 22));

    [Theory]
    [InlineData("2026-03-15", "2025-09-01")]
    [InlineData("2027-04-11", "2026-10-01")]
    [InlineData("2028-06-30", "2027-12-01")]
    public void The_law_counts_from_the_first_day_of_the_sixth_month_before(string firstRound, string start) =>
        Assert.Equal(DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), new ElectionDays(null, DateOnly.Parse(firstRound, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(firstRound, System.Globalization.CultureInfo.InvariantCulture)).LegalStart);

    [Theory]
    [InlineData("2025-08-31", false)]
    [InlineData("2025-09-01", true)]
    [InlineData("2026-03-22", true)]
    [InlineData("2026-03-23", false)]
    public void It_holds_from_its_first_day_to_the_last_round(string day, bool holds) =>
        Assert.Equal(holds, new PreElectionPeriod(Guid.CreateVersion7(), "Municipales", March2026).Covers(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void It_may_start_earlier_than_the_law_and_never_later()
    {
        Assert.Equal(["election.too-late"], Codes(March2026 with { StartsOn = new(2025, 9, 2) }));
        Assert.Empty(Codes(March2026 with { StartsOn = new(2025, 7, 1) }));
        Assert.Equal(["election.too-early"], Codes(March2026 with { StartsOn = new(2024, 8, 31) }));
        Assert.Equal(["election.last-round"], Codes(March2026 with { LastRoundOn = new(2026, 3, 14) }));
        Assert.Throws<ArgumentException>(() => new PreElectionPeriod(Guid.CreateVersion7(), "Municipales", March2026 with { StartsOn = new(2025, 9, 2) }));
    }

    [Fact]
    public void Called_off_once_with_a_reason_it_no_longer_holds()
    {
        var period = new PreElectionPeriod(Guid.CreateVersion7(), "Municipales", March2026);
        Assert.Equal("election.no-reason", Assert.Single(period.WhyNotCallOff(" ", new(2025, 10, 1))).Code);
        period.CallOff(" Reportées ", new(2025, 10, 1));

        Assert.False(period.Covers(new(2025, 10, 1)));
        Assert.True(period.Covers(new(2025, 9, 30)));
        Assert.Equal("Reportées", period.CalledOffReason);
        Assert.Equal("election.called-off", Assert.Single(period.WhyNotCallOff("Encore", new(2025, 10, 2))).Code);
    }

    [Fact]
    public void Meanwhile_a_foreword_stays_as_it_was_or_goes_and_the_method_may_change()
    {
        var period = new PreElectionPeriod(Guid.CreateVersion7(), "Municipales", March2026);
        var booklet = new Booklet(Guid.CreateVersion7(), 2025);
        var before = new BookletWords("", "", "Merci.") { ForewordName = "A. B.", ForewordCapacity = "Maire" };
        booklet.Write(before);

        Assert.Equal("booklet.pre-election", Assert.Single(booklet.WhyNotWrite(before with { Foreword = "Merci à la Ville." }, period)).Code);
        Assert.Equal("booklet.pre-election", Assert.Single(booklet.WhyNotWrite(before with { ForewordName = "C. D." }, period)).Code);
        Assert.Empty(booklet.WhyNotWrite(before with { Method = "Deux samedis." }, period));
        Assert.Empty(booklet.WhyNotWrite(before with { Foreword = "" }, period));
        Assert.Empty(booklet.WhyNotWrite(before with { Foreword = "Merci à la Ville." }, null));
    }

    private static IEnumerable<string> Codes(ElectionDays days) => days.WhyNot().Select(refusal => refusal.Code);
}
