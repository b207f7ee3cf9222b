using System.Globalization;

namespace Misthos.Domain.Allowances.Payments;

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

    /// <summary>Records a release signed outside. Recording it is clerical: who made the batch may do it, since the signatory is named.</summary>
    /// <exception cref="InvalidOperationException">The batch was released or withdrawn already.</exception>
    public void RecordRelease(OutsideSignature signature, SettlementAct recording)
    {
        Ensure(Status != PaymentBatchStatus.Prepared ? [new Refusal("payment.already-decided")] : []);
        _events.Add(new PaymentBatchEvent(this, Status = PaymentBatchStatus.Released, recording, null, signature));
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
