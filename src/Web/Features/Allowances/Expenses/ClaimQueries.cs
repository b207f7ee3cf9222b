using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Expenses;

/// <summary>Reads expense claims.</summary>
public sealed class ClaimQueries(AppDbContext db)
{
    private static readonly AttendanceStatus[] There = [AttendanceStatus.Present, AttendanceStatus.Late, AttendanceStatus.LeftEarly];

    /// <summary>Sittings a person came to, for which a scheme pays expenses back; the last first.</summary>
    public async Task<List<ClaimOffer>> OffersAsync(Guid personId)
    {
        var sittings = await db.Set<Attendance>().Where(a => a.PersonId == personId && There.Contains(a.Status))
            .Join(db.Set<Sitting>(), a => a.SittingId, s => s.Id, (a, s) => s).Where(s => s.Status != SittingStatus.Cancelled).OrderByDescending(s => s.Day).AsNoTracking().ToListAsync();
        var editions = sittings.Select(s => s.EditionId).Distinct().ToList();
        var schemes = await db.Set<AllowanceScheme>().AsNoTracking().AsSingleQuery().Where(s => editions.Contains(s.EditionId)).Include(s => s.Expenses).Include(s => s.CouncilAct.States).ToListAsync();
        return [.. from sitting in sittings
                   let scheme = schemes.Find(s => s.EditionId == sitting.EditionId && s.OrganIds.Contains(sitting.OrganId) && s.IsValidOn(sitting.Day) && s.Expenses.Any(e => e.AppliesOn(sitting.Day)))
                   where scheme is not null
                   select new ClaimOffer(sitting, scheme, [.. scheme.Expenses.Where(e => e.AppliesOn(sitting.Day))])];
    }

    /// <summary>Claims of one person, the last first.</summary>
    public async Task<List<ClaimRow>> OfAsync(Guid personId) =>
        (await db.Set<ExpenseClaim>().AsNoTracking().Where(c => c.PersonId == personId).Join(db.Set<Sitting>(), c => c.SittingId, s => s.Id, (c, s) => new { c, s.Title, s.Day })
            .OrderByDescending(x => x.c.SentOn).ThenByDescending(x => x.c.Id).ToListAsync()).ConvertAll(x => new ClaimRow(x.c, "", x.Title, x.Day));

    /// <summary>Every claim that passes the filter: those that wait first, the oldest of them first; with what may be repeated.</summary>
    public async Task<List<ClaimRow>> ListAsync(ClaimFilter filter)
    {
        var rows = await (from c in db.Set<ExpenseClaim>().AsNoTracking()
                          join p in db.Set<Person>() on c.PersonId equals p.Id
                          join s in db.Set<Sitting>() on c.SittingId equals s.Id
                          select new
                          {
                              c,
                              Name = p.GivenName + " " + p.FamilyName,
                              p.SearchName,
                              s.Title,
                              s.Day,
                              Print = db.Set<StoredDocument>().Where(d => d.Id == c.DocumentId).Select(d => d.Sha256).FirstOrDefault(),
                              IsContested = db.Set<AllowanceAppeal>().Any(a => a.ClaimId == c.Id && a.Status == AppealStatus.Open),
                          }).ToListAsync();
        var all = rows.ConvertAll(r => (r.c, (string?)r.Print));
        var name = Typed.Text(filter.Nom) is { } typed ? Folding.Letters(typed) : null;
        return [.. rows.Where(r => (filter.Status is not { } status || r.c.Status == status) && (filter.Kind is not { } kind || r.c.Kind == kind))
            .Where(r => name is null || r.SearchName.Replace(" ", "", StringComparison.Ordinal).Contains(name, StringComparison.Ordinal))
            .Select(r => new ClaimRow(r.c, r.Name, r.Title, r.Day) { IsRepeated = r.c.Status == ClaimStatus.Sent && ClaimDuplicates.Of(r.c, r.Print, all).Count > 0, IsContested = r.IsContested })
            .OrderBy(r => r.Claim.Status == ClaimStatus.Sent || r.IsContested ? 0 : 1).ThenBy(r => r.Claim.Status == ClaimStatus.Sent ? r.Claim.SentOn.DayNumber : -r.Claim.SentOn.DayNumber)];
    }

