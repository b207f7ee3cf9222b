using System.Globalization;

namespace Misthos.Sortition.Cli;

/// <summary>The options of one call. Faults gather until <see cref="ThrowIfFaulty"/>, so that all are told at once.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];

    internal Options(IReadOnlyList<string> args)
    {
        for (var i = 1; i < args.Count; i += 2)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                _faults.Add($"\"{args[i]}\": expected an option beginning with --.");
                i--;
            }
            else if (i + 1 == args.Count)
            {
                _faults.Add($"{args[i]}: expected a value after it.");
            }
            else if (!_given.TryAdd(args[i], args[i + 1]))
            {
                _faults.Add($"{args[i]}: given twice.");
            }
        }
    }

    internal bool Has(string name) => Text(name) is not null;

    internal string? Text(string name)
    {
        _known.Add(name);
        return _given.GetValueOrDefault(name);
    }

    internal string Needed(string name)
    {
        var text = Text(name);
        if (string.IsNullOrWhiteSpace(text))
        {
            _faults.Add($"{name}: needed.");
        }

        return text ?? "";
    }

    internal int Number(string name, int least, int? otherwise = null)
    {
        var text = otherwise is null ? Needed(name) : Text(name) ?? $"{otherwise}";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
        {
            return number;
        }

        if (text.Length > 0)
        {
            Fault($"{name} {text}: expected a whole number, {least} or more.");
        }

        return least;
    }

    internal IReadOnlyList<string>? List(string name) =>
        Text(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    internal void Fault(string fault) => _faults.Add(fault);

    /// <summary>Reads one file, or notes every fault in it.</summary>
    internal T? File<T>(string name, Func<Stream, string, FileReading<T>> read)
        where T : class
    {
        var path = Needed(name);
        return path.Length == 0 ? null : Read(name, path, read);
    }

    /// <summary>Reads the files named, separated by commas; none when the option is absent.</summary>
    internal IReadOnlyList<T> Files<T>(string name, Func<Stream, string, FileReading<T>> read)
        where T : class => [.. (List(name) ?? []).Select(path => Read(name, path, read)).OfType<T>()];

    internal void ThrowIfFaulty()
    {
        _faults.AddRange(_given.Keys.Where(k => !_known.Contains(k)).Select(k => $"{k}: not an option of this verb."));
        if (_faults.Count > 0)
        {
            throw new BadInputException(_faults);
        }
    }

    private T? Read<T>(string name, string path, Func<Stream, string, FileReading<T>> read)
        where T : class
    {
        if (!System.IO.File.Exists(path))
        {
            Fault($"{name} {path}: no such file.");
            return null;
        }

        using var stream = System.IO.File.OpenRead(path);
        var reading = read(stream, path);
        _faults.AddRange(reading.Faults.Select(f => f.ToString()));
        return reading.IsUsable ? reading.Value : null;
    }
}
