using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment;

/// <summary>What everyone may know of the seats that changed hands.</summary>
public sealed class ReplacementQueries(AppDbContext db)
{
    /// <summary>The replacements of a panel, oldest first.</summary>
    public async Task<IReadOnlyList<PublicReplacement>> OfDrawAsync(Guid drawId) =>
        [.. (await db.Set<PanelReplacement>().AsNoTracking().Where(r => r.DrawId == drawId).OrderBy(r => r.Id)
            .Select(r => new { r.At, r.RandomText, r.SeatsOffQuotas, Called = r.People.Count, Accepted = r.People.Count(p => p.State == SeatState.Accepted) }).ToListAsync())
            .Select(r => new PublicReplacement(r.At, r.RandomText, r.Called, r.Accepted, r.SeatsOffQuotas))];
}

/// <summary>A replacement: when, the public value that decided among equals, people called, those who accepted, and seats off the quotas then.</summary>
public sealed record PublicReplacement(DateTimeOffset At, string RandomText, int Called, int Accepted, int SeatsOffQuotas);
