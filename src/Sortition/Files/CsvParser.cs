using System.Text;

namespace Misthos.Sortition;

/// <summary>
/// A small strict reader of RFC 4180 text: comma or semicolon (whichever the header holds more of), quoted fields with
/// doubled quotes and line breaks, any line ending. Cells are trimmed; rows without any text are skipped.
/// </summary>
internal sealed class CsvParser(string text, FaultList faults)
{
    private readonly char _separator = Separator(text);
    private readonly List<CsvRow> _records = [];
    private readonly StringBuilder _cell = new();
    private List<string> _cells = [];
    private int _position;
    private int _line = 1;
    private int _start = 1;

    internal List<CsvRow> Records()
    {
        while (_position < text.Length && _records.Count <= faults.Limits.MaxRows + 1)
        {
            ReadCell();
            if (_position < text.Length && text[_position] == _separator)
            {
                _position++;
                if (_position == text.Length)
                {
                    AddCell();
                }
            }
            else
            {
                EndLine();
            }
        }

        EndRecord();
        if (_records.Count > faults.Limits.MaxRows + 1)
        {
            faults.Add(_records[^1].Line, "", "", FaultCode.TooManyRows, $"at most {faults.Limits.MaxRows} rows");
        }

        return _records;
    }

    private void ReadCell()
    {
        while (_position < text.Length && text[_position] is ' ' or '\t')
        {
            _position++;
        }

        var quoted = _position < text.Length && text[_position] == '"';
        if (quoted)
        {
            ReadQuoted();
        }

        ReadPlain(quoted);
        AddCell();
    }

    private void ReadQuoted()
    {
        var opened = _line;
        for (_position++; _position < text.Length; _position++)
        {
            var c = text[_position];
            if (c != '"')
            {
                Count(c);
                _cell.Append(c);
            }
            else if (_position + 1 < text.Length && text[_position + 1] == '"')
            {
                _cell.Append('"');
                _position++;
            }
            else
            {
                _position++;
                return;
            }
        }

        faults.Add(opened, "", _cell.ToString(), FaultCode.UnclosedQuote, "a closing double quote");
    }

    private void ReadPlain(bool afterQuote)
    {
        var from = _position;
        while (_position < text.Length && text[_position] != _separator && text[_position] is not ('\r' or '\n'))
        {
            _position++;
        }

        var plain = text.AsSpan(from, _position - from);
        if (afterQuote ? !plain.IsWhiteSpace() : plain.Contains('"'))
        {
            faults.Add(_line, "", plain.ToString(), FaultCode.StrayQuote, "quotes around the whole field, doubled inside");
        }

        _cell.Append(plain);
    }

    private void AddCell()
    {
        if (_cell.Length > faults.Limits.MaxCell)
        {
            faults.Add(_line, "", _cell.ToString(0, Math.Min(101, _cell.Length)), FaultCode.CellTooLong, $"at most {faults.Limits.MaxCell} characters");
        }

        _cells.Add(CsvText.Restore(_cell.ToString().Trim()));
        _cell.Clear();
    }

    private void EndLine()
    {
        if (_position < text.Length)
        {
            _position += text[_position] == '\r' && _position + 1 < text.Length && text[_position + 1] == '\n' ? 2 : 1;
        }

        EndRecord();
        _start = ++_line;
    }

    private void EndRecord()
    {
        if (_cells.Exists(c => c.Length > 0))
        {
            _records.Add(new CsvRow(_start, _cells));
        }

        _cells = [];
    }

    private void Count(char c)
    {
        if (c == '\n' || (c == '\r' && (_position + 1 == text.Length || text[_position + 1] != '\n')))
        {
            _line++;
        }
    }

    private static char Separator(string text)
    {
        var quoted = false;
        int commas = 0, semicolons = 0;
        foreach (var c in text.AsSpan().TrimStart())
        {
            quoted ^= c == '"';
            if (!quoted && c is '\r' or '\n')
            {
                break;
            }

            commas += !quoted && c == ',' ? 1 : 0;
            semicolons += !quoted && c == ';' ? 1 : 0;
        }

        return semicolons > commas ? ';' : ',';
    }
}
