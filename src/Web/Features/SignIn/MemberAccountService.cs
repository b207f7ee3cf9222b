using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.SignIn;

/// <summary>Opens the account of the members who have an address, the first time a link is asked for; people who share the address share the account.</summary>
public sealed class MemberAccountService(AppDbContext db, Actor actor, Tenant tenant)
{
    /// <summary>Ties every member of this address, in every authority, to the account of the address. Doing it again changes nothing.</summary>
    public async Task PrepareAsync(EmailAddress address)
    {
        actor.Does("SignIn.OpenAccount");
        var members = await MembersAsync(address.Value);
        if (members.Count == 0)
        {
            return;
        }

        // There is no authority in the address of the sign-in page: the members of all are looked at.
        tenant.ActAsSystem();
        var user = await AccountAsync(address, members);
        foreach (var person in members)
        {
            person.LinkUser(user.Id);
        }

        await GiveRoleAsync(user.Id, members.Select(p => p.AuthorityId).Distinct());
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Someone asked for a link of the same address at the same instant: the account is there.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Members whose account is not one of this address: none yet, or of a former address.</summary>
    private Task<List<Person>> MembersAsync(string address)
    {
        var normalized = address.ToUpperInvariant();
        return db.Set<Person>().IgnoreQueryFilters().Where(p => p.Email == address)
            .Where(p => db.Set<Mandate>().IgnoreQueryFilters().Any(m => m.PersonId == p.Id))
            .Where(p => !db.Set<AppUser>().Any(u => u.Id == p.UserId && u.NormalizedEmail == normalized))
            .OrderBy(p => p.Id).ToListAsync();
    }

    private async Task<AppUser> AccountAsync(EmailAddress address, List<Person> members)
    {
        var normalized = address.Value.ToUpperInvariant();
        if (await db.Set<AppUser>().Where(u => u.NormalizedEmail == normalized && u.PasswordHash == null).OrderBy(u => u.Id).FirstOrDefaultAsync() is { } known)
        {
            return known;
        }

        var name = string.Join(", ", members.Select(p => p.FullName).Distinct(StringComparer.Ordinal));
        var user = new AppUser { Email = address.Value, NormalizedEmail = normalized, EmailConfirmed = true, DisplayName = name };
        user.NormalizedUserName = user.UserName!.ToUpperInvariant();
        db.Add(user);
        return user;
    }

    private async Task GiveRoleAsync(Guid userId, IEnumerable<Guid> authorities)
    {
        var held = await db.Set<RoleAssignment>().IgnoreQueryFilters().Where(r => r.UserId == userId && r.Role == Role.Member).Select(r => r.AuthorityId).ToListAsync();
        db.AddRange(authorities.Except(held).Select(authority => new RoleAssignment(authority, userId, Role.Member)));
    }
}
