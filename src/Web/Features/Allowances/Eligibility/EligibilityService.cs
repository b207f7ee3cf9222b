using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Eligibility;

/// <summary>Decides the income condition of requests, tells the person, and removes documents no longer needed. Each public method saves once.</summary>
public sealed class EligibilityService(
    AppDbContext db, IncomeCaseQueries cases, ProofService proofs, AllowanceNoticeService notices, Actor actor, TimeProvider clock,
    IStringLocalizer<EligibilityTexts> texts, IStringLocalizer<AllowanceTexts> allowances)
{
    private static readonly IReadOnlyList<Refusal> NotCovered = [new Refusal("request.not-covered")];

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Decides on which side of the threshold a person is, by what an agent saw.</summary>
    public async Task<IReadOnlyList<Refusal>> DecideAsync(Guid schemeId, Guid personId, IncomeFinding finding)
    {
        actor.Does("Allowances.DecideEligibility");
        return await cases.FindAsync(schemeId, personId) is { } known ? await SaveAsync(known, finding, actor.Require()) : NotCovered;
    }

    /// <summary>Compares the estimate that a tax notice gives, decides by it, and forgets the figures.</summary>
    public Task<IReadOnlyList<Refusal>> EstimateAsync(Guid schemeId, Guid personId, TaxNoticeFigures figures) =>
        DecideAsync(schemeId, personId, new IncomeFinding(default, EligibilityBasis.EstimatedFromTaxNotice, null) { Figures = figures });

    /// <summary>Records the answer of API Particulier; one that meets the condition decides at once, one above waits for somebody.</summary>
    public async Task<IReadOnlyList<Refusal>> AnswerAsync(IncomeCase known, IncomeAnswer answer)
    {
        actor.Does("Allowances.CheckIncome");
        db.Add(new IncomeCheck(known.Scheme, known.Person.Id, answer, actor.Require(), clock.GetUtcNow()));
        var isOwn = known.Person.UserId == actor.UserId;
        if (answer.Outcome == EligibilityOutcome.AtOrBelowThreshold || (!isOwn && answer.Outcome == EligibilityOutcome.AboveThreshold))
        {
            var by = isOwn ? Guid.Empty : actor.Require();
            if (await AddAsync(known, new IncomeFinding(answer.Outcome, EligibilityBasis.ApiParticulier, answer.Provider), by) is { Count: > 0 } refusals)
            {
                return refusals;
            }
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Adds a decision in the name of somebody; the caller saves.</summary>
    internal async Task<IReadOnlyList<Refusal>> AddAsync(IncomeCase known, IncomeFinding finding, Guid by)
    {
        var instead = finding.InPlaceOf;
        if ((instead is null ? known.PeriodOn(Today) : new DecisionPeriod(instead.QuotientMonth, instead.ValidFrom, instead.ValidTo)) is not { } period)
        {
            return [new Refusal("eligibility.no-rule")];
        }

        var outcome = finding.Figures is { } figures && known.Scheme.QuotientThreshold is { } threshold ? EligibilityDecision.Compare(figures.Estimate(), threshold) : finding.Outcome;
        var terms = new EligibilityTerms(outcome, finding.Basis, period.Month)
        {
            Provider = finding.Provider,
            DecidedOn = Today,
            DecidedBy = by,
            ValidFrom = period.From,
            ValidTo = period.To,
        };
        if (EligibilityDecision.WhyNot(known.Scheme, known.Person, known.LastWord, terms) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var decision = new EligibilityDecision(known.Scheme, known.Person.Id, terms);
        db.Add(decision);
        if (outcome == EligibilityOutcome.AtOrBelowThreshold)
        {
            await proofs.RemoveAsync(known.Proofs);
        }

        if (instead is null)
        {
            var name = await cases.NameAsync(by) ?? "";
            await notices.TellAsync(known.Person, AllowanceNoticeKind.Decision, decision.Id, () => new NoticeWords(texts, allowances).Decision(known, decision, name));
        }

        return [];
    }

    private async Task<IReadOnlyList<Refusal>> SaveAsync(IncomeCase known, IncomeFinding finding, Guid by) =>
        await AddAsync(known, finding, by) is { Count: > 0 } refusals ? refusals : await db.SaveOrRefuseAsync("Conflict");
}

/// <summary>What was found of a person's quotient: the side of the threshold, how, and who holds it. With figures, the side is computed.</summary>
public sealed record IncomeFinding(EligibilityOutcome Outcome, EligibilityBasis Basis, QuotientProvider? Provider)
{
    public TaxNoticeFigures? Figures { get; init; }

    /// <summary>The decision that an appeal sets aside: the new one takes its month and period, and the answer to the appeal tells it.</summary>
    public EligibilityDecision? InPlaceOf { get; init; }
}

/// <summary>Figures of a tax notice, as typed; never stored.</summary>
public sealed record TaxNoticeFigures(Money ReferenceIncome, Money MonthlyBenefits, QuotientHousehold Household)
{
    public Money Estimate() => QuotientEstimate.Of(ReferenceIncome, MonthlyBenefits, Household);
}
