using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Misthos.Web.Data;

/// <summary>Registers the context of the configured provider, and Identity's stores on it.</summary>
public static class Persistence
{
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("Misthos") ?? "Data Source=misthos.db";
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<Tenant>().AddScoped<Actor>().AddScoped<AppDbScope>().AddScoped<SqlCounter>();
        if (string.Equals(configuration["Database:Provider"], "Postgres", StringComparison.OrdinalIgnoreCase))
        {
            services.AddDbContext<AppDbContext, PostgresAppDbContext>((provider, options) => Common(options.UseNpgsql(connection, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)), provider));
        }
        else
        {
            services.AddDbContext<AppDbContext, SqliteAppDbContext>((provider, options) => Common(options.UseSqlite(connection, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)), provider));
        }

        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddIdentityCore<AppUser>().AddEntityFrameworkStores<AppDbContext>();
        return services;
    }

    private static void Common(DbContextOptionsBuilder options, IServiceProvider provider) => options
        .UseSnakeCaseNamingConvention()
        .ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning))
        .AddInterceptors(provider.GetRequiredService<SqlCounter>());
}
