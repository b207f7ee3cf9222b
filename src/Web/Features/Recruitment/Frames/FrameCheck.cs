using Misthos.Domain.Recruitment;
using Misthos.Sortition;

namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>What is wrong at one place of a list, in a code the page has words for.</summary>
public sealed record FrameFault(int Line, string Column, string Value, string Code);

/// <summary>What one reading of a list found.</summary>
/// <param name="Rows">Rows that say something.</param>
/// <param name="Doubtful">Rows with an unreadable cell.</param>
/// <param name="Faults">The first of them, or the faults of form, in the order of the file.</param>
/// <param name="IsUsable">No fault of form, and so few unreadable cells that the columns are right.</param>
public sealed record FrameFindings(long Rows, long Doubtful, IReadOnlyList<FrameFault> Faults, bool IsUsable);

/// <summary>
/// Reads every row of a list once. A fault of form refuses it; so does a column with more than one unreadable cell in fifty, which says that
/// the column is another one. Fewer are told and kept: nobody loses the chance to be drawn by somebody else's typing error.
/// </summary>
internal static class FrameCheck
{
    private const int MostTold = 200;
    private const int Tolerated = 50;

    private static readonly (FrameField Field, string Code, Predicate<string> IsRight)[] Checks =
    [
        (FrameField.FamilyName, "NotAName", IsName),
        (FrameField.GivenNames, "NotAName", text => text.Length == 0 || IsName(text)),
        (FrameField.BornOn, "NotADate", text => FrameRow.Born(text) is not null),
        (FrameField.Sex, "NotASex", text => text.Length == 0 || text.ToUpperInvariant() is "M" or "F" or "H" or "1" or "2" or "MASCULIN" or "FÉMININ" or "FEMININ" or "HOMME" or "FEMME"),
        (FrameField.Postcode, "NotAPostcode", text => text.Length <= 10 && (text.Length == 0 || text.Any(char.IsAsciiDigit))),
        (FrameField.Phone, "NotAPhone", text => PersonKey.Phone(text) is not null),
        (FrameField.Dwellings, "NotDwellings", text => int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) && n <= 10_000),
    ];

    public static FrameFindings Read(Stream file, string name, IReadOnlyDictionary<FrameField, string> mapping)
    {
        file.Position = 0;
        var table = new FrameTable(file, name);
        var checks = Checks.Where(c => mapping.ContainsKey(c.Field)).Select(c => (c.Code, c.IsRight, Column: Position(table, mapping[c.Field]))).Where(c => c.Column >= 0).ToList();
        var (wrong, told, rows, doubtful) = (new int[checks.Count], new List<FrameFault>(), 0L, 0L);
        foreach (var row in table.Read([.. checks.Select(c => c.Column)]))
        {
            rows++;
            var isDoubtful = false;
            for (var c = 0; c < checks.Count; c++)
            {
                if (!checks[c].IsRight(row.Cells[c]))
                {
                    (wrong[c], isDoubtful) = (wrong[c] + 1, true);
                    if (told.Count < MostTold)
                    {
                        told.Add(new(row.Line, table.Columns[checks[c].Column], row.Cells[c], checks[c].Code));
                    }
                }
            }

            doubtful += isDoubtful ? 1 : 0;
        }

        if (rows == 0 && table.Faults.Count == 0)
        {
            return new(0, 0, [new(1, "", "", nameof(FaultCode.HeaderOnly))], false);
        }

        return table.Faults.Count > 0
            ? new(rows, doubtful, [.. table.Faults.Select(f => new FrameFault(f.Line, f.Column, f.Value, f.Code.ToString()))], false)
            : new(rows, doubtful, told, wrong.All(w => w <= rows / Tolerated));
    }

    public static int Position(FrameTable table, string column) => table.Columns.ToList().FindIndex(c => string.Equals(c, column, StringComparison.OrdinalIgnoreCase));

    private static bool IsName(string text) => text.Any(char.IsLetter) && !text.Any(char.IsAsciiDigit);
}
