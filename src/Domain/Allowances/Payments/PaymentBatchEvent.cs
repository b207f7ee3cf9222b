using Misthos.Domain.Members;

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

/// <summary>Number and day of a batch.</summary>
/// <param name="Year">Year of the number.</param>
/// <param name="Sequence">Place in the year, from 1.</param>
/// <param name="ExecuteOn">The day the bank is asked to pay.</param>
public sealed record PaymentBatchTerms(int Year, int Sequence, DateOnly ExecuteOn);

/// <summary>What one person is to be paid: the account as it is today, and the settled lines paid.</summary>
/// <param name="PersonId">Who is paid.</param>
/// <param name="Means">How the money is sent.</param>
/// <param name="Account">The account, sealed; empty without.</param>
/// <param name="Settled">What is paid.</param>
public sealed record PaymentDue(Guid PersonId, PaymentMeans Means, SealedText Account, IReadOnlyList<SettlementLine> Settled);

/// <summary>An act on a batch: made, released, withdrawn with its reason.</summary>
public sealed class PaymentBatchEvent : Entity
{
    private PaymentBatchEvent()
    {
    }

    internal PaymentBatchEvent(PaymentBatch batch, PaymentBatchStatus status, SettlementAct act, string? reason, OutsideSignature? signature = null)
        : base(batch.AuthorityId)
    {
        (BatchId, Status, By, At, Reason) = (batch.Id, status, act.By, act.At, reason);
        (Signatory, SignatoryCapacity, Delegation, SignedOn, DocumentId) =
            (signature?.Signatory, signature?.Capacity, signature?.Delegation, signature?.SignedOn, signature?.DocumentId);
    }

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

    /// <summary>Name of who released outside, on paper or in the authority's signing tool.</summary>
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
