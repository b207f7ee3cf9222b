using System.Globalization;

namespace Misthos.Sortition;

/// <summary>What a row of a made-up roll is to the row of a new person before it.</summary>
internal enum SampleRowKind
{
    New,
    SecondList,
    Twice,
    Child,
    Homonym,
}

/// <summary>A row of a made-up electoral roll.</summary>
internal sealed class SampleVoter
{
    private const int List = 2, Born = 7, BirthCode = 8, BirthPlace = 9, BirthDepartment = 10, BirthCountry = 11, Nationality = 12;
    private const int Municipal = 1, European = 2;

    private static readonly string[] Lists = ["Liste principale", "Liste complémentaire municipale", "Liste complémentaire européenne"];

    internal required string[] Cells { get; init; }

    /// <summary>Fixed by the seed and the row, so that any row can be made again without keeping it.</summary>
    internal static SampleRowKind KindOf(string seed, int row, bool followsNew) => row == 0 ? SampleRowKind.New : new SeededNumbers($"{seed}\nkind\n{row}").Next(1000) switch
    {
        < 15 => followsNew ? SampleRowKind.SecondList : SampleRowKind.Twice,
        < 20 => SampleRowKind.Twice,
        < 25 => SampleRowKind.Child,
        < 30 => SampleRowKind.Homonym,
        _ => SampleRowKind.New,
    };

    internal static SampleVoter Make(string seed, int row)
    {
        var numbers = new SeededNumbers($"{seed}\nroll\n{row}");
        var cells = new string[SampleRoll.Columns.Count];
        Array.Fill(cells, "");
        var european = KindOf(seed, row + 1, followsNew: true) is SampleRowKind.SecondList;
        (cells[0], cells[1], cells[List]) = ("13055", "Marseille", Lists[european ? Municipal : 0]);
        SampleNames.Fill(cells, numbers);
        Birth(cells, numbers, european);
        SamplePlaces.Live(cells, numbers);
        return new() { Cells = cells };
    }

    /// <summary>The same person on another list or spelt otherwise; or somebody else who bears the same names.</summary>
    internal SampleVoter Again(SampleRowKind kind, SeededNumbers numbers)
    {
        var cells = (string[])Cells.Clone();
        switch (kind)
        {
            case SampleRowKind.SecondList:
                cells[List] = Lists[European];
                break;
            case SampleRowKind.Twice:
                SampleNames.Respell(cells, numbers);
                SamplePlaces.Respell(cells, BirthPlace);
                SamplePlaces.Live(cells, numbers);
                break;
            case SampleRowKind.Child:
                cells[Born] = Date(numbers, 1990 + numbers.Next(17), exact: true);
                cells[^1] = $"{1 + numbers.Next(2000)}";
                break;
            default:
                cells[Born] = Date(numbers, 1935 + numbers.Next(55), exact: true);
                SamplePlaces.Live(cells, numbers);
                break;
        }

        return new() { Cells = cells };
    }

    private static void Birth(string[] cells, SeededNumbers numbers, bool european)
    {
        cells[Born] = Date(numbers, 1925 + numbers.Next(82), exact: false);
        cells[Nationality] = european ? SamplePlaces.European[numbers.Next(SamplePlaces.European.Length)] : "Française";
        var missing = numbers.Next(100) < 3;
        if (missing)
        {
            return;
        }

        var place = numbers.Next(100) < (european ? 0 : 80) ? SamplePlaces.InFrance(numbers) : SamplePlaces.Abroad(numbers);
        (cells[BirthCode], cells[BirthPlace], cells[BirthDepartment], cells[BirthCountry]) = place;
    }

    private static string Date(SeededNumbers numbers, int year, bool exact)
    {
        var shape = exact ? 999 : numbers.Next(1000);
        var day = new DateOnly(year, 1, 1).AddDays(numbers.Next(365));
        return shape switch
        {
            < 8 => $"00/00/{year}",
            < 11 => $"{year}",
            _ => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        };
    }
}
