using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Members;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Eligibility;

/// <summary>All about one person and one scheme: what they said, what was sent, asked, decided, contested and told. The quotient is nowhere.</summary>
public sealed record IncomeCase(AllowanceScheme Scheme, Person Person, SchemeSpan Span)
{
    /// <summary>How the condition is looked at; null until somebody says it.</summary>
    public IncomeRuleTerms? Rule { get; init; }

    /// <summary>The last words first.</summary>
    public IReadOnlyList<AllowanceRequest> Said { get; init; } = [];

    /// <summary>The last decision first.</summary>
    public IReadOnlyList<EligibilityDecision> Decisions { get; init; } = [];

    public IReadOnlyList<IncomeProof> Proofs { get; init; } = [];

    public IReadOnlyList<IncomeCheck> Checks { get; init; } = [];

    public IReadOnlyList<AllowanceAppeal> Appeals { get; init; } = [];

    public IReadOnlyList<AllowanceNotice> Notices { get; init; } = [];

    public AllowanceRequest? LastWord => Said is [var word, ..] ? word : null;

    public EligibilityDecision? Last => Decisions is [var decision, ..] ? decision : null;

    /// <summary>The refusal that stands, if one does.</summary>
    public EligibilityDecision? Refused => Last is { Outcome: EligibilityOutcome.AboveThreshold } refused && LastWord?.Choice is not (AllowanceChoice.Declined or AllowanceChoice.Deferred) ? refused : null;

    /// <summary>An answer above the threshold that nobody has looked at yet.</summary>
    public IncomeCheck? Unseen => Checks is [{ Outcome: EligibilityOutcome.AboveThreshold } above, ..] && (Last is null || Last.DecidedOn < Format.DayOf(above.At) || Last.Outcome == EligibilityOutcome.Unknown) ? above : null;

    public AllowanceAppeal? AppealOf(EligibilityDecision decision) => Appeals.FirstOrDefault(a => a.DecisionId == decision.Id);

    /// <summary>The day a decision was told; null while its letter waits.</summary>
    public DateOnly? ToldOn(Guid subject) => Notices.FirstOrDefault(n => n.SubjectId == subject)?.DoneAt is { } at ? Format.DayOf(at) : null;

    /// <summary>The last day to contest a decision; null while it was not told.</summary>
    public DateOnly? ContestUntil(EligibilityDecision decision) => ToldOn(decision.Id)?.AddMonths(Rule?.AppealMonths ?? IncomeRules.UsualAppealMonths);

    public RequestStanding StandingOn(DateOnly today) => RequestStandings.On(Scheme, Said, Decisions, DayFor(today));

    /// <summary>What a decision of today is about; null while the rule is not set.</summary>
    public DecisionPeriod? PeriodOn(DateOnly today) => Rule?.PeriodOf(Span, LastWord?.RequestedOn ?? today, today, Last);

    /// <summary>The day from which the documents sent are removed.</summary>
    public DateOnly RemoveProofsFrom()
    {
        var appeal = Last is { } last ? AppealOf(last) : null;
        var told = appeal is { Status: AppealStatus.Rejected } ? ToldOn(appeal.Id) : Last is null ? null : ToldOn(Last.Id);
        var contest = new RefusalContest(told, Rule?.AppealMonths ?? IncomeRules.UsualAppealMonths, appeal is { Status: AppealStatus.Open });
        return ProofRetention.RemoveFrom(LastWord?.Choice, Last, contest, Span.To.AddMonths(contest.Months));
    }

    // Today, or the nearest day on which the scheme pays: what is over may still wait for a decision.
    private DateOnly DayFor(DateOnly today) => today > Span.To ? Span.To : today < Scheme.ValidFrom ? Scheme.ValidFrom : today;
}

/// <summary>What is proposed for a rule nobody has set.</summary>
internal static class IncomeRules
{
    /// <summary>Two months: code de justice administrative, R.421-1.</summary>
    public const int UsualAppealMonths = 2;
}
