using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Registers;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure;

namespace Misthos.Web.Features.Registers;

/// <summary>Once a day has the last entry of each register dated outside, when <c>Register:TimestampUrl</c> is set.</summary>
internal sealed class StampWorker(IServiceScopeFactory scopes, TimeProvider clock, IConfiguration settings, ILogger<StampWorker> log) : RegularWorker(TimeSpan.FromHours(1), clock, log)
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(23);

    protected override async Task DoAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(settings[StampService.Address]))
        {
            return;
        }

        foreach (var authority in await DueAsync(cancellation))
        {
            await using var scope = await scopes.OfAuthorityAsync(authority, cancellation);
            await scope.ServiceProvider.GetRequiredService<StampService>().StampLastAsync(cancellation);
        }
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancellation)
    {
        var since = Clock.GetUtcNow() - Between;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await db.Set<PublicAct>().IgnoreQueryFilters().Select(a => a.AuthorityId).Distinct()
            .Where(id => !db.Set<RegisterStamp>().IgnoreQueryFilters().Any(s => s.AuthorityId == id && s.StampedAt > since)).ToListAsync(cancellation);
    }
}
