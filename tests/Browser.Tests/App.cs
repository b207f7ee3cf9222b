using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Misthos.Browser.Tests;

/// <summary>The application with the demonstration, on a port of its own, a fresh SQLite file and a folder of mails.</summary>
public sealed class App : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("misthos-app-");

    public App() => UseKestrel(0);

    /// <summary>Address of the application, ending in a slash.</summary>
    public Uri Address { get; private set; } = new("http://localhost/");

    /// <summary>Where the mails that were sent lie (.eml files).</summary>
    public string MailFolder => Path.Combine(folder.FullName, "mails");

    public ValueTask InitializeAsync()
    {
        StartServer();
        // The same machine by its name: passkeys and cookies want a host, not a number.
        Address = new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
        return ValueTask.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("ConnectionStrings:Misthos", $"Data Source={Path.Combine(folder.FullName, "misthos.db")};Pooling=False");
        builder.UseSetting("Mail:Folder", MailFolder);
        builder.UseSetting("DataProtection:Folder", Path.Combine(folder.FullName, "keys"));
        builder.UseSetting("Demonstration:Enabled", "true");
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }
}
