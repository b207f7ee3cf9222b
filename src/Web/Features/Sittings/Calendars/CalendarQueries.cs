using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Sittings.Calendars;

/// <summary>Sittings as calendars read them: the past year and all that is to come, cancelled ones too so that calendars strike them out.</summary>
public sealed class CalendarQueries(AppDbContext db, TimeProvider clock)
{
    /// <summary>What everyone may know: sittings of editions that are open or over.</summary>
    public Task<List<Sitting>> PublicAsync() =>
        Recent().Where(s => db.Set<Edition>().Any(e => e.Id == s.EditionId && e.Status != EditionStatus.Draft)).ToListAsync();

    /// <summary>Sittings a person was convened to, or of organs where they hold a seat that day.</summary>
    public Task<List<Sitting>> OfAsync(Guid personId) =>
        Recent().Where(s => db.Set<Convocation>().Any(c => c.SittingId == s.Id && c.PersonId == personId)
            || db.Set<Mandate>().Any(m => m.PersonId == personId && m.OrganId == s.OrganId && m.StartsOn <= s.Day && s.Day <= m.EndsOn)).ToListAsync();

    /// <summary>Whose calendar a secret opens; null when it opens none.</summary>
    public Task<CalendarOwner?> OwnerAsync(string token)
    {
        var hash = SecretToken.Fingerprint(token);
        return (from f in db.Set<CalendarFeed>()
                join p in db.Set<Person>() on f.PersonId equals p.Id
                where f.TokenHash == hash && f.ClosedAt == null
                select new CalendarOwner(p.Id, p.GivenName, p.Language)).SingleOrDefaultAsync();
    }

    /// <summary>When each person's open address was made.</summary>
    public async Task<Dictionary<Guid, DateTimeOffset>> OpenAsync(IReadOnlyCollection<Guid> people) =>
        (await db.Set<CalendarFeed>().Where(f => people.Contains(f.PersonId) && f.ClosedAt == null).Select(f => new { f.PersonId, f.At }).ToListAsync())
            .GroupBy(f => f.PersonId).ToDictionary(g => g.Key, g => g.Max(f => f.At));

    private IQueryable<Sitting> Recent()
    {
        var from = Format.DayOf(clock.GetUtcNow()).AddYears(-1);
        return db.Set<Sitting>().AsNoTracking().Where(s => s.Day >= from).OrderBy(s => s.Day).ThenBy(s => s.StartsAt).ThenBy(s => s.Id);
    }
}

/// <summary>The owner of a calendar: given name, and language to write in.</summary>
public sealed record CalendarOwner(Guid PersonId, string GivenName, string Language);
