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
        var feature = new PlannedFeature(AuthorityId, Id, _features.Select(f => f.Order).DefaultIfEmpty().Max() + 1, name) { Source = source, Question = question };
        _features.Add(feature);
        return feature;
    }

    /// <summary>Takes a feature out.</summary>
    public void Remove(PlannedFeature feature) => _features.Remove(feature);
}
