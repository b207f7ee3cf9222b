using System.Globalization;

namespace Misthos.Domain.Allowances.Payments;

/// <summary>Where a batch of payments is in its life.</summary>
public enum PaymentBatchStatus
{
    /// <summary>Made by finance: amounts and accounts are fixed, waiting for the authorising officer.</summary>
    Prepared,

    /// <summary>Released by an authorising officer: the files may be fetched.</summary>
    Released,

    /// <summary>Withdrawn before its release; its number is kept, what it held may be paid in another batch.</summary>
    Withdrawn,
}

/// <summary>
/// A batch of payments: one payment a person, of all their approved allowances that no batch holds yet. Its lines never change; it is
/// numbered without gaps for each authority and year. Who makes it never releases it.
/// </summary>
public sealed class PaymentBatch : Entity
{
    private readonly List<PaymentBatchLine> _lines = [];
    private readonly List<PaymentBatchEvent> _events = [];

    private PaymentBatch()
    {
    }

    /// <summary>Makes a batch.</summary>
    /// <exception cref="ArgumentException">There is nobody to pay.</exception>
    public PaymentBatch(Guid authorityId, PaymentBatchTerms terms, IReadOnlyCollection<PaymentDue> dues, SettlementAct preparation)
        : base(authorityId)
    {
        if (dues.Count == 0)
        {
            throw new ArgumentException("Nobody is to be paid.", nameof(dues));
        }

        (Year, Sequence, ExecuteOn, PreparedBy) = (terms.Year, terms.Sequence, terms.ExecuteOn, preparation.By);
        _lines.AddRange(dues.Select((due, i) => new PaymentBatchLine(this, string.Create(CultureInfo.InvariantCulture, $"{Reference}-{i + 1:00000}"), due)));
        TotalCents = _lines.Sum(line => line.AmountCents);
        _events.Add(new PaymentBatchEvent(this, PaymentBatchStatus.Prepared, preparation, null));
    }

    /// <summary>Year of the number.</summary>
    public int Year { get; private set; }

    /// <summary>Place in the year, from 1, without gaps.</summary>
    public int Sequence { get; private set; }

    /// <summary>The number as people read it: <c>2026-0003</c>.</summary>
    public string Number => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Sequence:0000}");

    /// <summary>The number as the bank reads it, never used twice by an authority.</summary>
    public string Reference => $"INDEM-{Number}";

    /// <summary>The day the bank is asked to pay.</summary>
    public DateOnly ExecuteOn { get; private set; }

    /// <summary>Total, euro cents: the sum of the lines.</summary>
    public long TotalCents { get; private set; }

    /// <summary>Who made it.</summary>
    public Guid PreparedBy { get; private set; }

    /// <summary>Where the batch is in its life.</summary>
    public PaymentBatchStatus Status { get; private set; } = PaymentBatchStatus.Prepared;

    /// <summary>One line a person.</summary>
    public IReadOnlyList<PaymentBatchLine> Lines => _lines;

    /// <summary>Every act on the batch.</summary>
    public IReadOnlyList<PaymentBatchEvent> Events => _events;

    /// <summary>Why a user cannot release the batch; empty when they can.</summary>
    public IReadOnlyList<Refusal> WhyNotRelease(Guid by) =>
        Status != PaymentBatchStatus.Prepared ? [new Refusal("payment.already-decided")] : by == PreparedBy ? [new Refusal("payment.same-person")] : [];

    /// <summary>Releases the batch.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotRelease"/> is not empty.</exception>
    public void Release(SettlementAct release)
    {
        Ensure(WhyNotRelease(release.By));
        _events.Add(new PaymentBatchEvent(this, Status = PaymentBatchStatus.Released, release, null));
    }

    /// <summary>Why the batch cannot be withdrawn; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotWithdraw(string? reason) =>
        Status != PaymentBatchStatus.Prepared ? [new Refusal("payment.already-decided")] : string.IsNullOrWhiteSpace(reason) ? [new Refusal("payment.reason-missing")] : [];

    /// <summary>Withdraws the batch before its release; the lines with their items must be loaded.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotWithdraw"/> is not empty.</exception>
    public void Withdraw(string reason, SettlementAct withdrawal)
    {
        Ensure(WhyNotWithdraw(reason));
        _events.Add(new PaymentBatchEvent(this, Status = PaymentBatchStatus.Withdrawn, withdrawal, reason.Trim()));
        foreach (var line in _lines)
        {
            line.Free();
        }
    }

    private static void Ensure(IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count > 0)
        {
            throw new InvalidOperationException(refusals[0].Code);
        }
    }
}

/// <summary>Number and day of a batch.</summary>
/// <param name="Year">Year of the number.</param>
/// <param name="Sequence">Place in the year, from 1.</param>
/// <param name="ExecuteOn">The day the bank is asked to pay.</param>
public sealed record PaymentBatchTerms(int Year, int Sequence, DateOnly ExecuteOn);

/// <summary>What one person is to be paid: the account as it is today, and the settled lines paid.</summary>
public sealed record PaymentDue(Guid PersonId, string Holder, Iban Iban, IReadOnlyList<SettlementLine> Settled);

/// <summary>An act on a batch: made, released, withdrawn with its reason.</summary>
public sealed class PaymentBatchEvent : Entity
{
    private PaymentBatchEvent()
    {
    }

    internal PaymentBatchEvent(PaymentBatch batch, PaymentBatchStatus status, SettlementAct act, string? reason)
        : base(batch.AuthorityId) => (BatchId, Status, By, At, Reason) = (batch.Id, status, act.By, act.At, reason);

    /// <summary>The batch.</summary>
    public Guid BatchId { get; private set; }

    /// <summary>Status reached.</summary>
    public PaymentBatchStatus Status { get; private set; }

    /// <summary>Who did it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Why, for a withdrawal.</summary>
    public string? Reason { get; private set; }
}
