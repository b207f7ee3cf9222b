using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Allowances.Eligibility;

namespace Misthos.Web.Features.Allowances.Particulier;

/// <summary>Asks API Particulier on which side of the threshold a person is, keeps the side, and forgets the rest.</summary>
public sealed partial class QuotientCheckService(
    QuotientClient client, IConfiguration settings, Tenant tenant, IncomeCaseQueries cases, EligibilityService decisions, Actor actor, TimeProvider clock, ILogger<QuotientCheckService> log)
{
    /// <summary>Whether the city may ask.</summary>
    public bool IsOn => ParticulierAccess.Of(settings, tenant.Authority.Slug) is not null;

    /// <summary>A member asks for themself.</summary>
    public async Task<IReadOnlyList<Refusal>> AskOwnAsync(Guid schemeId, Guid personId, CivilStatus status, CancellationToken cancellation) =>
        await AskAsync(await cases.OwnAsync(schemeId, personId, actor.Require()), status, cancellation);

    /// <summary>An agent asks for a person who requested the allowance.</summary>
    public async Task<IReadOnlyList<Refusal>> AskForAsync(Guid schemeId, Guid personId, CivilStatus status, CancellationToken cancellation) =>
        await AskAsync(await cases.FindAsync(schemeId, personId), status, cancellation);

    private async Task<IReadOnlyList<Refusal>> AskAsync(IncomeCase? known, CivilStatus status, CancellationToken cancellation)
    {
        if (known is null || ParticulierAccess.Of(settings, tenant.Authority.Slug) is not { } access)
        {
            return [new Refusal(known is null ? "request.not-covered" : "api.off")];
        }

        if (known.LastWord?.Choice != AllowanceChoice.Requested && (known.Scheme.OnRequest || known.LastWord is not null))
        {
            return [new Refusal("eligibility.not-requested")];
        }

        if (known.Scheme.QuotientThreshold is not { } threshold || known.PeriodOn(Format.DayOf(clock.GetUtcNow())) is not { } period)
        {
            return [new Refusal(known.Scheme.QuotientThreshold is null ? "eligibility.no-condition" : "eligibility.no-rule")];
        }

        try
        {
            var reply = await client.AskAsync(access, status, period.Month, cancellation);
            // Another month than the one that counts says nothing.
            var outcome = reply.Month == period.Month ? EligibilityDecision.Compare(reply.Quotient, threshold) : EligibilityOutcome.Unknown;
            return await decisions.AnswerAsync(known, new IncomeAnswer(outcome, threshold, period.Month, outcome == EligibilityOutcome.Unknown ? null : reply.Provider));
        }
        catch (QuotientUnavailableException fault)
        {
            LogUnavailable(log, fault.Code);
            return [new Refusal("api.unavailable")];
        }
    }

    [LoggerMessage(LogLevel.Warning, "API Particulier gave no answer: {Code}.")]
    private static partial void LogUnavailable(ILogger log, string code);
}
