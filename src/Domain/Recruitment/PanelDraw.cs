namespace Misthos.Domain.Recruitment;

/// <summary>Where a draw is in its life.</summary>
public enum PanelDrawStatus
{
    /// <summary>Drawn, to be confirmed.</summary>
    Drawn,

    /// <summary>Confirmed: the members hold their mandates.</summary>
    Confirmed,

    /// <summary>Set aside, with a reason told in public.</summary>
    Discarded,
}

/// <summary>A draw of the panel from a pool, with what anyone needs to replay it.</summary>
public sealed class PanelDraw : Entity
{
    private readonly List<DrawnSeat> _seats = [];
    private readonly List<PanelDrawChange> _changes = [];

    private PanelDraw()
    {
    }

    /// <summary>Records a draw.</summary>
    public PanelDraw(RecruitmentPool pool, DrawTrace trace, Guid by, DateTimeOffset at)
        : base(pool.AuthorityId)
    {
        (PoolId, EditionId) = (pool.Id, pool.EditionId);
        (Method, Engine, RandomText, PoolHash, QuotasHash, Proof, Seats) =
            (trace.Method, trace.Engine, trace.RandomText, trace.PoolHash, trace.QuotasHash, trace.Proof, trace.Seats);
        (By, At) = (by, at);
        _changes.Add(new PanelDrawChange(AuthorityId, Id, PanelDrawStatus.Drawn, null, by, at));
    }

    /// <summary>The pool drawn from.</summary>
    public Guid PoolId { get; private set; }

    /// <summary>The edition the panel is for.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Method of the engine.</summary>
    public string Method { get; private set; } = "";

    /// <summary>Name and version of the engine.</summary>
    public string Engine { get; private set; } = "";

    /// <summary>The public random value.</summary>
    public string RandomText { get; private set; } = "";

    /// <summary>SHA-256 of the canonical pool, hexadecimal.</summary>
    public string PoolHash { get; private set; } = "";

    /// <summary>SHA-256 of the canonical quotas, hexadecimal.</summary>
    public string QuotasHash { get; private set; } = "";

    /// <summary>The public proof, JSON; no characteristic of anyone.</summary>
    public string Proof { get; private set; } = "{}";

    /// <summary>Seats drawn, people.</summary>
    public int Seats { get; private set; }

    /// <summary>Who drew.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Where the draw is in its life.</summary>
    public PanelDrawStatus Status { get; private set; } = PanelDrawStatus.Drawn;

    /// <summary>The people drawn, panel then reserve.</summary>
    public IReadOnlyList<DrawnSeat> DrawnSeats => _seats;

    /// <summary>Every change of status.</summary>
    public IReadOnlyList<PanelDrawChange> Changes => _changes;

    /// <summary>Adds a drawn person.</summary>
    public void AddSeat(Guid volunteerId, int rank, bool isReserve) =>
        _seats.Add(new DrawnSeat(AuthorityId, Id, volunteerId, rank, isReserve));

    /// <summary>Why the draw cannot be confirmed; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotConfirm() =>
        Status == PanelDrawStatus.Drawn ? [] : [new Refusal(Status == PanelDrawStatus.Confirmed ? "draw.already-confirmed" : "draw.discarded")];

    /// <summary>Confirms the draw.</summary>
    public void Confirm(Guid by, DateTimeOffset at) => Change(PanelDrawStatus.Confirmed, null, by, at);

    /// <summary>Sets the draw aside; the reason is public.</summary>
    public void Discard(string reason, Guid by, DateTimeOffset at) => Change(PanelDrawStatus.Discarded, reason, by, at);

    private void Change(PanelDrawStatus status, string? reason, Guid by, DateTimeOffset at)
    {
        if (Status != PanelDrawStatus.Drawn)
        {
            throw new InvalidOperationException("The draw is already confirmed or set aside.");
        }

        _changes.Add(new PanelDrawChange(AuthorityId, Id, status, reason, by, at));
        Status = status;
    }
}

/// <summary>What the engine gives for the record of a draw.</summary>
public sealed record DrawTrace(string Method, string Engine, string RandomText, string PoolHash, string QuotasHash, string Proof, int Seats);

/// <summary>One person drawn.</summary>
public sealed class DrawnSeat : Entity
{
    private DrawnSeat()
    {
    }

    internal DrawnSeat(Guid authorityId, Guid drawId, Guid volunteerId, int rank, bool isReserve)
        : base(authorityId) => (DrawId, VolunteerId, Rank, IsReserve) = (drawId, volunteerId, rank, isReserve);

    /// <summary>The draw.</summary>
    public Guid DrawId { get; private set; }

    /// <summary>The person drawn.</summary>
    public Guid VolunteerId { get; private set; }

    /// <summary>Order, from 1; for the reserve, the calling order.</summary>
    public int Rank { get; private set; }

    /// <summary>Whether the person is in the reserve rather than in the panel.</summary>
    public bool IsReserve { get; private set; }
}

/// <summary>A change of a draw's status.</summary>
public sealed class PanelDrawChange : Entity
{
    private PanelDrawChange()
    {
    }

    internal PanelDrawChange(Guid authorityId, Guid drawId, PanelDrawStatus status, string? reason, Guid by, DateTimeOffset at)
        : base(authorityId) => (DrawId, Status, Reason, By, At) = (drawId, status, reason, by, at);

    /// <summary>The draw.</summary>
    public Guid DrawId { get; private set; }

    /// <summary>Status reached.</summary>
    public PanelDrawStatus Status { get; private set; }

    /// <summary>Why, when the draw was set aside.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
