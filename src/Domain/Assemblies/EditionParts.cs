namespace Misthos.Domain.Assemblies;

/// <summary>What an organ of an edition is.</summary>
public enum OrganKind
{
    /// <summary>The whole assembly.</summary>
    Plenary,

    /// <summary>Poitiers: <i>groupe de propositions</i>.</summary>
    ProposalGroup,

    /// <summary>Poitiers: <i>comité méthodologique</i>.</summary>
    MethodologyCommittee,

    /// <summary><i>Commission de suivi</i>.</summary>
    MonitoringCommittee,

    /// <summary>Any other working group.</summary>
    WorkingGroup,
}

/// <summary>An organ inside an edition. Allowance schemes name the organs they cover.</summary>
public sealed class Organ : Entity
{
    private Organ()
    {
    }

    internal Organ(Guid authorityId, Guid editionId, string name, OrganKind kind, int seats)
        : base(authorityId) => (EditionId, Name, Kind, Seats) = (editionId, name, kind, seats);

    /// <summary>The edition it belongs to.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Name as the rules give it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is.</summary>
    public OrganKind Kind { get; private set; }

    /// <summary>Seats, people; 0 when the rules do not limit them.</summary>
    public int Seats { get; private set; }
}

/// <summary>A change of an edition's status.</summary>
public sealed class EditionChange : Entity
{
    private EditionChange()
    {
    }

    internal EditionChange(Guid authorityId, Guid editionId, EditionStatus status, Guid by, DateTimeOffset at)
        : base(authorityId) => (EditionId, Status, By, At) = (editionId, status, by, at);

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Status reached.</summary>
    public EditionStatus Status { get; private set; }

    /// <summary>Who changed it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
