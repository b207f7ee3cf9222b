namespace Misthos.Domain.Administration;

/// <summary>Marks rows that leave with no export of an authority's data, whoever asks: the list of what was left out names their table.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeverLeavesAttribute : Attribute;
