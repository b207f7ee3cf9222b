using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Web.Data;
using Misthos.Web.Features.Evaluations.Published;
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

        Authority[] cities = [MarseilleDemo.Authority(), PoitiersDemo.Authority()];
        await LoadAsync(services, cities[0], scope =>
        {
            new MarseilleDemo(scope).Build();
            new DemoPortal(scope).AddMarseille();
            new DemoActions(scope).AddMarseille();
            new DemoOpinions(scope).AddMarseille();
            new DemoCommission(scope).AddMarseille();
        });
        await LoadAsync(services, cities[1], scope =>
        {
            new PoitiersDemo(scope).Build();
            new DemoPortal(scope).AddPoitiers();
            new DemoActions(scope).AddPoitiers();
            new DemoOpinions(scope).AddPoitiers();
        });
        await ExchangeAsync(services, cities);
        return true;
    }

    // Each city publishes its results; the first brings in those of the second.
    private static async Task ExchangeAsync(IServiceProvider services, Authority[] cities)
    {
        var file = "";
        foreach (var city in cities.Reverse())
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(city));
            var organiser = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<RoleAssignment>().FirstAsync(r => r.Role == Role.Organiser);
            scope.ServiceProvider.GetRequiredService<Actor>().SetUser(organiser.UserId, "Équipe participation (fictif)");
            var published = scope.ServiceProvider.GetRequiredService<PublishedService>();
            await published.PublishAsync();
            if (city == cities[0])
            {
                await published.ImportAsync(file);
            }

            await DemoBooklets.MakeAsync(scope.ServiceProvider, DayIn(scope.ServiceProvider));
            file = (await scope.ServiceProvider.GetRequiredService<PublishedQueries>().PublicationAsync())!.File;
        }
    }

    private static DateOnly DayIn(IServiceProvider services) => Design.Format.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());

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
        DemoRegister.Write(db, authority.Id);
        await db.SaveChangesAsync();
    }
}
