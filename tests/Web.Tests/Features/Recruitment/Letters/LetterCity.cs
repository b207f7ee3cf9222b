using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Features;
using Misthos.Web.Features.Recruitment.Letters;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Pdf;

namespace Misthos.Web.Tests.Features.Recruitment.Letters;

/// <summary>A city with a channel and invitations, whose letters are made when a test says so: no worker runs by itself.</summary>
internal sealed class LetterCity : IAsyncDisposable
{
    private readonly CityDatabase _city;

    private LetterCity(CityDatabase city) => _city = city;

    public RecruitmentChannel Channel { get; private set; } = null!;

    public static async Task<LetterCity> CreateAsync(int people, ChannelKind kind = ChannelKind.ElectoralRoll, int daysLeft = 40, string? chromium = null)
    {
        var city = new LetterCity(await CityDatabase.CreateAsync(services => services
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddSingleton<IWebHostEnvironment>(WebApplication.CreateBuilder().Environment).AddHttpContextAccessor().AddWeb().AddPdfPrinter().AddFeatures().Configure<PdfOptions>(o => o.Chromium = chromium)));
        await city.InviteAsync(people, kind, daysLeft);
        return city;
    }

    public Task<T> WithAsync<T>(Func<AppDbContext, Task<T>> read) => _city.WithAsync(read);

    public Task<int> AddAsync(params object[] rows) => _city.AddAsync(rows);

    public async Task<TResult> AsAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = _city.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<IReadOnlyList<Refusal>> StartAsync(ContactKind kind = ContactKind.Letter, bool isForPrinter = true) =>
        AsAsync<LetterService, IReadOnlyList<Refusal>>(s => s.StartAsync(Channel.Id, kind, isForPrinter));

    /// <summary>The worker takes what is due; each call is another server.</summary>
    public async Task<bool> WorkAsync(CancellationToken stopping = default)
    {
        await using var scope = _city.Anonymous();
        var log = new FaultLog();
        using var worker = ActivatorUtilities.CreateInstance<LetterWorker>(scope.ServiceProvider, log);
        var worked = await worker.RunNextAsync(stopping);
        Assert.True(log.Fault is null, $"{log.Fault}");
        return worked;
    }

    private sealed class FaultLog : ILogger<LetterWorker>
    {
        public Exception? Fault { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Fault ??= exception;
    }

    public Task<LetterRun> RunAsync() => WithAsync(db => db.Set<LetterRun>().AsNoTracking().OrderByDescending(r => r.Id).FirstAsync());

    public Task<PanelInvitation> InvitationAsync(int number) => WithAsync(db => db.Set<PanelInvitation>().AsNoTracking().SingleAsync(i => i.Number == number));

    public async Task<byte[]> FileAsync()
    {
        var run = await RunAsync();
        using var file = new MemoryStream();
        await AsAsync<LetterQueries, bool>(async q =>
        {
            await q.WriteAsync(run.Id, file, CancellationToken.None);
            return true;
        });
        return file.ToArray();
    }

    /// <summary>Letters made, and posted some days ago.</summary>
    public async Task PostedAsync(int daysAgo = 0)
    {
        Assert.Empty(await StartAsync());
        Assert.True(await WorkAsync());
        var run = await RunAsync();
        Assert.Empty(await AsAsync<LetterService, IReadOnlyList<Refusal>>(s => s.PostAsync(Channel.Id, run.Id, Today.AddDays(-daysAgo))));
    }

    public static DateOnly Today => Misthos.Web.Design.Format.DayOf(TimeProvider.System.GetUtcNow());

    public async Task<IReadOnlyList<Refusal>> CallAsync(int number, ContactOutcome outcome) =>
        await AsAsync<ContactService, IReadOnlyList<Refusal>>(async s => await s.CallAsync(Channel.Id, (await InvitationAsync(number)).Id, new(ContactKind.Call, outcome)));

    public async Task RegisterAsync(int number)
    {
        var invitation = await InvitationAsync(number);
        var registration = new PanelRegistration(Channel, invitation.Code, invitation.Id, new(RegistrationMeans.Online, null, TimeProvider.System.GetUtcNow()));
        registration.Submit(new(RegistrationMeans.Online, null, TimeProvider.System.GetUtcNow()));
        await AddAsync(registration);
    }

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    private async Task InviteAsync(int people, ChannelKind kind, int daysLeft)
    {
        Channel = new RecruitmentChannel(_city.Authority.Id, _city.Edition.Id, kind, new("Voie", 10, 6, Today.AddDays(daysLeft), ""));
        var frame = new SamplingFrame(Channel, new("liste.csv", 1, "", _city.UserId, TimeProvider.System.GetUtcNow()), new("base", "but"));
        var round = new InvitationRound(frame, new(people, 6, "", "", null), _city.UserId, TimeProvider.System.GetUtcNow());
        await AddAsync([Channel, frame, round, .. Enumerable.Range(1, people).Select(number =>
        {
            var invitation = new PanelInvitation(Channel, number, $"AB{number:000000}".Replace('0', 'Q').Replace('1', 'J'));
            invitation.Address(round, number % 2 == 0 ? "nord" : "sud", new Dictionary<string, string>
            {
                ["given_name"] = kind == ChannelKind.Addresses ? "" : "Zoé",
                ["family_name"] = kind == ChannelKind.Addresses ? "" : $"Brun-{number}",
                ["address"] = "Bâtiment B\n12 rue Haute; cour",
                ["postcode"] = "13001",
                ["town"] = "Marseille",
                ["phone"] = number % 2 == 0 ? "06 00 00 00 00" : "",
            }, kind == ChannelKind.Addresses ? "" : $"empreinte-{number}");
            return invitation;
        })]);
    }
}
