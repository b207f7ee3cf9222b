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
    private const int MostCompared = 5000;

    public Task<Edition?> EditionAsync(Guid id) => db.Set<Edition>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id);

    /// <summary>The latest pool of the panel, without its people.</summary>
    public Task<PoolSummary?> LatestPoolAsync(Guid editionId) => db.Set<RecruitmentPool>().AsNoTracking()
        .Where(p => p.EditionId == editionId && p.OrganId == null).OrderByDescending(p => p.Id)
        .Select(p => new PoolSummary(p.PeopleFile, p.QuotaFile, p.HouseholdColumns, p.ImportedAt, p.Volunteers.Count) { Targets = p.Quotas.Where(q => q.Target != null).OrderBy(q => q.Order).ToList() })
        .FirstOrDefaultAsync();

    public Task<PanelDraw?> FindAsync(Guid id) => db.Set<PanelDraw>().AsNoTracking().AsSplitQuery()
        .Include(d => d.DrawnSeats).Include(d => d.Changes).SingleOrDefaultAsync(d => d.Id == id);

    /// <summary>Every draw of the edition of which something was published, those set aside included: nothing is drawn again in secret.</summary>
    public Task<List<ListedDraw>> OfEditionAsync(Guid editionId) => db.Set<PanelDraw>().AsNoTracking()
        .Include(d => d.Changes).Where(d => d.EditionId == editionId && d.Status != PanelDrawStatus.Preparing && d.Status != PanelDrawStatus.Abandoned)
        .OrderBy(d => d.Id).Select(d => new ListedDraw(d, db.Set<Organ>().Where(o => o.Id == d.OrganId).Select(o => o.Name).FirstOrDefault())).ToListAsync();

    /// <summary>The draw of the panel that stands in the way of another one: under way or confirmed.</summary>
    public Task<CurrentDraw?> CurrentAsync(Guid editionId) => db.Set<PanelDraw>().AsNoTracking()
        .Where(d => d.EditionId == editionId && d.OrganId == null && d.Status != PanelDrawStatus.Discarded && d.Status != PanelDrawStatus.Abandoned)
        .OrderByDescending(d => d.Id).Select(d => new CurrentDraw(d.Id, d.Status)).FirstOrDefaultAsync();

    public Task<string> OrganAsync(Guid id) => db.Set<Organ>().Where(o => o.Id == id).Select(o => o.Name).SingleAsync();

    public Task<DrawPreparation?> PreparationAsync(Guid drawId) => db.Set<DrawPreparation>().AsNoTracking().SingleOrDefaultAsync(p => p.DrawId == drawId);

    /// <summary>What the first act committed to, without the lottery itself; null before.</summary>
    public async Task<Committed?> CommitmentAsync(Guid drawId) =>
        await db.Set<DrawCommitment>().AsNoTracking().Where(c => c.DrawId == drawId).Select(c => new { c.Proof, c.Figures }).SingleOrDefaultAsync() is { } kept
            ? new(Proof.Parse(kept.Proof), kept.Figures is null ? null : LotteryFigures.FromJson(kept.Figures))
            : null;

    /// <summary>Addresses that may be one household; null when the pool counts no addresses, or is too large to compare them while a page waits.</summary>
    public async Task<IReadOnlyList<NearLine>?> NearAsync(Guid editionId, PoolSummary summary)
    {
        if (summary.HouseholdColumns.Length == 0 || summary.People > MostCompared)
        {
            return null;
        }

        var pool = await db.Set<RecruitmentPool>().AsNoTracking().AsSplitQuery().Include(p => p.Quotas).Include(p => p.Volunteers)
            .Where(p => p.EditionId == editionId && p.OrganId == null).OrderByDescending(p => p.Id).FirstAsync();
        var columns = PoolRebuilder.HouseholdColumns(pool);
        var byId = pool.Volunteers.ToDictionary(v => v.ExternalId, StringComparer.Ordinal);
        string At(IReadOnlyList<string> ids) => string.Join(", ", columns.Select(c => new Dictionary<string, string>(byId[ids[0]].Columns, StringComparer.OrdinalIgnoreCase)[c]));
        string Who(IReadOnlyList<string> ids) => string.Join(", ", ids.Select(id => ContactColumns.PersonOf(byId[id]).FullName.Trim()));
        return [.. NearHouseholds.Find(PoolRebuilder.PeopleOf(pool, PoolRebuilder.QuotasOf(pool)))
            .Select(n => new NearLine(Who(n.First), At(n.First), Who(n.Second), At(n.Second), n.Reason))];
    }

    public async Task<DrawView> ViewAsync(PanelDraw draw)
    {
        var pool = await db.Set<RecruitmentPool>().AsNoTracking().AsSplitQuery()
            .Include(p => p.Quotas).Include(p => p.Volunteers).SingleAsync(p => p.Id == draw.PoolId);
        var volunteers = pool.Volunteers.ToDictionary(v => v.Id);
        var quotas = PoolRebuilder.QuotasOf(pool);
        var whole = PoolRebuilder.PeopleOf(pool, quotas);
        var people = whole.People.ToDictionary(p => p.Id, StringComparer.Ordinal);
        List<DrawnLine> lines = [.. draw.DrawnSeats.OrderBy(s => s.IsReserve).ThenBy(s => s.Rank).Select(s => Line(s, volunteers[s.VolunteerId], people))];
        return new(lines, Chart(quotas, whole, [.. lines.Where(l => !l.IsReserve).Select(l => people[l.ExternalId])]));
    }

    /// <summary>The panel against its quotas, as far as everyone may know it.</summary>
    public async Task<IReadOnlyList<CompositionRow>> CompositionAsync(PanelDraw draw)
    {
        var ids = draw.DrawnSeats.Where(s => !s.IsReserve).Select(s => s.VolunteerId).ToList();
        var pool = await db.Set<RecruitmentPool>().AsNoTracking().AsSplitQuery()
            .Include(p => p.Quotas).Include(p => p.Volunteers.Where(v => ids.Contains(v.Id))).SingleAsync(p => p.Id == draw.PoolId);
        var quotas = PoolRebuilder.QuotasOf(pool);
        var panel = PoolRebuilder.PeopleOf(pool, quotas);
        var counts = quotas.Count(panel, panel.People);
        var targets = pool.Quotas.OrderBy(q => q.Order).Select(q => q.Target).ToList();
        return [.. quotas.Rows.Index().GroupBy(q => q.Item.Feature, StringComparer.OrdinalIgnoreCase).SelectMany(feature => feature
            .Zip(SmallCells.Hide([.. feature.Select(q => counts[q.Index])]), (q, people) => new CompositionRow(feature.Key, q.Item.Value, q.Item.Min, q.Item.Max, people)
            {
                Target = targets[q.Index],
                IsMissed = counts[q.Index] < targets[q.Index],
            }))];
    }

    /// <summary>Channels people came by, as everyone may know them; none when the panel was drawn from files.</summary>
    public async Task<IReadOnlyList<RecruitmentChannel>> ChannelsAsync(Guid editionId) =>
        [.. (await db.Set<RecruitmentChannel>().AsNoTracking().Where(c => c.EditionId == editionId).ToListAsync()).OrderBy(c => c.Kind).ThenBy(c => c.Name, StringComparer.CurrentCulture)];

    /// <summary>In how many panels of the lottery a ticket is, and what became of it. Signs that look alike are read as those of tickets.</summary>
    public async Task<TicketFound> TicketAsync(Guid drawId, Proof proof, string typed)
    {
        var ticket = Tickets.Read(typed);
        var lottery = await db.Set<DrawCommitment>().AsNoTracking().Where(c => c.DrawId == drawId).Select(c => c.Lottery).SingleAsync();
        var rank = proof.Reserve.Index().Where(r => r.Item == ticket).Select(r => (int?)r.Index + 1).FirstOrDefault();
        return new(ticket, LotteryKeeping.CountOf(lottery, ticket), proof.Panel.Contains(ticket), rank);
    }

    private static DrawnLine Line(DrawnSeat seat, Volunteer volunteer, Dictionary<string, Person> people) =>
        new(seat.Rank, seat.IsReserve, volunteer.ExternalId, ContactColumns.PersonOf(volunteer).FullName.Trim(), string.Join(", ", people[volunteer.ExternalId].Values));

    private static List<ChartBar> Chart(Quotas quotas, Pool pool, List<Person> panel)
    {
        var (drawn, all) = (quotas.Count(pool, panel), quotas.Count(pool, pool.People));
        double Expected(int inPool) => pool.People.Count == 0 ? 0 : Math.Round((double)inPool / pool.People.Count * panel.Count, 1);
        return [.. quotas.Rows.Select((q, i) => new ChartBar(q.Value, drawn[i], q.Min, q.Max, Expected(all[i]), q.Feature))];
    }
}
