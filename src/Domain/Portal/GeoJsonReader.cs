using System.Text.Json;

namespace Misthos.Domain.Portal;

/// <summary>Reads districts from GeoJSON (RFC 7946): a collection of polygons in degrees, each with a name.</summary>
public static class GeoJsonReader
{
    /// <summary>Most districts of a map.</summary>
    public const int MostDistricts = 200;

    private const int LongestName = 80;

    private static readonly string[] Names = ["nom", "name", "libelle", "label", "nom_quartier", "nom_qua", "nom_com", "lib_qp", "nom_iris", "l_ar", "l_qu"];

    /// <summary>The drawing, or why there is none.</summary>
    /// <param name="json">The file.</param>
    /// <param name="nameProperty">Property that holds the name; the usual ones are tried when null.</param>
    public static (DistrictDrawing? Drawing, IReadOnlyList<Refusal> Refusals) Read(ReadOnlyMemory<byte> json, string? nameProperty = null)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
            {
                return Refuse("map.not-geojson");
            }

            var districts = features.EnumerateArray().Select(feature => (Name: NameOf(feature, nameProperty), Rings: RingsOf(feature))).ToList();
            return WhyNot(districts) is { } refusal ? (null, [refusal]) : (MapDrawing.Of(districts.ConvertAll(d => (d.Name!, d.Rings))), []);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            return Refuse("map.not-geojson");
        }
    }

    private static Refusal? WhyNot(List<(string? Name, IReadOnlyList<MapRing> Rings)> districts)
    {
        if (districts.Count is 0 or > MostDistricts)
        {
            return new Refusal("map.count", [$"{districts.Count}", $"{MostDistricts}"]);
        }

        if (districts.FindIndex(d => d.Name is null) is >= 0 and var unnamed)
        {
            return new Refusal("map.no-name", [$"{unnamed + 1}"]);
        }

        if (districts.Find(d => d.Rings.Count == 0) is { Name: { } empty })
        {
            return new Refusal("map.not-polygon", [empty]);
        }

        return districts.SelectMany(d => d.Rings).SelectMany(r => r.Points).Any(p => Math.Abs(p.X) > 180 || Math.Abs(p.Y) > 90) ? new Refusal("map.not-degrees")
            : districts.CountBy(d => d.Name!).FirstOrDefault(d => d.Value > 1) is { Key: { } twice } ? new Refusal("map.name-twice", [twice]) : null;
    }

    private static string? NameOf(JsonElement feature, string? property)
    {
        if (!feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var texts = properties.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).ToList();
        var found = (property is { Length: > 0 } ? [property] : Names).Select(name => texts.Find(t => t.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(t => t.Value.ValueKind == JsonValueKind.String);
        var name = found.Value.ValueKind == JsonValueKind.String ? string.Join(' ', found.Value.GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
        return name.Length is 0 or > LongestName ? null : name;
    }

    private static IReadOnlyList<MapRing> RingsOf(JsonElement feature)
    {
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => [.. coordinates.EnumerateArray().Select(Ring)],
            "MultiPolygon" => [.. coordinates.EnumerateArray().SelectMany(polygon => polygon.EnumerateArray()).Select(Ring)],
            _ => [],
        };
    }

    private static MapRing Ring(JsonElement ring) => new([.. ring.EnumerateArray().Select(point => new MapPoint(point[0].GetDouble(), point[1].GetDouble()))]);

    private static (DistrictDrawing?, IReadOnlyList<Refusal>) Refuse(string code) => (null, [new Refusal(code)]);
}
