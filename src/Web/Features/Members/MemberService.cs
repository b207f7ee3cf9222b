using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Members;

/// <summary>What an organiser records about a member. Each method saves once.</summary>
public sealed class MemberService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Corrects how to reach the person.</summary>
    public async Task SetContactAsync(Guid personId, EmailAddress? email, (string? Phone, string? Address) rest, ContactChannel channel)
    {
        actor.Does("Members.SetContact");
        var person = await db.Set<Person>().SingleAsync(p => p.Id == personId);
        person.SetContact(email?.Value, rest.Phone, rest.Address, channel);
        await db.SaveChangesAsync();
    }

    /// <summary>Records a resignation.</summary>
    public async Task<IReadOnlyList<Refusal>> ResignAsync(Guid personId, Guid mandateId, DateOnly on, string reason)
    {
        actor.Does("Members.Resign", reason);
        var mandate = await db.Set<Mandate>().Include(m => m.Changes).SingleOrDefaultAsync(m => m.Id == mandateId && m.PersonId == personId);
        if (mandate is null || mandate.Status != MandateStatus.Active)
        {
            return [new Refusal("mandate.not-active")];
        }

        if (on < mandate.StartsOn || on > mandate.EndsOn)
        {
            return [new Refusal("mandate.day")];
        }

        mandate.Resign(on, reason, actor.Require(), clock.GetUtcNow());
        await db.SaveChangesAsync();
        return [];
    }
}
