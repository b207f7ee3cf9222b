using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances;

/// <summary>A person who may be paid: the account, and what is settled for them.</summary>
public sealed record AccountRow(Guid PersonId, string Person, string? Holder, string? Iban, Money Settled)
{
    /// <summary>Money is settled and cannot be sent anywhere.</summary>
    public bool IsMissing => Iban is null && Settled > Money.Zero;
}

/// <summary>Bank accounts in full, for finance only.</summary>
public sealed class AccountQueries(AppDbContext db)
{
    /// <summary>Everyone with something settled, an account, or a seat in an organ that a scheme covers; those who cannot be paid first, then those who can.</summary>
    public async Task<IReadOnlyList<AccountRow>> AllAsync()
    {
        var organs = (await db.Set<AllowanceScheme>().AsNoTracking().Select(s => s.OrganIds).ToListAsync()).SelectMany(ids => ids).Distinct().ToList();
        var settled = await db.Set<SettlementLine>().GroupBy(l => l.PersonId).Select(g => new { g.Key, Cents = g.Sum(l => l.AmountCents) }).ToDictionaryAsync(g => g.Key, g => g.Cents);
        var accounts = await db.Set<BankAccount>().AsNoTracking().ToDictionaryAsync(a => a.PersonId);
        var seated = await db.Set<Mandate>().Where(m => organs.Contains(m.OrganId)).Select(m => m.PersonId).Distinct().ToListAsync();
        var people = await db.Set<Person>().AsNoTracking().Select(p => new { p.Id, p.GivenName, p.FamilyName }).ToListAsync();
        var concerned = seated.Concat(settled.Keys).Concat(accounts.Keys).ToHashSet();
        return [.. people.Where(p => concerned.Contains(p.Id))
            .OrderBy(p => p.FamilyName, StringComparer.CurrentCulture).ThenBy(p => p.GivenName, StringComparer.CurrentCulture)
            .Select(p => new AccountRow(p.Id, $"{p.GivenName} {p.FamilyName}", accounts.GetValueOrDefault(p.Id)?.Holder, accounts.GetValueOrDefault(p.Id)?.Iban, Money.FromCents(settled.GetValueOrDefault(p.Id))))
            .OrderByDescending(row => row.IsMissing).ThenByDescending(row => row.Settled > Money.Zero)];
    }

    /// <summary>How many people cannot be paid what is settled for them.</summary>
    public Task<int> CountMissingAsync() =>
        db.Set<Person>().CountAsync(p => db.Set<SettlementLine>().Any(l => l.PersonId == p.Id) && !db.Set<BankAccount>().Any(b => b.PersonId == p.Id));
}
