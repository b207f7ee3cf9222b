using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Sittings.Calendars;

/// <summary>Opens and closes the secret addresses calendars read. Each method saves once.</summary>
public sealed class CalendarService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Makes a new address for one of the account's people; those before it answer no more. The secret is told once.</summary>
    /// <returns>The secret, or null when the person is not of this account, or another address was made in the same moment.</returns>
    public async Task<string?> OpenAsync(Guid? userId, Guid personId)
    {
        actor.Does("Sittings.OpenCalendar");
        if (await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId && p.UserId != null && p.UserId == userId) is not { } person)
        {
            return null;
        }

        await CloseOpenAsync(personId);
        var token = SecretToken.Create();
        db.Add(new CalendarFeed(person.AuthorityId, person.Id, SecretToken.Fingerprint(token), clock.GetUtcNow()));
        return (await db.SaveOrRefuseAsync("Conflict")).Count == 0 ? token : null;
    }

    /// <summary>Closes every address of one of the account's people.</summary>
    public async Task CloseAsync(Guid? userId, Guid personId)
    {
        actor.Does("Sittings.CloseCalendar");
        if (await db.Set<Person>().AnyAsync(p => p.Id == personId && p.UserId != null && p.UserId == userId))
        {
            await CloseOpenAsync(personId);
            await db.SaveOrRefuseAsync("Conflict"); // Somebody closed it in the same moment: it is closed.
        }
    }

    private async Task CloseOpenAsync(Guid personId) =>
        (await db.Set<CalendarFeed>().Where(f => f.PersonId == personId && f.ClosedAt == null).ToListAsync()).ForEach(f => f.Close(clock.GetUtcNow()));
}
