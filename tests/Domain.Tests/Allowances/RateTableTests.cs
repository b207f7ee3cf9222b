using System.Globalization;
using System.Text.Json;
using Misthos.Domain.Allowances;

namespace Misthos.Domain.Tests.Allowances;

/// <summary>data/rates is right, and agrees with the law's formula.</summary>
public sealed class RateTableTests
{
    private static readonly RateTable Smic = Load("smic-horaire.csv");
    private static readonly RateTable Jurors = Load("indemnite-session-jures.csv");

    public static TheoryData<int> Years => new(Jurors.Rates.Select(rate => rate.From.Year));

    [Theory]
    [MemberData(nameof(Years))]
    public void The_juror_table_follows_the_formula(int year) =>
        Assert.Equal(JurorIndemnity.Session(Smic.ValueOnJanuaryFirst(year)), Jurors.ValueOnJanuaryFirst(year));

    [Fact]
    public void Nine_years_are_known_and_2018_is_not()
    {
        Assert.Equal(9, Jurors.Rates.Count);
        Assert.Null(Jurors.Find(new DateOnly(2018, 6, 1)));
        Assert.Contains("2018-01-01", Assert.Throws<InvalidOperationException>(() => Smic.ValueOnJanuaryFirst(2018)).Message);
    }

    [Fact]
    public void The_three_reference_days_give_three_values()
    {
        Assert.Equal(Money.Euros(10.57m), Smic.ValueOnJanuaryFirst(2022));
        Assert.Equal(Money.Euros(11.07m), Smic.ValueOn(new DateOnly(2022, 12, 9)));
        Assert.Equal(Money.Euros(11.27m), Smic.ValueOn(new DateOnly(2023, 4, 30)));
        Assert.Equal(Money.Euros(11.52m), Smic.ValueOn(new DateOnly(2023, 5, 1)));
        Assert.Equal(Money.Euros(12.02m), Smic.ValueOn(new DateOnly(2026, 11, 24)));
    }

    [Fact]
    public void Poitiers_13_74_is_the_2023_session_indemnity_over_seven_hours()
    {
        var day = JurorIndemnity.Session(Smic.ValueOnJanuaryFirst(2023));
        Assert.Equal(Money.Euros(96.16m), day);
        var hour = Money.Euros(day.InEuros / 7m);
        Assert.Equal(Money.Euros(13.74m), hour);
        Assert.Equal(Money.Euros(96.18m), hour * 7m);
        Assert.Equal(Money.Euros(41.22m), hour * 3m);
    }

    [Fact]
    public void Marseille_77_49_is_seven_hours_of_the_SMIC_of_August_2022_not_of_January_2023()
    {
        Assert.Equal(Money.Euros(77.49m), JurorIndemnity.LossOfEarnings(Smic.ValueOn(new DateOnly(2022, 8, 1)), 7m));
        Assert.Equal(Money.Euros(78.89m), JurorIndemnity.LossOfEarnings(Smic.ValueOnJanuaryFirst(2023), 7m));
    }

    [Fact]
    public void Loss_of_earnings_counts_eight_hours_at_most()
    {
        var smic = Smic.ValueOnJanuaryFirst(2023);
        Assert.Equal(Money.Euros(90.16m), JurorIndemnity.LossOfEarnings(smic, 11m));
        Assert.Equal(Money.Euros(90.16m), JurorIndemnity.LossOfEarnings(smic, 8m));
        Assert.Equal(Money.Zero, JurorIndemnity.LossOfEarnings(smic, 0m));
        Assert.Equal(Money.Euros(96.16m), JurorIndemnity.LossOfEarnings(Smic.ValueOnJanuaryFirst(2026), 8m));
        Assert.Throws<ArgumentOutOfRangeException>(() => JurorIndemnity.LossOfEarnings(smic, -1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => JurorIndemnity.Session(Money.Zero));
    }

    [Theory]
    [InlineData("du;au;valeur;statut\n", "Line 1")]
    [InlineData("du;au;valeur;statut;source\n2023-01-01;;11,275;verifie;x\n", "Line 2")]
    [InlineData("du;au;valeur;statut;source\n\n2023-1-1;;11.27;verifie;x\n", "Line 3")]
    [InlineData("du;au;valeur;statut;source\n2023-01-01;;11.27;sûr;x\n", "Line 2")]
    [InlineData("du;au;valeur;statut;source\n2023-01-01;;11.27;verifie;\n", "Line 2")]
    [InlineData("du;au;valeur;statut;source\n2023-01-01;demain;11.27;verifie;x\n", "Line 2")]
    public void A_wrong_line_is_named(string text, string line) =>
        Assert.StartsWith(line, Assert.Throws<FormatException>(() => RateTable.Parse(new StringReader(text))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2023-01-01;;1;verifie;x\n2024-01-01;;2;verifie;x\n")]
    [InlineData("2023-01-01;2023-06-30;1;verifie;x\n2023-06-30;;2;verifie;x\n")]
    [InlineData("2023-01-01;2022-12-31;1;verifie;x\n")]
    public void Two_values_for_one_day_are_refused(string rows) =>
        Assert.Throws<ArgumentException>(() => RateTable.Parse(new StringReader("du;au;valeur;statut;source\n" + rows)));

    [Fact]
    public void The_tables_agree_with_the_shared_ones()
    {
        var shared = new[] { "..", Path.Combine("..", "..") }
            .Select(up => Path.Combine(Repository.Root, up, "shared", "data", "rates.json")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(shared is null, "../shared/data/rates.json is not here: data/rates was NOT compared with it.");
        using var json = JsonDocument.Parse(File.ReadAllText(shared));
        foreach (var rate in json.RootElement.GetProperty("smic_hourly_gross").EnumerateArray())
        {
            var day = DateOnly.Parse(rate.GetProperty("from").GetString()!, CultureInfo.InvariantCulture);
            Assert.Equal(Money.Euros(rate.GetProperty("value").GetDecimal()), Smic.ValueOn(day));
            Assert.Equal(day, Smic.Find(day)!.From);
        }

        var sessions = json.RootElement.GetProperty("jury_session_indemnity_R140").GetProperty("values").EnumerateArray().ToArray();
        Assert.Equal(sessions.Length, Jurors.Rates.Count);
        Assert.All(sessions, session => Assert.Equal(
            Money.Euros(session.GetProperty("value").GetDecimal()), Jurors.ValueOnJanuaryFirst(session.GetProperty("year").GetInt32())));
    }

    [Fact]
    public void The_city_table_says_of_each_row_where_it_comes_from()
    {
        var rows = File.ReadLines(Repository.File("data", "rates", "baremes-villes.csv")).Select(line => line.Split(';')).ToArray();
        Assert.Equal(["ville", "dispositif", "unite", "montant", "plafond_jour", "minutes_reference", "du", "au", "statut", "derivation", "source"], rows[0]);
        Assert.True(rows.Length >= 7);
        Assert.All(rows.Skip(1), row =>
        {
            Assert.Equal(11, row.Length);
            Assert.True(Money.Parse(row[3], CultureInfo.InvariantCulture) > Money.Zero);
            Assert.Equal(row[8] == "derive", row[9].Length > 0);
            Assert.NotEmpty(row[10]);
        });
        Assert.Contains(rows, row => row[0] == "Marseille" && row[3] == "77.49" && row[5] == "420");
        Assert.Contains(rows, row => row[0] == "Poitiers" && row[3] == "13.74" && row[4] == "96.16");
    }

    private static RateTable Load(string file)
    {
        using var reader = new StreamReader(Repository.File("data", "rates", file));
        return RateTable.Parse(reader);
    }
}
