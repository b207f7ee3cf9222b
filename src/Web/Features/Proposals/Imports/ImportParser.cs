using System.Text;
using Misthos.Sortition;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>Reads CSV (RFC 4180) with comma, semicolon or tab, whichever the header holds most of; a quote that is never closed is a fault, not the end of the file.</summary>
internal sealed class ImportParser(string text, List<LineFault> faults)
{
    private readonly char _separator = Separator(text);
    private readonly List<TableLine> _lines = [];
    private readonly StringBuilder _cell = new();
    private List<string> _cells = [];
    private int _at;
    private int _line = 1;
    private int _start = 1;

    /// <summary>Every line that holds anything; the number is that of the line where it begins.</summary>
    public List<TableLine> Lines()
    {
        while (_at < text.Length)
        {
            var c = text[_at];
            if (c == '"' && _cell.Length == 0)
            {
                Quoted();
            }
            else if (c == _separator)
            {
                EndCell();
                _at++;
            }
            else if (c is '\n' or '\r')
            {
                _at += c == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : 1;
                _line++;
                EndLine();
            }
            else
            {
                _cell.Append(c);
                _at++;
            }
        }

        EndLine();
        return _lines;
    }

    private void Quoted()
    {
        var opened = _line;
        for (_at++; _at < text.Length; _at++)
        {
            var c = text[_at];
            if (c != '"')
            {
                _line += c == '\n' ? 1 : 0;
                _cell.Append(c);
            }
            else if (_at + 1 < text.Length && text[_at + 1] == '"')
            {
                _cell.Append('"');
                _at++;
            }
            else
            {
                _at++;
                return;
            }
        }

        faults.Add(new(opened, "", _cell.ToString(0, Math.Min(60, _cell.Length)), "file.quote"));
    }

    private void EndCell()
    {
        _cells.Add(CsvText.Restore(_cell.ToString().Trim().Replace("\r\n", "\n", StringComparison.Ordinal)));
        _cell.Clear();
    }

    private void EndLine()
    {
        EndCell();
        if (_cells.Exists(cell => cell.Length > 0))
        {
            _lines.Add(new(_start, _cells));
        }

        (_cells, _start) = ([], _line);
    }

    private static char Separator(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        var (semicolons, commas, tabs) = (header.Count(';'), header.Count(','), header.Count('\t'));
        return tabs > Math.Max(semicolons, commas) ? '\t' : semicolons >= commas ? ';' : ',';
    }
}
