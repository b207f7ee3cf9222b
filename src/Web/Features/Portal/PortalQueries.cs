using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Portal;

/// <summary>An assembly with its public editions, the latest first.</summary>
public sealed record AssemblyView(CitizensAssembly Assembly, IReadOnlyList<Edition> Editions)
{
    public Edition? Current => Editions.FirstOrDefault(e => e.Status == EditionStatus.Open) ?? (Editions.Count > 0 ? Editions[0] : null);
}

/// <summary>What the identity card adds to an assembly.</summary>
public sealed record AssemblyExtras(
    IReadOnlyList<PublicDraw> Draws, IReadOnlyList<(Guid EditionId, CouncilAct Act)> Acts);

/// <summary>A confirmed draw.</summary>
public sealed record PublicDraw(Guid Id, Guid EditionId, DateTimeOffset? DrawnAt, int Seats)
{
    /// <summary>The organ drawn; null for the panel.</summary>
    public string? Organ { get; init; }
}

/// <summary>What the public pages read.</summary>
public sealed class PortalQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    public async Task<List<AssemblyView>> AssembliesAsync()
    {
        var assemblies = await db.Set<CitizensAssembly>().AsNoTracking().OrderBy(a => a.StartedOn).ToListAsync();
        var editions = await db.Set<Edition>().AsNoTracking().AsSingleQuery().Include(e => e.Topics).Include(e => e.Organs)
            .Where(e => e.Status != EditionStatus.Draft).OrderByDescending(e => e.StartsOn).ToListAsync();
        return [.. assemblies.Select(a => new AssemblyView(a, [.. editions.Where(e => e.AssemblyId == a.Id)]))];
    }

    public async Task<AssemblyExtras> ExtrasAsync(AssemblyView view)
    {
        var ids = view.Editions.Select(e => e.Id).ToList();
        var draws = await db.Set<PanelDraw>().AsNoTracking().Where(d => ids.Contains(d.EditionId) && (d.Status == PanelDrawStatus.Confirmed || d.Status == PanelDrawStatus.Prepared))
            .OrderByDescending(d => d.At).Select(d => new PublicDraw(d.Id, d.EditionId, d.DrawnAt, d.Seats) { Organ = db.Set<Organ>().Where(o => o.Id == d.OrganId).Select(o => o.Name).FirstOrDefault() }).ToListAsync();
        var acts = await db.Set<AllowanceScheme>().AsNoTracking().Where(s => ids.Contains(s.EditionId))
            .Join(db.Set<CouncilAct>().Include(a => a.States), s => s.CouncilActId, a => a.Id, (s, a) => new { s.EditionId, Act = a }).ToListAsync();
        return new AssemblyExtras(draws, [.. acts.DistinctBy(a => (a.EditionId, a.Act.Id)).Select(a => (a.EditionId, a.Act))]);
    }

    /// <summary>Sittings the public may know of, the latest first.</summary>
    public Task<List<Sitting>> SittingsAsync()
    {
        var open = db.Set<Edition>().Where(e => e.Status != EditionStatus.Draft).Select(e => e.Id);
        return db.Set<Sitting>().AsNoTracking().Where(s => open.Contains(s.EditionId)).OrderByDescending(s => s.Day).ThenByDescending(s => s.StartsAt).ToListAsync();
    }

    /// <summary>How many documents of each sitting everyone may read, the minutes counted among them.</summary>
    public Task<Dictionary<Guid, int>> DocumentsAsync() => db.Set<SittingDocument>().Where(d => d.Readership == Readership.Everyone)
        .GroupBy(d => d.SittingId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(d => d.Key, d => d.Count);

    /// <summary>The next sitting anyone may come to.</summary>
    public Task<Sitting?> NextPublicAsync() => db.Set<Sitting>().AsNoTracking()
        .Where(s => s.IsPublic && s.Day >= Today && (s.Status == SittingStatus.Planned || s.Status == SittingStatus.Convened))
        .OrderBy(s => s.Day).ThenBy(s => s.StartsAt).FirstOrDefaultAsync();
}
