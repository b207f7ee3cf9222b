using System.Globalization;

namespace Misthos.Sortition;

/// <summary>One of the columns that make the strata of a frame. The stratum of a row is what its parts say, joined by " · ".</summary>
/// <param name="Column">Header of the column.</param>
public sealed record StratumPart(string Column)
{
    /// <summary>What values stand for: a polling station for its district. A value that is not named stands for itself.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Age bands when the column holds dates of birth; null otherwise.</summary>
    public AgeBands? Ages { get; init; }

    /// <summary>Whether the frame may lack the column.</summary>
    internal bool IsOptional { get; init; }
}

/// <summary>Bands of age, such as "18-29", "30-44" and "45+"; younger people are "under 18", unreadable dates "?".</summary>
public sealed class AgeBands
{
    /// <summary>What stands for a date that cannot be read.</summary>
    public const string Unknown = "?";

    private readonly int[] _from;

    /// <summary>Sets the bands.</summary>
    /// <param name="from">Lowest age of each band in whole years, rising.</param>
    /// <param name="on">The day ages are counted on.</param>
    /// <exception cref="ArgumentException">No band, or they do not rise.</exception>
    public AgeBands(IReadOnlyList<int> from, DateOnly on)
    {
        _from = from.Count > 0 && from.Zip(from.Skip(1)).All(pair => pair.First < pair.Second) ? [.. from] : throw new ArgumentException("Ages rise.", nameof(from));
        On = on;
        Labels = [Unknown, $"under {from[0]}", .. from.Select((age, i) => i == from.Count - 1 ? $"{age}+" : string.Create(CultureInfo.InvariantCulture, $"{age}-{from[i + 1] - 1}"))];
    }

    /// <summary>The day ages are counted on.</summary>
    public DateOnly On { get; }

    /// <summary>Names of the bands: unknown, too young, then the bands.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Position in <see cref="Labels"/> of a date of birth.</summary>
    internal int Of(ReadOnlySpan<byte> cell)
    {
        if (!RollDate.TryParse(cell, out var born))
        {
            return 0;
        }

        var age = born.AgeOn(On);
        var band = Array.FindLastIndex(_from, from => from <= age);
        return band + 2;
    }
}
