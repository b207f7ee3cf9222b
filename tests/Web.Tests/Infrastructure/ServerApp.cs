using Misthos.Web.Tests.Features.Sittings;

[assembly: AssemblyFixture(typeof(Misthos.Web.Tests.Infrastructure.ServerApp))]

namespace Misthos.Web.Tests.Infrastructure;

/// <summary>The whole application on a server of PostgreSQL, started when the first test asks for it; its tests are skipped where there is no server.</summary>
public sealed class ServerApp : IAsyncDisposable
{
    private readonly Lazy<Task<WebApp>> _app = new(StartAsync);

    public Task<WebApp> StartedAsync()
    {
        SittingCase.PostgresOrSkip();
        return _app.Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app.IsValueCreated)
        {
            await (await _app.Value).DisposeAsync();
        }
    }

    private static async Task<WebApp> StartAsync()
    {
        var app = new WebApp { OnServer = true };
        await app.InitializeAsync();
        return app;
    }
}
