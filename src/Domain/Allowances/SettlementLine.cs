namespace Misthos.Domain.Allowances;

/// <summary>What is due to one person for one attendance; the explanation is JSON (the breakdown of the allowance).</summary>
public sealed record SettlementDue(Guid? AttendanceId, Guid PersonId, long AmountCents, string Explanation)
{
    /// <inheritdoc cref="SettlementLine.Order" />
    public int Order { get; init; }

    /// <inheritdoc cref="SettlementLine.ClaimId" />
    public Guid? ClaimId { get; init; }
}

/// <summary>One line of a settlement.</summary>
public sealed class SettlementLine : Entity
{
    private SettlementLine()
    {
    }

    internal SettlementLine(Guid authorityId, Guid settlementId, SettlementDue due)
        : base(authorityId)
    {
        SettlementId = settlementId;
        (AttendanceId, ClaimId, PersonId, Order, AmountCents, Explanation) = (due.AttendanceId, due.ClaimId, due.PersonId, due.Order, due.AmountCents, due.Explanation);
    }

    /// <summary>The settlement.</summary>
    public Guid SettlementId { get; private set; }

    /// <summary>0 for the first line of an attendance, then 1, 2… for its corrections; unique for an attendance over all settlements. For a claim, 1 is what an appeal added.</summary>
    public int Order { get; private set; }

    /// <summary>The attendance paid; null for an expense.</summary>
    public Guid? AttendanceId { get; private set; }

    /// <summary>The expense claim paid, each <see cref="Order"/> once over all settlements; null for an attendance.</summary>
    public Guid? ClaimId { get; private set; }

    /// <summary>The person paid.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Amount, euro cents; a correction may be negative.</summary>
    public long AmountCents { get; private set; }

    /// <summary>The breakdown that explains the amount, JSON, as computed on the day of liquidation.</summary>
    public string Explanation { get; private set; } = "{}";
}
