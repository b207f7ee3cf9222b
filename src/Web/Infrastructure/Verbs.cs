using System.Data.Common;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Demonstration;
using Misthos.Web.Infrastructure.Export;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Infrastructure;

/// <summary>The same binary serves and administers: <c>serve</c>, <c>migrate</c>, <c>demo</c>, and those of <see cref="AdminVerbs"/>.</summary>
internal static class Verbs
{
    private const string Help = """
        Verbs, after the name of the program:
          serve                                          migrates the database and serves; the default
          migrate                                        only migrates the database
          demo                                           migrates and loads the demonstration into an empty database
          create-admin --city SLUG --name NAME --email ADDRESS [--title "Ville de X"]
                       [--kind City|Intercommunality|NationalBody|Network] [--again]
                                                         the authority when it is missing, and its first account;
                                                         with --again a further one for the same e-mail address
          backup --to FILE                               copies the database to a new file (SQLite)
          restore --from FILE                            puts such a copy back (SQLite, server stopped)
          export --city SLUG --out FOLDER                everything of one authority as CSV, JSON and files
        Configuration is ASP.NET Core's: see docs/operations.md.
        """;

    /// <summary>The options as configuration reads them: a switch without value would swallow the next one.</summary>
    public static string[] Options(string[] args) => [.. args.Select(arg => arg == "--again" ? "--again=true" : arg)];

    public static async Task<int> RunAsync(WebApplication app, string verb)
    {
        try
        {
            return await DoAsync(app, verb);
        }
        catch (Exception fault) when ((fault as DbException ?? fault.InnerException as DbException) is { } refused)
        {
            await Console.Error.WriteLineAsync($"The database refused: {refused.Message}\nIt is set by Database__Provider and ConnectionStrings__Misthos.");
            return 1;
        }
    }

    private static async Task<int> DoAsync(WebApplication app, string verb)
    {
        switch (verb)
        {
            case "serve":
                await ServeAsync(app);
                return 0;
            case "migrate":
                await MigrateAsync(app.Services);
                return 0;
            case "demo":
                await MigrateAsync(app.Services);
                Console.WriteLine(await DemonstrationLoader.LoadAsync(app.Services) ? "Demonstration loaded." : "The database is not empty: nothing loaded.");
                return 0;
            case "create-admin":
                await MigrateAsync(app.Services);
                return await AdminVerbs.CreateAdminAsync(app.Services, app.Configuration);
            case "backup":
                return await BackupVerbs.BackupAsync(app.Services, app.Configuration["to"]);
            case "restore":
                return await BackupVerbs.RestoreAsync(app.Services, app.Configuration["from"]);
            case "export":
                return await ExportVerb.RunAsync(app.Services, app.Configuration["city"], app.Configuration["out"]);
            case "help":
                Console.WriteLine(Help);
                return 0;
            default:
                await Console.Error.WriteLineAsync($"Unknown verb '{verb}'.\n\n{Help}");
                return 2;
        }
    }

    private static async Task ServeAsync(WebApplication app)
    {
        await MigrateAsync(app.Services);
        await using (var mails = app.Services.CreateAsyncScope())
        {
            await mails.ServiceProvider.GetRequiredService<MailQueue>().RecoverAsync();
        }

        if (app.Configuration.GetValue<bool>("Demonstration:Enabled"))
        {
            if (await DemonstrationLoader.LoadAsync(app.Services))
            {
                JobMemory.GiveBack();
            }

            var signIn = app.Services.GetRequiredService<DemonstrationSignIn>();
            await using var scope = app.Services.CreateAsyncScope();
            await signIn.PrepareAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>());
            app.Lifetime.ApplicationStarted.Register(() => Print(app, signIn));
        }

        await app.RunAsync();
    }

    private static void Print(WebApplication app, DemonstrationSignIn signIn)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        foreach (var city in signIn.Links.GroupBy(link => link.City))
        {
            Console.WriteLine($"\n{city.Key}: {address}/{city.Key}");
            foreach (var link in city)
            {
                Console.WriteLine($"  {link.Role}: {address}/demo/connexion/{link.Token}");
            }
        }

        Console.WriteLine($"\nMails: {MailServices.Destination(app.Configuration)}");
    }

    internal static async Task MigrateAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database;
        await database.MigrateAsync();
        if (database.IsSqlite())
        {
            // A new file is in this mode, a copy put back is not: there, who reads keeps others from writing.
            await database.ExecuteSqlRawAsync("PRAGMA journal_mode = wal");
        }

        if (await ClearAccounts.SealAsync(services) is > 0 and var accounts)
        {
            Console.WriteLine($"{accounts} bank accounts that stood in clear are sealed.");
        }
    }
}
