using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Allowances;
using Misthos.Web.Features.Allowances.Accounts;
using Misthos.Web.Features.Certificates;
using Misthos.Web.Features.Recruitment;
using Misthos.Web.Features.Recruitment.Registrations;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Features.Sittings.Calendars;
using Misthos.Web.Features.Sittings.Messages;
using Misthos.Web.Features.Sittings.Notices;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Infrastructure.Pdf;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Features.Sittings;

/// <summary>An authority with one organ, one sitting and its members, on a fresh database.</summary>
public sealed class SittingCase : IAsyncDisposable
{
    private readonly string? _file;
    private readonly ServiceProvider _services;

    private SittingCase(string? server)
    {
        _file = server is null ? Path.Combine(Path.GetTempPath(), $"sittings-{Guid.CreateVersion7():N}.db") : null;
        var connection = server is null ? $"Data Source={_file}" : $"{server.Replace("Database=postgres", $"Database=test_{Guid.CreateVersion7():N}", StringComparison.Ordinal)};Pooling=False";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Misthos", connection), new("Database:Provider", server is null ? "Sqlite" : "Postgres")]).Build();
        var services = new ServiceCollection().AddLogging().AddLocalization().AddPersistence(configuration).AddPdfPrinter();
        services.AddSingleton<IConfiguration>(configuration).AddScoped<DocumentRenderer>().AddScoped<Mailer>();
        services.AddScoped<Microsoft.AspNetCore.Components.NavigationManager, DocumentNavigation>();
        services.AddScoped<SittingService>().AddScoped<SittingQueries>().AddScoped<AudienceQueries>().AddScoped<Misthos.Web.Features.Sittings.Content.ThanksService>().AddScoped<Misthos.Web.Features.Sittings.Content.ThanksQueries>().AddScoped<Misthos.Web.Features.Portal.Elections.ElectionQueries>().AddScoped<ConvocationService>().AddScoped<RerouteService>().AddScoped<Misthos.Web.Features.Members.Returns.ReturnService>().AddScoped<Misthos.Web.Features.Members.Returns.ReturnQueries>().AddScoped<MessageService>().AddScoped<MessageQueries>().AddScoped<MessageWordingService>().AddScoped<MessagePreviewQueries>().AddScoped<Misthos.Web.Features.Sittings.Content.ContentQueries>().AddScoped<CancellationService>().AddScoped<TodoQueries>().AddScoped<Misthos.Web.Features.Proposals.Answers.DueQueries>().AddScoped<CallQueries>().AddScoped<GuardianQueries>().AddScoped<RequestQueries>().AddScoped<AccountQueries>().AddSingleton<SiteAddress>().AddHttpContextAccessor().AddScoped<AttendanceService>().AddScoped<CertificateService>().AddScoped<CertificateFactsQueries>().AddScoped<CertificateCorrectionService>().AddScoped<CertificateTellingService>()
            .AddScoped<NoticeService>().AddScoped<NoticeQueries>().AddScoped<CalendarService>().AddScoped<CalendarQueries>().AddSingleton(TimeProvider.System);
        _services = services.BuildServiceProvider();
    }

    public Authority Authority { get; } = new("ville", "Ville", AuthorityKind.City);

    public IServiceProvider Services => _services;

    public Guid SittingId { get; private set; }

    public List<Guid> People { get; } = [];

    /// <summary>The test server of PostgreSQL; skips the test when there is none.</summary>
    public static string PostgresOrSkip()
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        return server!;
    }

    /// <summary>Makes it on SQLite, or on a server of PostgreSQL.</summary>
    public static async Task<SittingCase> CreateAsync(int members, string? server = null)
    {
        var made = new SittingCase(server);
        await made.DoAsync<AppDbContext>(async db =>
        {
            await Templates.CreateAsync(db);
            made.Fill(db, members);
            await db.SaveChangesAsync();
        });
        return made;
    }

    /// <summary>Runs a use case in a scope of its own, as a request would.</summary>
    public async Task DoAsync<T>(Func<T, Task> use)
        where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(Authority));
        scope.ServiceProvider.GetRequiredService<Actor>().SetUser(Guid.CreateVersion7(), "Test");
        await use(scope.ServiceProvider.GetRequiredService<T>());
    }

    public async ValueTask DisposeAsync()
    {
        if (_file is null)
        {
            await DoAsync<AppDbContext>(db => db.Database.EnsureDeletedAsync());
        }

        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_file is not null)
        {
            File.Delete(_file);
        }
    }

    private void Fill(AppDbContext db, int members)
    {
        var day = new DateOnly(2025, 11, 29);
        var assembly = new CitizensAssembly(Authority.Id, "assemblee", "Assemblée", day.AddYears(-2));
        var edition = new Edition(Authority.Id, assembly.Id, "Édition", day.AddYears(-1), day.AddYears(1), 10);
        var organ = edition.AddOrgan("Plénière", OrganKind.Plenary, 0);
        var sitting = new Sitting(Authority.Id, edition.Id, organ.Id, "Séance", new SittingTimes(day, new TimeOnly(9, 0), new TimeOnly(17, 0), 420));
        db.AddRange(Authority, assembly, edition, sitting);
        SittingId = sitting.Id;
        for (var i = 0; i < members; i++)
        {
            var person = new Person(Authority.Id, "Prénom", $"Nom{i:00}");
            person.SetContact($"p{i}@example.org", null, null, i == 0 ? ContactChannel.Post : ContactChannel.Email);
            db.AddRange(person, new Mandate(new MandateSeat(Authority.Id, person.Id, edition.Id, organ.Id), MandateOrigin.Drawn, edition.StartsOn, edition.EndsOn));
            People.Add(person.Id);
        }
    }

    private sealed class DocumentNavigation : Microsoft.AspNetCore.Components.NavigationManager, Microsoft.AspNetCore.Components.Routing.IHostEnvironmentNavigationManager
    {
        void Microsoft.AspNetCore.Components.Routing.IHostEnvironmentNavigationManager.Initialize(string baseUri, string uri) => Initialize(baseUri, uri);
    }
}