    /// <summary>One claim; null when there is none, or it is not one of the account's people.</summary>
    public async Task<ClaimView?> FindAsync(Guid id, Guid? ownedBy = null)
    {
        var found = await (from c in db.Set<ExpenseClaim>()
                           join p in db.Set<Person>() on c.PersonId equals p.Id
                           join s in db.Set<Sitting>() on c.SittingId equals s.Id
                           where c.Id == id && (ownedBy == null || p.UserId == ownedBy)
                           select new
                           {
                               c,
                               p,
                               s,
                               Rule = db.Set<IncomeRule>().FirstOrDefault(r => r.SchemeId == c.SchemeId),
                               Appeal = db.Set<AllowanceAppeal>().FirstOrDefault(a => a.ClaimId == c.Id),
                               Notice = db.Set<AllowanceNotice>().FirstOrDefault(n => n.SubjectId == c.Id),
                               By = db.Users.Where(u => u.Id == c.DecidedBy).Select(u => u.DisplayName).FirstOrDefault(),
                           }).AsNoTracking().SingleOrDefaultAsync();
        if (found is null)
        {
            return null;
        }

        var scheme = await SchemeAsync(found.c.SchemeId);
        return new ClaimView(found.c, found.p, found.s, scheme)
        {
            Before = await BeforeAsync(found.c.PersonId, found.c.SchemeId, found.c.Kind, found.s.Day, found.c.Id),
            Repeats = ownedBy is null ? await RepeatsAsync(found.c) : [],
            Rule = found.Rule?.Terms,
            Appeal = found.Appeal,
            ToldOn = found.Notice?.DoneAt is { } at ? Format.DayOf(at) : null,
            DecidedBy = found.By ?? "",
        };
    }

    /// <summary>What was granted before of that kind, claims that are looked at again included.</summary>
    public async Task<GrantedBefore> BeforeAsync(Guid personId, Guid schemeId, ExpenseKind kind, DateOnly day, Guid? but = null)
    {
        var granted = await db.Set<ExpenseClaim>().Where(c => c.PersonId == personId && c.SchemeId == schemeId && c.Kind == kind && (c.Status == ClaimStatus.Granted || c.Status == ClaimStatus.Sent) && c.Id != but)
            .Join(db.Set<Sitting>(), c => c.SittingId, s => s.Id, (c, s) => new { c.CentiUnits, c.Granted, s.Day }).ToListAsync();
        granted.RemoveAll(g => g.Granted == Money.Zero);
        var that = granted.Where(g => g.Day == day).ToList();
        return new GrantedBefore(that.Sum(g => g.CentiUnits) / 100m, Money.Sum(that.Select(g => g.Granted)), Money.Sum(granted.Select(g => g.Granted)));
    }

    /// <summary>Who sent the same scan before and did not take it back.</summary>
    public Task<bool> WasSentAsync(Guid personId, string print) =>
        db.Set<ExpenseClaim>().AnyAsync(c => c.PersonId == personId && c.Status != ClaimStatus.Withdrawn && db.Set<StoredDocument>().Any(d => d.Id == c.DocumentId && d.Sha256 == print));

    public Task<List<Person>> PeopleAsync() => db.Set<Person>().AsNoTracking().Where(p => db.Set<Mandate>().Any(m => m.PersonId == p.Id)).OrderBy(p => p.SearchName).ToListAsync();

    private Task<AllowanceScheme> SchemeAsync(Guid id) =>
        db.Set<AllowanceScheme>().AsNoTracking().AsSingleQuery().Include(s => s.Expenses).Include(s => s.CouncilAct.States).SingleAsync(s => s.Id == id);

    private async Task<List<(ExpenseClaim Claim, string Person)>> RepeatsAsync(ExpenseClaim claim)
    {
        var print = await db.Set<StoredDocument>().Where(d => d.Id == claim.DocumentId).Select(d => d.Sha256).SingleOrDefaultAsync();
        var near = await db.Set<ExpenseClaim>().AsNoTracking().Where(c => c.PersonId == claim.PersonId || db.Set<StoredDocument>().Any(d => d.Id == c.DocumentId && d.Sha256 == print))
            .Select(c => new { c, Print = db.Set<StoredDocument>().Where(d => d.Id == c.DocumentId).Select(d => d.Sha256).FirstOrDefault(), Name = db.Set<Person>().Where(p => p.Id == c.PersonId).Select(p => p.GivenName + " " + p.FamilyName).First() }).ToListAsync();
        var found = ClaimDuplicates.Of(claim, print, near.Select(n => (n.c, n.Print))).Select(c => c.Id).ToHashSet();
        return [.. near.Where(n => found.Contains(n.c.Id)).Select(n => (n.c, n.Name))];
    }
}
