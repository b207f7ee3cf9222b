using Misthos.Domain.Allowances;

namespace Misthos.Web.Features.Allowances.Ready;

/// <summary>The files of <c>data/schemes</c>, copied beside the application: what other places pay, to start from.</summary>
internal static class ReadySchemes
{
    /// <summary>Every ready scheme, the latest first.</summary>
    public static IReadOnlyList<ReadyScheme> All { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", "schemes"), "*.json").Select(file => ReadyScheme.Parse(File.ReadAllText(file))).OrderByDescending(s => s.From)];

    public static ReadyScheme? Find(string? slug) => All.FirstOrDefault(s => s.Slug == slug);
}
