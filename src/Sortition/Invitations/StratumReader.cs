using System.Text;

namespace Misthos.Sortition;

/// <summary>The parts of the strata a frame has, and where their columns stand.</summary>
internal sealed record FrameStrata(IReadOnlyList<StratumPart> Parts, IReadOnlyList<int> Columns)
{
    internal const int MostParts = 3;

    internal static FrameStrata Find(IReadOnlyList<StratumPart> wanted, IReadOnlyList<string> names, FrameFaults faults)
    {
        var found = wanted.Select(part => (Part: part, Column: part.IsOptional ? faults.Find(names, part.Column) : faults.Need(names, part.Column, "the stratum column named")))
            .Where(part => part.Column >= 0).ToList();
        return new([.. found.Select(f => f.Part)], [.. found.Select(f => f.Column)]);
    }
}

/// <summary>Finds the stratum of each row of one block.</summary>
internal sealed class StratumReader
{
    private const int Bits = 20;
    private readonly FrameStrata _parts;
    private readonly Dictionary<string, int>[] _known;
    private readonly List<string>[] _labels;
    private readonly Dictionary<long, int> _strata = [];

    internal StratumReader(FrameStrata parts)
    {
        _parts = parts;
        _known = [.. parts.Parts.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
        _labels = [.. parts.Parts.Select(p => p.Ages is { } ages ? ages.Labels.ToList() : [])];
    }

    /// <summary>Strata met, as written.</summary>
    internal List<string> Met { get; } = [];

    internal int Of(ReadOnlySpan<byte> bytes, RowSplitter row)
    {
        var key = 0L;
        for (var p = 0; p < _parts.Parts.Count; p++)
        {
            var cell = row.Cell(bytes, _parts.Columns[p]);
            key = (key << Bits) | (uint)(_parts.Parts[p].Ages is { } ages ? ages.Of(cell) : Label(p, cell));
        }

        if (!_strata.TryGetValue(key, out var stratum))
        {
            _strata.Add(key, stratum = Met.Count);
            Met.Add(Name(key));
        }

        return stratum;
    }

    private string Name(long key) => string.Join(" · ", _labels.Select((labels, p) => labels[(int)(key >> (Bits * (_labels.Length - 1 - p))) & ((1 << Bits) - 1)]));

    private int Label(int part, ReadOnlySpan<byte> cell)
    {
        // Most values are short and plain: they are found without making a string.
        Span<char> chars = stackalloc char[128];
        var plain = cell.Length <= chars.Length && Ascii.IsValid(cell) && !cell.ContainsAny((byte)'"', (byte)'\'');
        var text = plain ? chars[..Encoding.ASCII.GetChars(cell, chars)] : FrameText.Cell(cell).Trim().AsSpan();
        var known = _known[part].GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text, out var label))
        {
            var value = text.ToString();
            label = _labels[part].Count;
            _labels[part].Add(_parts.Parts[part].Names.GetValueOrDefault(value, value));
            _known[part].Add(value, label);
        }

        return label;
    }
}
