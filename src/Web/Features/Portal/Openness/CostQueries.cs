using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Budgets;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Portal.Openness;

/// <summary>A kind of spending as the public reads it; null where so few people received it that it could tell who.</summary>
public sealed record PublicCost(BudgetKind Kind, Money Voted, Money? Spent);

/// <summary>What an edition costs and gives.</summary>
/// <param name="Costs">Spending by kind, the largest first; kinds without any are left out.</param>
/// <param name="Minutes">Minutes given by residents; null when too few gave them.</param>
/// <param name="People">Residents who came; null when too few.</param>
public sealed record EditionCost(IReadOnlyList<PublicCost> Costs, long? Minutes, int? People)
{
    public Money Spent => Money.Sum(Costs.Select(c => c.Spent ?? Money.Zero));

    public bool IsWhole => Costs.All(c => c.Spent is not null);

    /// <summary>Hundredths of full-time posts of staff.</summary>
    public int CentiFte { get; init; }

    /// <summary>Allowances already paid.</summary>
    public Money? Paid { get; init; }

    /// <summary>What an hour given costs in all; null when something is hidden or nobody came.</summary>
    public Money? PerHour => IsWhole && Minutes is > 0 ? Money.Euros(Spent.InEuros * 60m / Minutes.Value) : null;
}

/// <summary>What engagement costs and gives, for everyone to read: sums only.</summary>
public sealed class CostQueries(AppDbContext db)
{
    private static readonly Capacity[] Giving = [Capacity.Member, Capacity.FormerMember, Capacity.OpenParticipant];

    /// <summary>An edition's costs.</summary>
    public async Task<EditionCost> OfAsync(Guid editionId) => (await OfAsync([editionId]))[editionId];

    /// <summary>Costs of editions, in four queries for all of them.</summary>
    public async Task<Dictionary<Guid, EditionCost>> OfAsync(IReadOnlyCollection<Guid> editions)
    {
        var sittings = db.Set<Sitting>().Where(s => editions.Contains(s.EditionId) && s.Status != SittingStatus.Cancelled);
        var lines = (await db.Set<BudgetLine>().AsNoTracking().AsSingleQuery().Include(l => l.Movements).Where(l => editions.Contains(l.EditionId)).ToListAsync()).ToLookup(l => l.EditionId);
        var given = (await (from a in db.Set<Attendance>()
                            join s in sittings on a.SittingId equals s.Id
                            where a.MinutesPresent > 0 && Giving.Contains(a.Capacity)
                            select new Given(s.EditionId, a.PersonId, a.MinutesPresent)).ToListAsync()).ToLookup(g => g.Edition);
        var paid = db.Set<PaymentBatchItem>().Join(db.Set<PaymentBatchLine>().Where(l => l.Status == PaymentStatus.Paid), i => i.LineId, l => l.Id, (i, l) => i.SettlementLineId);
        var settled = (await (from line in db.Set<SettlementLine>()
                              join settlement in db.Set<Settlement>() on line.SettlementId equals settlement.Id
                              join s in sittings on settlement.SittingId equals s.Id
                              select new Settled(s.EditionId, line.PersonId, line.AttendanceId == null, line.AmountCents, paid.Contains(line.Id))).ToListAsync()).ToLookup(l => l.Edition);
        var measures = (await db.Set<Need>().Where(n => editions.Contains(n.EditionId)).SelectMany(n => n.Measures, (n, m) => new { n.EditionId, n.PersonId, m.Status, m.Cost }).Where(m => m.Status == MeasureStatus.Done).ToListAsync()).ToLookup(m => m.EditionId, m => (m.PersonId, m.Cost));
        return editions.ToDictionary(id => id, id => Of([.. lines[id]], [.. given[id]], [.. settled[id]], measures[id]));
    }

    private static EditionCost Of(List<BudgetLine> lines, List<Given> given, List<Settled> settled, IEnumerable<(Guid Person, Money Amount)> measures)
    {
        var derived = new Dictionary<BudgetKind, Money?>
        {
            [BudgetKind.Allowances] = Shown(settled.Where(s => !s.IsExpense).Select(s => s.Share)),
            [BudgetKind.Expenses] = Shown(settled.Where(s => s.IsExpense).Select(s => s.Share)),
            [BudgetKind.NeedMeasures] = Shown(measures),
        };
        var people = given.Select(g => g.Person).Distinct().Count();
        var isFew = people == 0 || SmallGroups.IsTotalHidden(people);
        return new(Costs(lines, derived), isFew ? null : given.Sum(g => (long)g.Minutes), isFew ? null : people)
        {
            CentiFte = lines.SelectMany(l => l.Movements).Where(m => m.Stage == BudgetStage.Committed).Select(m => m.CentiFte ?? 0).DefaultIfEmpty().Max(),
            Paid = Shown(settled.Where(s => !s.IsExpense && s.IsPaid).Select(s => s.Share)),
        };
    }

    // A sum that few people received would tell what each of them received.
    private static Money? Shown(IEnumerable<(Guid Person, Money Amount)> rows) =>
        rows.ToList() is var all && SmallGroups.IsTotalHidden(all.Select(r => r.Person).Distinct().Count()) ? null : Money.Sum(all.Select(r => r.Amount));

    private static List<PublicCost> Costs(List<BudgetLine> lines, Dictionary<BudgetKind, Money?> derived)
    {
        Money Typed(BudgetKind kind, BudgetStage stage) => lines.Find(l => l.Kind == kind)?.Sum(stage) ?? Money.Zero;
        return [.. Enum.GetValues<BudgetKind>().Select(kind => new PublicCost(kind, Typed(kind, BudgetStage.Voted), kind.IsDerived() ? derived[kind] : Typed(kind, BudgetStage.Committed)))
            .Where(c => c.Voted != Money.Zero || c.Spent != Money.Zero).OrderByDescending(c => c.Spent?.Cents ?? 0)];
    }

    private sealed record Given(Guid Edition, Guid Person, int Minutes);

    private sealed record Settled(Guid Edition, Guid Person, bool IsExpense, long AmountCents, bool IsPaid)
    {
        public (Guid Person, Money Amount) Share => (Person, Money.FromCents(AmountCents));
    }
}
