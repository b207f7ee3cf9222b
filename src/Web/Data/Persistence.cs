using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Misthos.Web.Infrastructure.Security;
using Npgsql;
using Quartz;

namespace Misthos.Web.Data;

/// <summary>Registers the context of the configured provider, and Identity's stores on it.</summary>
public static class Persistence
{
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("Misthos") ?? "Data Source=misthos.db";
        services.AddSingleton(TimeProvider.System);
        services.AddDataProtection().SetApplicationName("Misthos");
        services.AddSingleton<RoleMemory>().AddScoped<Seals>().AddScoped<Tenant>().AddScoped<Actor>().AddScoped<AppDbScope>().AddScoped<SqlCounter>().AddSingleton<TableClock>().AddScoped<TouchedTables>().AddScoped<PublicRegister>();
        var database = configuration["Database:Provider"];
        if (string.Equals(database, "Postgres", StringComparison.OrdinalIgnoreCase))
        {
            services.AddDbContext<AppDbContext, PostgresAppDbContext>((provider, options) => Common(options.UseNpgsql(Prepared(connection), o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)), provider));
        }
        else if (!string.IsNullOrEmpty(database) && !string.Equals(database, "Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"Database__Provider is '{database}': it must be Sqlite or Postgres.");
        }
        else
        {
            services.AddDbContext<AppDbContext, SqliteAppDbContext>((provider, options) => Common(options.UseSqlite(connection, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)), provider));
        }

        services.AddQuartz(quartz => quartz.ScheduleJob<TableStatistics>(trigger => trigger
            .WithIdentity("statistics").StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(TableStatistics.Every).RepeatForever())));
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddIdentityCore<AppUser>().AddEntityFrameworkStores<AppDbContext>();
        return services;
    }

    // Statements that come again are planned once; a pool between here and PostgreSQL that cannot bear it is told "Max Auto Prepare=0".
    // Nothing here changes a session, so a connection goes back to the pool as it is: restoring it would be six statements for each query.
    private static string Prepared(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (!settings.ShouldSerialize("Max Auto Prepare"))
        {
            (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (200, 2);
        }

        settings.NoResetOnClose = true;
        return settings.ConnectionString;
    }

    private static void Common(DbContextOptionsBuilder options, IServiceProvider provider) => options
        .UseSnakeCaseNamingConvention()
        // A failed connection is an exception anyhow; migrating a database that does not exist yet begins with one.
        .ConfigureWarnings(w => w.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning).Log((RelationalEventId.ConnectionError, LogLevel.Debug)))
        .AddInterceptors(provider.GetRequiredService<SqlCounter>(), provider.GetRequiredService<TouchedTables>(), new KeptTables(), provider.GetRequiredService<RoleMemory>());
}
