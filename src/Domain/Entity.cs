namespace Misthos.Domain;

/// <summary>
/// Base of every stored record of an authority: identity, owner, and the version that makes a second,
/// simultaneous writer fail instead of silently overwriting the first.
/// </summary>
public abstract class Entity : IOwnedByAuthority
{
    /// <summary>For the persistence layer only.</summary>
    protected Entity()
    {
    }

    /// <summary>Creates a record owned by one authority.</summary>
    /// <param name="authorityId">Owning authority; never empty.</param>
    /// <exception cref="ArgumentException">The authority is empty.</exception>
    protected Entity(Guid authorityId)
    {
        Id = Guid.CreateVersion7();
        AuthorityId = authorityId == Guid.Empty ? throw new ArgumentException("No authority.", nameof(authorityId)) : authorityId;
    }

    /// <summary>Identifier, ordered by time of creation (UUID version 7).</summary>
    public Guid Id { get; protected set; }

    /// <inheritdoc />
    public Guid AuthorityId { get; protected set; }

    /// <summary>Number of times the record was saved; the concurrency token.</summary>
    public int Version { get; private set; }
}
