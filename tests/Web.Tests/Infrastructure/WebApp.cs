using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Misthos.Domain.Administration;
using Misthos.Web.Infrastructure.Demonstration;

namespace Misthos.Web.Tests.Infrastructure;

/// <summary>The whole application on a fresh SQLite file with the demonstration in it; one client for each signed-in role.</summary>
public sealed class WebApp : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("misthos-web-").FullName;
    private readonly ConcurrentDictionary<(string City, Role? Role), Lazy<Task<HttpClient>>> _clients = new();

    /// <summary>The two authorities of the demonstration.</summary>
    public static string[] Cities => ["marseille", "poitiers"];

    /// <summary>A client with its own cookies that follows no redirection, signed in nowhere.</summary>
    public HttpClient Anonymous() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>The client of the demonstration user who holds this role in this city; nobody when null. Shared: keep no state in it.</summary>
    public Task<HttpClient> SignedInAs(string city, Role? role) =>
        _clients.GetOrAdd((city, role), key => new Lazy<Task<HttpClient>>(() => SignInAsync(key.City, key.Role))).Value;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("ConnectionStrings:Misthos", $"Data Source={Path.Combine(_folder, "misthos.db")}");
        builder.UseSetting("Demonstration:Enabled", "true");
        builder.UseSetting("Mail:Folder", Path.Combine(_folder, "mail"));
        builder.UseSetting("DataProtection:Folder", Path.Combine(_folder, "keys"));
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }

    private async Task<HttpClient> SignInAsync(string city, Role? role)
    {
        var client = Anonymous();
        if (role is { } held)
        {
            var link = Services.GetRequiredService<DemonstrationSignIn>().Links.Single(l => l.City == city && l.Role == held);
            using var answer = await client.GetAsync($"/demo/connexion/{link.Token}");
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        }

        return client;
    }
}
