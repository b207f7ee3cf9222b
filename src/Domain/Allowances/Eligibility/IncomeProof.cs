namespace Misthos.Domain.Allowances.Eligibility;

/// <summary>What a document sent for the income condition is.</summary>
public enum IncomeProofKind
{
    /// <summary>A paper of CAF or MSA that says the family quotient.</summary>
    QuotientStatement,

    /// <summary>The tax notice of people whom CAF and MSA do not know.</summary>
    TaxNotice,
}

/// <summary>
/// A document sent for the income condition. The file is sealed and removed as soon as the decision is final; that one was sent, and when it
/// was removed, stays.
/// </summary>
public sealed class IncomeProof : Entity
{
    private IncomeProof()
    {
    }

    /// <summary>Records a document.</summary>
    public IncomeProof(AllowanceScheme scheme, Guid personId, IncomeProofKind kind, Guid documentId, DateTimeOffset at)
        : base(scheme.AuthorityId) => (SchemeId, PersonId, Kind, DocumentId, SentAt) = (scheme.Id, personId, kind, documentId, at);

    /// <summary>The scheme.</summary>
    public Guid SchemeId { get; private set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What it is.</summary>
    public IncomeProofKind Kind { get; private set; }

    /// <summary>The sealed file; null once it is removed.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>When it was sent, UTC.</summary>
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>The agent who took it in for the person; null when the person sent it.</summary>
    public Guid? TypedBy { get; private set; }

    /// <summary>When the file was removed, UTC.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Notes that an agent took it in for the person.</summary>
    public IncomeProof OnBehalf(Guid typedBy)
    {
        TypedBy = typedBy;
        return this;
    }

    /// <summary>Notes that the file is no more.</summary>
    public void Remove(DateTimeOffset at) => (DocumentId, RemovedAt) = (null, at);
}

/// <summary>Until when the documents of an income condition are needed.</summary>
public static class ProofRetention
{
    /// <summary>
    /// The day from which the documents are removed: at once when the condition is met or the person gave up; when a refusal can no longer be
    /// contested, once it was told; never while nobody decided or an appeal waits, except that <paramref name="lastDay"/> ends it all.
    /// </summary>
    /// <param name="said">What the person said last.</param>
    /// <param name="last">The last decision; null when there is none.</param>
    /// <param name="contest">What became of a refusal.</param>
    /// <param name="lastDay">The day after which nothing is needed: nobody decided while the scheme paid.</param>
    public static DateOnly RemoveFrom(AllowanceChoice? said, EligibilityDecision? last, RefusalContest contest, DateOnly lastDay)
    {
        if (said == AllowanceChoice.Declined)
        {
            return DateOnly.MinValue;
        }

        return last?.Outcome switch
        {
            EligibilityOutcome.AtOrBelowThreshold => DateOnly.MinValue,
            EligibilityOutcome.AboveThreshold when contest.IsWaiting => DateOnly.MaxValue,
            EligibilityOutcome.AboveThreshold => contest.ToldOn is { } told ? told.AddMonths(contest.Months).AddDays(1) : DateOnly.MaxValue,
            _ => lastDay.AddDays(1),
        };
    }
}

/// <summary>What became of a refusal: the day it was told (or its appeal answered), how many months it can be contested, whether an appeal waits.</summary>
public sealed record RefusalContest(DateOnly? ToldOn, int Months, bool IsWaiting);
