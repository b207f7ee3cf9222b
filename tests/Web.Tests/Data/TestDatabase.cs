using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Misthos.Domain.Administration;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Tests.Data;

/// <summary>A fresh, migrated database with two authorities; every scope is one request of one of them.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string? _file;

    private TestDatabase(string provider, string connection, string? file, Action<IServiceCollection>? more = null)
    {
        _file = file;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider,
            ["ConnectionStrings:Misthos"] = connection,
        }).Build();
        var services = new ServiceCollection().AddLogging().AddPersistence(configuration).Configure<IdentityOptions>(SecurityServices.Accounts)
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        more?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    /// <summary>Services as a verb of the command line gets them: without authority nor actor.</summary>
    public IServiceProvider Services => _services;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 11, 8, 9, 0, 0, TimeSpan.Zero));

    public Authority Marseille { get; } = new("marseille", "Marseille", AuthorityKind.City);

    public Authority Poitiers { get; } = new("poitiers", "Poitiers", AuthorityKind.City);

    public static async Task<TestDatabase> SqliteAsync(Action<IServiceCollection>? more = null)
    {
        var file = Path.Combine(Path.GetTempPath(), $"misthos-{Guid.CreateVersion7():N}.db");
        return await new TestDatabase("Sqlite", $"Data Source={file};Pooling=False", file, more).MigratedAsync();
    }

    public static async Task<TestDatabase> PostgresAsync(string server, Action<IServiceCollection>? more = null)
    {
        var name = $"test_{Guid.CreateVersion7():N}";
        return await new TestDatabase("Postgres", $"{server.Replace("Database=postgres", $"Database={name}", StringComparison.Ordinal)};Pooling=False", null, more).MigratedAsync();
    }

    /// <summary>One request of an authority: its own context, tenant and actor.</summary>
    public AsyncServiceScope As(Authority authority)
    {
        var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(authority));
        scope.ServiceProvider.GetRequiredService<Actor>().SetUser(null, "Test");
        return scope;
    }

    public async ValueTask DisposeAsync()
    {
        if (_file is null)
        {
            await using var scope = _services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.EnsureDeletedAsync();
        }

        await _services.DisposeAsync();
        if (_file is not null)
        {
            File.Delete(_file);
        }
    }

    private async Task<TestDatabase> MigratedAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await Templates.CreateAsync(db);
        db.AddRange(Marseille, Poitiers);
        await db.SaveChangesAsync();
        return this;
    }
}
