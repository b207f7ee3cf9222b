using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Certificates;

/// <summary>Issues presence certificates, one valid at a time for an attendance, and revokes them.</summary>
public sealed class CertificateService(AppDbContext db, Actor actor, TimeProvider clock)
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Attempts = 60;

    /// <summary>The valid certificate of an attendance, issued now when there is none; null when the person was not there or the sitting is not closed.</summary>
    public async Task<PresenceCertificate?> IssueAsync(Guid attendanceId)
    {
        actor.Does("Certificates.Issue");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryIssueAsync(attendanceId);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Someone took the number meanwhile: read again, the certificate may even be there.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Revokes the certificates of these attendances; the caller saves.</summary>
    public async Task RevokeAsync(IReadOnlyCollection<Guid> attendanceIds, string reason)
    {
        foreach (var certificate in await db.Set<PresenceCertificate>().Where(c => attendanceIds.Contains(c.AttendanceId) && c.RevokedAt == null).ToListAsync())
        {
            certificate.Revoke(reason, clock.GetUtcNow());
        }
    }

    private async Task<PresenceCertificate?> TryIssueAsync(Guid attendanceId)
    {
        // The number is read before the certificate is looked for, so that two simultaneous requests collide on it.
        var number = await NextNumberAsync();
        var existing = await db.Set<PresenceCertificate>().FirstOrDefaultAsync(c => c.AttendanceId == attendanceId && c.RevokedAt == null);
        if (existing is not null)
        {
            return existing;
        }

        var attendance = await db.Set<Attendance>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == attendanceId);
        var sitting = attendance is null ? null : await db.Set<Sitting>().AsNoTracking().SingleAsync(s => s.Id == attendance.SittingId);
        if (attendance is not { WasThere: true } || sitting?.Status != SittingStatus.Closed)
        {
            return null;
        }

        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == attendance.PersonId);
        var facts = new CertificateFacts(attendanceId, person.Id, person.FullName, sitting.Title, sitting.Day, attendance.MinutesPresent);
        var certificate = new PresenceCertificate(attendance.AuthorityId, facts, number, RandomNumberGenerator.GetString(Alphabet, 12), clock.GetUtcNow());
        db.Add(certificate);
        await db.SaveChangesAsync();
        return certificate;
    }

    private async Task<string> NextNumberAsync()
    {
        var year = clock.GetUtcNow().Year.ToString(CultureInfo.InvariantCulture) + "-";
        var last = await db.Set<PresenceCertificate>().Where(c => c.Number.StartsWith(year)).MaxAsync(c => (string?)c.Number);
        var next = last is null ? 1 : int.Parse(last[year.Length..], CultureInfo.InvariantCulture) + 1;
        return year + next.ToString("000000", CultureInfo.InvariantCulture);
    }
}
