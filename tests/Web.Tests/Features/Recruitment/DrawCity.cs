using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Data;
using Misthos.Web.Features.Recruitment;
using Misthos.Web.Features.Recruitment.Organs;
using Misthos.Web.Features.Recruitment.Registrations;

namespace Misthos.Web.Tests.Features.Recruitment;

/// <summary>A city whose draws are prepared when a test says so: its worker does not run by itself.</summary>
internal sealed class DrawCity : IAsyncDisposable
{
    public const string Quotas = "feature,value,min,max\ngenre,F,5,5\ngenre,H,5,5\n";

    private readonly CityDatabase _city;

    private DrawCity(CityDatabase city) => _city = city;

    public static async Task<DrawCity> CreateAsync(string? timeLimit = null, string? server = null) => new(await CityDatabase.CreateAsync(services => services
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Draws:TimeLimit", timeLimit)]).Build()).AddSingleton<PreparationWorker>()
        .AddScoped<PoolService>().AddScoped<DrawService>().AddScoped<CallService>().AddScoped<GuardianQueries>().AddScoped<GuardianService>().AddScoped<PreparationService>().AddScoped<DrawQueries>().AddScoped<CallQueries>()
        .AddLocalization().AddScoped<OrganSeatService>().AddScoped<OrganDrawService>().AddScoped<OrganDrawQueries>(), server));

    public static async Task<DrawCity> ImportedAsync(string? server = null)
    {
        var city = await CreateAsync(server: server);
        Assert.Empty(await city.ImportAsync(People(), Quotas));
        return city;
    }

    public static string People(int people = 40) => "id,nom,prénom,courriel,genre\n" + string.Concat(
        Enumerable.Range(1, people).Select(i => $"p{i},Nom{i},Prenom,p{i}@exemple.fr,{(i % 2 == 0 ? "F" : "H")}\n"));

    public Task<T> WithAsync<T>(Func<AppDbContext, Task<T>> read) => _city.WithAsync(read);

    public async Task<TResult> AsAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = _city.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<IReadOnlyList<FileFault>> ImportAsync(string people, string quotas) => AsAsync<PoolService, IReadOnlyList<FileFault>>(
        s => s.ImportAsync(_city.Edition.Id, new("people.csv", Stream(people)), new("quotas.csv", Stream(quotas)), ""));

    public Task<PreparationOutcome> AskAsync(DrawMethod method = DrawMethod.Leximin, int reserve = 5) =>
        AsAsync<PreparationService, PreparationOutcome>(s => s.PrepareAsync(_city.Edition.Id, method, reserve));

    /// <summary>Asks, and lets the worker do it.</summary>
    public async Task<Guid> PreparedAsync(DrawMethod method = DrawMethod.Leximin)
    {
        var draw = (await AskAsync(method)).DrawId!.Value;
        Assert.True(await WorkAsync());
        Assert.Equal(PanelDrawStatus.Prepared, (await FindAsync(draw)).Status);
        return draw;
    }

    /// <summary>The worker takes what is due; each call is another server.</summary>
    public Task<bool> WorkAsync() => WorkUntilAsync(TestContext.Current.CancellationToken);

    /// <summary>As <see cref="WorkAsync"/>, on a server that is stopped.</summary>
    public async Task<bool> WorkUntilAsync(CancellationToken stopping)
    {
        await using var scope = _city.Scope();
        using var worker = ActivatorUtilities.CreateInstance<PreparationWorker>(scope.ServiceProvider);
        return await worker.RunNextAsync(stopping);
    }

    public Task<IReadOnlyList<Refusal>> DrawAsync(Guid draw, string? random) => AsAsync<DrawService, IReadOnlyList<Refusal>>(s => s.DrawAsync(draw, random));

    public Task<IReadOnlyList<Refusal>> CancelAsync(Guid draw) => AsAsync<PreparationService, IReadOnlyList<Refusal>>(s => s.CancelAsync(draw));

    public Task<PanelDraw> FindAsync(Guid draw) =>
        WithAsync(db => db.Set<PanelDraw>().AsNoTracking().Include(d => d.Changes).Include(d => d.DrawnSeats).SingleAsync(d => d.Id == draw));

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
