namespace Misthos.Domain.Sittings;

/// <summary>How many elected officials and officers sit at a table at most: the edition's rule, which a sitting follows or narrows, and never widens.</summary>
/// <param name="Edition">The edition's number, people at a table.</param>
/// <param name="Sitting">The sitting's own number; null when it follows the edition.</param>
public readonly record struct OfficialsRule(int Edition, int? Sitting)
{
    /// <summary>Highest number a rule may name.</summary>
    public const int Highest = 10;

    /// <summary>The number that holds; the edition's when it was lowered below the sitting's since.</summary>
    public int Most => Math.Min(Edition, Sitting ?? Edition);

    /// <summary>Whether the sitting asks for fewer than the edition.</summary>
    public bool IsNarrowed => Sitting < Edition;

    /// <summary>Why the sitting's number is refused; empty when it is not.</summary>
    public IReadOnlyList<Refusal> WhyNot() =>
        Sitting < 0 ? [new("tables.officials", $"{Highest}")]
        : Sitting > Edition ? [new("tables.officials-wider", $"{Edition}")]
        : [];
}
