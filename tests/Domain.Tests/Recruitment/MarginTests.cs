using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Tests.Recruitment;

/// <summary>Margins pasted, and columns of the census file; each fault at its line and column.</summary>
public sealed class MarginTests
{
    private const string Header = "IRIS;COM;P20_POPF;P21_POP;P21_POPH;P21_POPF;P21_POP0014;P21_POP1529;P21_POP3044;P21_POP45P;C21_POP15P;C21_POP15P_CS1;C21_POP15P_CS3\n";
    private const string File = Header
        + "132010101;13201;1;100.5;48.25;52.25;15;15;30;40.5;85.5;0;12.5\n132010102;13201;1;200;100;100;30;30;60;80;170;1.5;20\n861940101;86194;1;50;25;25;5;15;15;15;45;2;3\n";

    [Theory]
    [InlineData("valeur\tpopulation\nFemme\t452 123\nHomme\t418 000,5")]
    [InlineData("\ufeffFemme;452123\r\n\r\nHomme;418000.5\r\n")]
    [InlineData("\"Femme\",452123\nHomme,418000.5")]
    public void Two_columns_are_read(string text)
    {
        var reading = MarginText.Read(text);
        Assert.Empty(reading.Faults);
        Assert.Equal([new("Femme", 452123), new("Homme", 418000.5)], reading.Margins);
    }

    [Fact]
    public void Every_fault_is_told_by_line_and_column()
    {
        var reading = MarginText.Read("valeur;population\nFemme;douze\n;5\nHomme;-3\nAutre;1;2\nFemme;4\n");
        Assert.Empty(reading.Margins);
        Assert.Equal(
            [(2, "2", "margins.no-number"), (3, "1", "margins.no-value"), (4, "2", "margins.no-number"), (5, "", "margins.two-columns"), (6, "1", "margins.twice")],
            reading.Faults.Select(f => (f.Line, f.Column, f.Code)));
    }

    [Theory]
    [InlineData("", "margins.empty")]
    [InlineData("Femme;0\nHomme;0", "margins.nobody")]
    public void A_table_without_people_is_refused(string text, string code) => Assert.Equal(code, Assert.Single(MarginText.Read(text).Faults).Code);

    [Fact]
    public void Rows_of_a_commune_are_summed_in_the_columns_of_the_latest_year()
    {
        Assert.Equal([new("Homme", 148.25), new("Femme", 152.25)], Read(InseeTheme.Gender, File, "13201").Margins);
        Assert.Equal([new("Homme", 173.25), new("Femme", 177.25)], Read(InseeTheme.Gender, File).Margins);
        Assert.Equal([1.5, 32.5], Read(InseeTheme.Occupation, File, "132").Margins.Select(m => m.People));
    }

    [Fact]
    public void Ages_are_those_wanted()
    {
        (string, AgeBand)[] bands = [("16-29", new(16, 29)), ("30+", new(30, null))];
        var reading = InseeMargins.Read(new StringReader(File), InseeTheme.Age, ["13201"], bands);
        Assert.Equal([42, 210.5], reading.Margins.Select(m => Math.Round(m.People, 6)));
    }

    [Theory]
    [InlineData("IRIS;COM\n1;13201\n", 1, "insee.no-columns")]
    [InlineData("IRIS;COM;P21_POPH;P21_POPF\n1;13201;5\n", 2, "insee.ragged")]
    [InlineData("IRIS;COM;P21_POPH;P21_POPF\n1;13201;5;x\n", 2, "margins.no-number")]
    [InlineData("IRIS;COM;P21_POPH;P21_POPF\n1;75056;5;6\n", 0, "insee.no-row")]
    [InlineData("IRIS;P21_POPH;P21_POPF\n1;5;6\n", 1, "insee.no-commune")]
    public void Wrong_files_are_refused_at_the_line(string file, int line, string code)
    {
        var fault = Assert.Single(Read(InseeTheme.Gender, file, "13201").Faults);
        Assert.Equal((line, code), (fault.Line, fault.Code));
    }

    private static MarginReading Read(InseeTheme theme, string file, params string[] communes) => InseeMargins.Read(new StringReader(file), theme, communes, []);
}
