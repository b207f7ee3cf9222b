namespace Misthos.Domain.Sittings;

/// <summary>Somebody to seat.</summary>
/// <param name="Id">The person.</param>
/// <param name="Capacity">In what capacity the person takes part.</param>
/// <param name="Values">One value for each balanced feature, empty when unknown.</param>
/// <param name="Gender">As the edition's quotas name it; null when unknown.</param>
public sealed record SeatedPerson(Guid Id, Capacity Capacity, IReadOnlyList<string> Values, string? Gender = null)
{
    /// <summary>Whether the person represents the authority: elected officials and officers give a technical view, not an opinion.</summary>
    public bool IsOfficial => Capacity is Capacity.ElectedOfficial or Capacity.Officer;
}

/// <summary>A rule as calculators read it.</summary>
public sealed record SeatingDemand(SeatingRuleKind Kind, Guid PersonId, Guid? OtherId = null, int? Table = null);

/// <summary>Everything asked of a plan.</summary>
/// <param name="People">Everyone to seat in every round.</param>
/// <param name="Tables">Number of tables.</param>
/// <param name="Rounds">Number of rounds.</param>
public sealed record SeatingBrief(IReadOnlyList<SeatedPerson> People, int Tables, int Rounds)
{
    /// <summary>Names of the balanced features.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>Rules; those about somebody who is not seated are passed over.</summary>
    public IReadOnlyList<SeatingDemand> Rules { get; init; } = [];

    /// <summary>Most elected officials and officers at a table.</summary>
    public int MostOfficials { get; init; } = 1;

    /// <summary>Most people at a table asked for as a small one.</summary>
    public int SmallTable { get; init; } = 5;

    /// <summary>Places of each table; null without limit.</summary>
    public IReadOnlyList<int?> Places { get; init; } = [];

    /// <summary>Tables people chose or belong to, from 1: they stay there.</summary>
    public IReadOnlyDictionary<Guid, int> Chosen { get; init; } = new Dictionary<Guid, int>();

    /// <summary>Rules about people who are all seated.</summary>
    public IReadOnlyList<SeatingDemand> Held
    {
        get
        {
            var here = People.Select(p => p.Id).ToHashSet();
            return [.. Rules.Where(r => here.Contains(r.PersonId) && (r.OtherId is null || here.Contains(r.OtherId.Value)))];
        }
    }
}
