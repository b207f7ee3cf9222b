using System.Globalization;

namespace Misthos.Web.Features.Commitments;

/// <summary>A result of another platform: what was promised, its end, and how far the authority said it was there.</summary>
public sealed record FormerResult(string Title, string Text, DateOnly DueOn)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Its status there, as that platform names it; empty when it had none.</summary>
    public string Status { get; init; } = "";

    /// <summary>Its progress there, 0 to 100; null when it had none.</summary>
    public double? Progress { get; init; }

    /// <summary>Whether it is over.</summary>
    public bool IsDone => Progress >= 100;

    /// <summary>What the authority declared there, in French, the language of its acts; empty when it declared nothing.</summary>
    public string Declared => string.Join(", ", new[] { Status, Progress is { } progress ? $"avancement {progress.ToString("0.##", French)} %" : "" }.Where(part => part.Length > 0));
}
