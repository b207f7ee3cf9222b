[assembly: AssemblyFixture(typeof(Misthos.Web.Tests.Infrastructure.PostgresPages))]

namespace Misthos.Web.Tests.Infrastructure;

/// <summary>The whole application on PostgreSQL, started by the first test that asks for it; where no server is named, that test is skipped.</summary>
public sealed class PostgresPages : IAsyncDisposable
{
    private readonly Lazy<Task<WebApp>> _app = new(async () =>
    {
        var app = new WebApp { IsOnPostgres = true };
        await app.InitializeAsync();
        return app;
    });

    public Task<WebApp> StartAsync()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES") is null or "", "No PostgreSQL.");
        return _app.Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app.IsValueCreated)
        {
            await (await _app.Value).DisposeAsync();
        }
    }
}
