using Misthos.Domain.Administration;

namespace Misthos.Domain.Allowances.Payments;

/// <summary>What became of a payment.</summary>
public enum PaymentStatus
{
    /// <summary>In the batch; nothing is known of it yet.</summary>
    Ordered,

    /// <summary>Paid, as the bank or the public accountant says.</summary>
    Paid,

    /// <summary>Rejected or sent back: its allowances may be paid in another batch.</summary>
    Rejected,
}

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
        (BatchId, PersonId, Reference, Holder, Iban) = (batch.Id, due.PersonId, reference, due.Holder, due.Iban.Value);
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

    /// <summary>Name of the account's holder.</summary>
    [Private]
    public string Holder { get; private set; } = "";

    /// <summary>The account paid.</summary>
    [Private]
    public string Iban { get; private set; } = "";

    /// <summary>What became of the payment.</summary>
    public PaymentStatus Status { get; private set; } = PaymentStatus.Ordered;

    /// <summary>The day it was paid or rejected.</summary>
    public DateOnly? ReportedOn { get; private set; }

    /// <summary>Why it was rejected, in the words of the bank or the accountant.</summary>
    public string? Rejection { get; private set; }

    /// <summary>The settled lines it pays.</summary>
    public IReadOnlyList<PaymentBatchItem> Items => _items;

    /// <summary>Why what became of the payment cannot be noted; empty when it can. A rejection is final: the money goes in another batch.</summary>
    public IReadOnlyList<Refusal> WhyNotReport(PaymentStatus status, string? reason) =>
        Status == PaymentStatus.Rejected || Status == status || status == PaymentStatus.Ordered ? [new Refusal("payment.already-reported")]
        : status == PaymentStatus.Rejected && string.IsNullOrWhiteSpace(reason) ? [new Refusal("payment.reason-missing")] : [];

    /// <summary>Notes what became of the payment; its items must be loaded. A rejection frees what the payment held.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotReport"/> is not empty.</exception>
    public void Report(PaymentStatus status, DateOnly on, string? reason)
    {
        if (WhyNotReport(status, reason) is { Count: > 0 } refusals)
        {
            throw new InvalidOperationException(refusals[0].Code);
        }

        (Status, ReportedOn) = (status, on);
        if (status == PaymentStatus.Rejected)
        {
            Rejection = reason!.Trim();
            Free();
        }
    }

    internal void Free()
    {
        foreach (var item in _items)
        {
            item.Free();
        }
    }
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
}
