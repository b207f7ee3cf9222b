namespace Misthos.Web.Design;

/// <summary>One bar: its value, and when they make sense the range it should fall in (quota) and a reference (share in the pool).</summary>
public sealed record ChartBar(string Label, double Value, double? Min = null, double? Max = null, double? Reference = null, string? Group = null);

/// <summary>One line over the labels of the chart; null where nothing was measured.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values);
