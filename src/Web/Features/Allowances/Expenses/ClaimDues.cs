using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances.Expenses;

/// <summary>Claims granted for a sitting and in no settlement yet: they enter the next one, each once (a unique index holds).</summary>
internal static class ClaimDues
{
    public static async Task<List<SettlementDue>> OfAsync(AppDbContext db, Guid sittingId) =>
        (await db.Set<ExpenseClaim>().AsNoTracking().Where(c => c.SittingId == sittingId && c.Status == ClaimStatus.Granted && !db.Set<SettlementLine>().Any(l => l.ClaimId == c.Id)).OrderBy(c => c.Id).ToListAsync())
            .ConvertAll(c => new SettlementDue(null, c.PersonId, c.Granted.Cents, c.Explanation) { ClaimId = c.Id });
}
