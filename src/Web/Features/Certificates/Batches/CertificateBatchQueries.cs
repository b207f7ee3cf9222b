using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Certificates;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Certificates.Batches;

/// <summary>A batch without its file.</summary>
public sealed record BatchLine(Guid Id, CertificateKind Kind, CertificateBatchFormat Format, string Language, CertificateBatchStatus Status, CertificateBatchFault? Fault, int Done, int Total, DateTimeOffset At);

/// <summary>Reads the batches of a sitting and their files.</summary>
public sealed class CertificateBatchQueries(AppDbContext db)
{
    public Task<Sitting?> SittingAsync(Guid id) => db.Set<Sitting>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id);

    public Task<List<BatchLine>> OfAsync(Guid sittingId) =>
        db.Set<CertificateBatch>().Where(b => b.SittingId == sittingId).OrderByDescending(b => b.Id).Take(20)
            .Select(b => new BatchLine(b.Id, b.Kind, b.Format, b.Language, b.Status, b.Fault, b.Done, b.Total, b.At)).ToListAsync();

    /// <summary>Certificates of a sitting that stand.</summary>
    public Task<int> StandingAsync(Guid sittingId) => db.Set<Certificate>().CountAsync(c => c.SittingId == sittingId && c.RevokedAt == null);

    /// <summary>Those who would get one.</summary>
    public Task<int> DueAsync(Sitting sitting) => sitting.Status == SittingStatus.Closed
        ? db.Set<Attendance>().CountAsync(a => a.SittingId == sitting.Id && a.MinutesPresent > 0)
        : db.Set<Convocation>().CountAsync(c => c.SittingId == sitting.Id);

    public Task<CertificateBatch?> FileAsync(Guid id) => db.Set<CertificateBatch>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id && b.Status == CertificateBatchStatus.Ready);
}
