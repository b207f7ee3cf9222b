namespace Misthos.Domain.Recruitment;

/// <summary>
/// A draw of the panel from a pool, in two public acts: prepared and committed to, then drawn with a public random value. It keeps what
/// anyone needs to replay it.
/// </summary>
public sealed partial class PanelDraw : Entity
{
    /// <summary>Longest public random value, characters.</summary>
    public const int LongestRandomText = 500;

    private readonly List<DrawnSeat> _seats = [];
    private readonly List<PanelDrawChange> _changes = [];

    private PanelDraw()
    {
    }

    /// <summary>Asks for the preparation of a draw.</summary>
    public PanelDraw(RecruitmentPool pool, DrawTerms terms, Guid by, DateTimeOffset at)
        : base(pool.AuthorityId)
    {
        (PoolId, EditionId, OrganId) = (pool.Id, pool.EditionId, pool.OrganId);
        (Method, Seats, ReserveSize) = (terms.Method, terms.Seats, terms.ReserveSize);
        (By, At) = (by, at);
        _changes.Add(new PanelDrawChange(AuthorityId, Id, PanelDrawStatus.Preparing, null, by, at));
    }

    /// <summary>The pool drawn from.</summary>
    public Guid PoolId { get; private set; }

    /// <summary>The edition the panel is for.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The organ drawn from the members in office; null when the panel itself is drawn.</summary>
    public Guid? OrganId { get; private set; }

    /// <summary>Method of the engine.</summary>
    public string Method { get; private set; } = "";

    /// <summary>Seats to draw, people.</summary>
    public int Seats { get; private set; }

    /// <summary>People to name in reserve.</summary>
    public int ReserveSize { get; private set; }

    /// <summary>Name and version of the engine; empty until prepared.</summary>
    public string Engine { get; private set; } = "";

    /// <summary>SHA-256 of the canonical pool, hexadecimal; empty until prepared.</summary>
    public string PoolHash { get; private set; } = "";

    /// <summary>SHA-256 of the canonical quotas, hexadecimal; empty until prepared.</summary>
    public string QuotasHash { get; private set; } = "";

    /// <summary>The public proof, JSON, without characteristic of anyone: the commitment, then also what was drawn.</summary>
    public string Proof { get; private set; } = "{}";

    /// <summary>The public random value; null until the panel is drawn.</summary>
    public string? RandomText { get; private set; }

    /// <summary>Who asked for it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was asked for, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When the panel was drawn, UTC; null until then.</summary>
    public DateTimeOffset? DrawnAt { get; private set; }

    /// <summary>Where the draw is in its life.</summary>
    public PanelDrawStatus Status { get; private set; } = PanelDrawStatus.Preparing;

    /// <summary>Why the preparation ended without a draw; null unless it did.</summary>
    public AbandonCause? Abandonment { get; private set; }

    /// <summary>The people drawn, panel then reserve.</summary>
    public IReadOnlyList<DrawnSeat> DrawnSeats => _seats;

    /// <summary>Every change of status.</summary>
    public IReadOnlyList<PanelDrawChange> Changes => _changes;

    /// <summary>Whether the draw can still become a panel: while it can, no other is prepared for its edition.</summary>
    public bool IsOpen => Status is PanelDrawStatus.Preparing or PanelDrawStatus.Prepared or PanelDrawStatus.Drawn;

    /// <summary>Whether something was published: such a draw stays visible for ever, even set aside.</summary>
    public bool IsPublic => Status is not (PanelDrawStatus.Preparing or PanelDrawStatus.Abandoned);
}
