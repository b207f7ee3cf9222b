using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Benefits;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Benefits;

/// <summary>Vouchers as organisers, members and the budget read them.</summary>
public sealed class BenefitQueries(AppDbContext db)
{
    /// <summary>What the vouchers that members of an edition received and kept are worth: the part of the budget spent in kind.</summary>
    public async Task<Money> ValueGivenAsync(Guid editionId) => Money.Sum(await Standing(editionId).Select(g => g.Value).ToListAsync());

    /// <summary>What all the vouchers taken in for an edition are worth, given or not.</summary>
    public async Task<Money> ValueTakenInAsync(Guid editionId) =>
        Money.Sum((await db.Set<BenefitLot>().Where(l => l.EditionId == editionId).Select(l => new { l.FaceValue, l.Quantity }).ToListAsync()).Select(l => l.FaceValue * l.Quantity));

    /// <summary>Name of an edition; null when there is none.</summary>
    public Task<string?> EditionAsync(Guid id) => db.Set<Edition>().Where(e => e.Id == id).Select(e => (string?)e.Name).SingleOrDefaultAsync();

    /// <summary>The lots of an edition, the latest first.</summary>
    public Task<List<BenefitLot>> LotsAsync(Guid editionId) =>
        db.Set<BenefitLot>().AsNoTracking().Where(l => l.EditionId == editionId).OrderByDescending(l => l.ReceivedOn).ThenBy(l => l.Name).ToListAsync();

    public Task<BenefitLot?> LotAsync(Guid id) => db.Set<BenefitLot>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id);

    /// <summary>What the scheme that starts last says of members under age: where a lot's own rule starts from.</summary>
    public Task<MinorAllowance> MinorsOfSchemeAsync(Guid editionId) =>
        db.Set<AllowanceScheme>().Where(s => s.EditionId == editionId).OrderByDescending(s => s.ValidFrom).Select(s => s.Minors).FirstOrDefaultAsync();

    /// <summary>The register of an edition, or of one lot: the latest first.</summary>
    public Task<List<GrantRow>> RegisterAsync(Guid editionId, Guid? lotId = null) => Rows(db.Set<BenefitGrant>().Where(g => g.EditionId == editionId && (lotId == null || g.LotId == lotId)));

    /// <summary>What these people received, the latest first; what they gave back is left out.</summary>
    public Task<List<GrantRow>> OfAsync(Guid personId) => Rows(db.Set<BenefitGrant>().Where(g => g.PersonId == personId && g.EndedAs == null));

    /// <summary>Sittings of an edition that were held, the latest first.</summary>
    public Task<List<Sitting>> SittingsAsync(Guid editionId, DateOnly today) =>
        db.Set<Sitting>().AsNoTracking().Where(s => s.EditionId == editionId && s.Status != SittingStatus.Cancelled && s.Day <= today).OrderByDescending(s => s.Day).ToListAsync();

    /// <summary>Who may receive vouchers of an edition: its members by name, or those of them who were at a sitting.</summary>
    public Task<List<Person>> MembersAsync(Guid editionId, Guid? sittingId) =>
        db.Set<Person>().AsNoTracking().Where(p => db.Set<Mandate>().Any(m => m.PersonId == p.Id && m.EditionId == editionId && m.EndsOn >= m.StartsOn)
            && (sittingId == null || db.Set<Attendance>().Any(a => a.PersonId == p.Id && a.SittingId == sittingId
                && (a.Status == AttendanceStatus.Present || a.Status == AttendanceStatus.Late || a.Status == AttendanceStatus.LeftEarly || a.Status == AttendanceStatus.Remote))))
            .OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).ThenBy(p => p.Id).ToListAsync();

    private IQueryable<BenefitGrant> Standing(Guid editionId) => db.Set<BenefitGrant>().Where(g => g.EditionId == editionId && g.EndedAs == null);

    private async Task<List<GrantRow>> Rows(IQueryable<BenefitGrant> grants) =>
        [.. (await (from g in grants.AsNoTracking()
                    join l in db.Set<BenefitLot>() on g.LotId equals l.Id
                    join p in db.Set<Person>() on g.PersonId equals p.Id
                    join s in db.Set<Sitting>() on g.SittingId equals s.Id into sittings
                    from s in sittings.DefaultIfEmpty()
                    join u in db.Users on g.By equals u.Id into users
                    from u in users.DefaultIfEmpty()
                    orderby g.GivenOn descending, g.Id descending
                    select new { Grant = g, l.Kind, l.Name, l.Provider, Person = p.GivenName + " " + p.FamilyName, Sitting = s == null ? null : s.Title, Day = s == null ? (DateOnly?)null : s.Day, By = u == null ? null : u.DisplayName }).ToListAsync())
            .Select(r => new GrantRow(r.Grant, r.Kind, r.Name, r.Person) { Provider = r.Provider, Sitting = r.Sitting, SittingOn = r.Day, By = r.By ?? "–" })];
}

/// <summary>A line of the register.</summary>
public sealed record GrantRow(BenefitGrant Grant, BenefitKind Kind, string Name, string Person)
{
    public string Provider { get; init; } = "";

    public string? Sitting { get; init; }

    public DateOnly? SittingOn { get; init; }

    public string By { get; init; } = "";
}
