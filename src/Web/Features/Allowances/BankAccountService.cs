using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances;

/// <summary>The account a person is paid on; the one before it is replaced. Each method saves once.</summary>
public sealed class BankAccountService(AppDbContext db, Actor actor)
{
    /// <summary>Records one's own account; false when the person is somebody else.</summary>
    public Task<bool> SaveOwnAsync(Guid personId, string holder, Iban iban)
    {
        var user = actor.Require();
        return SaveAsync(db.Set<Person>().Where(p => p.Id == personId && p.UserId == user), holder, iban);
    }

    /// <summary>Records the account that a person gave to an agent; false when there is no such person.</summary>
    public Task<bool> SaveForAsync(Guid personId, string holder, Iban iban) => SaveAsync(db.Set<Person>().Where(p => p.Id == personId), holder, iban);

    private async Task<bool> SaveAsync(IQueryable<Person> whose, string holder, Iban iban)
    {
        actor.Does("Allowances.SaveAccount");
        if (await whose.Select(p => (Guid?)p.Id).SingleOrDefaultAsync() is not { } personId)
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
}
