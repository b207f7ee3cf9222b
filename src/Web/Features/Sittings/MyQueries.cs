using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings;

/// <summary>A presence of mine.</summary>
public sealed record MyPresence(Guid SittingId, string Title, DateOnly Day, AttendanceStatus Status, int Minutes, bool HasCertificate)
{
    /// <summary>Whose presence.</summary>
    public Guid PersonId { get; init; }
}

/// <summary>What a member sees of themself. One account may serve two people of a household.</summary>
public sealed class MyQueries(AppDbContext db)
{
    private static readonly SittingKind[] AfterTerm = [.. Enum.GetValues<SittingKind>().Where(kind => kind.FollowsTheTerm())];

    public Task<List<Person>> PeopleAsync(Guid? userId) =>
        db.Set<Person>().AsNoTracking().Where(p => p.UserId != null && p.UserId == userId).OrderBy(p => p.Id).ToListAsync();

    /// <summary>The next sittings of the organs where the people hold a seat, and those they were convened to after their term.</summary>
    public Task<List<Sitting>> NextAsync(IReadOnlyCollection<Guid> people, DateOnly today) =>
        db.Set<Sitting>().AsNoTracking().Where(s => s.Day >= today && s.Status != SittingStatus.Cancelled && s.Status != SittingStatus.Closed)
            .Where(s => db.Set<Mandate>().Any(m => people.Contains(m.PersonId) && m.OrganId == s.OrganId && m.StartsOn <= s.Day
                && (s.Day <= m.EndsOn || (AfterTerm.Contains(s.Kind) && m.Status != MandateStatus.Resigned && m.Status != MandateStatus.Excluded && db.Set<Convocation>().Any(c => c.SittingId == s.Id && c.PersonId == m.PersonId))))
                || (db.Set<JointSitting>().Any(j => j.SittingId == s.Id) && db.Set<Convocation>().Any(c => c.SittingId == s.Id && people.Contains(c.PersonId))))
            .OrderBy(s => s.Day).Take(3).ToListAsync();

    public Task<List<MyPresence>> PresencesAsync(IReadOnlyCollection<Guid> people) =>
        db.Set<Attendance>().Where(a => people.Contains(a.PersonId) && a.Status != AttendanceStatus.Expected)
            .Join(db.Set<Sitting>(), a => a.SittingId, s => s.Id, (a, s) => new { a, s }).OrderByDescending(x => x.s.Day)
            .Select(x => new MyPresence(x.s.Id, x.s.Title, x.s.Day, x.a.Status, x.a.MinutesPresent, x.s.Status == SittingStatus.Closed && x.a.MinutesPresent > 0) { PersonId = x.a.PersonId }).ToListAsync();

    /// <summary>Whose convocations the account may print for a sitting.</summary>
    public Task<List<Person>> ConvenedAsync(Guid? userId, Guid sittingId) =>
        db.Set<Person>().AsNoTracking().Where(p => p.UserId != null && p.UserId == userId && db.Set<Convocation>().Any(c => c.SittingId == sittingId && c.PersonId == p.Id)).ToListAsync();

    public Task<Guid?> AttendanceAsync(Guid? userId, Guid sittingId, Guid? personId) =>
        db.Set<Attendance>().Where(a => a.SittingId == sittingId && db.Set<Person>().Any(p => p.Id == a.PersonId && (personId == null || p.Id == personId) && p.UserId != null && p.UserId == userId))
            .OrderByDescending(a => a.MinutesPresent).Select(a => (Guid?)a.Id).FirstOrDefaultAsync();
}
