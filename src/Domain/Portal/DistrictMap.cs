using System.Globalization;

namespace Misthos.Domain.Portal;

/// <summary>The districts of an authority as a drawing: what a choropleth is made of. One for each authority; uploading again replaces it.</summary>
public sealed class DistrictMap : Entity
{
    /// <summary>Width of the drawing, units.</summary>
    public const int Width = 1000;

    private DistrictMap()
    {
    }

    /// <summary>Keeps a map.</summary>
    public DistrictMap(Guid authorityId, DistrictDrawing drawing, string source)
        : base(authorityId) => Redraw(drawing, source);

    /// <summary>Who made the outlines, their date and licence, as the public reads it.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Height of the drawing, units.</summary>
    public int Height { get; private set; }

    /// <summary>One district a line: name, path, x and y of its middle, separated by tabulators.</summary>
    public string Shapes { get; private set; } = "";

    /// <summary>The districts, in the order of the file.</summary>
    public IReadOnlyList<DistrictShape> Districts => [.. Shapes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
        .Select(part => new DistrictShape(part[0], part[1], int.Parse(part[2], CultureInfo.InvariantCulture), int.Parse(part[3], CultureInfo.InvariantCulture)))];

    /// <summary>Replaces the map.</summary>
    public void Redraw(DistrictDrawing drawing, string source)
    {
        (Height, Source) = (drawing.Height, source);
        Shapes = string.Join('\n', drawing.Districts.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Name}\t{d.Path}\t{d.X}\t{d.Y}")));
    }
}

/// <summary>A district drawn: its SVG path, and where its middle is.</summary>
public sealed record DistrictShape(string Name, string Path, int X, int Y);

/// <summary>Districts drawn on a sheet <see cref="DistrictMap.Width"/> wide.</summary>
public sealed record DistrictDrawing(int Height, IReadOnlyList<DistrictShape> Districts);
