using System.Globalization;
using Misthos.Domain.Budgets;
using Misthos.Domain.Tests.Allowances;

namespace Misthos.Domain.Tests.Budgets;

public sealed class BudgetForecastTests
{
    public static TheoryData<string> Cases => [.. Read("prevision.md").Keys];

    public static TheoryData<string> Times => [.. Read("temps-de-travail.md").Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_cost_to_come_follows_the_attendance(string name)
    {
        var row = Read("prevision.md")[name];
        var forecast = BudgetForecast.Of(new ForecastBasis
        {
            Presences = [.. row["présences passées"].Split(' ').Select(Whole)],
            Seats = Whole(row["sièges"]),
            Priced = Amount(row["valeur"]),
            PricedPresences = Whole(row["comptées"]),
            WaitingPresences = Whole(row["en attente"]),
            ToCome = row["à venir"] == "0" ? [] : [.. row["à venir"].Split(' ').Select(length => Amount(length).InEuros)],
        });
        Assert.Equal(new MoneyRange(Amount(row["bas"]), Amount(row["attendu"]), Amount(row["haut"])), forecast.Remaining);
        Assert.Equal(row.GetValueOrDefault("refus", ""), forecast.Unknown is { } why ? string.Join(' ', [why.Code, .. why.Values]) : "");
    }

    [Theory]
    [MemberData(nameof(Times))]
    public void Working_time_has_a_cost(string name)
    {
        var row = Read("temps-de-travail.md")[name];
        var time = new StaffTime((int)(Amount(row["postes"]).InEuros * 100), Amount(row["coût annuel"]), Whole(row["mois"]));
        Assert.Equal(Amount(row["coût"]), time.Cost);
    }

    [Fact]
    public void The_trend_says_what_it_looked_at()
    {
        var trend = AttendanceTrend.Of([99, 93, 92, 91, 90, 89, 88, 87, 86], 111)!;
        Assert.Equal([93, 92, 91, 90, 89, 88, 87, 86], trend.Seen);
        Assert.Equal((-1m, 0m, 85m, 84m), (trend.Slope, trend.Deviation, trend.Expected(1), trend.Expected(2)));
        Assert.Null(AttendanceTrend.Of([90, 88], 111));
    }

    [Fact]
    public void An_amount_for_the_whole_process_is_not_forecast_by_presence() =>
        Assert.Equal("forecast.whole-process", BudgetForecast.Of(new ForecastBasis { Presences = [9, 9, 9], Priced = Money.Euros(350), PricedPresences = 27, ToCome = [1], IsWholeProcess = true }).Unknown?.Code);

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Read(string file) =>
        MarkdownTable.Rows(Repository.File("tests", "Domain.Tests", "Budgets", "examples", file)).ToDictionary(row => row["cas"]);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static Money Amount(string text) => Money.Parse(text, CultureInfo.GetCultureInfo("fr-FR"));
}
