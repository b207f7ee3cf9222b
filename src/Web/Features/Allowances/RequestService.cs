using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Allowances.Eligibility;

namespace Misthos.Web.Features.Allowances;

/// <summary>What a person says of an allowance, by themself or through an agent. Each method saves once; each word is a new row.</summary>
public sealed class RequestService(AppDbContext db, ProofService proofs, Actor actor, TimeProvider clock)
{
    /// <summary>Asks for the allowance of a scheme, declines it or decides later, for oneself.</summary>
    public async Task<IReadOnlyList<Refusal>> ChooseAsync(Guid personId, Guid schemeId, AllowanceChoice choice)
    {
        Says(choice);
        var user = actor.Require();
        if (await CoveredAsync(schemeId, personId) is not { } covered || covered.Person.UserId != user)
        {
            return [new Refusal("request.not-covered")];
        }

        return await SayAsync(covered.Scheme, personId, new AllowanceRequest(covered.Scheme, personId, choice, Today));
    }

    /// <summary>Notes what a person said to an agent, and how.</summary>
    public async Task<IReadOnlyList<Refusal>> RecordAsync(Guid schemeId, Guid personId, AllowanceChoice choice, string how)
    {
        Says(choice, how);
        if (await CoveredAsync(schemeId, personId) is not { } covered)
        {
            return [new Refusal("request.not-covered")];
        }

        return await SayAsync(covered.Scheme, personId, new AllowanceRequest(covered.Scheme, personId, choice, Today).OnBehalf(actor.Require(), how));
    }

    // Who does not want it any more needs no document looked at.
    private async Task<IReadOnlyList<Refusal>> SayAsync(AllowanceScheme scheme, Guid personId, AllowanceRequest said)
    {
        db.Add(said);
        if (said.Choice == AllowanceChoice.Declined)
        {
            await proofs.RemoveAsync(await db.Set<IncomeProof>().AsNoTracking().Where(p => p.SchemeId == scheme.Id && p.PersonId == personId).ToListAsync());
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    private void Says(AllowanceChoice choice, string? how = null) => actor.Does(choice switch { AllowanceChoice.Requested => "Allowances.Ask", AllowanceChoice.Declined => "Allowances.Decline", _ => "Allowances.Defer" }, how);

    // A seat, past or present, in an organ of the scheme.
    private async Task<(AllowanceScheme Scheme, Person Person)?> CoveredAsync(Guid schemeId, Guid personId)
    {
        var scheme = await db.Set<AllowanceScheme>().SingleOrDefaultAsync(s => s.Id == schemeId);
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == personId);
        var organs = await db.Set<Mandate>().Where(m => m.PersonId == personId).Select(m => m.OrganId).ToListAsync();
        return scheme is not null && person is not null && organs.Exists(scheme.OrganIds.Contains) ? (scheme, person) : null;
    }
}
