using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure;

namespace Misthos.Web.Features.Proposals.Restitutions;

/// <summary>Reminds the offices that owe an acknowledgement or an answer; what was sent is recognised by its row.</summary>
internal sealed class DutyReminderWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DutyReminderWorker> log) : RegularWorker(TimeSpan.FromHours(1), clock, log)
{
    protected override async Task DoAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var authorities = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Authority>().AsNoTracking().Select(a => new { a.Id, a.Slug }).ToListAsync(cancellation);
        foreach (var authority in authorities)
        {
            await using var own = await scopes.OfAuthorityAsync(authority.Id, cancellation);
            await own.ServiceProvider.GetRequiredService<DutyReminderService>().RemindAsync(authority.Slug);
        }
    }
}
