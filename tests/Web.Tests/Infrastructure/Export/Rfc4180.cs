using System.Text;

namespace Misthos.Web.Tests.Infrastructure.Export;

/// <summary>The plainest reader of RFC 4180, written from the text of the standard and not from our writer.</summary>
internal static class Rfc4180
{
    /// <summary>Rows as column → value; the first line names the columns.</summary>
    public static List<Dictionary<string, string>> Read(string text)
    {
        var lines = Lines(text).ToList();
        Assert.All(lines, line => Assert.Equal(lines[0].Count, line.Count));
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }

    private static IEnumerable<List<string>> Lines(string text)
    {
        var (line, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' when quoted && at + 1 < text.Length && text[at + 1] == '"':
                    cell.Append(text[at++]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    line.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\r' when !quoted:
                    Assert.Equal('\n', text[++at]);
                    line.Add(cell.ToString());
                    cell.Clear();
                    yield return line;
                    line = [];
                    break;
                default:
                    cell.Append(text[at]);
                    break;
            }
        }

        Assert.True(!quoted && cell.Length == 0 && line.Count == 0, "The last line ends with CRLF.");
    }
}
