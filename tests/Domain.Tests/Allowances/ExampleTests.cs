using Misthos.Domain.Allowances;
using Misthos.Domain.Sittings;

namespace Misthos.Domain.Tests.Allowances;

/// <summary>The French example tables are the tests: a jurist reads them, the calculator must agree with every row.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string, int, string> Cases => Named("marseille-2023.md", "poitiers-2023.md", "refus.md", "mineurs.md");

    public static TheoryData<string, int, string> Days => Named("plafond-journalier.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_calculator_answers_as_the_table_says(string file, int row, string name)
    {
        var example = new Example(Rows(file)[row]);
        var breakdown = example.Compute();
        Assert.NotEmpty(name);
        Assert.Equal(string.Join(" ; ", example.ExpectedReasons), string.Join(" ; ", breakdown.Reasons.Select(reason => reason.Code)));
        Assert.Equal(example.ExpectedOutcome, breakdown.Outcome);
        Assert.Equal(example.ExpectedAmount, breakdown.Amount);
        Assert.Equal(example.ExpectedOutcome == AllowanceOutcome.Due, breakdown.Reasons.Count == 0);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void The_sittings_of_a_day_share_its_cap(string file, int row, string name)
    {
        var cells = Rows(file)[row];
        var due = new List<Money>();
        foreach (var minutes in cells["séances du jour"].Split(" + ").Select(FrenchWords.Minutes))
        {
            due.Add(AllowanceCalculator.Compute(Sitting(minutes) with { AlreadyDueThatDay = Money.Sum(due) }, Schemes.Poitiers()).Amount);
        }

        Assert.NotEmpty(name);
        Assert.Equal(cells["montants"].Split(" + ").Select(FrenchWords.Amount), due);
        Assert.Equal(FrenchWords.Amount(cells["total"]), Money.Sum(due));
    }

    [Theory]
    [InlineData("marseille-2023.md", 19)]
    [InlineData("poitiers-2023.md", 19)]
    [InlineData("plafond-journalier.md", 8)]
    [InlineData("refus.md", 26)]
    public void No_table_loses_its_rows(string file, int atLeast) => Assert.True(Rows(file).Count >= atLeast, $"{file}: {Rows(file).Count}");

    [Fact]
    public void Every_file_of_the_folder_is_read() =>
        Assert.Equal(
            ["marseille-2023.md", "mineurs.md", "plafond-journalier.md", "poitiers-2023.md", "refus.md"],
            Directory.GetFiles(Folder, "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    internal static AllowanceInput Sitting(int minutes, int? planned = null) =>
        new(Capacity.Member, Schemes.ProposalGroup, Schemes.Day("2024-03-16"), AttendanceStatus.Present)
        {
            PlannedMinutes = planned ?? minutes,
            MinutesPresent = minutes,
            HasRequested = true,
            Eligibility = new EligibilityFact(Guid.Empty, EligibilityOutcome.AtOrBelowThreshold, Money.Euros(1000m), Schemes.Day("2024-03-01"))
            {
                DecidedOn = Schemes.Day("2024-03-10"),
                ValidFrom = Schemes.Day("2024-03-01"),
                ValidTo = Schemes.Day("2024-12-31"),
            },
        };

    private static string Folder => Repository.File("tests", "Domain.Tests", "Allowances", "examples");

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file) => MarkdownTable.Rows(Path.Combine(Folder, file));

    private static TheoryData<string, int, string> Named(params string[] files)
    {
        var data = new TheoryData<string, int, string>();
        foreach (var file in files)
        {
            var rows = Rows(file);
            for (var i = 0; i < rows.Count; i++)
            {
                data.Add(file, i, rows[i]["cas"]);
            }
        }

        return data;
    }
}
