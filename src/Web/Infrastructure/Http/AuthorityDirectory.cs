using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Portal;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Infrastructure.Http;

/// <summary>Authorities by their short name, kept in memory for a minute or until one changes.</summary>
public sealed class AuthorityDirectory(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (AuthorityInfo Info, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    public async ValueTask<AuthorityInfo?> FindAsync(string slug)
    {
        if (_known.TryGetValue(slug, out var hit) && hit.Until > clock.GetUtcNow())
        {
            return hit.Info;
        }

        if (!Authority.IsSlug(slug))
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var authority = await db.Set<Authority>().AsNoTracking().SingleOrDefaultAsync(a => a.Slug == slug);
        if (authority is null)
        {
            return null;
        }

        var audit = await db.Set<AccessibilityAudit>().IgnoreQueryFilters().AsNoTracking().Where(a => a.AuthorityId == authority.Id).OrderByDescending(a => a.On).ThenByDescending(a => a.Id).FirstOrDefaultAsync();
        var info = AuthorityInfo.Of(authority) with { Accessibility = audit?.StateOn(Format.DayOf(clock.GetUtcNow())) ?? AccessibilityState.NotCompliant };
        _known[slug] = (info, clock.GetUtcNow() + Life);
        return info;
    }

    public void Forget(string slug) => _known.TryRemove(slug, out _);
}
