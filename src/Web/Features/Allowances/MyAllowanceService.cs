using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances;

/// <summary>What a member does about their own money: ask, decline, give an account. Each method saves once.</summary>
public sealed class MyAllowanceService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Asks for the allowance of a scheme or declines it; false when the scheme is not one for this person. A change of mind is a new row.</summary>
    public async Task<bool> ChooseAsync(Guid personId, Guid schemeId, AllowanceChoice choice)
    {
        actor.Does(choice == AllowanceChoice.Requested ? "Allowances.Ask" : "Allowances.Decline");
        var scheme = await db.Set<AllowanceScheme>().SingleOrDefaultAsync(s => s.Id == schemeId);
        var organs = await db.Set<Mandate>().Where(m => m.PersonId == personId).Select(m => m.OrganId).ToListAsync();
        if (scheme is null || !await IsMineAsync(personId) || !organs.Exists(scheme.OrganIds.Contains))
        {
            return false;
        }

        db.Add(new AllowanceRequest(scheme, personId, choice, Format.DayOf(clock.GetUtcNow())));
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>Records the account to be paid on, in place of the one before; false when the person is somebody else.</summary>
    public async Task<bool> SaveAccountAsync(Guid personId, string holder, Iban iban)
    {
        actor.Does("Allowances.SaveAccount");
        if (!await IsMineAsync(personId))
        {
            return false;
        }

        if (await db.Set<BankAccount>().SingleOrDefaultAsync(a => a.PersonId == personId) is { } known)
        {
            known.Replace(holder, iban.Value);
        }
        else
        {
            db.Add(new BankAccount(db.AuthorityId, personId, holder, iban.Value));
        }

        await db.SaveChangesAsync();
        return true;
    }

    private Task<bool> IsMineAsync(Guid personId)
    {
        var user = actor.Require();
        return db.Set<Person>().AnyAsync(p => p.Id == personId && p.UserId == user);
    }
}
