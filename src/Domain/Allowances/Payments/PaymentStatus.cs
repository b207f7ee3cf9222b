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

    /// <summary>Rejected, then sent again by the bank or the accountant: its allowances go in no other batch.</summary>
    Reissued,
}

/// <summary>What the bank or the accountant says of a payment.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="On">The day.</param>
/// <param name="Reason">Why it was rejected, in words.</param>
public sealed record PaymentReport(PaymentStatus Status, DateOnly On, string? Reason)
{
    /// <summary>Why it was rejected, as the bank's code; null without.</summary>
    public string? ReasonCode { get; init; }
}

/// <summary>What a line of a file of answers does.</summary>
public enum StatusEffect
{
    /// <summary>It is news.</summary>
    Applies,

    /// <summary>It was known.</summary>
    Known,

    /// <summary>Something later is known: it stays.</summary>
    Older,
}
