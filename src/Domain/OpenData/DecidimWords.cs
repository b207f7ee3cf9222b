namespace Misthos.Domain.OpenData;

/// <summary>What a state of a Decidim proposal means here.</summary>
public enum DecidimState
{
    /// <summary>No answer, and nobody says that it was handed over.</summary>
    NotAnswered,

    /// <summary>The authority has it and looks at it.</summary>
    Evaluating,

    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Refused.</summary>
    Rejected,

    /// <summary>Taken back by its author: not taken over.</summary>
    Withdrawn,
}

/// <summary>How far something has come, in words instead of a percentage that somebody typed.</summary>
public enum DecidimProgress
{
    /// <summary>Nothing said.</summary>
    Unknown,

    /// <summary>Not begun: 0.</summary>
    NotBegun,

    /// <summary>Under way: 1 to 99.</summary>
    UnderWay,

    /// <summary>Done: 100.</summary>
    Done,
}

/// <summary>The words of Decidim's open data, in ours.</summary>
public static class DecidimWords
{
    /// <summary>Reads a state, in the words of any version; null when it is none of them.</summary>
    public static DecidimState? State(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        null or "" or "not_answered" or "published" or "validating" => DecidimState.NotAnswered,
        "evaluating" => DecidimState.Evaluating,
        "accepted" => DecidimState.Accepted,
        "rejected" => DecidimState.Rejected,
        "withdrawn" => DecidimState.Withdrawn,
        _ => null,
    };

    /// <summary>Reads a percentage; null when it is none.</summary>
    public static DecidimProgress? Progress(string? text) => string.IsNullOrWhiteSpace(text) ? DecidimProgress.Unknown
        : !double.TryParse(text.Trim().TrimEnd('%').TrimEnd(), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var share) || share > 100 ? null
        : share switch { 0 => DecidimProgress.NotBegun, 100 => DecidimProgress.Done, _ => DecidimProgress.UnderWay };

    /// <summary>Identifiers of the proposals whose addresses a cell holds: <c>…/proposals/42</c>.</summary>
    public static IReadOnlyList<string> ProposalIds(string? urls) =>
        [.. (urls ?? "").Split([',', ';', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(url => url.Split('?', '#')[0].TrimEnd('/').Split('/')).Where(parts => parts is [.., "proposals", _]).Select(parts => parts[^1]).Distinct(StringComparer.Ordinal)];
}
