namespace Misthos.Domain;

/// <summary>A row that belongs to one authority and that no other authority may see.</summary>
public interface IOwnedByAuthority
{
    /// <summary>Identifier of the owning <see cref="Administration.Authority"/>.</summary>
    Guid AuthorityId { get; }
}
