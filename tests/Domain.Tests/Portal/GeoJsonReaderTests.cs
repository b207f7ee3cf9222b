using System.Text;
using Misthos.Domain.Portal;

namespace Misthos.Domain.Tests.Portal;

public sealed class GeoJsonReaderTests
{
    [Fact]
    public void Districts_become_paths_that_fit_the_sheet()
    {
        var (drawing, refusals) = Read(Collection(Feature("Nord", "[[[5.0,43.5],[5.2,43.5],[5.2,43.6],[5.1,43.6000001],[5.0,43.6],[5.0,43.5]]]"), Feature("Sud", "[[[5.0,43.4],[5.2,43.4],[5.2,43.5],[5.0,43.5],[5.0,43.4]]]")));
        Assert.Empty(refusals);
        Assert.Equal(["Nord", "Sud"], drawing!.Districts.Select(d => d.Name));
        // One degree of latitude is as long as 1 / cos(43.5°) of longitude: the sheet is not square.
        Assert.InRange(drawing.Height, 1370, 1390);
        Assert.Equal("M0 689L1000 689L1000 0L0 0L0 689Z", drawing.Districts[0].Path);
        Assert.Equal((500, 345), (drawing.Districts[0].X, drawing.Districts[0].Y));
        var kept = new DistrictMap(Guid.CreateVersion7(), drawing, "Ville").Districts;
        Assert.Equal(drawing.Districts, kept);
    }

    [Fact]
    public void Islands_and_holes_are_drawn_and_a_name_can_be_asked_for()
    {
        var json = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"A","nom":"Autre"},"geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[2,0],[2,2],[0,2],[0,0]]],[[[3,0],[4,0],[4,1],[3,0]]]]}}]}""";
        Assert.Equal("A", Read(json, "code").Drawing!.Districts[0].Name);
        Assert.Equal(2, Read(json).Drawing!.Districts[0].Path.Count(c => c == 'M'));
    }

    [Theory]
    [InlineData("""{"a":1}""", "map.not-geojson")]
    [InlineData("pas du json", "map.not-geojson")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "map.count")]
    [InlineData("""{"type":"FeatureCollection","features":[{"properties":{"x":"y"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}""", "map.no-name")]
    [InlineData("""{"type":"FeatureCollection","features":[{"properties":{"nom":"A"},"geometry":{"type":"Point","coordinates":[0,0]}}]}""", "map.not-polygon")]
    [InlineData("""{"type":"FeatureCollection","features":[{"properties":{"nom":"A"},"geometry":{"type":"Polygon","coordinates":[[[892000,6250000],[892001,6250000],[892001,6250001],[892000,6250000]]]}}]}""", "map.not-degrees")]
    [InlineData("""{"type":"FeatureCollection","features":[{"properties":{"nom":"A"},"geometry":{"type":"Polygon","coordinates":[[["x",0]]]}}]}""", "map.not-geojson")]
    public void What_is_no_map_is_refused(string json, string code)
    {
        var (drawing, refusals) = Read(json);
        Assert.Null(drawing);
        Assert.Equal(code, Assert.Single(refusals).Code);
    }

    [Fact]
    public void Two_districts_of_one_name_are_refused() =>
        Assert.Equal("map.name-twice", Read(Collection(Feature("A", "[[[0,0],[1,0],[1,1],[0,0]]]"), Feature("A", "[[[0,0],[1,0],[1,1],[0,0]]]"))).Refusals.Single().Code);

    private static (DistrictDrawing? Drawing, IReadOnlyList<Refusal> Refusals) Read(string json, string? name = null) => GeoJsonReader.Read(Encoding.UTF8.GetBytes(json), name);

    private static string Collection(params string[] features) => $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""";

    private static string Feature(string name, string coordinates) => $$$"""{"type":"Feature","properties":{"nom":"{{{name}}}"},"geometry":{"type":"Polygon","coordinates":{{{coordinates}}}}}""";
}
