using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Budgets;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Budgets;

/// <summary>Records movements of a budget; each is one save, and nothing recorded is ever changed.</summary>
public sealed class BudgetService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Adds a movement to the line of that kind, opening it when there is none.</summary>
    public async Task<IReadOnlyList<Refusal>> RecordAsync(Guid editionId, BudgetKind kind, MovementTerms terms)
    {
        actor.Does("Budgets.Record", terms.Reason);
        if (!await db.Set<Edition>().AnyAsync(e => e.Id == editionId))
        {
            return [new Refusal("budget.no-edition")];
        }

        var known = await db.Set<BudgetLine>().Include(l => l.Movements).SingleOrDefaultAsync(l => l.EditionId == editionId && l.Kind == kind);
        var line = known ?? new BudgetLine(db.AuthorityId, editionId, kind);
        var now = clock.GetUtcNow();
        if (line.WhyNotRecord(terms, Format.DayOf(now)) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var movement = line.Record(terms, Format.DayOf(now), new StateRecording(actor.Require(), now));
        db.Add(known is null ? line : movement);
        return await db.SaveOrRefuseAsync("budget.just-changed");
    }
}
