using System.Globalization;
using Misthos.Domain.Allowances;
using Misthos.Domain.Sittings;

namespace Misthos.Domain.Tests.Allowances;

/// <summary>Each ready scheme pays what its act is known to pay: the tables of examples/baremes are the tests.</summary>
public sealed class ReadySchemeTests
{
    private static readonly RateTable Smic = Rates("smic-horaire.csv");

    public static TheoryData<string> Slugs => new(Directory.GetFiles(Repository.File("data", "schemes"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    public static TheoryData<string, int, string> Amounts => Rows("résultat");

    public static TheoryData<string, int, string> Expenses => Rows("remboursé");

    [Theory]
    [MemberData(nameof(Amounts))]
    public void It_pays_as_the_table_says(string slug, int row, string name)
    {
        var cells = Table(slug)[row];
        var breakdown = AllowanceCalculator.Compute(Input(slug, cells), Scheme(slug, cells));
        Assert.NotEmpty(name);
        Assert.Equal(FrenchWords.Outcome(cells["résultat"]), breakdown.Outcome);
        Assert.Equal(cells.TryGetValue("montant", out var amount) ? FrenchWords.Amount(amount) : Money.Zero, breakdown.Amount);
        Assert.Equal(cells.TryGetValue("motif", out var reason) ? [FrenchWords.Reasons[reason]] : [], breakdown.Reasons.Select(r => r.Code));
    }

    [Theory]
    [MemberData(nameof(Expenses))]
    public void It_pays_expenses_back_as_the_table_says(string slug, int row, string name)
    {
        var cells = Table(slug)[row];
        var component = Scheme(slug, cells).ExpenseOn(Kind(cells["frais"]), Ready(slug).From)!;
        var input = new ExpenseInput(Ready(slug).From, decimal.Parse(cells["quantité"], CultureInfo.InvariantCulture), Cell(cells, "payé"));
        Assert.NotEmpty(name);
        Assert.Equal(FrenchWords.Amount(cells["remboursé"]), ExpenseCalculator.Compute(input, component).Amount);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Its_figure_follows_from_its_index_and_its_source_is_said(string slug)
    {
        var ready = Ready(slug);
        Assert.Equal(slug, ready.Slug);
        Assert.NotEmpty(ready.Unverified);
        Assert.NotEmpty(ready.Rate.Source);
        Assert.All(ready.Expenses, expense => Assert.NotEmpty(expense.Source));
        if (ready.Rate.Formula != RateFormula.Fixed)
        {
            Assert.Equal(Money.Euros(ready.Rate.Amount), ready.Rate.Indexation.AmountOn(ready.From, Smic));
        }
    }

    [Theory]
    [InlineData("marseille-2023", RateProvenance.Derived)]
    [InlineData("poitiers-2023", RateProvenance.Derived)]
    [InlineData("fin-de-vie-2022", RateProvenance.Derived)]
    [InlineData("rennes-2021", RateProvenance.Reported)]
    [InlineData("convention-climat-2019", RateProvenance.Reported)]
    [InlineData("grenoble-2022", RateProvenance.Reported)]
    public void What_was_not_read_in_an_act_says_so(string slug, RateProvenance provenance)
    {
        var breakdown = AllowanceCalculator.Compute(Input(slug, Table(slug)[0]), Scheme(slug, Table(slug)[0]));
        Assert.Equal(provenance, Ready(slug).Rate.Provenance);
        Assert.True(Ready(slug).HasFigureNotReadInAct);
        Assert.True(breakdown.Outcome != AllowanceOutcome.Due || breakdown.Lines.Any(l => l.Code is AllowanceLineCodes.RateDerived or AllowanceLineCodes.RateReported));
    }

    [Fact]
    public void A_wrong_member_is_refused() =>
        Assert.Throws<System.Text.Json.JsonException>(() => ReadyScheme.Parse("""{ "slug": "x", "taux": 3 }"""));

    private static ReadyScheme Ready(string slug) => ReadyScheme.Parse(File.ReadAllText(Repository.File("data", "schemes", $"{slug}.json")));

    private static AllowanceScheme Scheme(string slug, IReadOnlyDictionary<string, string> cells)
    {
        var ready = Ready(slug);
        var act = new CouncilAct(Schemes.Authority, new CouncilActText("1 (fictif)", "Acte", ready.From, "CRPA L.131-1"));
        act.Record(CouncilActStateKind.InForce, ready.From, "certificat (fictif)", Schemes.Clerk);
        var scheme = new AllowanceScheme(act, Schemes.Authority, ready.ToTerms(ready.Body, ready.From, [Schemes.Plenary]));
        var rate = cells.TryGetValue("séances demandées", out var required) ? ready.Rate with { SittingsRequired = int.Parse(required, CultureInfo.InvariantCulture) } : ready.Rate;
        scheme.AddRate(rate.ToTerms(ready.From));
        foreach (var expense in ready.Expenses)
        {
            scheme.AddExpense(expense.ToTerms(ready.From));
        }

        return scheme;
    }

    private static AllowanceInput Input(string slug, IReadOnlyDictionary<string, string> cells)
    {
        var (ready, day) = (Ready(slug), Ready(slug).From);
        return new AllowanceInput(Capacity.Member, Schemes.Plenary, day, AttendanceStatus.Present)
        {
            PlannedMinutes = FrenchWords.Minutes(cells["séance"]),
            MinutesPresent = FrenchWords.Minutes(cells["présence"]),
            HasRequested = ready.OnRequest,
            AlreadyDueThatDay = Cell(cells, "déjà ce jour"),
            MinutesPaidThatDay = cells.TryGetValue("minutes ce jour", out var minutes) ? FrenchWords.Minutes(minutes) : 0,
            SittingsAttended = cells.TryGetValue("séances suivies", out var attended) ? int.Parse(attended, CultureInfo.InvariantCulture) : 1,
            AlreadyDueInAll = Cell(cells, "déjà en tout"),
            Eligibility = ready.QuotientThreshold is { } threshold
                ? new EligibilityFact(Guid.Empty, EligibilityOutcome.AtOrBelowThreshold, Money.Euros(threshold), day) { DecidedOn = day, ValidFrom = day, ValidTo = day }
                : null,
        };
    }

    private static Money Cell(IReadOnlyDictionary<string, string> cells, string name) => cells.TryGetValue(name, out var amount) ? FrenchWords.Amount(amount) : Money.Zero;

    private static ExpenseKind Kind(string text) => text switch
    {
        "perte de revenus" => ExpenseKind.LossOfEarnings,
        "garde d'enfant" => ExpenseKind.Childcare,
        "hébergement" => ExpenseKind.Lodging,
        "repas" => ExpenseKind.Meal,
        "billet" => ExpenseKind.TransportTicket,
        _ => throw new FormatException(text),
    };

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string slug) =>
        MarkdownTable.Rows(Repository.File("tests", "Domain.Tests", "Allowances", "examples", "baremes", $"{slug}.md"));

    private static TheoryData<string, int, string> Rows(string column)
    {
        var data = new TheoryData<string, int, string>();
        foreach (var slug in Directory.GetFiles(Repository.File("data", "schemes"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)))
        {
            foreach (var (index, row) in Table(slug).Index().Where(item => item.Item.ContainsKey(column)))
            {
                data.Add(slug, index, row["cas"]);
            }
        }

        return data;
    }

    private static RateTable Rates(string file)
    {
        using var reader = File.OpenText(Repository.File("data", "rates", file));
        return RateTable.Parse(reader);
    }
}
