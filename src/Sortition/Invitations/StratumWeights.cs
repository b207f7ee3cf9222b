using System.Globalization;

namespace Misthos.Sortition;

/// <summary>How many times more often than their number the people of a stratum are invited (a district that answers less, dwellings behind an address).</summary>
public sealed class StratumWeights
{
    private readonly Dictionary<string, (decimal Weight, int Line)> _byStratum;
    private readonly string _file;

    private StratumWeights(Dictionary<string, (decimal Weight, int Line)> byStratum, string file)
    {
        _byStratum = byStratum;
        _file = file;
    }

    /// <summary>Every stratum has weight 1.</summary>
    public static StratumWeights None { get; } = new([], "");

    /// <summary>The weight of a stratum, 1 when none is given.</summary>
    public decimal this[string stratum] => _byStratum.TryGetValue(stratum, out var given) ? given.Weight : 1;

    /// <summary>Reads <c>stratum,weight</c>; a weight is a number from 0 to 1,000,000 with a point, 0 = nobody.</summary>
    public static FileReading<StratumWeights> Read(Stream stream, string name = "weights.csv", ReadLimits? limits = null)
    {
        var faults = new FaultList(name, limits ?? new ReadLimits());
        var weights = new Dictionary<string, (decimal Weight, int Line)>(StringComparer.Ordinal);
        foreach (var (line, stratum, text) in TwoColumns.Read(stream, faults, "stratum", "weight"))
        {
            if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || weight > 1_000_000)
            {
                faults.Add(line, "weight", text, FaultCode.NotANumber, "a number from 0 to 1000000, with a point");
            }

            if (!weights.TryAdd(stratum, (weight, line)))
            {
                faults.Add(line, "stratum", stratum, FaultCode.DuplicateId, "each stratum once");
            }
        }

        return new(new StratumWeights(weights, name), faults.InFileOrder);
    }

    /// <summary>Weights of strata the frame does not hold: a spelling mistake would otherwise go unseen.</summary>
    internal IEnumerable<FileFault> Unknown(IReadOnlyCollection<string> strata) => _byStratum.Where(w => !strata.Contains(w.Key)).OrderBy(w => w.Value.Line)
        .Select(w => new FileFault(_file, w.Value.Line, "stratum", w.Key, FaultCode.UnknownValue, "a stratum of the frame"));
}
