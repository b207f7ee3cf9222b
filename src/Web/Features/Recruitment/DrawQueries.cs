using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Pools and draws as pages read them.</summary>
public sealed class DrawQueries(AppDbContext db)
{
    public Task<Edition?> EditionAsync(Guid id) => db.Set<Edition>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id);

    /// <summary>The latest pool, without its people.</summary>
    public Task<PoolSummary?> LatestPoolAsync(Guid editionId) => db.Set<RecruitmentPool>().AsNoTracking()
        .Where(p => p.EditionId == editionId).OrderByDescending(p => p.Id)
        .Select(p => new PoolSummary(p.PeopleFile, p.QuotaFile, p.HouseholdColumns, p.ImportedAt, p.Volunteers.Count)).FirstOrDefaultAsync();

    public Task<PanelDraw?> FindAsync(Guid id) => db.Set<PanelDraw>().AsNoTracking().AsSplitQuery()
        .Include(d => d.DrawnSeats).Include(d => d.Changes).SingleOrDefaultAsync(d => d.Id == id);

    /// <summary>Every draw of the edition, those set aside included: nothing is drawn again in secret.</summary>
    public Task<List<PanelDraw>> OfEditionAsync(Guid editionId) => db.Set<PanelDraw>().AsNoTracking()
        .Include(d => d.Changes).Where(d => d.EditionId == editionId).OrderBy(d => d.Id).ToListAsync();

    public async Task<DrawView> ViewAsync(PanelDraw draw)
    {
        var pool = await db.Set<RecruitmentPool>().AsNoTracking().AsSplitQuery()
            .Include(p => p.Quotas).Include(p => p.Volunteers).SingleAsync(p => p.Id == draw.PoolId);
        var volunteers = pool.Volunteers.ToDictionary(v => v.Id);
        var quotas = PoolRebuilder.QuotasOf(pool);
        var people = PoolRebuilder.PeopleOf(pool, quotas).People.ToDictionary(p => p.Id, StringComparer.Ordinal);
        List<DrawnLine> lines = [.. draw.DrawnSeats.OrderBy(s => s.IsReserve).ThenBy(s => s.Rank).Select(s => Line(s, volunteers[s.VolunteerId], people))];
        return new(lines, [.. Chart(quotas, [.. people.Values], [.. lines.Where(l => !l.IsReserve).Select(l => people[l.ExternalId])])]);
    }

    private static DrawnLine Line(DrawnSeat seat, Volunteer volunteer, Dictionary<string, Person> people) =>
        new(seat.Rank, seat.IsReserve, volunteer.ExternalId, ContactColumns.PersonOf(volunteer).FullName.Trim(), string.Join(", ", people[volunteer.ExternalId].Values));

    private static IEnumerable<ChartBar> Chart(Quotas quotas, List<Person> pool, List<Person> panel)
    {
        foreach (var q in quotas.Rows)
        {
            var feature = quotas.Features.ToList().FindIndex(f => string.Equals(f, q.Feature, StringComparison.OrdinalIgnoreCase));
            int Having(List<Person> people) => people.Count(p => p.Values[feature] == q.Value);
            var expected = pool.Count == 0 ? 0 : Math.Round((double)Having(pool) / pool.Count * panel.Count, 1);
            yield return new ChartBar(q.Value, Having(panel), q.Min, q.Max, expected, q.Feature);
        }
    }
}

/// <summary>A pool, without its people.</summary>
public sealed record PoolSummary(string PeopleFile, string QuotaFile, string HouseholdColumns, DateTimeOffset ImportedAt, int People);

/// <summary>A person drawn, as organisers see it.</summary>
public sealed record DrawnLine(int Rank, bool IsReserve, string ExternalId, string Name, string Values);

/// <summary>People drawn, and composition against quotas and pool.</summary>
public sealed record DrawView(IReadOnlyList<DrawnLine> Lines, IReadOnlyList<ChartBar> Chart);
