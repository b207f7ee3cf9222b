using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure;

namespace Misthos.Web.Features.Proposals.Opinions;

/// <summary>Reminds the departments that owe a technical opinion; what was sent is recognised by its row.</summary>
internal sealed class OpinionReminderWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OpinionReminderWorker> log) : RegularWorker(TimeSpan.FromHours(1), clock, log)
{
    protected override async Task DoAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var authorities = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<OpinionRequest>().IgnoreQueryFilters().Select(r => r.AuthorityId).Distinct().ToListAsync(cancellation);
        foreach (var authority in authorities)
        {
            await using var own = await scopes.OfAuthorityAsync(authority, cancellation);
            await own.ServiceProvider.GetRequiredService<OpinionMailService>().RemindAsync();
        }
    }
}
