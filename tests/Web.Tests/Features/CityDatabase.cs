using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Features;

/// <summary>A fresh SQLite file, or a database of a PostgreSQL server, with one authority, one open edition and one topic; scopes that act as a signed-in person.</summary>
internal sealed class CityDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _provider;
    private readonly string? _file;

    private CityDatabase(ServiceProvider provider, string? file) => (_provider, _file) = (provider, file);

    public Authority Authority { get; } = new("marseille", "Marseille", AuthorityKind.City);

    public Edition Edition { get; private set; } = null!;

    public Guid UserId { get; } = Guid.CreateVersion7();

    public static async Task<CityDatabase> CreateAsync(Action<IServiceCollection>? more = null, string? server = null)
    {
        var name = $"test_{Guid.CreateVersion7():N}";
        var file = server is null ? Path.Combine(Path.GetTempPath(), $"{name}.db") : null;
        var connection = file is not null ? $"Data Source={file}" : $"{server!.Replace("Database=postgres", $"Database={name}", StringComparison.Ordinal)};Pooling=False";
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Misthos", connection), new("Database:Provider", file is null ? "Postgres" : "Sqlite")]).Build();
        var services = new ServiceCollection().AddLogging().AddLocalization().AddPersistence(settings);
        more?.Invoke(services);
        var city = new CityDatabase(services.BuildServiceProvider(), file);
        await city.SeedAsync();
        return city;
    }

    public AsyncServiceScope Scope()
    {
        var scope = _provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(Authority));
        scope.ServiceProvider.GetRequiredService<Actor>().SetUser(UserId, "Test");
        return scope;
    }

    /// <summary>A scope without authority nor user, as on the sign-in page.</summary>
    public AsyncServiceScope Anonymous() => _provider.CreateAsyncScope();

    public async Task<T> WithAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var scope = Scope();
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    public Task<int> AddAsync(params object[] rows) => WithAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    public async ValueTask DisposeAsync()
    {
        if (_file is null)
        {
            await WithAsync(db => db.Database.EnsureDeletedAsync());
        }

        await _provider.DisposeAsync();
        if (_file is not null)
        {
            File.Delete(_file);
        }
    }

    private async Task SeedAsync()
    {
        await WithAsync(async db =>
        {
            await Templates.CreateAsync(db);
            return 0;
        });
        var assembly = new CitizensAssembly(Authority.Id, "acf", "Assemblée", new DateOnly(2023, 3, 15));
        Edition = new Edition(Authority.Id, assembly.Id, "Édition 1", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), 10);
        Edition.AddOrgan("Plénière", OrganKind.Plenary, 10);
        Edition.AddTopic("Eau", TopicOrigin.Referral, null, "");
        await AddAsync(Authority, assembly, Edition);
    }
}
