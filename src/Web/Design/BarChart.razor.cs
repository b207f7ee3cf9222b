using Microsoft.AspNetCore.Components;

namespace Misthos.Web.Design;

/// <summary>Horizontal bars with, where given, the range each should fall in and a reference; the numbers are text and a table.</summary>
public partial class BarChart
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<ChartBar> Rows { get; set; } = [];

    /// <summary>What the bars measure ("Panel"); in the legend and the table.</summary>
    [Parameter]
    public string? ValueLabel { get; set; }

    [Parameter]
    public string? RangeLabel { get; set; }

    [Parameter]
    public string? ReferenceLabel { get; set; }

    /// <summary>Written after each number (" %", " €"), with its own space.</summary>
    [Parameter]
    public string? Unit { get; set; }

    /// <summary>End of the scale; by default a round number above every value.</summary>
    [Parameter]
    public double? Top { get; set; }

    private bool HasRange => Rows.Any(r => r.Min is not null && r.Max is not null);

    private bool HasReference => Rows.Any(r => r.Reference is not null);

    private ChartScale Scale => Top is { } top
        ? new ChartScale(top)
        : ChartScale.Round(Rows.SelectMany(r => new[] { r.Value, r.Max ?? 0, r.Reference ?? 0 }));

    private string Text(double? value) => value is { } v ? ChartScale.Text(v) + Unit : "–";

    private static bool IsOut(ChartBar row) => row.Value < row.Min || row.Value > row.Max;

    private string OutNote(ChartBar row) => row.Value < row.Min ? T["ChartBelow"] : T["ChartAbove"];

    /// <summary>A mark is drawn twice: first its halo, so that it is seen on the bar as beside it.</summary>
    private static string[] Outline(string mark) => ["chart-halo", mark];

    private IEnumerable<(ChartBar Row, string? Heading)> WithHeadings()
    {
        string? last = null;
        foreach (var row in Rows)
        {
            yield return (row, row.Group == last ? null : row.Group);
            last = row.Group;
        }
    }
}
