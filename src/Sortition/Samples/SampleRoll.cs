using System.Text;

namespace Misthos.Sortition;

/// <summary>What a made-up roll holds.</summary>
/// <param name="Rows">Rows below the header.</param>
/// <param name="People">Distinct people: a row is one person on one list.</param>
public sealed record SampleRollCount(int Rows, int People);

/// <summary>
/// Makes up an electoral roll in the form the French register gives (REU "listes électeurs": 27 columns, semicolon, UTF-8 without mark,
/// line feeds, every filled field quoted except the last), with the traps of real ones: the same person on two lists or registered
/// twice and spelt differently, fathers and sons, true homonyms, incomplete dates, birth places missing or spelt several ways, name in use
/// equal to the birth name, addresses abroad, countries that are no more, separators and quotes inside cells, cells a spreadsheet would
/// run, order numbers that come twice. Nobody in it exists.
/// </summary>
public static class SampleRoll
{
    /// <summary>The 27 columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "code de l'ugle", "libellé de l'ugle", "libellé du type de liste", "nom de naissance", "nom d'usage", "prénoms", "sexe", "date de naissance",
        "code commune de naissance", "libellé commune de naissance", "code département de naissance", "pays de naissance", "libellé nationalité",
        "numéro de voie", "libellé de voie", "complément 1", "complément 2", "lieu-dit", "code postal", "commune", "pays", "code du bureau de vote",
        "libellé du bureau de vote", "code circonscription législative du bureau de vote", "libellé canton du bureau de vote",
        "libellé circonscription métropolitaine du bureau de vote", "numéro d'ordre dans le bureau de vote",
    ];

    /// <summary>Writes a roll row by row; memory does not depend on its length.</summary>
    /// <param name="output">Where to; encode it as UTF-8 without mark.</param>
    /// <param name="rows">Rows below the header.</param>
    /// <param name="seed">The same text gives the same roll.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one row.</exception>
    public static SampleRollCount Write(TextWriter output, int rows, string seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        var (line, people, before) = (new StringBuilder(), 0, -1);
        Append(line, [.. Columns]);
        for (var i = 0; i < rows; i++)
        {
            var kind = SampleVoter.KindOf(seed, i, before == i - 1);
            var voter = kind is SampleRowKind.New ? SampleVoter.Make(seed, i) : SampleVoter.Make(seed, before).Again(kind, new SeededNumbers($"{seed}\nagain\n{i}"));
            before = kind is SampleRowKind.New ? i : before;
            people += kind is SampleRowKind.SecondList or SampleRowKind.Twice ? 0 : 1;
            Append(line, voter.Cells);
            if (line.Length > 60_000)
            {
                output.Write(line);
                line.Clear();
            }
        }

        output.Write(line);
        return new(rows, people);
    }

    private static void Append(StringBuilder line, string[] cells)
    {
        for (var c = 0; c < cells.Length - 1; c++)
        {
            if (cells[c].Length > 0)
            {
                line.Append('"').Append(cells[c].Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }

            line.Append(';');
        }

        line.Append(cells[^1]).Append('\n');
    }
}
