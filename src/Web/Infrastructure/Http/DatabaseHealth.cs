using Microsoft.Extensions.Diagnostics.HealthChecks;
using Misthos.Web.Data;

namespace Misthos.Web.Infrastructure.Http;

/// <summary>Healthy when the database answers.</summary>
internal sealed class DatabaseHealth(AppDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
