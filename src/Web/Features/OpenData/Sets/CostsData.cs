using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Budgets;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Portal.Openness;
using static Misthos.Web.Features.OpenData.Sets.Columns;

namespace Misthos.Web.Features.OpenData.Sets;

/// <summary>Spending of one kind of an edition, beside what the edition gave.</summary>
internal sealed record CostRecord(Edition Edition, BudgetKind Kind, PublicCost Cost, EditionCost Whole);

/// <summary>What editions cost by kind of spending, and the time given for it; sums that few people received are kept back.</summary>
internal static class CostsData
{
    private static readonly BudgetKind[] Kinds = Enum.GetValues<BudgetKind>();

    public static Dataset Set { get; } = new ListDataset<CostRecord>("couts",
    [
        new(Reference("edition_id"), (r, _) => r.Edition.Id),
        new(Text("edition", "Édition 2 (2025)", true), (r, _) => r.Edition.Name),
        new(Word<BudgetKind>("kind"), (r, _) => Code(r.Kind)),
        new(Euros("voted_euros", "60000.00", true), (r, _) => r.Cost.Voted),
        new(Euros("spent_euros", "41250.50"), (r, _) => r.Cost.Spent),
        new(YesNo("is_hidden"), (r, _) => r.Cost.Spent is null),
        new(Whole("edition_hours_given", "3120"), (r, _) => (int?)(r.Whole.Minutes / 60)),
        new(Whole("edition_people", "104"), (r, _) => r.Whole.People),
        new(Euros("edition_euros_per_hour", "38.40"), (r, _) => r.Whole.PerHour),
        new(Address("url", "https://exemple.fr/marseille/couts", true), (r, c) => c.Page($"couts?edition={r.Edition.Id}")),
    ], RowsAsync, c => Editions(c).Select(_ => "couts"))
    {
        Key = ["edition_id", "kind"],
        Tables =
        [
            SourceTable.Of<Edition>(), SourceTable.Of<BudgetLine>(), SourceTable.Of<BudgetMovement>(), SourceTable.Of<Sitting>(), SourceTable.Of<Attendance>(), SourceTable.Of<Settlement>(),
            SourceTable.Of<SettlementLine>(), SourceTable.Of<PaymentBatchLine>(), SourceTable.Of<Need>(), SourceTable.Of<NeedMeasure>(),
        ],
        RowsEach = Kinds.Length,
    };

    private static IQueryable<Edition> Editions(DataContext c) => c.Db.Set<Edition>().AsNoTracking().Where(e => e.Status != EditionStatus.Draft);

    private static async Task<IReadOnlyList<CostRecord>> RowsAsync(DataContext c)
    {
        var editions = await Editions(c).OrderBy(e => e.StartsOn).ThenBy(e => e.Id).ToListAsync();
        var costs = await c.Costs.OfAsync(editions.ConvertAll(e => e.Id));
        return [.. from e in editions
                   from kind in Kinds
                   let whole = costs[e.Id]
                   select new CostRecord(e, kind, whole.Costs.FirstOrDefault(k => k.Kind == kind) ?? new(kind, Money.Zero, Money.Zero), whole)];
    }
}
