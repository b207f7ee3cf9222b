using System.Globalization;
using Misthos.Domain.Recruitment;

namespace Misthos.Web.Features.Members.Directory;

/// <summary>The cells of a row by the name of their column; what cannot be read is a fault, said once.</summary>
internal abstract class SheetCells
{
    private const int LongestCell = 500;
    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy"];

    protected List<ImportFault> Faults { get; } = [];

    protected Dictionary<string, int> Columns { get; } = new(StringComparer.Ordinal);

    protected SheetRow Row { get; set; }

    protected DateOnly? Day(string column) =>
        Cell(column) is not { } text ? null
            : DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200 ? day
            : Wrong<DateOnly>(column, text, "import.day");

    protected T? Word<T>(string column, IReadOnlyDictionary<T, string> words)
        where T : struct
    {
        if (Cell(column) is not { } text)
        {
            return null;
        }

        var folded = Folding.Letters(text);
        return words.Where(w => Folding.Letters(w.Value) == folded).Select(w => (T?)w.Key).FirstOrDefault() ?? Wrong<T>(column, text, "import.word");
    }

    protected string Needed(string column) => Cell(column) ?? WrongText(column, "", "import.needed") ?? "";

    protected string? Cell(string column)
    {
        var text = Columns.TryGetValue(column, out var index) && index < Row.Cells.Count ? Row.Cells[index] : "";
        return text.Length == 0 ? null : text.Length <= LongestCell ? text : WrongText(column, text[..40] + "…", "import.too-long");
    }

    protected T? Wrong<T>(string column, string value, string code)
        where T : struct
    {
        Fault(column, value, code);
        return null;
    }

    protected string? WrongText(string column, string value, string code)
    {
        Fault(column, value, code);
        return null;
    }

    protected void Fault(string column, string value, string code) => Faults.Add(new(Row.Line, column, value, code));
}
