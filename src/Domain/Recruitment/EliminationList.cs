namespace Misthos.Domain.Recruitment;

/// <summary>
/// What was deleted, when and why (<i>bordereau d'élimination</i>). Public archives are destroyed with the visa of the person in charge of
/// archives (code du patrimoine, article L. 212-2): the list is what they approve.
/// </summary>
public sealed class EliminationList : Entity
{
    private EliminationList()
    {
    }

    /// <summary>The deletion of a list people were drawn from.</summary>
    public EliminationList(SamplingFrame frame, Guid by, DateTimeOffset at)
        : this(frame.AuthorityId, new(frame.EditionId, EliminatedKind.SamplingFrame, frame.FileName, frame.People, frame.ImportedAt, frame.Sha256), by, at)
    {
    }

    /// <summary>A deletion.</summary>
    public EliminationList(Guid authorityId, Elimination what, Guid by, DateTimeOffset at)
        : base(authorityId)
    {
        (EditionId, Kind, Subject, People, Since, Sha256) = (what.EditionId, what.Kind, what.Subject, what.People, what.Since, what.Sha256);
        (By, At) = (by, at);
    }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>What kind of data.</summary>
    public EliminatedKind Kind { get; private set; }

    /// <summary>What, in words: names of files, a channel.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>How many people it was about.</summary>
    public long People { get; private set; }

    /// <summary>Since when the data were kept, UTC.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Fingerprint of what was deleted, where a copy was handed over; empty otherwise.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Who deleted.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who approved for the archives, in what capacity; null before.</summary>
    public string? ApprovedBy { get; private set; }

    /// <summary>The day of approval.</summary>
    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>Records the visa of the archives.</summary>
    public void Approve(string by, DateOnly on) => (ApprovedBy, ApprovedOn) = (by, on);
}

/// <summary>Classes of data with a time to be deleted.</summary>
public enum EliminatedKind
{
    /// <summary>A list people were drawn from.</summary>
    SamplingFrame,

    /// <summary>Names and addresses of people invited who did not register.</summary>
    Invitations,

    /// <summary>Answers of people who registered and were not drawn.</summary>
    Registrations,

    /// <summary>Volunteers of a pool who were neither drawn nor called.</summary>
    Volunteers,

    /// <summary>What members said they needed, and the measures taken.</summary>
    Needs,

    /// <summary>What members told in confidence, and the procedures that followed.</summary>
    Incidents,

    /// <summary>Bank accounts of people whose term is over and who were paid everything, and those that payments hold.</summary>
    BankAccounts,
}

/// <summary>What is deleted; see <see cref="EliminationList"/>.</summary>
public sealed record Elimination(Guid EditionId, EliminatedKind Kind, string Subject, long People, DateTimeOffset Since, string Sha256 = "");
