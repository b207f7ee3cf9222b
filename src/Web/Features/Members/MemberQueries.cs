using System.Globalization;
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
    /// <summary>Every mandate with its person, by family name.</summary>
    public Task<List<MemberRow>> AllAsync() =>
        (from m in db.Set<Mandate>().AsNoTracking()
         join p in db.Set<Person>() on m.PersonId equals p.Id
         join o in db.Set<Organ>() on m.OrganId equals o.Id
         join e in db.Set<Edition>() on m.EditionId equals e.Id
         orderby p.FamilyName, p.GivenName, m.StartsOn
         select new MemberRow(p.Id, p.GivenName + " " + p.FamilyName, o.Name, m.Origin, m.Status)
         {
             MandateId = m.Id,
             OrganId = o.Id,
             EditionId = e.Id,
             Edition = e.Name,
             StartsOn = m.StartsOn,
             EndsOn = m.EndsOn,
         }).ToListAsync();

    /// <summary>Keeps what the filters ask for; names are found whatever their accents.</summary>
    public static List<MemberRow> Filter(IEnumerable<MemberRow> rows, MemberFilter filter) =>
        [.. rows.Where(row => (filter.Organ is null || row.OrganId == filter.Organ)
            && (filter.Origin is null || row.Origin == filter.Origin)
            && (filter.Status is null || row.Status == filter.Status)
            && (string.IsNullOrWhiteSpace(filter.Words) || Finds(row.Name, filter.Words.Trim())))];

    public Task<Person?> FindAsync(Guid id) => db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id);

    public Task<OrganRow?> OrganAsync(Guid id) =>
        db.Set<Organ>().Where(o => o.Id == id)
            .Join(db.Set<Edition>(), o => o.EditionId, e => e.Id, (o, e) => new OrganRow(o.Name, o.Seats, e.Id, e.Name, e.StartsOn, e.EndsOn) { Kind = o.Kind }).SingleOrDefaultAsync();

    public async Task<List<MemberRow>> MandatesAsync(Guid personId) => [.. (await AllAsync()).Where(m => m.PersonId == personId)];

    public Task<bool> HasAccountAsync(Guid personId) => db.Set<BankAccount>().AnyAsync(a => a.PersonId == personId);

    /// <summary>Where the person was expected, the latest first.</summary>
    public Task<List<PersonPresence>> PresencesAsync(Guid personId) =>
        (from a in db.Set<Attendance>().AsNoTracking()
         join s in db.Set<Sitting>() on a.SittingId equals s.Id
         where a.PersonId == personId && s.Status != SittingStatus.Cancelled
         orderby s.Day descending
         select new PersonPresence(s.Id, s.Title, s.Day, a.Status, a.MinutesPresent)).ToListAsync();

    private static bool Finds(string name, string words) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(
        name, words, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
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
}

/// <summary>An organ and the term of its edition.</summary>
public sealed record OrganRow(string Name, int Seats, Guid EditionId, string Edition, DateOnly StartsOn, DateOnly EndsOn)
{
    public OrganKind Kind { get; init; }
}

/// <summary>What the directory is narrowed to.</summary>
public sealed record MemberFilter(Guid? Organ, MandateOrigin? Origin, MandateStatus? Status, string? Words);
