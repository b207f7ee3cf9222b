using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Misthos.Domain;

namespace Misthos.Web.Features.OpenData.Files;

/// <summary>Rows as JSON: <c>title/fr</c> is nested, <c>{"title": {"fr": …}}</c>, as in Decidim's files.</summary>
internal static class DataJson
{
    private const int Piece = 32 * 1024;

    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The whole dataset, with where it comes from.</summary>
    public static async Task WriteAsync(Dataset set, DataContext context, (Stream To, Action<Utf8JsonWriter> About) file, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(file.To, Options);
        json.WriteStartObject();
        file.About(json);
        json.WriteStartArray("rows");
        await foreach (var row in set.RowsAsync(context).WithCancellation(cancellation))
        {
            Row(json, set.Fields, row);
            if (json.BytesPending > Piece)
            {
                await json.FlushAsync(cancellation);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One row as an object.</summary>
    public static void Row(Utf8JsonWriter json, IReadOnlyList<DataField> fields, object?[] row)
    {
        json.WriteStartObject();
        string[] open = [];
        foreach (var (index, field) in fields.Index())
        {
            var path = field.Name.Split('/');
            var common = open.Zip(path[..^1]).TakeWhile(pair => pair.First == pair.Second).Count();
            for (var depth = open.Length; depth > common; depth--)
            {
                json.WriteEndObject();
            }

            foreach (var part in path[common..^1])
            {
                json.WriteStartObject(part);
            }

            open = path[..^1];
            Value(json, path[^1], row[index]);
        }

        foreach (var _ in open)
        {
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(name);
                break;
            case bool yes:
                json.WriteBoolean(name, yes);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case Money amount:
                json.WriteNumber(name, amount.InEuros);
                break;
            default:
                json.WriteString(name, DataCell.Text(value));
                break;
        }
    }
}
