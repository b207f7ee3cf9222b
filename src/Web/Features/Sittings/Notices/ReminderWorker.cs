using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure;

namespace Misthos.Web.Features.Sittings.Notices;

/// <summary>
/// Reminds those convened some days before a sitting (setting <c>Sittings:ReminderDays</c>, 3 unless set, 0 for never), in the morning. What
/// was sent is recognised by its notice: a restart, or a second server, reminds nobody again.
/// </summary>
internal sealed partial class ReminderWorker(IServiceScopeFactory scopes, TimeProvider clock, IConfiguration settings, ILogger<ReminderWorker> log) : RegularWorker(TimeSpan.FromMinutes(15), clock, log)
{
    /// <summary>Reminds of every sitting that is due now.</summary>
    /// <returns>How many sittings.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        var days = settings.GetValue("Sittings:ReminderDays", 3);
        var now = TimeZoneInfo.ConvertTime(Clock.GetUtcNow(), Format.Paris);
        if (days <= 0 || now.Hour is < 8 or >= 20)
        {
            return 0;
        }

        var (today, last) = (Format.DayOf(now), Format.DayOf(now).AddDays(days));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var due = await db.Set<Sitting>().IgnoreQueryFilters().AsNoTracking()
            .Where(s => s.Status == SittingStatus.Convened && s.Day > today && s.Day <= last && !db.Set<SittingNotice>().IgnoreQueryFilters().Any(n => n.SittingId == s.Id && n.Kind == NoticeKind.Reminder))
            .Select(s => new { s.Id, s.AuthorityId }).ToListAsync(cancellation);
        foreach (var sitting in due)
        {
            await RemindAsync(sitting.AuthorityId, sitting.Id);
        }

        return due.Count;
    }

    protected override Task DoAsync(CancellationToken cancellation) => RunOnceAsync(cancellation);

    private async Task RemindAsync(Guid authorityId, Guid sittingId)
    {
        await using var scope = await scopes.OfAuthorityAsync(authorityId);
        try
        {
            await scope.ServiceProvider.GetRequiredService<NoticeService>().RemindAsync(sittingId);
        }
        catch (DbUpdateException e)
        {
            // Another server, or an organiser, reminded in the same moment.
            LogFailed(Log, e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Reminders could not be sent; trying again soon.")]
    private static partial void LogFailed(ILogger log, Exception fault);
}
