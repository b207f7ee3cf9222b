using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Budgets;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Benefits;

namespace Misthos.Web.Features.Budgets;

/// <summary>An edition in the list of budgets.</summary>
public sealed record EditionBudget(Guid Id, string Name, string Assembly, DateOnly StartsOn, DateOnly EndsOn, Money Voted);

/// <summary>The budget of an edition.</summary>
public sealed record BudgetView(Edition Edition, IReadOnlyList<(BudgetKind Kind, BudgetRow Row)> Rows, IReadOnlyList<OrganForecast> Organs)
{
    public BudgetRow Total => BudgetRow.Sum([.. Rows.Select(r => r.Row)]);

    /// <summary>Minutes of presence of everybody who takes part.</summary>
    public long Minutes { get; init; }

    /// <summary>Lines with their movements.</summary>
    public IReadOnlyList<BudgetLine> Lines { get; init; } = [];

    /// <summary>Claims granted that no settlement has taken up yet.</summary>
    public Money GrantedOnly { get; init; }

    /// <summary>Vouchers taken in and given, at their face value: told beside the line, which holds what was paid for them.</summary>
    public (Money TakenIn, Money Given) Vouchers { get; init; }

    /// <summary>Lines by the paper that voted their credit last.</summary>
    public IEnumerable<IGrouping<string, BudgetKind>> Votes => Rows.Where(r => VotedBy(r.Kind) is not null).GroupBy(r => VotedBy(r.Kind)!, r => r.Kind, StringComparer.Ordinal);

    /// <summary>The paper the credit of a line was voted by last; null when nothing was voted.</summary>
    public string? VotedBy(BudgetKind kind) => Lines.SingleOrDefault(l => l.Kind == kind)?.Movements.LastOrDefault(m => m.Stage == BudgetStage.Voted)?.Reference;
}

/// <summary>Budgets, as the pages read them. What is counted from settlements, payments, claims and measures is never stored.</summary>
public sealed class BudgetQueries(AppDbContext db, BenefitQueries benefits)
{
    /// <summary>Every edition with what was voted for it, the latest first.</summary>
    public async Task<List<EditionBudget>> EditionsAsync()
    {
        var editions = await db.Set<Edition>().Join(db.Set<CitizensAssembly>(), e => e.AssemblyId, a => a.Id, (e, a) => new { e.Id, e.Name, Assembly = a.Name, e.StartsOn, e.EndsOn }).OrderByDescending(e => e.StartsOn).ToListAsync();
        var voted = (await db.Set<BudgetLine>().SelectMany(l => l.Movements, (l, m) => new { l.EditionId, m.Stage, m.Amount }).Where(m => m.Stage == BudgetStage.Voted).ToListAsync()).ToLookup(m => m.EditionId, m => m.Amount);
        return editions.ConvertAll(e => new EditionBudget(e.Id, e.Name, e.Assembly, e.StartsOn, e.EndsOn, Money.Sum(voted[e.Id])));
    }

    /// <summary>An edition by itself; null when there is none.</summary>
    public Task<Edition?> EditionAsync(Guid id) => db.Set<Edition>().AsNoTracking().AsSingleQuery().Include(e => e.Organs).SingleOrDefaultAsync(e => e.Id == id);

    /// <summary>The budget of an edition; null when there is none.</summary>
    /// <param name="id">The edition.</param>
    /// <param name="unplanned">Sittings still to be planned before the end of the term, supposed by the reader.</param>
    public async Task<BudgetView?> FindAsync(Guid id, int unplanned = 0)
    {
        if (await EditionAsync(id) is not { } edition)
        {
            return null;
        }

        var ledger = await LedgerAsync(edition);
        var organs = edition.Organs.Select(organ => OrganForecast.Of(ledger, organ, unplanned)).OfType<OrganForecast>().ToList();
        return new BudgetView(edition, ledger.Rows(organs), organs) { Minutes = ledger.Minutes, Lines = ledger.Lines, GrantedOnly = ledger.GrantedOnly, Vouchers = (await benefits.ValueTakenInAsync(id), await benefits.ValueGivenAsync(id)) };
    }

    /// <summary>Lines with their movements.</summary>
    public Task<List<BudgetLine>> LinesAsync(Guid editionId) => db.Set<BudgetLine>().AsNoTracking().Include(l => l.Movements).AsSingleQuery().Where(l => l.EditionId == editionId).ToListAsync();

    /// <summary>Names of those who recorded movements.</summary>
    public Task<Dictionary<Guid, string>> UsersAsync(IEnumerable<BudgetLine> lines)
    {
        var ids = lines.SelectMany(l => l.Movements).Select(m => m.By).Distinct().ToList();
        return db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName);
    }

    private async Task<BudgetLedger> LedgerAsync(Edition edition)
    {
        var sittings = db.Set<Sitting>().AsNoTracking().Where(s => s.EditionId == edition.Id && s.Status != SittingStatus.Cancelled);
        var presences = await db.Set<Attendance>().Where(a => a.MinutesPresent > 0 && sittings.Any(s => s.Id == a.SittingId)).Select(a => new NotedPresence(a.SittingId, a.Capacity, a.MinutesPresent)).ToListAsync();
        var paid = db.Set<PaymentBatchItem>().Join(db.Set<PaymentBatchLine>().Where(l => l.Status == PaymentStatus.Paid), i => i.LineId, l => l.Id, (i, l) => i.SettlementLineId);
        var settled = await (from line in db.Set<SettlementLine>()
                             join settlement in db.Set<Settlement>() on line.SettlementId equals settlement.Id
                             where sittings.Any(s => s.Id == settlement.SittingId)
                             select new SettledRow(settlement.SittingId, line.AttendanceId, line.Order, line.AmountCents, line.Explanation, paid.Contains(line.Id))).ToListAsync();
        var granted = await db.Set<ExpenseClaim>().Where(c => c.Status == ClaimStatus.Granted && sittings.Any(s => s.Id == c.SittingId) && !db.Set<SettlementLine>().Any(l => l.ClaimId == c.Id)).Select(c => c.Granted).ToListAsync();
        var measures = await db.Set<Need>().Where(n => n.EditionId == edition.Id).SelectMany(n => n.Measures).Where(m => m.Status != MeasureStatus.GivenUp).Select(m => new { m.Status, m.Cost }).ToListAsync();
        return new BudgetLedger(edition, await LinesAsync(edition.Id))
        {
            Sittings = await sittings.OrderBy(s => s.Day).ThenBy(s => s.StartsAt).ToListAsync(),
            Presences = presences.ToLookup(p => p.SittingId),
            Settled = settled.ToLookup(s => s.SittingId),
            GrantedOnly = Money.Sum(granted),
            Measures = measures.ConvertAll(m => (m.Status, m.Cost)),
            Schemes = await db.Set<AllowanceScheme>().AsNoTracking().AsSingleQuery().Where(s => s.EditionId == edition.Id).Include(s => s.Rates).Include(s => s.CouncilAct.States).ToListAsync(),
        };
    }
}
