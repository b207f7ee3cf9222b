namespace Misthos.Sortition;

/// <summary>What the values of a column stand for: polling stations for their districts.</summary>
public static class StratumNames
{
    /// <summary>Reads <c>value,stratum</c>; each value once.</summary>
    public static FileReading<Dictionary<string, string>> Read(Stream stream, string name = "names.csv", ReadLimits? limits = null)
    {
        var faults = new FaultList(name, limits ?? new ReadLimits());
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (line, value, stratum) in TwoColumns.Read(stream, faults, "value", "stratum"))
        {
            if (!names.TryAdd(value, stratum))
            {
                faults.Add(line, "value", value, FaultCode.DuplicateId, "each value once");
            }
        }

        return new(names, faults.InFileOrder);
    }
}
