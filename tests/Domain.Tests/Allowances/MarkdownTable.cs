namespace Misthos.Domain.Tests.Allowances;

/// <summary>Reads the tables of a Markdown file: each row is a set of named cells; "Nom : valeur" lines above are the defaults.</summary>
internal static class MarkdownTable
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        string[]? header = null;
        var defaults = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            if (!line.StartsWith('|'))
            {
                header = null;
                if (line.StartsWith("Barème : ", StringComparison.Ordinal))
                {
                    defaults["barème"] = line["Barème : ".Length..].Trim();
                }
            }
            else if (header is null)
            {
                header = Cells(line);
            }
            else if (!line.StartsWith("|---", StringComparison.Ordinal))
            {
                rows.Add(Row(header, Cells(line), defaults));
            }
        }

        return rows;
    }

    private static Dictionary<string, string> Row(string[] header, string[] cells, Dictionary<string, string> defaults)
    {
        Assert.Equal(header.Length, cells.Length);
        var row = new Dictionary<string, string>(defaults, StringComparer.Ordinal);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length > 0)
            {
                row[header[i]] = cells[i];
            }
        }

        return row;
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
}
