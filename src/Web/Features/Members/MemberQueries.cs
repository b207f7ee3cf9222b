using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Members;

/// <summary>Members, mandates and needs as organisers read them.</summary>
public sealed class MemberQueries(AppDbContext db)
{
    /// <summary>Mandates of an edition with their people, by family name.</summary>
    public Task<List<MemberRow>> OfEditionAsync(Guid editionId) => Rows(db.Set<Mandate>().Where(m => m.EditionId == editionId)).ToListAsync();

    public Task<Person?> FindAsync(Guid id) => db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id);

    public Task<OrganRow?> OrganAsync(Guid id) =>
        db.Set<Organ>().Where(o => o.Id == id)
            .Join(db.Set<Edition>(), o => o.EditionId, e => e.Id, (o, e) => new OrganRow(o.Name, o.Seats, e.Id, e.Name, e.StartsOn, e.EndsOn) { Kind = o.Kind }).SingleOrDefaultAsync();

    public Task<List<MemberRow>> MandatesAsync(Guid personId) => Rows(db.Set<Mandate>().Where(m => m.PersonId == personId)).ToListAsync();

    public Task<bool> HasAccountAsync(Guid personId) => db.Set<BankAccount>().AnyAsync(a => a.PersonId == personId);

    /// <summary>Where the person was expected, the latest first.</summary>
    public Task<List<PersonPresence>> PresencesAsync(Guid personId) =>
        (from a in db.Set<Attendance>().AsNoTracking()
         join s in db.Set<Sitting>() on a.SittingId equals s.Id
         where a.PersonId == personId && s.Status != SittingStatus.Cancelled
         orderby s.Day descending
         select new PersonPresence(s.Id, s.Title, s.Day, a.Status, a.MinutesPresent)).ToListAsync();

    private IQueryable<MemberRow> Rows(IQueryable<Mandate> mandates) =>
        from m in mandates.AsNoTracking()
        join p in db.Set<Person>() on m.PersonId equals p.Id
        join o in db.Set<Organ>() on m.OrganId equals o.Id
        join e in db.Set<Edition>() on m.EditionId equals e.Id
        orderby p.SearchName, m.StartsOn
        select new MemberRow(p.Id, p.GivenName + " " + p.FamilyName, o.Name, m.Origin, m.Status)
        {
            MandateId = m.Id,
            OrganId = o.Id,
            EditionId = e.Id,
            Edition = e.Name,
            StartsOn = m.StartsOn,
            EndsOn = m.EndsOn,
            ReplacesId = m.ReplacesId,
        };
}

/// <summary>A person's attendance at one sitting; minutes are those present.</summary>
public sealed record PersonPresence(Guid SittingId, string Title, DateOnly Day, AttendanceStatus Status, int Minutes);

/// <summary>A mandate and its person.</summary>
public sealed record MemberRow(Guid PersonId, string Name, string Organ, MandateOrigin Origin, MandateStatus Status)
{
    public Guid MandateId { get; init; }

    public Guid OrganId { get; init; }

    public Guid EditionId { get; init; }

    public string Edition { get; init; } = "";

    public DateOnly StartsOn { get; init; }

    public DateOnly EndsOn { get; init; }

    /// <summary>The mandate of somebody who left that this one replaces.</summary>
    public Guid? ReplacesId { get; init; }
}

/// <summary>An organ and the term of its edition.</summary>
public sealed record OrganRow(string Name, int Seats, Guid EditionId, string Edition, DateOnly StartsOn, DateOnly EndsOn)
{
    public OrganKind Kind { get; init; }
}
