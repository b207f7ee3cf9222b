using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Members;

/// <summary>A member tells a need in their own words, for themself or for the other person of their account.</summary>
public sealed class MyNeedService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Records the need; false when the person is not one of the account's.</summary>
    public async Task<bool> TellAsync(Guid personId, NeedKind kind, string words)
    {
        actor.Does("Members.TellNeed");
        var user = actor.Require();
        if (await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId && p.UserId == user) is not { } person)
        {
            return false;
        }

        db.Add(new Need(person.AuthorityId, person.Id, kind, words, clock.GetUtcNow()));
        await db.SaveChangesAsync();
        return true;
    }
}
