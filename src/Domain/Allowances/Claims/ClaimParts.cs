namespace Misthos.Domain.Allowances.Claims;

/// <summary>Where an expense claim is.</summary>
public enum ClaimStatus
{
    /// <summary>Sent; nobody has answered.</summary>
    Sent,

    /// <summary>Granted, wholly or in part; it enters the next settlement of its sitting.</summary>
    Granted,

    /// <summary>Refused, with reasons.</summary>
    Refused,

    /// <summary>Taken back by the person before anybody answered.</summary>
    Withdrawn,
}

/// <summary>Whose claim, for which sitting, under which scheme.</summary>
public sealed record ClaimOwner(Guid AuthorityId, Guid PersonId, Guid SittingId, Guid SchemeId);

/// <summary>What is claimed: hundredths of a unit (<see cref="ExpenseClaim.CentiUnits"/>), what was paid, the day on the receipt.</summary>
public sealed record ClaimContent(ExpenseKind Kind, int CentiUnits, Money Paid, DateOnly SpentOn);

/// <summary>Who answers a claim, and on which day.</summary>
public sealed record ClaimAnswer(Guid By, DateOnly On);

/// <summary>Claims that may be one and the same expense.</summary>
public static class ClaimDuplicates
{
    /// <summary>
    /// Those among others that a claim repeats: the same scan, whoever sent it; or the same person, day and amount. Refused ones count (they
    /// may be sent again by mistake), those taken back do not.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="print">Fingerprint of its scan; null without.</param>
    /// <param name="others">Other claims with the fingerprints of theirs.</param>
    public static IReadOnlyList<ExpenseClaim> Of(ExpenseClaim claim, string? print, IEnumerable<(ExpenseClaim Claim, string? Print)> others) =>
        [.. others.Where(o => o.Claim.Id != claim.Id && o.Claim.Status != ClaimStatus.Withdrawn && (IsSameScan(print, o.Print) || IsSameExpense(claim, o.Claim))).Select(o => o.Claim)];

    private static bool IsSameScan(string? left, string? right) => left is not null && left == right;

    private static bool IsSameExpense(ExpenseClaim left, ExpenseClaim right) =>
        left.PersonId == right.PersonId && left.SpentOn == right.SpentOn && left.Paid == right.Paid && left.Kind == right.Kind && (left.Paid > Money.Zero || left.CentiUnits == right.CentiUnits);
}
