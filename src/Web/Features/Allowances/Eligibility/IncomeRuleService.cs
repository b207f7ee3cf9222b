using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances.Eligibility;

/// <summary>Sets how a scheme looks at the income condition. Saves once.</summary>
public sealed class IncomeRuleService(AppDbContext db, Actor actor)
{
    public async Task<IReadOnlyList<Refusal>> SaveAsync(Guid schemeId, IncomeRuleTerms terms)
    {
        actor.Does("Allowances.SetIncomeRule");
        if (await db.Set<AllowanceScheme>().SingleOrDefaultAsync(s => s.Id == schemeId) is not { } scheme)
        {
            return [new Refusal("eligibility.no-condition")];
        }

        if (IncomeRule.WhyNot(terms) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (await db.Set<IncomeRule>().SingleOrDefaultAsync(r => r.SchemeId == schemeId) is { } rule)
        {
            rule.Change(terms);
        }
        else
        {
            db.Add(new IncomeRule(scheme, terms));
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }
}
