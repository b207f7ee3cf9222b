using System.Globalization;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Tests.Allowances;

namespace Misthos.Domain.Tests.Recruitment;

/// <summary>The tables in examples/ are the rule; every row must come out.</summary>
public sealed class SeatSharesTests
{
    // 0 to 14 years are 300 in both divisions; the fine one knows the limits 3, 6, 11, 18 and 25 too.
    private static readonly (AgeBand, double)[] Census =
    [
        (new(0, 14), 300), (new(15, 29), 150), (new(30, 59), 200), (new(60, null), 80),
        (new(0, 2), 60), (new(3, 5), 60), (new(6, 10), 100), (new(11, 17), 150), (new(18, 24), 50),
    ];

    public static TheoryData<string> Seats => [.. Rows("places.md").Select(r => r["cas"])];

    public static TheoryData<string, string> Ages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in Rows("tranches-d-age.md"))
            {
                data.Add(row["tranche"], row["habitants"]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Seats))]
    public void Seats_follow_the_population(string name)
    {
        var row = Rows("places.md").Single(r => r["cas"] == name);
        var people = row["habitants"].Split(" ; ").Select(p => double.Parse(p, CultureInfo.InvariantCulture)).ToList();
        var seats = int.Parse(row["places"], CultureInfo.InvariantCulture);
        Assert.Equal(row["résultat"], string.Join(" ; ", SeatShares.Of(people, seats)));
        var bounds = SeatShares.Bounds([.. people.Select((p, i) => new Margin($"v{i}", p))], seats, int.Parse(row["tolérance"], CultureInfo.InvariantCulture));
        Assert.Equal(row["bornes"], string.Join(" ; ", bounds.Select(b => $"{b.Min}-{b.Max}")));
    }

    [Theory]
    [MemberData(nameof(Ages))]
    public void Ages_are_spread_evenly_between_known_limits(string band, string people)
    {
        Assert.True(AgeBand.TryParse(band, out var wanted));
        Assert.Equal(double.Parse(people, CultureInfo.InvariantCulture), AgePyramid.Of(Census)!.PeopleIn(wanted), 2);
    }

    [Fact]
    public void Groups_with_a_gap_make_no_pyramid()
    {
        Assert.Null(AgePyramid.Of([(new(0, 14), 10), (new(30, 44), 10), (new(45, null), 10)]));
        Assert.Null(AgePyramid.Of([(new(0, 14), 10), (new(15, 29), 10)]));
    }

    [Fact]
    public void Nobody_or_a_negative_number_is_no_population()
    {
        Assert.Throws<ArgumentException>(() => SeatShares.Of([0, 0], 3));
        Assert.Throws<ArgumentException>(() => SeatShares.Of([2, -1], 3));
    }

    [Theory]
    [InlineData("16-20", 16, 20)]
    [InlineData("16 à 20 ans", 16, 20)]
    [InlineData("60+", 60, null)]
    [InlineData("60 ans et plus", 60, null)]
    [InlineData("moins de 18 ans", 0, 17)]
    public void Age_groups_are_read_as_people_write_them(string text, int from, int? to)
    {
        Assert.True(AgeBand.TryParse(text, out var band));
        Assert.Equal(new AgeBand(from, to), band);
    }

    [Theory]
    [InlineData("20-16")]
    [InlineData("jeunes")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_words_are_no_age_group(string? text) => Assert.False(AgeBand.TryParse(text, out _));

    [Theory]
    [InlineData("2010-03-01", "2026-02-28", 15)]
    [InlineData("2010-03-01", "2026-03-01", 16)]
    [InlineData("2008-02-29", "2024-02-28", 15)]
    [InlineData("2008-02-29", "2025-02-28", 16)]
    [InlineData("2008-02-29", "2025-03-01", 17)]
    public void Age_is_counted_on_the_day(string birth, string day, int age) =>
        Assert.Equal(age, AgeBand.AgeOn(DateOnly.Parse(birth, CultureInfo.InvariantCulture), DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file) =>
        MarkdownTable.Rows(Repository.File("tests", "Domain.Tests", "Recruitment", "examples", file));
}
