using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances.Expenses;

/// <summary>What was granted for a sitting and is in no settlement yet: it enters the next one, each once (a unique index holds). After an appeal, what it added.</summary>
internal static class ClaimDues
{
    public static async Task<List<SettlementDue>> OfAsync(AppDbContext db, Guid sittingId)
    {
        var claims = await db.Set<ExpenseClaim>().AsNoTracking().Where(c => c.SittingId == sittingId && c.Status == ClaimStatus.Granted)
            .Select(c => new { Claim = c, Settled = db.Set<SettlementLine>().Where(l => l.ClaimId == c.Id).Select(l => l.AmountCents).ToList() }).OrderBy(c => c.Claim.Id).ToListAsync();
        return [.. from c in claims
                   let settled = Money.FromCents(c.Settled.Sum())
                   where c.Claim.Granted > settled
                   select Due(c.Claim, settled, c.Settled.Count)];
    }

    private static SettlementDue Due(ExpenseClaim claim, Money settled, int lines)
    {
        var due = claim.Granted - settled;
        return new SettlementDue(null, claim.PersonId, due.Cents, lines == 0 ? claim.Explanation : Rest(claim, settled, due)) { ClaimId = claim.Id, Order = lines };
    }

    private static string Rest(ExpenseClaim claim, Money settled, Money due)
    {
        var whole = AllowanceBreakdown.FromJson(claim.Explanation);
        return (whole with { Amount = due, Lines = [.. whole.Lines, new AllowanceLine("expense.settled-before", Money.Zero - settled)] }).ToJson();
    }
}
