using System.Globalization;

namespace Misthos.Domain.Recruitment;

/// <summary>What the values of a feature must be to be kept at all, whatever the seats.</summary>
public static class FeatureRules
{
    /// <summary>Why these values cannot be kept; empty when they can. Values: the value meant first.</summary>
    /// <param name="terms">What the feature is.</param>
    /// <param name="bounds">Its values.</param>
    public static IReadOnlyList<Refusal> WhyNot(FeatureTerms terms, IReadOnlyList<PlannedBounds> bounds)
    {
        var refusals = new List<Refusal>();
        foreach (var b in bounds)
        {
            if (b.Min > b.Max)
            {
                refusals.Add(new("plan.min-above-max", b.Value, Text(b.Min), Text(b.Max)));
            }

            if (b.Target is { } target && (target < b.Min || target > b.Max))
            {
                refusals.Add(new("plan.target-outside", b.Value, Text(target), Text(b.Min), Text(b.Max)));
            }

            if (terms.ChannelId is not null && string.Equals(b.Value, PlannedFeature.OtherChannel, StringComparison.OrdinalIgnoreCase))
            {
                refusals.Add(new("plan.value-reserved", b.Value));
            }
        }

        refusals.AddRange(bounds.GroupBy(b => b.Value.Trim(), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => new Refusal("plan.value-twice", g.Key)));
        return terms.Source == FeatureSource.Age ? [.. refusals, .. WhyNotBands([.. bounds.Select(b => b.Value)])] : refusals;
    }

    private static IEnumerable<Refusal> WhyNotBands(string[] values)
    {
        var known = new List<(string Value, AgeBand Band)>();
        foreach (var value in values)
        {
            if (!AgeBand.TryParse(value, out var band))
            {
                yield return new("plan.no-band", value);
                continue;
            }

            foreach (var other in known.Where(k => k.Band.Overlaps(band)))
            {
                yield return new("plan.bands-overlap", value, other.Value);
            }

            known.Add((value, band));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
