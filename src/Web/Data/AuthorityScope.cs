using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;

namespace Misthos.Web.Data;

/// <summary>Scopes of work away from requests.</summary>
internal static class AuthorityScope
{
    /// <summary>A scope that sees the rows of one authority.</summary>
    public static async Task<AsyncServiceScope> OfAuthorityAsync(this IServiceScopeFactory scopes, Guid id, CancellationToken cancellation = default)
    {
        var scope = scopes.CreateAsyncScope();
        var authority = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Authority>().AsNoTracking().SingleAsync(a => a.Id == id, cancellation);
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(authority));
        return scope;
    }
}
