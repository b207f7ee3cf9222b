using Misthos.Domain.Administration;

namespace Misthos.Domain.Recruitment;

/// <summary>The volunteers of one edition and the quotas of its draw, as imported from two files.</summary>
public sealed class RecruitmentPool : Entity
{
    private readonly List<Volunteer> _volunteers = [];
    private readonly List<PanelQuota> _quotas = [];

    private RecruitmentPool()
    {
    }

    /// <summary>Creates a pool.</summary>
    public RecruitmentPool(Guid authorityId, Guid editionId, PoolImport import)
        : base(authorityId) => (EditionId, ImportedBy, ImportedAt, TicketSecret) = (editionId, import.By, import.At, import.TicketSecret);

    /// <summary>The edition the panel is for.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Who imported it.</summary>
    public Guid ImportedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset ImportedAt { get; private set; }

    /// <summary>Makes the tickets that stand for people in public: who knows it can go from ticket to person.</summary>
    [Private]
    [Secret]
    public string TicketSecret { get; private set; } = "";

    /// <summary>Name of the file of people.</summary>
    public string PeopleFile { get; private set; } = "";

    /// <summary>Name of the file of quotas.</summary>
    public string QuotaFile { get; private set; } = "";

    /// <summary>Columns that make up the address of a household; at most one person an address is drawn. Empty: no household rule.</summary>
    public string HouseholdColumns { get; private set; } = "";

    /// <summary>The volunteers.</summary>
    public IReadOnlyList<Volunteer> Volunteers => _volunteers;

    /// <summary>The quotas.</summary>
    public IReadOnlyList<PanelQuota> Quotas => _quotas;

    /// <summary>Records which files were read and which columns make an address.</summary>
    public void SetSource(string peopleFile, string quotaFile, string householdColumns) =>
        (PeopleFile, QuotaFile, HouseholdColumns) = (peopleFile, quotaFile, householdColumns);

    /// <summary>Adds a volunteer.</summary>
    public Volunteer Add(string externalId, IReadOnlyDictionary<string, string> columns)
    {
        var volunteer = new Volunteer(AuthorityId, Id, externalId, columns);
        _volunteers.Add(volunteer);
        return volunteer;
    }

    /// <summary>Adds a quota.</summary>
    public void Add(PanelQuotaBounds bounds) => _quotas.Add(new PanelQuota(AuthorityId, Id, _quotas.Count + 1, bounds));
}

/// <summary>An import: who, when (UTC), and a random secret for the tickets.</summary>
public sealed record PoolImport(Guid By, DateTimeOffset At, string TicketSecret);

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
}

/// <summary>Bounds of one quota.</summary>
public sealed record PanelQuotaBounds(string Feature, string Value, int Min, int Max, int? MinFlex = null, int? MaxFlex = null);

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
}
