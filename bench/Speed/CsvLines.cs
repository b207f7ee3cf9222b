using System.Text;

namespace Misthos.Speed;

/// <summary>Reads a table of the export: commas, quotes where needed.</summary>
internal static class CsvLines
{
    public static List<List<string>> Read(string text)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = text.StartsWith('\uFEFF') ? 1 : 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                var doubled = c == '"' && i + 1 < text.Length && text[i + 1] == '"';
                i += doubled ? 1 : 0;
                quoted = c != '"' || doubled;
                cell.Append(quoted ? c.ToString() : "");
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        return rows;
    }
}
