namespace Misthos.Domain.Recruitment;

/// <summary>What a feature of the quotas is read from.</summary>
public enum FeatureSource
{
    /// <summary>The person chooses one of the values in the form.</summary>
    Asked,

    /// <summary>The age on the first day of the term, from the date of birth; values are bands such as "16-20" and "60+".</summary>
    Age,

    /// <summary>The channel the person came by; values are names of channels.</summary>
    Channel,
}

/// <summary>The quotas of an edition while they are worked on; a draw takes a copy of them.</summary>
public sealed class QuotaPlan : Entity
{
    private readonly List<PlannedFeature> _features = [];

    private QuotaPlan()
    {
    }

    /// <summary>Begins the plan of an edition.</summary>
    public QuotaPlan(Guid authorityId, Guid editionId)
        : base(authorityId) => EditionId = editionId;

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Features, in the order of the form.</summary>
    public IReadOnlyList<PlannedFeature> Features => _features;

    /// <summary>Adds a feature.</summary>
    /// <param name="name">Its name, for example "Âge"; unique in the plan.</param>
    /// <param name="source">What it is read from.</param>
    /// <param name="question">The question of the form; empty when none is asked.</param>
    public PlannedFeature Add(string name, FeatureSource source, string question)
    {
        var feature = new PlannedFeature(AuthorityId, Id, _features.Count + 1, name) { Source = source, Question = question };
        _features.Add(feature);
        return feature;
    }

    /// <summary>Takes a feature out.</summary>
    public void Remove(PlannedFeature feature) => _features.Remove(feature);
}

/// <summary>A feature whose values are counted.</summary>
public sealed class PlannedFeature : Entity
{
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

    /// <summary>Values with their bounds, in order.</summary>
    public IReadOnlyList<PlannedQuota> Quotas => _quotas;

    /// <summary>Adds a value.</summary>
    public PlannedQuota Add(PlannedBounds bounds)
    {
        var quota = new PlannedQuota(AuthorityId, Id, _quotas.Count + 1, bounds);
        _quotas.Add(quota);
        return quota;
    }
}

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
