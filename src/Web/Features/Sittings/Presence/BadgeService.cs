using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Presence;

/// <summary>Makes badges, and gives a lost one another code.</summary>
public sealed class BadgeService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>The codes of these people, made now where there is none.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> CodesAsync(IReadOnlyCollection<Guid> people)
    {
        actor.Does("Sittings.MakeBadges");
        for (var attempt = 1; ; attempt++)
        {
            var known = await db.Set<MemberBadge>().Where(b => EF.Parameter(people).Contains(b.PersonId)).ToDictionaryAsync(b => b.PersonId, b => b.Code);
            var made = people.Where(id => !known.ContainsKey(id)).Select(id => new MemberBadge(db.AuthorityId, id, NewCode(), clock.GetUtcNow())).ToList();
            db.AddRange(made);
            try
            {
                await db.SaveChangesAsync();
                return known.Concat(made.Select(b => KeyValuePair.Create(b.PersonId, b.Code))).ToDictionary();
            }
            catch (DbUpdateException) when (attempt < 3)
            {
                // Somebody asked for the same badge at the same time: theirs is the one.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Gives somebody's badge another code.</summary>
    public async Task RenewAsync(Guid personId)
    {
        actor.Does("Sittings.RenewBadge");
        if (await db.Set<MemberBadge>().SingleOrDefaultAsync(b => b.PersonId == personId) is { } badge)
        {
            badge.Renew(NewCode(), clock.GetUtcNow());

            // Whoever renewed it at the same moment did what was asked.
            await db.SaveOrRefuseAsync("Conflict");
        }
    }

    private static string NewCode() => RandomNumberGenerator.GetString(ShortCode.Signs, MemberBadge.CodeLength);
}
