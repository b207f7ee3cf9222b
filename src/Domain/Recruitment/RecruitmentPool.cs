using Misthos.Domain.Administration;

namespace Misthos.Domain.Recruitment;

/// <summary>The volunteers of one edition and the quotas of its draw, as imported from two files; or the members an organ is drawn from.</summary>
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

    /// <summary>The organ drawn from the members in office; null when the pool is that of the panel.</summary>
    public Guid? OrganId { get; private set; }

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

    /// <summary>When names and addresses were deleted, UTC; null before.</summary>
    public DateTimeOffset? ForgottenAt { get; private set; }

    /// <summary>Forgets who the volunteers are; what the quotas count stays, so that the draw can still be explained.</summary>
    public void Forget(DateTimeOffset at)
    {
        var kept = _quotas.Select(q => q.Feature).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var volunteer in _volunteers)
        {
            volunteer.Keep(kept);
        }

        (HouseholdColumns, ForgottenAt) = ("", at);
    }

    /// <summary>Records which files were read and which columns make an address.</summary>
    public void SetSource(string peopleFile, string quotaFile, string householdColumns) =>
        (PeopleFile, QuotaFile, HouseholdColumns) = (peopleFile, quotaFile, householdColumns);

    /// <summary>Says that an organ is drawn from it.</summary>
    public void ForOrgan(Guid organId) => OrganId = organId;

    /// <summary>Adds a member in office, among whom an organ is drawn.</summary>
    public void AddMember(string externalId, IReadOnlyDictionary<string, string> columns, Guid personId) => Add(externalId, columns).IsMember(personId);

    /// <summary>Adds a volunteer.</summary>
    public Volunteer Add(string externalId, IReadOnlyDictionary<string, string> columns)
    {
        var volunteer = new Volunteer(AuthorityId, Id, externalId, columns);
        _volunteers.Add(volunteer);
        return volunteer;
    }

    /// <summary>Adds someone who registered.</summary>
    public Volunteer Add(string externalId, IReadOnlyDictionary<string, string> columns, PoolCandidate candidate)
    {
        var volunteer = Add(externalId, columns);
        volunteer.CameBy(candidate);
        return volunteer;
    }

    /// <summary>Adds a quota.</summary>
    public void Add(PanelQuotaBounds bounds) => _quotas.Add(new PanelQuota(AuthorityId, Id, _quotas.Count + 1, bounds));
}

/// <summary>An import: who, when (UTC), and a random secret for the tickets.</summary>
public sealed record PoolImport(Guid By, DateTimeOffset At, string TicketSecret);
