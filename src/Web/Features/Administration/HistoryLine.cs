namespace Misthos.Web.Features.Administration;

/// <summary>One field of a change: what it was and became, or a note in place of both.</summary>
public sealed record HistoryLine(string Label)
{
    private const int Short = 160;

    public string? Before { get; init; }

    public string? After { get; init; }

    public string? Note { get; init; }

    /// <summary>Whether it takes more than a few lines: shown when asked for.</summary>
    public bool IsLong => (Before?.Length ?? 0) + (After?.Length ?? 0) > Short;
}
