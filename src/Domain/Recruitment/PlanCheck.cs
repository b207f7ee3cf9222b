using System.Globalization;

namespace Misthos.Domain.Recruitment;

/// <summary>A channel as the quotas see it.</summary>
public sealed record PlannedChannel(Guid Id, string Name, int Seats, ChannelKind Kind);

/// <summary>Whether a plan can be drawn from at all, before anybody is counted.</summary>
/// <param name="plan">The plan.</param>
/// <param name="seats">Seats of the edition.</param>
/// <param name="channels">Channels of the edition.</param>
public sealed class PlanCheck(QuotaPlan plan, int seats, IReadOnlyList<PlannedChannel> channels)
{
    /// <summary>Why no draw can follow this plan; empty when one can. Values: the feature meant first.</summary>
    public IReadOnlyList<Refusal> WhyNot()
    {
        if (plan.Features.Count == 0)
        {
            return [new("plan.no-feature")];
        }

        var twice = plan.Features.GroupBy(f => f.Name.Trim(), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => new Refusal("plan.feature-twice", g.Key));
        return [.. twice, .. plan.Features.OrderBy(f => f.Order).SelectMany(WhyNot)];
    }

    /// <summary>Why no draw can follow one feature; empty when one can.</summary>
    public IReadOnlyList<Refusal> WhyNot(PlannedFeature feature)
    {
        if (feature.Quotas.Count == 0)
        {
            return [new("plan.no-value", feature.Name)];
        }

        var (min, max, shared) = (feature.Quotas.Sum(q => q.Min), feature.Quotas.Sum(q => q.Max), SeatsOf(feature));
        var refusals = new List<Refusal>();
        if (min > shared)
        {
            refusals.Add(new("plan.min-sum", feature.Name, Text(min), Text(shared)));
        }

        if (max < shared)
        {
            refusals.Add(new("plan.max-sum", feature.Name, Text(max), Text(shared)));
        }

        return feature.Source == FeatureSource.Channel ? [.. refusals, .. WhyNotChannels(feature)] : refusals;
    }

    /// <summary>Seats a feature shares out: those of its channel when it is limited to one, else all.</summary>
    public int SeatsOf(PlannedFeature feature) => channels.FirstOrDefault(c => c.Id == feature.ChannelId)?.Seats ?? seats;

    private IEnumerable<Refusal> WhyNotChannels(PlannedFeature feature)
    {
        var drawn = channels.Where(c => c.Seats > 0).ToList();
        foreach (var quota in feature.Quotas.Where(q => !drawn.Exists(c => Same(c.Name, q.Value))))
        {
            yield return new("plan.no-such-channel", feature.Name, quota.Value);
        }

        foreach (var channel in drawn.Where(c => !feature.Quotas.Any(q => Same(c.Name, q.Value))))
        {
            yield return new("plan.channel-missing", feature.Name, channel.Name, Text(channel.Seats));
        }
    }

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
