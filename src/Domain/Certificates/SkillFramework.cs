using System.Text.Json;

namespace Misthos.Domain.Certificates;

/// <summary>A list of skills that others know: read from <c>data/skills</c>, or an authority's own.</summary>
/// <param name="Key">Short name, first part of its skills' keys.</param>
/// <param name="Name">Its name.</param>
/// <param name="Source">Where it is published; empty for an authority's own.</param>
/// <param name="Skills">Its skills, in order.</param>
public sealed record SkillFramework(string Key, TwoTongues Name, string Source, IReadOnlyList<Skill> Skills)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads a file of <c>data/skills</c>.</summary>
    /// <exception cref="FormatException">Two skills have the same key, or one has no name.</exception>
    public static SkillFramework Parse(string json)
    {
        var read = JsonSerializer.Deserialize<SkillFramework>(json, Json) ?? throw new FormatException("No framework.");
        return read.Skills.Any(s => s.Name is not { Fr.Length: > 0, En.Length: > 0 } || s.Key.Length == 0) || read.Skills.DistinctBy(s => s.Key).Count() != read.Skills.Count
            ? throw new FormatException($"The framework {read.Key} has a skill without name or twice the same.")
            : read with { Skills = [.. read.Skills.Select(s => s with { Key = $"{read.Key}.{s.Key}" })] };
    }

    /// <summary>An authority's own skills: one a line, French, a bar, English; the English may be left out. Its key is its French name.</summary>
    public static IReadOnlyList<Skill> ParseOwn(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts[0].Length > 0)
            .Select(parts => new Skill($"ville.{Assemblies.CitizensAssembly.SlugOf(parts[0])}", new(parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : parts[0]), null))
            .DistinctBy(skill => skill.Key)];
}

/// <summary>A skill of a framework.</summary>
/// <param name="Key">Short name within the framework; <c>framework.skill</c> once read.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">What it is listed under, or null.</param>
public sealed record Skill(string Key, TwoTongues Name, TwoTongues? Group);

/// <summary>Words in French and in English.</summary>
public sealed record TwoTongues(string Fr, string En)
{
    /// <summary>The words in a language; French when it is not English.</summary>
    public string In(string language) => language == "en" ? En : Fr;
}
