namespace Misthos.Domain.Recruitment;

/// <summary>A feature whose values are counted.</summary>
public sealed class PlannedFeature : Entity
{
    /// <summary>The value of a feature limited to one channel for everybody who came by another.</summary>
    public const string OtherChannel = "autre voie";

    private readonly List<PlannedQuota> _quotas = [];

    private PlannedFeature()
    {
    }

    internal PlannedFeature(Guid authorityId, Guid planId, int order, string name)
        : base(authorityId) => (PlanId, Order, Name) = (planId, order, name);

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Order in the form, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Name, for example "Âge".</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is read from.</summary>
    public FeatureSource Source { get; internal set; }

    /// <summary>The question of the form; empty when none is asked.</summary>
    public string Question { get; internal set; } = "";

    /// <summary>The only channel the feature is asked in and counted for; null for every channel.</summary>
    public Guid? ChannelId { get; private set; }

    /// <summary>Values with their bounds, in order.</summary>
    public IReadOnlyList<PlannedQuota> Quotas => _quotas;

    /// <summary>Changes what the feature is.</summary>
    public void Set(FeatureTerms terms) => (Name, Source, Question, ChannelId) = (terms.Name, terms.Source, terms.Question, terms.ChannelId);

    /// <summary>Puts these values in place of those there are; a row that stays in its place is changed, not made again.</summary>
    public void SetQuotas(IReadOnlyList<PlannedBounds> bounds)
    {
        var kept = _quotas.OrderBy(q => q.Order).ToList();
        foreach (var (quota, change) in kept.Zip(bounds))
        {
            quota.Set(change);
        }

        kept.Skip(bounds.Count).ToList().ForEach(quota => _quotas.Remove(quota));
        bounds.Skip(kept.Count).ToList().ForEach(b => Add(b));
    }

    /// <summary>Adds a value.</summary>
    public PlannedQuota Add(PlannedBounds bounds)
    {
        var quota = new PlannedQuota(AuthorityId, Id, _quotas.Select(q => q.Order).DefaultIfEmpty().Max() + 1, bounds);
        _quotas.Add(quota);
        return quota;
    }
}

/// <summary>What a feature is: name, source, question, and the one channel it is limited to, if any.</summary>
public sealed record FeatureTerms(string Name, FeatureSource Source, string Question, Guid? ChannelId = null);

/// <summary>Bounds of a value: hard ones for the draw, and a target that is published when it is missed.</summary>
/// <param name="Value">The value.</param>
/// <param name="Share">People with it in the population, percent; null when unknown.</param>
/// <param name="Min">Fewest people in the panel.</param>
/// <param name="Max">Most people in the panel.</param>
/// <param name="Target">People the panel should hold if the volunteers allow it; never makes the draw impossible.</param>
public sealed record PlannedBounds(string Value, double? Share, int Min, int Max, int? Target = null);

/// <summary>A value of a feature with its bounds.</summary>
public sealed class PlannedQuota : Entity
{
    private PlannedQuota()
    {
    }

    internal PlannedQuota(Guid authorityId, Guid featureId, int order, PlannedBounds bounds)
        : base(authorityId)
    {
        (FeatureId, Order) = (featureId, order);
        Set(bounds);
    }

    /// <summary>The feature.</summary>
    public Guid FeatureId { get; private set; }

    /// <summary>Order in the feature, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>The value, for example "16-20".</summary>
    public string Value { get; private set; } = "";

    /// <summary>People with it in the population, percent; null when unknown.</summary>
    public double? Share { get; private set; }

    /// <summary>Fewest people in the panel, inclusive.</summary>
    public int Min { get; private set; }

    /// <summary>Most people in the panel, inclusive.</summary>
    public int Max { get; private set; }

    /// <summary>People the panel should hold if the volunteers allow it; null without target.</summary>
    public int? Target { get; private set; }

    /// <summary>Changes value and bounds.</summary>
    public void Set(PlannedBounds bounds) => (Value, Share, Min, Max, Target) = (bounds.Value, bounds.Share, bounds.Min, bounds.Max, bounds.Target);
}
