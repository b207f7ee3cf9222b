namespace Misthos.Domain.Allowances;

/// <summary>Where a settlement is in its life.</summary>
public enum SettlementStatus
{
    /// <summary>Liquidated: service rendered checked, amounts fixed, waiting for the authorising officer.</summary>
    Liquidated,

    /// <summary>Approved in this application by an authorising officer. A click is not a legal signature.</summary>
    Approved,

    /// <summary>Signed outside, on paper or in the authority's signing tool; the signature's evidence is recorded.</summary>
    SignedOutside,
}

/// <summary>
/// <i>État liquidatif</i>: what is due to each person for one sitting. Who prepares it never approves it
/// (separation of duties); an attendance is settled once, and then only corrected by further lines.
/// </summary>
public sealed class Settlement : Entity
{
    private readonly List<SettlementLine> _lines = [];
    private readonly List<SettlementEvent> _events = [];

    private Settlement()
    {
    }

    /// <summary>Liquidates a sitting.</summary>
    /// <exception cref="ArgumentException">There is no line.</exception>
    public Settlement(Guid authorityId, Guid sittingId, string number, IReadOnlyCollection<SettlementDue> dues, SettlementAct liquidation)
        : base(authorityId)
    {
        if (dues.Count == 0)
        {
            throw new ArgumentException("Nothing is due.", nameof(dues));
        }

        (SittingId, Number, LiquidatedBy) = (sittingId, number, liquidation.By);
        _lines.AddRange(dues.Select(due => new SettlementLine(authorityId, Id, due)));
        TotalCents = dues.Sum(due => due.AmountCents);
        _events.Add(new SettlementEvent(authorityId, Id, SettlementStatus.Liquidated, liquidation));
    }

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>Number, unique within the authority.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Total, euro cents: the sum of the lines.</summary>
    public long TotalCents { get; private set; }

    /// <summary>Who liquidated.</summary>
    public Guid LiquidatedBy { get; private set; }

    /// <summary>Where the settlement is in its life.</summary>
    public SettlementStatus Status { get; private set; } = SettlementStatus.Liquidated;

    /// <summary>One line a person.</summary>
    public IReadOnlyList<SettlementLine> Lines => _lines;

    /// <summary>Every act on the settlement.</summary>
    public IReadOnlyList<SettlementEvent> Events => _events;

    /// <summary>Why a user cannot approve the settlement; empty when they can.</summary>
    public IReadOnlyList<Refusal> WhyNotApprove(Guid by)
    {
        var refusals = new List<Refusal>();
        if (Status != SettlementStatus.Liquidated)
        {
            refusals.Add(new Refusal("settlement.already-approved"));
        }

        return by == LiquidatedBy ? [.. refusals, new Refusal("settlement.same-person")] : refusals;
    }

    /// <summary>Approves the settlement.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotApprove"/> is not empty.</exception>
    public void Approve(SettlementAct approval)
    {
        if (WhyNotApprove(approval.By).Count > 0)
        {
            throw new InvalidOperationException("The settlement cannot be approved.");
        }

        _events.Add(new SettlementEvent(AuthorityId, Id, SettlementStatus.Approved, approval));
        Status = SettlementStatus.Approved;
    }

    /// <summary>Records a signature given outside. Recording it is clerical: who liquidated may do it, since the signatory is named.</summary>
    /// <exception cref="InvalidOperationException">The settlement is already approved or signed.</exception>
    public void RecordSignature(OutsideSignature signature, SettlementAct recording)
    {
        if (Status != SettlementStatus.Liquidated)
        {
            throw new InvalidOperationException("The settlement is already approved or signed.");
        }

        _events.Add(new SettlementEvent(AuthorityId, Id, SettlementStatus.SignedOutside, recording, signature));
        Status = SettlementStatus.SignedOutside;
    }
}

/// <summary>An act on a settlement: liquidation, approval, signature recorded.</summary>
public sealed class SettlementEvent : Entity
{
    private SettlementEvent()
    {
    }

    internal SettlementEvent(Guid authorityId, Guid settlementId, SettlementStatus status, SettlementAct act, OutsideSignature? signature = null)
        : base(authorityId)
    {
        (SettlementId, Status, By, At) = (settlementId, status, act.By, act.At);
        (Signatory, SignatoryCapacity, Delegation, SignedOn, DocumentId) =
            (signature?.Signatory, signature?.Capacity, signature?.Delegation, signature?.SignedOn, signature?.DocumentId);
    }

    /// <summary>The settlement.</summary>
    public Guid SettlementId { get; private set; }

    /// <summary>Status reached.</summary>
    public SettlementStatus Status { get; private set; }

    /// <summary>Who did or recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Name of who signed outside.</summary>
    public string? Signatory { get; private set; }

    /// <summary>Capacity in which they signed.</summary>
    public string? SignatoryCapacity { get; private set; }

    /// <summary>Act that delegates the signature, when there is one.</summary>
    public string? Delegation { get; private set; }

    /// <summary>Day of the signature.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>The signed document.</summary>
    public Guid? DocumentId { get; private set; }
}
