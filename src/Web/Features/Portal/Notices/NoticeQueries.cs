using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Portal;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Portal.Notices;

/// <summary>What the legal pages say.</summary>
public sealed class NoticeQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>The legal notice; empty before anything was said.</summary>
    public async Task<LegalNoticeText> LegalAsync() => (await db.Set<LegalNotice>().AsNoTracking().FirstOrDefaultAsync())?.Text ?? LegalNoticeText.Empty;

    /// <summary>Audits, the latest first.</summary>
    public Task<List<AccessibilityAudit>> AuditsAsync() => Latest(db.Set<AccessibilityAudit>()).ToListAsync();

    /// <summary>The audit that counts; null without one.</summary>
    public Task<AccessibilityAudit?> AuditAsync() => Latest(db.Set<AccessibilityAudit>()).FirstOrDefaultAsync();

    private static IQueryable<AccessibilityAudit> Latest(IQueryable<AccessibilityAudit> audits) => audits.AsNoTracking().OrderByDescending(a => a.On).ThenByDescending(a => a.Id);
}
