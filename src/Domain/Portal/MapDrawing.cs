using System.Globalization;
using System.Text;

namespace Misthos.Domain.Portal;

/// <summary>A point: longitude and latitude in degrees, or units of a drawing.</summary>
internal readonly record struct MapPoint(double X, double Y);

/// <summary>A closed line.</summary>
internal sealed record MapRing(IReadOnlyList<MapPoint> Points)
{
    /// <summary>Twice the area, signed.</summary>
    public double Area => Pairs.Sum(p => (p.A.X * p.B.Y) - (p.B.X * p.A.Y));

    /// <summary>Its middle: the centre of gravity.</summary>
    public MapPoint Middle
    {
        get
        {
            var area = Area;
            return Math.Abs(area) < 1e-12 ? Points[0] : new(
                Pairs.Sum(p => (p.A.X + p.B.X) * ((p.A.X * p.B.Y) - (p.B.X * p.A.Y))) / (3 * area), Pairs.Sum(p => (p.A.Y + p.B.Y) * ((p.A.X * p.B.Y) - (p.B.X * p.A.Y))) / (3 * area));
        }
    }

    private IEnumerable<(MapPoint A, MapPoint B)> Pairs => Points.Zip(Points.Skip(1).Append(Points[0]), (a, b) => (a, b));
}

/// <summary>Draws districts: degrees become units (equirectangular, true at the middle latitude), lines lose what cannot be seen.</summary>
internal static class MapDrawing
{
    private const double Unseen = 1.2;

    public static DistrictDrawing Of(List<(string Name, IReadOnlyList<MapRing> Rings)> districts)
    {
        var points = districts.SelectMany(d => d.Rings).SelectMany(r => r.Points).ToList();
        var (west, east, south, north) = (points.Min(p => p.X), points.Max(p => p.X), points.Min(p => p.Y), points.Max(p => p.Y));
        var shrink = Math.Cos((south + north) / 2 * Math.PI / 180);
        var scale = DistrictMap.Width / Math.Max((east - west) * shrink, 1e-9);
        MapRing Draw(MapRing ring) => new([.. ring.Points.Select(p => new MapPoint((p.X - west) * shrink * scale, (north - p.Y) * scale))]);
        return new(Math.Max(1, (int)Math.Ceiling((north - south) * scale)), districts.ConvertAll(d => Shape(d.Name, [.. d.Rings.Select(Draw)])));
    }

    private static DistrictShape Shape(string name, List<MapRing> rings)
    {
        var path = new StringBuilder();
        foreach (var ring in rings)
        {
            var line = Simplify([.. ring.Points]).Select(p => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(p.X)} {Math.Round(p.Y)}")).ToList();
            path.Append('M').AppendJoin('L', line).Append('Z');
        }

        var middle = rings.MaxBy(r => Math.Abs(r.Area))!.Middle;
        return new(name, path.ToString(), (int)Math.Round(middle.X), (int)Math.Round(middle.Y));
    }

    // Douglas and Peucker, 1973: a point stays when it is farther than what can be seen from the line without it.
    private static List<MapPoint> Simplify(List<MapPoint> line)
    {
        if (line.Count < 3)
        {
            return line;
        }

        var (far, distance) = line.Index().Skip(1).SkipLast(1).Select(p => (p.Index, Distance: Distance(p.Item, line[0], line[^1]))).MaxBy(p => p.Distance);
        return distance <= Unseen ? [line[0], line[^1]] : [.. Simplify(line[..(far + 1)]), .. Simplify(line[far..]).Skip(1)];
    }

    private static double Distance(MapPoint point, MapPoint from, MapPoint to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        return length < 1e-9 ? Math.Sqrt(Math.Pow(point.X - from.X, 2) + Math.Pow(point.Y - from.Y, 2))
            : Math.Abs((dy * point.X) - (dx * point.Y) + (to.X * from.Y) - (to.Y * from.X)) / length;
    }
}
