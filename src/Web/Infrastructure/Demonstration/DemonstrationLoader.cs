using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Loads the two fictitious authorities once, into an empty database. Nobody in it exists.</summary>
internal static class DemonstrationLoader
{
    /// <summary>Loads the demonstration unless an authority is there already.</summary>
    /// <returns>Whether anything was loaded.</returns>
    public static async Task<bool> LoadAsync(IServiceProvider services)
    {
        if (await services.CreateScope().ServiceProvider.GetRequiredService<AppDbContext>().Set<Authority>().AnyAsync())
        {
            return false;
        }

        await LoadAsync(services, MarseilleDemo.Authority(), scope => new MarseilleDemo(scope).Build());
        await LoadAsync(services, PoitiersDemo.Authority(), scope => new PoitiersDemo(scope).Build());
        return true;
    }

    private static async Task LoadAsync(IServiceProvider services, Authority authority, Action<DemoScope> build)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        authority.MarkAsDemonstration();
        db.Add(authority);
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(authority));
        scope.ServiceProvider.GetRequiredService<Actor>().Does("Demonstration.Load");
        // Found once, on saving: thousands of rows are looked through for each one added otherwise.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        build(new DemoScope(db, authority, scope.ServiceProvider.GetRequiredService<TimeProvider>(), scope.ServiceProvider.GetRequiredService<Seals>()));
        await db.SaveChangesAsync();
    }
}
