using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Restitutions;

/// <summary>Handovers as pages read them.</summary>
public sealed class RestitutionQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Adopted proposals that wait for their handover.</summary>
    public Task<List<Proposal>> WaitingAsync() =>
        db.Set<Proposal>().AsNoTracking().Where(p => p.AdoptedOn != null && p.HandedOverOn == null && p.WithdrawnOn == null).OrderBy(p => p.Number).ToListAsync();

    /// <summary>Handovers, the latest first.</summary>
    public Task<List<Restitution>> AllAsync() => db.Set<Restitution>().AsNoTracking().OrderByDescending(r => r.On).ToListAsync();

    /// <summary>Editions whose delays may be changed by a public act.</summary>
    public Task<List<Edition>> EditionsAsync() => db.Set<Edition>().AsNoTracking().Where(e => e.Status != EditionStatus.Draft).OrderByDescending(e => e.StartsOn).ToListAsync();

    /// <summary>Sittings a handover may have taken place at, the latest first.</summary>
    public async Task<List<Choice>> SittingsAsync()
    {
        var last = Today;
        var rows = await db.Set<Sitting>().AsNoTracking().Where(s => s.Day <= last && s.Status != SittingStatus.Cancelled).OrderByDescending(s => s.Day).Take(30).Select(s => new { s.Id, s.Title, s.Day }).ToListAsync();
        return [.. rows.Select(s => new Choice(s.Id.ToString(), $"{Format.ShortDay(s.Day)} – {s.Title}"))];
    }

    /// <summary>The handover of a proposal, and how many elected officials and officers were noted present at its sitting.</summary>
    public async Task<HandoverView?> OfAsync(Guid? id)
    {
        if (id is null)
        {
            return null;
        }

        var row = await db.Set<Restitution>().AsNoTracking().Where(r => r.Id == id).Select(r => new
        {
            Restitution = r,
            Officials = db.Set<Attendance>().Count(a => a.SittingId == r.SittingId && a.Status == AttendanceStatus.Present && a.Capacity == Capacity.ElectedOfficial),
            Officers = db.Set<Attendance>().Count(a => a.SittingId == r.SittingId && a.Status == AttendanceStatus.Present && a.Capacity == Capacity.Officer),
        }).SingleAsync();
        return new(row.Restitution, row.Officials, row.Officers);
    }
}

/// <summary>A handover, and who of the city was noted present.</summary>
public sealed record HandoverView(Restitution Restitution, int Officials, int Officers);
