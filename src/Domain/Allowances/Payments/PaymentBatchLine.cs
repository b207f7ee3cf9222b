using Misthos.Domain.Administration;
using Misthos.Domain.Members;

namespace Misthos.Domain.Allowances.Payments;

/// <summary>The payment of one person in a batch, on the account as it was that day.</summary>
public sealed class PaymentBatchLine : Entity
{
    private readonly List<PaymentBatchItem> _items = [];

    private PaymentBatchLine()
    {
    }

    internal PaymentBatchLine(PaymentBatch batch, string reference, PaymentDue due)
        : base(batch.AuthorityId)
    {
        (BatchId, PersonId, Reference, Means, Account) = (batch.Id, due.PersonId, reference, due.Means, due.Account);
        _items.AddRange(due.Settled.Select(line => new PaymentBatchItem(this, line.Id)));
        AmountCents = due.Settled.Sum(line => line.AmountCents);
    }

    /// <summary>The batch.</summary>
    public Guid BatchId { get; private set; }

    /// <summary>The person paid.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Reference that the bank carries from end to end.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Amount, euro cents: the sum of the settled lines paid.</summary>
    public long AmountCents { get; private set; }

    /// <summary>How the money is sent.</summary>
    public PaymentMeans Means { get; private set; }

    /// <summary>Holder, IBAN and BIC (<see cref="AccountDetails"/>), sealed; empty without account, or once erased.</summary>
    [Private]
    [Secret]
    public SealedText Account { get; private set; }

    /// <summary>What became of the payment.</summary>
    public PaymentStatus Status { get; private set; } = PaymentStatus.Ordered;

    /// <summary>The day it was paid, rejected or reissued.</summary>
    public DateOnly? ReportedOn { get; private set; }

    /// <summary>The day it was rejected last; kept when it is reissued.</summary>
    public DateOnly? RejectedOn { get; private set; }

    /// <summary>Why it was rejected, in the words of the bank or the accountant.</summary>
    public string? Rejection { get; private set; }

    /// <summary>Why it was rejected, as the bank's code (ISO 20022 external status reason, for example <c>AC04</c>).</summary>
    public string? RejectionReason { get; private set; }

    /// <summary>The settled lines it pays.</summary>
    public IReadOnlyList<PaymentBatchItem> Items => _items;

    /// <summary>Why what became of the payment cannot be noted; empty when it can. A rejected payment can only be reissued.</summary>
    public IReadOnlyList<Refusal> WhyNotReport(PaymentReport report) =>
        Status == report.Status || !CanBecome(report.Status) ? [new Refusal("payment.already-reported")]
        : report.Status == PaymentStatus.Rejected && string.IsNullOrWhiteSpace(report.Reason) && report.ReasonCode is null ? [new Refusal("payment.reason-missing")] : [];

    /// <summary>
    /// Notes what became of the payment; its items must be loaded. A rejection frees what the payment held; a payment reissued by the bank
    /// or the accountant holds it again, which the unique index refuses when another batch has it.
    /// </summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotReport"/> is not empty.</exception>
    public void Report(PaymentReport report)
    {
        if (WhyNotReport(report) is { Count: > 0 } refusals)
        {
            throw new InvalidOperationException(refusals[0].Code);
        }

        (Status, ReportedOn) = (report.Status, report.On);
        if (report.Status == PaymentStatus.Rejected)
        {
            (Rejection, RejectionReason, RejectedOn) = (string.IsNullOrWhiteSpace(report.Reason) ? null : report.Reason.Trim(), report.ReasonCode, report.On);
            Free();
        }
        else if (report.Status == PaymentStatus.Reissued)
        {
            _items.ForEach(item => item.Stand());
        }
    }

    /// <summary>
    /// What a report of a file changes: what was told before, or is older than what is known, changes nothing, so that a file read twice
    /// does nothing the second time. A rejection that is news always counts.
    /// </summary>
    public StatusEffect EffectOf(PaymentReport report) => report.Status switch
    {
        _ when Status == report.Status => StatusEffect.Known,
        PaymentStatus.Rejected => RejectedOn >= report.On ? StatusEffect.Known : StatusEffect.Applies,
        PaymentStatus.Paid when Status == PaymentStatus.Rejected || (Status == PaymentStatus.Reissued && report.On <= ReportedOn) => StatusEffect.Older,
        PaymentStatus.Reissued when Status != PaymentStatus.Rejected => StatusEffect.Known,
        PaymentStatus.Reissued when report.On < RejectedOn => StatusEffect.Older,
        _ => StatusEffect.Applies,
    };

    /// <summary>Erases the account once its delay is over.</summary>
    public void EraseAccount() => Account = SealedText.Empty;

    /// <summary>Seals what was stored in clear before.</summary>
    public void Seal(SealedText account) => Account = account;

    internal void Free() => _items.ForEach(item => item.Free());

    private bool CanBecome(PaymentStatus next) => (Status, next) switch
    {
        (PaymentStatus.Rejected, _) => next == PaymentStatus.Reissued,
        (_, PaymentStatus.Paid or PaymentStatus.Rejected) => true,
        _ => false,
    };
}

/// <summary>A settled line paid by a payment. A settled line stands in one payment at most: the unique index says so, whoever presses when.</summary>
public sealed class PaymentBatchItem : Entity
{
    private PaymentBatchItem()
    {
    }

    internal PaymentBatchItem(PaymentBatchLine line, Guid settlementLineId)
        : base(line.AuthorityId) => (LineId, SettlementLineId, StandingId) = (line.Id, settlementLineId, settlementLineId);

    /// <summary>The payment.</summary>
    public Guid LineId { get; private set; }

    /// <summary>The settled line.</summary>
    public Guid SettlementLineId { get; private set; }

    /// <summary>The settled line again while the payment stands; null once it is withdrawn or rejected. Unique.</summary>
    public Guid? StandingId { get; private set; }

    internal void Free() => StandingId = null;

    internal void Stand() => StandingId = SettlementLineId;
}
