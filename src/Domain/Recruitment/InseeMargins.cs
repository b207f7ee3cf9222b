using System.Text.RegularExpressions;

namespace Misthos.Domain.Recruitment;

/// <summary>What is read from a file of the census by neighbourhood (INSEE, base infracommunale, IRIS).</summary>
public enum InseeTheme
{
    /// <summary>Women and men: columns POPF and POPH.</summary>
    Gender,

    /// <summary>Age groups: columns POP0014, POP1529, POP75P…</summary>
    Age,

    /// <summary>Social category of people of 15 or more: columns POP15P_CS1 to CS8.</summary>
    Occupation,

    /// <summary>Diploma of people of 15 or more who study no longer: columns NSCOL15P_….</summary>
    Diploma,
}

/// <summary>Reads such a file line by line and sums the rows asked for. Columns are those of the latest year in the file.</summary>
public static partial class InseeMargins
{
    private const int MostFaults = 200;

    /// <summary>Reads a file, semicolons between columns, one neighbourhood a line, weighted numbers.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="theme">Which columns.</param>
    /// <param name="communes">Codes of communes or beginnings of them ("132" takes the sixteen arrondissements of Marseille); none for every row.</param>
    /// <param name="bands">For ages, the groups wanted; none for those of the file that follow each other.</param>
    public static MarginReading Read(TextReader reader, InseeTheme theme, IReadOnlyList<string> communes, IReadOnlyList<(string Value, AgeBand Band)> bands)
    {
        var header = (reader.ReadLine() ?? "").TrimStart('\ufeff').Split(';').Select(Bare).ToArray();
        var columns = ColumnsOf(header, theme);
        var commune = Array.FindIndex(header, h => string.Equals(h, "COM", StringComparison.OrdinalIgnoreCase));
        if (columns.Count == 0)
        {
            return new([], [new(1, theme.ToString(), "", "insee.no-columns")]);
        }

        if (commune < 0 && communes.Count > 0)
        {
            return new([], [new(1, "COM", "", "insee.no-commune")]);
        }

        var (sums, faults, rows) = Sum(reader, header, columns, cells => communes.Count == 0 || communes.Any(c => cells[commune].StartsWith(c, StringComparison.Ordinal)));
        if (rows == 0 && faults.Count == 0)
        {
            faults.Add(new(0, "COM", string.Join(", ", communes), "insee.no-row"));
        }

        return faults.Count > 0 ? new([], faults) : theme == InseeTheme.Age ? Ages(columns, sums, bands) : new([.. columns.Zip(sums, (c, sum) => new Margin(c.Label, sum))], []);
    }

    private static (double[] Sums, List<MarginFault> Faults, int Rows) Sum(
        TextReader reader, string[] header, List<(int At, string Label)> columns, Func<string[], bool> isWanted)
    {
        var (sums, faults, rows) = (new double[columns.Count], new List<MarginFault>(), 0);
        for (var line = 2; reader.ReadLine() is { } text && faults.Count < MostFaults; line++)
        {
            var cells = text.Split(';').Select(Bare).ToArray();
            if (text.Trim().Length == 0)
            {
                continue;
            }

            if (cells.Length != header.Length)
            {
                faults.Add(new(line, "", $"{cells.Length} / {header.Length}", "insee.ragged"));
                continue;
            }

            if (!isWanted(cells))
            {
                continue;
            }

            rows++;
            foreach (var (index, (at, _)) in columns.Index())
            {
                if (MarginText.People(cells[at]) is { } people)
                {
                    sums[index] += people;
                }
                else
                {
                    faults.Add(new(line, header[at], cells[at], "margins.no-number"));
                }
            }
        }

        return (sums, faults, rows);
    }

    private static MarginReading Ages(List<(int At, string Label)> columns, double[] sums, IReadOnlyList<(string Value, AgeBand Band)> bands)
    {
        var groups = columns.Zip(sums, (c, sum) => (Band: BandOf(c.Label), People: sum)).ToList();
        if (AgePyramid.Of(groups) is not { } pyramid)
        {
            return new([], [new(1, string.Join(", ", columns.Select(c => c.Label)), "", "insee.no-pyramid")]);
        }

        return new([.. bands.Select(b => new Margin(b.Value, pyramid.PeopleIn(b.Band)))], []);
    }

    private static AgeBand BandOf(string figures) =>
        figures[^1] == 'P' ? new(int.Parse(figures[..^1], null), null) : new(int.Parse(figures[..2], null), int.Parse(figures[2..], null));

    private static List<(int At, string Label)> ColumnsOf(string[] header, InseeTheme theme)
    {
        var found = header.Select((name, at) => (Match: PatternOf(theme).Match(name), at)).Where(x => x.Match.Success).ToList();
        var year = found.Select(x => x.Match.Groups["year"].Value).DefaultIfEmpty("").Max(StringComparer.Ordinal);
        return [.. found.Where(x => x.Match.Groups["year"].Value == year).Select(x => (x.at, Label(theme, x.Match.Groups["what"].Value)))];
    }

    private static string Label(InseeTheme theme, string what) => theme == InseeTheme.Age ? what : InseeWords.GetValueOrDefault(what, what);

    private static Regex PatternOf(InseeTheme theme) => theme switch
    {
        InseeTheme.Gender => Genders(),
        InseeTheme.Age => AgeGroups(),
        InseeTheme.Occupation => Occupations(),
        _ => Diplomas(),
    };

    private static string Bare(string cell) => cell.Trim().Trim('"');

    [GeneratedRegex(@"^P(?<year>\d{2})_POP(?<what>[HF])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Genders();

    [GeneratedRegex(@"^P(?<year>\d{2})_POP(?<what>\d{4}|\d{2}P)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AgeGroups();

    [GeneratedRegex(@"^C(?<year>\d{2})_POP15P_(?<what>CS[1-8])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Occupations();

    [GeneratedRegex(@"^P(?<year>\d{2})_NSCOL15P_(?<what>\w+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Diplomas();
}
