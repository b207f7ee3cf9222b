using System.Globalization;

namespace Misthos.Web.Design;

/// <summary>From a value to a place on the drawing, and to the words beside it.</summary>
public sealed class ChartScale(double top)
{
    private readonly double _top = top > 0 ? top : 1;

    /// <summary>The end of the scale.</summary>
    public double Top => _top;

    /// <summary>A scale that ends on a round number at or above every value.</summary>
    public static ChartScale Round(IEnumerable<double> values)
    {
        var max = values.DefaultIfEmpty(0).Max();
        if (max <= 0)
        {
            return new ChartScale(1);
        }

        var unit = Math.Pow(10, Math.Floor(Math.Log10(max)));
        double[] steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
        return new ChartScale(steps.First(s => s * unit >= max - 1e-9) * unit);
    }

    /// <summary>Share of the whole width, as an SVG attribute ("42.5%").</summary>
    public string Percent(double value) =>
        (Math.Clamp(value / _top, 0, 1) * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>Number as people of the current language write it, with at most two decimals.</summary>
    public static string Text(double value) => value.ToString("#,0.##", CultureInfo.CurrentCulture);
}
