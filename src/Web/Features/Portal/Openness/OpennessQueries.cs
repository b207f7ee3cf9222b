using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Portal.Openness;

/// <summary>An edition anyone may know of.</summary>
public sealed record OpenEdition(Guid Id, string Assembly, string Name, DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>Assembly and edition.</summary>
    public string Full => $"{Assembly} – {Name}";
}

/// <summary>A draw of which something was published.</summary>
public sealed record DrawProof(Guid Id, string Edition, string? Organ, PanelDrawStatus Status, DateTimeOffset? DrawnAt, int Seats);

/// <summary>People of a panel by how they came; null when too few.</summary>
public sealed record OriginCount(MandateOrigin Origin, int? People);

/// <summary>What the public pages about the panel and its draws read.</summary>
public sealed class OpennessQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Public editions, the latest first.</summary>
    public Task<List<OpenEdition>> EditionsAsync() =>
        (from e in db.Set<Edition>()
         join a in db.Set<CitizensAssembly>() on e.AssemblyId equals a.Id
         where e.Status != EditionStatus.Draft
         orderby e.StartsOn descending, e.Name
         select new OpenEdition(e.Id, a.Name, e.Name, e.StartsOn, e.EndsOn)).ToListAsync();

    /// <summary>Every draw of which something was published, those set aside too: nothing is drawn again in secret.</summary>
    public Task<List<DrawProof>> ProofsAsync() =>
        (from d in db.Set<PanelDraw>()
         join e in db.Set<Edition>() on d.EditionId equals e.Id
         join a in db.Set<CitizensAssembly>() on e.AssemblyId equals a.Id
         where d.Status == PanelDrawStatus.Prepared || d.Status == PanelDrawStatus.Confirmed || d.Status == PanelDrawStatus.Discarded
         orderby d.At descending
         select new DrawProof(d.Id, a.Name + " – " + e.Name, db.Set<Organ>().Where(o => o.Id == d.OrganId).Select(o => o.Name).FirstOrDefault(), d.Status, d.DrawnAt, d.Seats)).ToListAsync();

    /// <summary>The confirmed draw of an edition's panel; null without one.</summary>
    public Task<Guid?> PanelDrawAsync(Guid editionId) => db.Set<PanelDraw>().Where(d => d.EditionId == editionId && d.OrganId == null && d.Status == PanelDrawStatus.Confirmed)
        .OrderByDescending(d => d.Id).Select(d => (Guid?)d.Id).FirstOrDefaultAsync();

    /// <summary>People who hold or held a seat in an edition, by how they came; small groups are hidden, and others with them.</summary>
    public async Task<IReadOnlyList<OriginCount>> OriginsAsync(Guid editionId)
    {
        var seats = await db.Set<Mandate>().Where(m => m.EditionId == editionId).Select(m => new { m.PersonId, m.Origin }).ToListAsync();
        var counts = seats.GroupBy(s => s.PersonId).CountBy(s => s.Min(seat => seat.Origin)).OrderByDescending(c => c.Value).ToList();
        return SmallGroups.IsTotalHidden(counts.Sum(c => c.Value)) ? [] : [.. counts.Zip(SmallGroups.Show(counts.ConvertAll(c => c.Value)), (c, shown) => new OriginCount(c.Key, shown))];
    }

    /// <summary>Closed sittings of an edition since a day, with how many elected officials and officers came: they are at work.</summary>
    public async Task<List<(DateOnly Day, string Title, Guid Id, int Officials, int Officers)>> AtWorkAsync(Guid editionId)
    {
        var rows = await db.Set<Sitting>().Where(s => s.EditionId == editionId && s.Status == SittingStatus.Closed).OrderByDescending(s => s.Day).Take(24).Select(s => new
        {
            s.Day,
            s.Title,
            s.Id,
            Officials = db.Set<Attendance>().Count(a => a.SittingId == s.Id && a.Capacity == Capacity.ElectedOfficial && a.MinutesPresent > 0),
            Officers = db.Set<Attendance>().Count(a => a.SittingId == s.Id && a.Capacity == Capacity.Officer && a.MinutesPresent > 0),
        }).ToListAsync();
        return rows.ConvertAll(r => (r.Day, r.Title, r.Id, r.Officials, r.Officers));
    }
}
