namespace Misthos.Sortition;

/// <summary>The faults of a frame; after the first thousand nothing more is read, so that a wrong file of any length ends soon.</summary>
internal sealed class FrameFaults(string file)
{
    private const int Most = 1000;
    private readonly FaultList _faults = new(file, new ReadLimits());

    internal int Count => _faults.Count;

    internal bool IsFull => Count >= Most;

    internal IReadOnlyList<FileFault> InFileOrder => _faults.InFileOrder;

    internal void Add(int line, FaultCode code, string expected) => _faults.Add(line, "", "", code, expected);

    internal void Add(IEnumerable<RowFault> faults, IReadOnlyList<string> names)
    {
        foreach (var fault in faults.Take(Most - Count))
        {
            var last = Count == Most - 1 ? " (reading stopped here: 1000 faults)" : "";
            _faults.Add(fault.Line, fault.Column >= 0 && fault.Column < names.Count ? names[fault.Column] : "", fault.Value, fault.Code, fault.Expected + last);
        }
    }

    internal void Missing(string name, string expected) => _faults.Add(1, name, "", FaultCode.MissingColumn, expected);

    internal int Find(IReadOnlyList<string> names, string name) =>
        names.ToList().FindIndex(n => string.Equals(n, name.Trim(), StringComparison.OrdinalIgnoreCase));

    internal int Need(IReadOnlyList<string> names, string name, string expected)
    {
        var found = Find(names, name);
        if (found < 0)
        {
            Missing(name, expected);
        }

        return found;
    }

    internal void CheckHeader(IReadOnlyList<string> names, int line)
    {
        foreach (var twice in names.Where(n => n.Length > 0).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            _faults.Add(line, twice.Key, twice.Key, FaultCode.DuplicateHeader, "each column name once");
        }
    }
}
