using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;

namespace Misthos.Web.Features.OpenData.Files;

/// <summary>The Table Schema (frictionless) of a dataset, as Validata reads it: French first, English beside.</summary>
internal sealed class TableSchema(IStringLocalizer<FieldTexts> texts)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr"), English = CultureInfo.GetCultureInfo("en");

    public JsonObject Of(Dataset set, string home, string author) => new()
    {
        ["$schema"] = "https://frictionlessdata.io/schemas/table-schema.json",
        ["name"] = $"misthos-{set.Name}",
        ["title"] = In(French, $"Set.{set.Name}"),
        ["title_en"] = In(English, $"Set.{set.Name}"),
        ["description"] = In(French, $"Set.{set.Name}.What"),
        ["description_en"] = In(English, $"Set.{set.Name}.What"),
        ["countryCode"] = "FR",
        ["homepage"] = $"{home}/{set.Name}",
        ["path"] = $"{home}/{set.Name}/schema.json",
        ["created"] = "2026-11-27",
        ["lastModified"] = "2026-11-27",
        ["version"] = "1.0.0",
        ["contributors"] = new JsonArray(new JsonObject { ["title"] = author, ["role"] = "author" }),
        ["missingValues"] = new JsonArray(""),
        ["fields"] = new JsonArray([.. set.Fields.Select(field => Field(set, field))]),
        ["primaryKey"] = set.Key.Count == 1 ? set.Key[0] : new JsonArray([.. set.Key.Select(name => JsonValue.Create(name))]),
    };

    /// <summary>Title of a dataset in a language.</summary>
    public string Title(Dataset set, string language) => In(CultureInfo.GetCultureInfo(language), $"Set.{set.Name}");

    /// <summary>What a field means, in a language.</summary>
    public string Meaning(Dataset set, DataField field, string? language = null)
    {
        var own = $"F.{set.Name}.{field.Name}";
        var key = field.Example.Length == 0 ? "Kept" : texts[own] is { ResourceNotFound: false } ? own : $"F.{field.Name}";
        return language is null ? texts[key] : In(CultureInfo.GetCultureInfo(language), key);
    }

    private JsonObject Field(Dataset set, DataField field)
    {
        var made = new JsonObject
        {
            ["name"] = field.Name,
            ["title"] = field.Name,
            ["description"] = Meaning(set, field, "fr"),
            ["description_en"] = Meaning(set, field, "en"),
            ["type"] = field.SchemaType,
        };
        if (field.Kind is FieldKind.Day or FieldKind.Moment)
        {
            made["format"] = field.Kind == FieldKind.Day ? "%Y-%m-%d" : "%Y-%m-%dT%H:%M:%S%z";
        }
        else if (field.Kind == FieldKind.Address)
        {
            made["format"] = "uri";
        }
        else if (field.Kind == FieldKind.YesNo)
        {
            (made["trueValues"], made["falseValues"]) = (new JsonArray("true"), new JsonArray("false"));
        }

        if (field.Example.Length > 0)
        {
            made["example"] = field.Example;
        }

        made["constraints"] = Constraints(field);
        return made;
    }

    private static JsonObject Constraints(DataField field)
    {
        var made = new JsonObject { ["required"] = field.IsRequired };
        if (field.IsUnique)
        {
            made["unique"] = true;
        }

        if (field.Pattern is { } pattern)
        {
            made["pattern"] = pattern;
        }

        if (field.Words is { } words)
        {
            made["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]);
        }

        if (field.Kind == FieldKind.Whole)
        {
            made["minimum"] = 0;
        }

        return made;
    }

    private string In(CultureInfo language, string key)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = language;
            return texts[key];
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
