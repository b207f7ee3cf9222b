using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances;

/// <summary>One attendance with its allowance; <c>SettlementId</c> says it is settled, and then the explanation is the first one kept.</summary>
public sealed record AllowanceRow(Guid AttendanceId, Guid PersonId, string Person, AllowanceBreakdown Breakdown, Guid? SettlementId)
{
    /// <summary>Lines settled, corrections included, oldest first.</summary>
    public IReadOnlyList<SettlementLine> Settled { get; init; } = [];

    /// <summary>What would correct them; null when nothing differs.</summary>
    public AllowanceBreakdown? Correction { get; init; }

    public Money SettledAmount => Money.Sum(Settled.Select(l => Money.FromCents(l.AmountCents)));
}

/// <summary>Every allowance of a sitting.</summary>
public sealed record SittingAllowances(Sitting Sitting, string Organ, IReadOnlyList<AllowanceRow> Rows)
{
    /// <summary>The scheme the amounts come from, with the version read before them.</summary>
    public AllowanceScheme? Scheme { get; init; }

    /// <summary>What must be done before anybody is paid under the scheme.</summary>
    public IReadOnlyList<Refusal> Lacks { get; init; } = [];

    public IEnumerable<AllowanceRow> ToSettle => Rows.Where(r => r is { SettlementId: null, Breakdown.Outcome: AllowanceOutcome.Due });

    /// <summary>Corrections that can be settled.</summary>
    public IEnumerable<AllowanceRow> Corrections => Rows.Where(r => r.Correction is { Outcome: not AllowanceOutcome.ToBeDecided });
}

/// <summary>A sitting in the list of finance.</summary>
public sealed record SittingState(Guid Id, string Title, DateOnly Day, SittingStatus Status, int Settled, long SettledCents, Guid? SettlementId)
{
    /// <summary>Attendances corrected after they were settled: a correction is proposed there.</summary>
    public int Corrected { get; init; }
}

/// <summary>A settlement with what its papers say.</summary>
public sealed record SettlementView(Settlement Settlement, Sitting Sitting, string Organ)
{
    public IReadOnlyList<(string Person, Money Amount, AllowanceBreakdown Breakdown)> Lines { get; init; } = [];

    public IReadOnlyDictionary<Guid, string> Users { get; init; } = new Dictionary<Guid, string>();
}

/// <summary>Reads of the slice.</summary>
public sealed partial class AllowanceQueries(AppDbContext db)
{
    public async Task<IReadOnlyList<SittingState>> SittingsAsync()
    {
        var sittings = await db.Set<Sitting>().AsNoTracking().Where(s => s.Status != SittingStatus.Cancelled)
            .OrderByDescending(s => s.Day).Select(s => new { s.Id, s.Title, s.Day, s.Status }).ToListAsync();
        var settled = await (from line in db.Set<SettlementLine>()
                             join settlement in db.Set<Settlement>() on line.SettlementId equals settlement.Id
                             select new { settlement.SittingId, line.SettlementId, line.AmountCents }).AsNoTracking().ToListAsync();
        var by = settled.ToLookup(l => l.SittingId);
        var corrected = await CorrectedAsync();
        return [.. sittings.Select(s => new SittingState(
            s.Id, s.Title, s.Day, s.Status, by[s.Id].Count(), by[s.Id].Sum(l => l.AmountCents), by[s.Id].LastOrDefault()?.SettlementId) { Corrected = corrected.GetValueOrDefault(s.Id) })];
    }

    // An entry after closing, younger than every statement that pays the attendance.
    private async Task<Dictionary<Guid, int>> CorrectedAsync() =>
        await (from entry in db.Set<AttendanceEntry>()
               join attendance in db.Set<Attendance>() on entry.AttendanceId equals attendance.Id
               where entry.Source == AttendanceSource.Correction && db.Set<SettlementLine>().Any(l => l.AttendanceId == attendance.Id)
                   && !db.Set<SettlementLine>().Any(l => l.AttendanceId == attendance.Id && db.Set<SettlementEvent>().Any(v => v.SettlementId == l.SettlementId && v.Status == SettlementStatus.Liquidated && v.At >= entry.At))
               select new { attendance.SittingId, attendance.Id }).Distinct().GroupBy(a => a.SittingId).ToDictionaryAsync(g => g.Key, g => g.Count());

    /// <summary>Every allowance of a sitting, or null when there is no such sitting.</summary>
    public async Task<SittingAllowances?> SittingAsync(Guid id)
    {
        var found = await db.Set<Sitting>().AsNoTracking().Include(s => s.Changes).AsSingleQuery().Where(s => s.Id == id)
            .Select(s => new { Sitting = s, Organ = db.Set<Organ>().Where(o => o.Id == s.OrganId).Select(o => o.Name).First() }).SingleOrDefaultAsync();
        if (found is null)
        {
            return null;
        }

        var (sitting, organ) = (found.Sitting, found.Organ);
        var facts = await FactsAsync(sitting);
        var people = await (from attendance in db.Set<Attendance>()
                            join person in db.Set<Person>() on attendance.PersonId equals person.Id
                            where attendance.SittingId == id
                            select new { attendance, person, settled = db.Set<SettlementLine>().Where(l => l.AttendanceId == attendance.Id).OrderBy(l => l.Order).ToList() })
            .AsNoTracking().AsSingleQuery().ToListAsync();
        return new SittingAllowances(sitting, organ, [.. people
            .OrderBy(p => p.person.FamilyName, StringComparer.CurrentCulture).ThenBy(p => p.person.GivenName, StringComparer.CurrentCulture)
            .Select(p => Row(p.attendance, p.person, facts, p.settled))])
        {
            Scheme = facts.Scheme,
            Lacks = facts.Scheme is { } scheme ? await LacksAsync(scheme, facts) : [],
        };
    }

    public async Task<SettlementView?> SettlementAsync(Guid id)
    {
        var settlement = await db.Set<Settlement>().AsNoTracking().AsSplitQuery().Include(s => s.Lines).Include(s => s.Events).SingleOrDefaultAsync(s => s.Id == id);
        if (settlement is null)
        {
            return null;
        }

        var sitting = await db.Set<Sitting>().AsNoTracking().SingleAsync(s => s.Id == settlement.SittingId);
        var organ = await db.Set<Organ>().Where(o => o.Id == sitting.OrganId).Select(o => o.Name).SingleAsync();
        var ids = settlement.Lines.Select(l => l.PersonId).ToList();
        var names = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var by = settlement.Events.Select(e => e.By).ToList();
        return new SettlementView(settlement, sitting, organ)
        {
            Users = await db.Users.Where(u => by.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName),
            Lines = [.. settlement.Lines.OrderBy(l => names[l.PersonId].FamilyName, StringComparer.CurrentCulture)
                .Select(l => (names[l.PersonId].FullName, Money.FromCents(l.AmountCents), AllowanceBreakdown.FromJson(l.Explanation)))],
        };
    }

    /// <summary>The paper signed outside, as it was handed in; null when there is none.</summary>
    public Task<StoredDocument?> SignedAsync(Guid id) =>
        (from done in db.Set<SettlementEvent>() join paper in db.Set<StoredDocument>() on done.DocumentId equals paper.Id where done.SettlementId == id select paper).AsNoTracking().SingleOrDefaultAsync();
}
