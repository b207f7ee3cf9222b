using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings;

/// <summary>A member tells a need in their own words.</summary>
public sealed class MyNeedService(AppDbContext db, Actor actor, TimeProvider clock)
{
    public async Task<bool> TellAsync(NeedKind kind, string words)
    {
        actor.Does("Members.TellNeed");
        var user = actor.Require();
        if (await db.Set<Person>().AsNoTracking().OrderBy(p => p.Id).FirstOrDefaultAsync(p => p.UserId == user) is not { } person)
        {
            return false;
        }

        db.Add(new Need(person.AuthorityId, person.Id, kind, words, clock.GetUtcNow()));
        await db.SaveChangesAsync();
        return true;
    }
}
