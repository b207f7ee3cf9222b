using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Misthos.Sortition.Cli;

/// <summary>Writes the report of a verb.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static void Write<T>(string path, T report) => File.WriteAllText(path, JsonSerializer.Serialize(report, Format) + "\n");
}
