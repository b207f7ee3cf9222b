using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Misthos.Web.Design;

/// <summary>Lines over a few moments in time; the numbers are in the table below.</summary>
public partial class LineChart
{
    private const double Height = 220;
    private const string LabelsY = "248";

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<ChartSeries> Series { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<string> Labels { get; set; } = [];

    /// <summary>What the labels are ("Séance"), head of the first column of the table.</summary>
    [Parameter]
    public string? LabelsName { get; set; }

    /// <summary>Written after each number (" %"), with its own space.</summary>
    [Parameter]
    public string? Unit { get; set; }

    /// <summary>End of the scale; by default a round number above every value.</summary>
    [Parameter]
    public double? Top { get; set; }

    private ChartScale Scale => Top is { } top
        ? new ChartScale(top)
        : ChartScale.Round(Series.SelectMany(s => s.Values).OfType<double>());

    private IEnumerable<double> Grid => [0, Scale.Top / 2, Scale.Top];

    /// <summary>The plot keeps 8 % on the left for the numbers of the axis.</summary>
    private string X(int index) =>
        (Labels.Count < 2 ? 50 : 8 + (90.0 * index / (Labels.Count - 1))).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private string Y(double? value, double shift = 0) =>
        (22 + ((Height - 22) * (1 - Math.Clamp((value ?? 0) / Scale.Top, 0, 1))) + shift).ToString("0.##", CultureInfo.InvariantCulture);

    private string Anchor(int index) => index > 0 && index == Labels.Count - 1 ? "end" : "middle";

    /// <summary>At most six labels under the axis, so that they never touch on a phone.</summary>
    private bool IsShown(int index) => index % Math.Max(1, (int)Math.Ceiling((Labels.Count - 1) / 5.0)) == 0;

    private string Text(double? value) => value is { } v ? ChartScale.Text(v) + Unit : "–";

    private static IEnumerable<int> Points(ChartSeries series) =>
        Enumerable.Range(0, series.Values.Count).Where(i => series.Values[i] is not null);

    private static IEnumerable<(int From, int To)> Segments(ChartSeries series)
    {
        // No line over a moment without measure.
        var points = Points(series).ToList();
        return points.Zip(points.Skip(1)).Where(pair => pair.Second == pair.First + 1);
    }
}
