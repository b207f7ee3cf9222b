namespace Misthos.Domain.Recruitment;

/// <summary>Bounds of one quota.</summary>
public sealed record PanelQuotaBounds(string Feature, string Value, int Min, int Max, int? MinFlex = null, int? MaxFlex = null)
{
    /// <summary>People the panel should hold; null without target.</summary>
    public int? Target { get; init; }

    /// <summary>How many of them the volunteers allow; null without target.</summary>
    public int? Reachable { get; init; }
}

/// <summary>How many people of one value of one feature the panel holds.</summary>
public sealed class PanelQuota : Entity
{
    private PanelQuota()
    {
    }

    internal PanelQuota(Guid authorityId, Guid poolId, int order, PanelQuotaBounds bounds)
        : base(authorityId)
    {
        (PoolId, Order) = (poolId, order);
        (Feature, Value, Min, Max, MinFlex, MaxFlex) = (bounds.Feature, bounds.Value, bounds.Min, bounds.Max, bounds.MinFlex, bounds.MaxFlex);
        (Target, Reachable) = (bounds.Target, bounds.Reachable);
    }

    /// <summary>The pool.</summary>
    public Guid PoolId { get; private set; }

    /// <summary>Order in the file, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Feature, for example "âge".</summary>
    public string Feature { get; private set; } = "";

    /// <summary>Value, for example "16-20".</summary>
    public string Value { get; private set; } = "";

    /// <summary>Fewest people, inclusive.</summary>
    public int Min { get; private set; }

    /// <summary>Most people, inclusive.</summary>
    public int Max { get; private set; }

    /// <summary>Lowest minimum a relaxation may go to, or null.</summary>
    public int? MinFlex { get; private set; }

    /// <summary>Highest maximum a relaxation may go to, or null.</summary>
    public int? MaxFlex { get; private set; }

    /// <summary>People the panel should hold if the volunteers allow it; null without target. The minimum is raised as far as they do.</summary>
    public int? Target { get; private set; }

    /// <summary>The largest minimum up to the target with which a panel exists, found when the pool was made; null without target.</summary>
    public int? Reachable { get; private set; }

    /// <summary>Whether the volunteers do not allow the target.</summary>
    public bool IsMissed => Reachable < Target;
}
