using Misthos.Domain.Certificates;

namespace Misthos.Web.Features.Certificates.Skills;

/// <summary>The lists of <c>data/skills</c>, copied beside the application: what the authority recognises first, then the known frameworks.</summary>
internal static class SkillCatalogue
{
    private static readonly string[] Order = ["ville", "rfcdc", "benevolat"];

    public static IReadOnlyList<SkillFramework> Frameworks { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", "skills"), "*.json").Select(file => SkillFramework.Parse(File.ReadAllText(file))).OrderBy(f => Array.IndexOf(Order, f.Key))];
}
