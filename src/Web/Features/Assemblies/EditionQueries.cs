using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Assemblies;

/// <summary>Editions as the organiser's pages read them.</summary>
public sealed class EditionQueries(AppDbContext db)
{
    /// <summary>Every edition, the latest first.</summary>
    public Task<List<EditionRow>> AllAsync() =>
        (from e in db.Set<Edition>().AsNoTracking()
         join a in db.Set<CitizensAssembly>() on e.AssemblyId equals a.Id
         orderby e.StartsOn descending
         select new EditionRow(e.Id, e.Name, a.Name, e.Status, e.Seats)
         {
             StartsOn = e.StartsOn,
             EndsOn = e.EndsOn,
             Members = db.Set<Mandate>().Where(m => m.EditionId == e.Id && m.Status == MandateStatus.Active).Select(m => m.PersonId).Distinct().Count(),
         }).ToListAsync();

    public Task<List<BodyRow>> AssembliesAsync() =>
        db.Set<CitizensAssembly>().AsNoTracking().OrderBy(a => a.Name).Select(a => new BodyRow(a.Id, a.Name, a.Kind)).ToListAsync();

    public Task<CitizensAssembly?> AssemblyAsync(Guid id) => db.Set<CitizensAssembly>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id);

    public Task<Edition?> FindAsync(Guid id) => db.Set<Edition>().AsNoTracking().AsSplitQuery()
        .Include(e => e.Organs).Include(e => e.Topics).SingleOrDefaultAsync(e => e.Id == id);

    /// <summary>People in office by origin.</summary>
    public async Task<List<(MandateOrigin Origin, int People)>> MembersAsync(Guid id) =>
        [.. (await db.Set<Mandate>().Where(m => m.EditionId == id && m.Status == MandateStatus.Active)
            .GroupBy(m => m.Origin).Select(g => new { g.Key, N = g.Select(m => m.PersonId).Distinct().Count() }).ToListAsync())
            .OrderBy(g => g.Key).Select(g => (g.Key, g.N))];

    public Task<List<DrawRow>> DrawsAsync(Guid id) => db.Set<PanelDraw>().AsNoTracking().Where(d => d.EditionId == id)
        .OrderByDescending(d => d.Id).Select(d => new DrawRow(d.Id, d.DrawnAt ?? d.At, d.Status, d.Seats) { Organ = db.Set<Organ>().Where(o => o.Id == d.OrganId).Select(o => o.Name).FirstOrDefault() }).ToListAsync();
}

/// <summary>A participation body of the authority.</summary>
public sealed record BodyRow(Guid Id, string Name, BodyKind Kind);

/// <summary>A line of the list of editions.</summary>
public sealed record EditionRow(Guid Id, string Name, string Assembly, EditionStatus Status, int Seats)
{
    public DateOnly StartsOn { get; init; }

    public DateOnly EndsOn { get; init; }

    public int Members { get; init; }
}

/// <summary>A draw of an edition.</summary>
public sealed record DrawRow(Guid Id, DateTimeOffset At, PanelDrawStatus Status, int Seats)
{
    /// <summary>The organ drawn; null for the panel.</summary>
    public string? Organ { get; init; }
}
