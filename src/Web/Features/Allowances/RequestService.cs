using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances;

/// <summary>What a person says of an allowance, by themself or through an agent, and what is decided. Each method saves once; each word and decision is a new row.</summary>
public sealed class RequestService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Asks for the allowance of a scheme or declines it for oneself; false when the scheme is not one for this person.</summary>
    public async Task<bool> ChooseAsync(Guid personId, Guid schemeId, AllowanceChoice choice)
    {
        Says(choice);
        var user = actor.Require();
        if (await CoveredAsync(schemeId, personId) is not { } covered || covered.Person.UserId != user)
        {
            return false;
        }

        db.Add(new AllowanceRequest(covered.Scheme, personId, choice, Today));
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>Notes what a person said to an agent, and how.</summary>
    public async Task<IReadOnlyList<Refusal>> RecordAsync(Guid schemeId, Guid personId, AllowanceChoice choice, string how)
    {
        Says(choice, how);
        if (await CoveredAsync(schemeId, personId) is not { } covered)
        {
            return [new Refusal("request.not-covered")];
        }

        db.Add(new AllowanceRequest(covered.Scheme, personId, choice, Today).OnBehalf(actor.Require(), how));
        await db.SaveChangesAsync();
        return [];
    }

    /// <summary>Decides on which side of the threshold the person is.</summary>
    public async Task<IReadOnlyList<Refusal>> DecideAsync(Guid schemeId, Guid personId, DecisionReading reading)
    {
        actor.Does("Allowances.DecideEligibility");
        if (await CoveredAsync(schemeId, personId) is not { } covered)
        {
            return [new Refusal("request.not-covered")];
        }

        var terms = new EligibilityTerms(reading.Outcome, reading.Basis, reading.Month)
        {
            DecidedOn = Today,
            DecidedBy = actor.Require(),
            ValidFrom = reading.From,
            ValidTo = reading.To,
        };
        var said = AllowanceRequest.Latest(await db.Set<AllowanceRequest>().AsNoTracking().Where(r => r.SchemeId == schemeId && r.PersonId == personId).ToListAsync());
        if (EligibilityDecision.WhyNot(covered.Scheme, covered.Person, said, terms) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        db.Add(new EligibilityDecision(covered.Scheme, personId, terms));
        await db.SaveChangesAsync();
        return [];
    }

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    private void Says(AllowanceChoice choice, string? how = null) => actor.Does(choice == AllowanceChoice.Requested ? "Allowances.Ask" : "Allowances.Decline", how);

    // A seat, past or present, in an organ of the scheme.
    private async Task<(AllowanceScheme Scheme, Person Person)?> CoveredAsync(Guid schemeId, Guid personId)
    {
        var scheme = await db.Set<AllowanceScheme>().SingleOrDefaultAsync(s => s.Id == schemeId);
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == personId);
        var organs = await db.Set<Mandate>().Where(m => m.PersonId == personId).Select(m => m.OrganId).ToListAsync();
        return scheme is not null && person is not null && organs.Exists(scheme.OrganIds.Contains) ? (scheme, person) : null;
    }
}

/// <summary>A decision as read from its form.</summary>
public sealed record DecisionReading(EligibilityOutcome Outcome, EligibilityBasis Basis, DateOnly Month, DateOnly From, DateOnly To);
