using System.Text.Encodings.Web;
using System.Text.Json;

namespace Misthos.Sortition.Cli;

/// <summary>Reports of the verbs that need no bundle.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static void Write<T>(string path, T report) => File.WriteAllText(path, JsonSerializer.Serialize(report, Format) + "\n");
}
