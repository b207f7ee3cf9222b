using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Misthos.Domain.Administration;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Demonstration;

namespace Misthos.Web.Tests.Infrastructure;

/// <summary>
/// The whole application with the demonstration in it; one client for each signed-in role. On a fresh SQLite file that answers later, as
/// a server does; on PostgreSQL when MISTHOS_TEST_PAGES is "Postgres" and MISTHOS_TEST_POSTGRES names the server.
/// </summary>
public sealed class WebApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly ConcurrentDictionary<(string City, Role? Role), Lazy<Task<HttpClient>>> _clients = new();
    private readonly ConcurrentDictionary<(string City, Role Role), string> _cookies = new();
    private readonly string _database = $"pages_{Guid.CreateVersion7():N}";
    private readonly bool _startsAgain;
    private static string? s_loaded;
    private HttpClient? _stateless;
    private int _addresses;

    /// <summary>The application listening on a port of its own: limits on a request are the server's.</summary>
    public static WebApp Listening()
    {
        var app = new WebApp();
        app.UseKestrel(0);
        app.StartServer();
        return app;
    }

    /// <summary>The two authorities of the demonstration.</summary>
    public static string[] Cities => ["marseille", "poitiers"];

    /// <summary>The Chromium to print with; a path that does not exist makes documents answer as pages.</summary>
    public string? Chromium { get; init; }

    /// <summary>Where the database, the mails and the keys are; a new folder unless given, as when one starts again on what another left.</summary>
    public string Folder
    {
        get => field ??= Directory.CreateTempSubdirectory("misthos-web-").FullName;
        init => (field, _startsAgain) = (value, true);
    }

    /// <summary>Stands between the application and its database, to make it fail.</summary>
    public IInterceptor? Interceptor { get; init; }

    /// <summary>Whether its database is on the PostgreSQL server of MISTHOS_TEST_POSTGRES, whatever MISTHOS_TEST_PAGES says.</summary>
    public bool IsOnPostgres { get; init; }

    // A test that makes its own database fail, or starts again on the same folder, stays on SQLite.
    private string? Postgres => Interceptor is null && !_startsAgain && (IsOnPostgres || Environment.GetEnvironmentVariable("MISTHOS_TEST_PAGES") == "Postgres")
        ? Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES")?.Replace("Database=postgres", $"Database={_database}", StringComparison.Ordinal)
        : null;

    /// <summary>A client that keeps no cookie: give it those of <see cref="CookieOf"/>.</summary>
    public HttpClient Stateless => _stateless ??= FromItsOwnAddress(CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = ClientOptions.BaseAddress, AllowAutoRedirect = false, HandleCookies = false }));

    /// <summary>A client with its own cookies that follows no redirection, signed in nowhere.</summary>
    public HttpClient Anonymous() => FromItsOwnAddress(CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = ClientOptions.BaseAddress, AllowAutoRedirect = false }));

    /// <summary>The client of the demonstration user who holds this role in this city; nobody when null. Shared: keep no state in it.</summary>
    public Task<HttpClient> SignedInAs(string city, Role? role) =>
        _clients.GetOrAdd((city, role), key => new Lazy<Task<HttpClient>>(() => SignInAsync(key.City, key.Role))).Value;

    /// <summary>The cookies of the demonstration user who holds this role in this city; none when null.</summary>
    public async Task<string> CookieOf(string city, Role? role)
    {
        if (role is null)
        {
            return "";
        }

        if (!_cookies.TryGetValue((city, role.Value), out var cookies))
        {
            using var answer = await Stateless.GetAsync(LinkOf(city, role.Value));
            _cookies[(city, role.Value)] = cookies = string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        }

        return cookies;
    }

    /// <summary>
    /// Starts before any test asks: two tests that start it at once would load the demonstration twice. The first one keeps a copy of
    /// it as loaded, so that the others start in a second.
    /// </summary>
    public async ValueTask InitializeAsync()
    {
        _ = Services;
        if (Postgres is null && s_loaded is null)
        {
            await using var scope = Services.CreateAsyncScope();
            var copy = Path.Combine(Folder, "loaded.db");
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.ExecuteSqlAsync($"VACUUM INTO {copy}");
            s_loaded = copy;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (Postgres is not null)
        {
            await using var scope = Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.EnsureDeletedAsync();
        }

        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var database = Path.Combine(Folder, "misthos.db");
        if (s_loaded is not null && !File.Exists(database))
        {
            File.Copy(s_loaded, database);
            CopyKeys(Path.GetDirectoryName(s_loaded)!);
        }

        builder.UseEnvironment("Production");
        builder.UseSetting("Database:Provider", Postgres is null ? "Sqlite" : "Postgres");
        builder.UseSetting("ConnectionStrings:Misthos", Postgres ?? $"Data Source={database}");
        builder.UseSetting("Demonstration:Enabled", "true");
        builder.UseSetting("Mail:Folder", Path.Combine(Folder, "mail"));
        builder.UseSetting("DataProtection:Folder", Path.Combine(Folder, "keys"));
        builder.UseSetting("Pdf:Chromium", Chromium);
        builder.ConfigureServices(services => services.ConfigureDbContext<SqliteAppDbContext>(options => options.AddInterceptors(Interceptor ?? new UnhurriedDatabase())));
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }

    // What is sealed in the copy opens with the keys it was sealed with.
    private void CopyKeys(string from)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "keys"));
        foreach (var key in Directory.GetFiles(Path.Combine(from, "keys")))
        {
            File.Copy(key, Path.Combine(Folder, "keys", Path.GetFileName(key)), overwrite: true);
        }
    }

    private async Task<HttpClient> SignInAsync(string city, Role? role)
    {
        var client = Anonymous();
        if (role is { } held)
        {
            using var answer = await client.GetAsync(LinkOf(city, held));
            Assert.True(answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.OK, $"Signing in as {held} answered {answer.StatusCode}.");

            // A first page gives the client its antiforgery cookie: two tests that ask for theirs at once would each spoil the other's form.
            await client.GetPageAsync($"/{city}");
        }

        return client;
    }

    /// <summary>The link that signs in as the demonstration user who holds this role in this city.</summary>
    public string LinkOf(string city, Role role) =>
        $"/demo/connexion/{Services.GetRequiredService<DemonstrationSignIn>().Links.Single(link => link.City == city && link.Role == role).Token}";

    // Each client its own network address, or they would share the limits on sign-in.
    private HttpClient FromItsOwnAddress(HttpClient client)
    {
        var number = Interlocked.Increment(ref _addresses);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", $"10.0.{number / 250}.{number % 250 + 1}");
        return client;
    }
}
