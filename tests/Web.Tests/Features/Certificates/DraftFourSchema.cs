using System.Text.Json;
using System.Text.RegularExpressions;

namespace Misthos.Web.Tests.Features.Certificates;

/// <summary>The part of JSON Schema draft 4 that the schema of Open Badges uses; a keyword it does not know fails.</summary>
internal sealed class DraftFourSchema(JsonElement root)
{
    private static readonly string[] Silent = ["$schema", "$id", "title", "description", "$comment", "definitions", "$defs", "format", "default"];

    /// <summary>What is wrong, each with its place.</summary>
    public List<string> Faults(JsonElement instance) => Faults(root, instance, "$");

    private List<string> Faults(JsonElement schema, JsonElement at, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Faults(Resolve(reference.GetString()!), at, path);
        }

        var faults = new List<string>();
        foreach (var rule in schema.EnumerateObject().Where(r => !Silent.Contains(r.Name)))
        {
            faults.AddRange(Check(schema, rule, at, path));
        }

        return faults;
    }

    private IEnumerable<string> Check(JsonElement schema, JsonProperty rule, JsonElement at, string path) => rule.Name switch
    {
        "type" => IsOf(rule.Value, at) ? [] : [$"{path}: not {rule.Value}"],
        "enum" => rule.Value.EnumerateArray().Any(v => JsonElement.DeepEquals(v, at)) ? [] : [$"{path}: none of the values"],
        "pattern" => at.ValueKind != JsonValueKind.String || Regex.IsMatch(at.GetString()!, rule.Value.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)) ? [] : [$"{path}: pattern"],
        "minItems" => at.ValueKind != JsonValueKind.Array || at.GetArrayLength() >= rule.Value.GetInt32() ? [] : [$"{path}: too few"],
        "required" => at.ValueKind != JsonValueKind.Object ? [] : rule.Value.EnumerateArray().Where(n => !at.TryGetProperty(n.GetString()!, out _)).Select(n => $"{path}: lacks {n}"),
        "properties" => at.ValueKind != JsonValueKind.Object ? [] : rule.Value.EnumerateObject().SelectMany(p => at.TryGetProperty(p.Name, out var value) ? Faults(p.Value, value, $"{path}.{p.Name}") : []),
        "items" => at.ValueKind != JsonValueKind.Array ? [] : at.EnumerateArray().SelectMany((item, i) => Faults(rule.Value, item, $"{path}[{i}]")),
        "oneOf" => rule.Value.EnumerateArray().Count(s => Faults(s, at, path).Count == 0) == 1 ? [] : [$"{path}: not exactly one of"],
        "anyOf" => rule.Value.EnumerateArray().Any(s => Faults(s, at, path).Count == 0) ? [] : [$"{path}: not any of"],
        "allOf" => rule.Value.EnumerateArray().SelectMany(s => Faults(s, at, path)),
        "not" => Faults(rule.Value, at, path).Count > 0 ? [] : [$"{path}: forbidden"],
        "additionalProperties" when rule.Value.ValueKind == JsonValueKind.True => [],
        "additionalProperties" when rule.Value.ValueKind == JsonValueKind.False => at.ValueKind != JsonValueKind.Object ? []
            : at.EnumerateObject().Where(p => !schema.GetProperty("properties").TryGetProperty(p.Name, out _)).Select(p => $"{path}: {p.Name} is not known"),
        "additionalProperties" => [],
        _ => throw new NotSupportedException($"{rule.Name} at {path}"),
    };

    private static bool IsOf(JsonElement type, JsonElement at) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(t => IsOf(t, at)) : type.GetString() switch
    {
        "object" => at.ValueKind == JsonValueKind.Object,
        "array" => at.ValueKind == JsonValueKind.Array,
        "string" => at.ValueKind == JsonValueKind.String,
        "boolean" => at.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => at.ValueKind == JsonValueKind.Number,
        "integer" => at.ValueKind == JsonValueKind.Number && at.TryGetInt64(out _),
        "null" => at.ValueKind == JsonValueKind.Null,
        var other => throw new NotSupportedException(other),
    };

    private JsonElement Resolve(string reference)
    {
        var at = root;
        foreach (var part in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            at = at.GetProperty(part);
        }

        return at;
    }
}
