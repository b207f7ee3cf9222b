using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Accounts;

/// <summary>How a person asks to be paid; the details are null without account.</summary>
public sealed record AccountChoice(AccountTerms Terms, AccountDetails? Details);

/// <summary>The account a person is paid on; the one before it is replaced. Each method saves once.</summary>
public sealed class BankAccountService(AppDbContext db, Actor actor, Seals seals, TimeProvider clock)
{
    /// <summary>Records how one is paid; refused when the person is somebody else.</summary>
    public Task<IReadOnlyList<Refusal>> SaveOwnAsync(Guid personId, AccountChoice choice)
    {
        var user = actor.Require();
        return SaveAsync(db.Set<Person>().Where(p => p.Id == personId && p.UserId == user), choice);
    }

    /// <summary>Records what a person gave to an agent.</summary>
    public Task<IReadOnlyList<Refusal>> SaveForAsync(Guid personId, AccountChoice choice) => SaveAsync(db.Set<Person>().Where(p => p.Id == personId), choice);

    /// <summary>Notes the paper that somebody of finance has seen: a mandate, the bank's agreement, proof of guardianship.</summary>
    public async Task<IReadOnlyList<Refusal>> SeeAsync(Guid personId, string? evidence, DateOnly? on)
    {
        actor.Does("Allowances.SeeEvidence");
        if (BankAccount.WhyNotSee(evidence, on, Format.DayOf(clock.GetUtcNow())) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (await db.Set<BankAccount>().SingleOrDefaultAsync(a => a.PersonId == personId) is not { } account)
        {
            return [new Refusal("account.none")];
        }

        account.See(evidence!, on!.Value, actor.Require());
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>The account in full, for who must act; that it was looked at stays in the history.</summary>
    public async Task<AccountDetails?> RevealAsync(Guid personId)
    {
        actor.Does("Allowances.RevealAccount");
        if (await db.Set<BankAccount>().AsNoTracking().SingleOrDefaultAsync(a => a.PersonId == personId) is not { } account || seals.Open<AccountDetails>(account.Details) is not { } details)
        {
            return null;
        }

        db.Add(AuditTrail.Seen(account, actor, clock.GetUtcNow()));
        await db.SaveChangesAsync();
        return details;
    }

    private async Task<IReadOnlyList<Refusal>> SaveAsync(IQueryable<Person> whose, AccountChoice choice)
    {
        actor.Does("Allowances.SaveAccount");
        if (await whose.Select(p => (Guid?)p.Id).SingleOrDefaultAsync() is not { } personId)
        {
            return [new Refusal("account.nobody")];
        }

        var closed = choice.Details is { } details ? seals.Close(details) : SealedText.Empty;
        if (await db.Set<BankAccount>().SingleOrDefaultAsync(a => a.PersonId == personId) is { } known)
        {
            known.Replace(choice.Terms, closed);
        }
        else
        {
            db.Add(new BankAccount(db.AuthorityId, personId, choice.Terms, closed));
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }
}
