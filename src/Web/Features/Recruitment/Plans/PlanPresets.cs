using Misthos.Domain.Recruitment;

namespace Misthos.Web.Features.Recruitment.Plans;

/// <summary>The plans of <c>data/recruitment</c>, copied beside the application.</summary>
internal static class PlanPresets
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<PlanPreset> All { get; } = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "data", "recruitment"), "*.json")
        .Select(file => PlanPreset.Read(File.ReadAllText(file))).OrderBy(preset => preset.Name, StringComparer.Ordinal)];

    public static PlanPreset? Find(string? id) => All.FirstOrDefault(preset => preset.Id == id);
}
