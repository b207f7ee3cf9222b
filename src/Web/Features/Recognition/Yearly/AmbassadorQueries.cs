using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Yearly;

/// <summary>An outside body where members sat, the topics they carried, and the names of those who agree to be named.</summary>
public sealed record AmbassadorBody(string Name, IReadOnlyList<string> Topics, IReadOnlyList<string> Names);

/// <summary>Seats elsewhere, for the public page of a year; consent to one's name is asked at each reading.</summary>
public sealed class AmbassadorQueries(AppDbContext db, TimeProvider clock)
{
    /// <summary>The bodies where a seat was held in a year, by name.</summary>
    public async Task<IReadOnlyList<AmbassadorBody>> OfAsync(int year)
    {
        var (first, last, today) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), Format.DayOf(clock.GetUtcNow()));
        var rows = await (from s in db.Set<OutsideSeat>().AsNoTracking()
                          join b in db.Set<OutsideBody>() on s.BodyId equals b.Id
                          join p in db.Set<Person>() on s.PersonId equals p.Id
                          where s.StartsOn <= last && s.StartsOn <= today && (s.EndsOn == null || s.EndsOn >= first)
                          orderby b.Name, p.FamilyName, s.Id
                          select new { s.Topic, Body = b.Name, Person = p, Consents = db.Set<SeatConsent>().Where(c => c.SeatId == s.Id).ToList() }).ToListAsync();
        return [.. rows.GroupBy(r => r.Body).Select(g => new AmbassadorBody(
            g.Key,
            [.. g.Select(r => r.Topic).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)],
            [.. g.Where(r => SeatConsent.Allows(r.Consents, Minors.IsMinor(r.Person.BornOn, today))).Select(r => r.Person.FullName).Distinct(StringComparer.Ordinal)]))];
    }
}
