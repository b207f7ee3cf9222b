using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Accounts;

/// <summary>A person who may be paid: how, and what is settled for them. The number is opened, and shown masked.</summary>
public sealed record AccountRow(Guid PersonId, string Person, BankAccount? Account, AccountDetails? Details, Money Settled)
{
    /// <summary>Money is settled and cannot be sent anywhere.</summary>
    public bool IsMissing => Account is null && Settled > Money.Zero;

    /// <summary>Finance must see a paper before this account is paid.</summary>
    public bool NeedsPaper => Account is { Kind: AccountKind.Savings or AccountKind.SomeoneElse, IsSeen: false };
}

/// <summary>How one person is paid, as they see it.</summary>
public sealed record MyAccountView(BankAccount? Account, AccountDetails? Details, bool AsksCivility);

/// <summary>How people are paid.</summary>
public sealed class AccountQueries(AppDbContext db, Seals seals)
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
            .Select(p => new AccountRow(p.Id, $"{p.GivenName} {p.FamilyName}", accounts.GetValueOrDefault(p.Id), Open(accounts.GetValueOrDefault(p.Id)), Money.FromCents(settled.GetValueOrDefault(p.Id))))
            .OrderByDescending(row => row.IsMissing).ThenByDescending(row => row.NeedsPaper).ThenByDescending(row => row.Settled > Money.Zero)];
    }

    /// <summary>How one person is paid.</summary>
    public async Task<MyAccountView> OfAsync(Guid personId)
    {
        var found = await db.Set<Person>().Where(p => p.Id == personId).Select(p => new
        {
            Account = db.Set<BankAccount>().FirstOrDefault(a => a.PersonId == p.Id),
            AsksCivility = db.Set<HeliosSettings>().Any(h => h.IsOn),
        }).AsNoTracking().SingleAsync();
        return new(found.Account, Open(found.Account), found.AsksCivility);
    }

    /// <summary>Whether the city writes files that demand a civility.</summary>
    public Task<bool> AsksCivilityAsync() => db.Set<HeliosSettings>().AnyAsync(h => h.IsOn);

    /// <summary>How many people cannot be paid what is settled for them.</summary>
    public Task<int> CountMissingAsync() =>
        db.Set<Person>().CountAsync(p => db.Set<SettlementLine>().Any(l => l.PersonId == p.Id) && !db.Set<BankAccount>().Any(b => b.PersonId == p.Id));

    private AccountDetails? Open(BankAccount? account) => account is null ? null : seals.Open<AccountDetails>(account.Details);
}
