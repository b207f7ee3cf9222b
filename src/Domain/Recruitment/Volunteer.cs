using Misthos.Domain.Administration;

namespace Misthos.Domain.Recruitment;

/// <summary>A person who may be drawn, with every column of the file.</summary>
public sealed class Volunteer : Entity
{
    private Volunteer()
    {
    }

    internal Volunteer(Guid authorityId, Guid poolId, string externalId, IReadOnlyDictionary<string, string> columns)
        : base(authorityId) => (PoolId, ExternalId, Columns) = (poolId, externalId, columns.ToDictionary());

    /// <summary>The pool.</summary>
    public Guid PoolId { get; private set; }

    /// <summary>Identifier in the file, unique in the pool.</summary>
    public string ExternalId { get; private set; } = "";

    /// <summary>Every column of the file, by its header.</summary>
    [Private]
    public Dictionary<string, string> Columns { get; private set; } = [];

    /// <summary>The registration the volunteer was taken from; null for one of a file.</summary>
    public Guid? RegistrationId { get; private set; }

    /// <summary>The channel the volunteer came by; null for one of a file.</summary>
    public Guid? ChannelId { get; private set; }

    /// <summary>The member, when an organ is drawn from the members in office; null for someone who may become a member.</summary>
    public Guid? PersonId { get; private set; }

    internal void IsMember(Guid personId) => PersonId = personId;

    internal void Keep(HashSet<string> columns) => Columns = Columns.Where(c => columns.Contains(c.Key)).ToDictionary();

    internal void CameBy(PoolCandidate candidate) => (RegistrationId, ChannelId) = (candidate.Id, candidate.ChannelId);
}
