namespace Misthos.Sortition;

/// <summary>One level of the relaxation: no type left open can have more than the bound, given the levels before.</summary>
/// <param name="Chance">The level.</param>
/// <param name="Bound">What the prices alone prove.</param>
/// <param name="Prices">Price of each row of the polytope.</param>
/// <param name="Types">Types that have exactly this level in every solution.</param>
internal sealed record RelaxedLevel(double Chance, double Bound, double[] Prices, IReadOnlyList<int> Types);
