using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances.Accounts;

/// <summary>Bank data at the end of their time: accounts of people and what payments hold of them. The caller saves.</summary>
public sealed class BankDataService(AppDbContext db)
{
    /// <summary>People whose bank data nothing needs any more once the last edition they belong to is over: everything due to them is paid.</summary>
    public async Task<ILookup<Guid, Guid>> PeopleByEditionAsync()
    {
        var editions = await db.Set<Edition>().Select(e => new { e.Id, e.EndsOn }).ToDictionaryAsync(e => e.Id, e => e.EndsOn);
        var people = await db.Set<Person>()
            .Where(p => db.Set<BankAccount>().Any(a => a.PersonId == p.Id) || db.Set<PaymentBatchLine>().Any(l => l.PersonId == p.Id && l.Account != SealedText.Empty))
            .Where(p => !db.Set<SettlementLine>().Any(s => s.PersonId == p.Id
                && !db.Set<PaymentBatchItem>().Any(i => i.StandingId == s.Id && db.Set<PaymentBatchLine>().Any(l => l.Id == i.LineId && l.Status == PaymentStatus.Paid))))
            .Select(p => new
            {
                p.Id,
                Seat = (from m in db.Set<Mandate>() join e in db.Set<Edition>() on m.EditionId equals e.Id where m.PersonId == p.Id orderby e.EndsOn descending select (Guid?)e.Id).FirstOrDefault(),
                Came = (from a in db.Set<Attendance>()
                        join s in db.Set<Sitting>() on a.SittingId equals s.Id
                        join e in db.Set<Edition>() on s.EditionId equals e.Id
                        where a.PersonId == p.Id
                        orderby e.EndsOn descending
                        select (Guid?)e.Id).FirstOrDefault(),
            }).ToListAsync();
        return people.Select(p => (p.Id, Edition: new[] { p.Seat, p.Came }.OfType<Guid>().OrderByDescending(e => editions[e]).FirstOrDefault()))
            .Where(p => p.Edition != Guid.Empty).ToLookup(p => p.Edition, p => p.Id);
    }

    /// <summary>Erases the bank data of those whose last edition this is; amounts, references and what became of each payment stay.</summary>
    public async Task EraseAsync(Guid editionId)
    {
        var people = (await PeopleByEditionAsync())[editionId].ToList();
        db.RemoveRange(await db.Set<BankAccount>().Where(a => people.Contains(a.PersonId)).ToListAsync());
        (await db.Set<PaymentBatchLine>().Where(l => people.Contains(l.PersonId) && l.Account != SealedText.Empty).ToListAsync()).ForEach(line => line.EraseAccount());
    }
}
