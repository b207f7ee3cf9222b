namespace Misthos.Sortition;

/// <summary>Collects the faults of one file.</summary>
internal sealed class FaultList(string file, ReadLimits limits)
{
    private const int Shown = 100;
    private readonly List<FileFault> _faults = [];

    internal ReadLimits Limits { get; } = limits;

    internal int Count => _faults.Count;

    internal IReadOnlyList<FileFault> InFileOrder => [.. _faults.OrderBy(f => f.Line)];

    internal void Add(int line, string column, string value, FaultCode code, string expected) =>
        _faults.Add(new FileFault(file, line, column, Shorten(value), code, expected));

    private static string Shorten(string value) => value.Length <= Shown ? value : value[..Shown] + "…";
}
