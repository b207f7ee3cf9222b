using Microsoft.EntityFrameworkCore;
using Misthos.Web.Data;

namespace Misthos.Web.Infrastructure;

/// <summary>The same binary serves and administers: <c>serve</c>, <c>migrate</c>, <c>demo</c>, …</summary>
internal static class Verbs
{
    public static async Task<int> RunAsync(WebApplication app, string verb, string[] args)
    {
        switch (verb)
        {
            case "serve":
                await MigrateAsync(app);
                await app.RunAsync();
                return 0;
            case "migrate":
                await MigrateAsync(app);
                return 0;
            default:
                await Console.Error.WriteLineAsync($"Unknown verb '{verb}'. Known: serve, migrate.");
                return 2;
        }
    }

    private static async Task MigrateAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.MigrateAsync();
    }
}
