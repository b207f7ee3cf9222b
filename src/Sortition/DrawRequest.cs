namespace Misthos.Sortition;

/// <summary>What is asked: so many seats, from this pool, within these quotas.</summary>
/// <param name="Pool">The people who may be drawn.</param>
/// <param name="Quotas">Bounds on the whole panel, people already seated included.</param>
/// <param name="Seats">Size of the whole panel, people already seated included.</param>
/// <param name="HouseholdRule">Whether housemates may sit together.</param>
/// <param name="Already">People who hold a seat: they count in seats, quotas and households, and are never drawn again
/// even if the pool names them.</param>
/// <param name="Reserve">How many people to name, in calling order, after the panel.</param>
public sealed record DrawRequest(
    Pool Pool,
    Quotas Quotas,
    int Seats,
    HouseholdRule HouseholdRule = HouseholdRule.None,
    Pool? Already = null,
    int Reserve = 0)
{
    /// <summary>Size of the whole panel, at least 1.</summary>
    public int Seats { get; init; } = Seats >= 1 ? Seats : throw new ArgumentOutOfRangeException(nameof(Seats), Seats, "At least one seat.");

    /// <summary>How many people to name after the panel, 0 or more.</summary>
    public int Reserve { get; init; } = Reserve >= 0 ? Reserve : throw new ArgumentOutOfRangeException(nameof(Reserve), Reserve, "0 or more.");

    /// <summary>
    /// The tickets of the people of the pool. By default they are made without secret, so anyone who knows an identifier
    /// can compute its ticket; issue them with a secret before anything is published.
    /// </summary>
    public Tickets Tickets { get; init; } = Tickets.Issue(Pool, "");

    internal IReadOnlyList<Person> Seated => Already?.People ?? [];

    internal IReadOnlyList<Person> Candidates
    {
        get
        {
            var seated = Seated.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
            return [.. Pool.People.Where(p => !seated.Contains(p.Id))];
        }
    }
}
