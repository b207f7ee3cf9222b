using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Administration;
using Misthos.Web.Features.Sittings.Content;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Features.Sittings;

public sealed class SqliteContentServiceTests : ContentServiceTests
{
    protected override Task<TestDatabase> CreateAsync(Action<IServiceCollection> more) => TestDatabase.SqliteAsync(more);
}

public sealed class PostgresContentServiceTests : ContentServiceTests
{
    protected override Task<TestDatabase> CreateAsync(Action<IServiceCollection> more)
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        return TestDatabase.PostgresAsync(server!, more);
    }
}

/// <summary>Agenda, documents, minutes and calendar on both databases.</summary>
public abstract class ContentServiceTests : IAsyncLifetime
{
    private readonly Guid _account = Guid.CreateVersion7(), _stranger = Guid.CreateVersion7();
    private TestDatabase _database = null!;
    private Guid _sitting;

    protected abstract Task<TestDatabase> CreateAsync(Action<IServiceCollection> more);

    public async ValueTask InitializeAsync()
    {
        _database = await CreateAsync(services => services.AddScoped<ContentService>().AddScoped<ContentQueries>().AddScoped<SittingDocumentService>()
            .AddScoped<DocumentService>().AddScoped<MinutesService>().AddScoped<MonthQueries>());
        await DoAsync<AppDbContext>(db =>
        {
            Fill(db);
            return db.SaveChangesAsync();
        });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_agenda_is_replaced_as_a_whole_and_nobody_overwrites_what_they_have_not_seen()
    {
        await DoAsync<ContentService>(async s => Assert.Empty(await s.SetAgendaAsync(_sitting, ContentStamp.Of([]), [Point("Accueil", 9), Point("Audition", 10), Point("Pause", 12)])));
        await DoAsync<ContentService>(async s => Assert.Equal("Conflict", Assert.Single(await s.SetAgendaAsync(_sitting, ContentStamp.Of([]), [Point("Autre", 9)])).Code));
        var seen = "";
        await DoAsync<ContentQueries>(async q => seen = ContentStamp.Of(await q.AgendaAsync(_sitting)));
        await DoAsync<ContentService>(async s => Assert.Equal("agenda.backwards", Assert.Single(await s.SetAgendaAsync(_sitting, seen, [Point("Audition", 10), Point("Accueil", 9)])).Code));
        await DoAsync<ContentService>(async s => Assert.Empty(await s.SetAgendaAsync(_sitting, seen, [Point("Audition", 10), Point("Pause", 12)])));
        await DoAsync<ContentQueries>(async q => Assert.Equal(["Audition", "Pause"], (await q.AgendaAsync(_sitting)).Select(i => i.Title)));
    }

    [Fact]
    public async Task A_document_is_read_by_those_it_is_for_and_its_file_goes_with_it()
    {
        await DoAsync<SittingDocumentService>(async s => Assert.Equal("document.not-a-scan", Assert.Single(await s.AddAsync(_sitting, new("Page", DocumentUse.Before, Readership.Everyone, "<html>"u8.ToArray()))).Code));
        await DoAsync<SittingDocumentService>(async s => Assert.Empty(await s.AddAsync(_sitting, new("Chiffres", DocumentUse.Before, Readership.Members, "%PDF-1.4"u8.ToArray()))));
        var row = await DocumentAsync();
        await DoAsync<ContentQueries>(async q =>
        {
            Assert.Equal(("Chiffres", 8), (row.Title, row.Bytes));
            Assert.Empty(await q.DocumentsAsync(_sitting, Readership.Everyone));
            Assert.Null(await q.FileAsync(_sitting, row.Id, Readership.Everyone));
            Assert.Equal("Chiffres.pdf", (await q.FileAsync(_sitting, row.Id, Readership.Members))!.Name);
            Assert.True(await q.IsOfMemberAsync(_account, _sitting));
            Assert.False(await q.IsOfMemberAsync(_stranger, _sitting));
            Assert.False(await q.IsOfMemberAsync(null, _sitting));
        });
        await DoAsync<SittingDocumentService>(async s => Assert.Empty(await s.ReadByAsync(_sitting, row.Id, Readership.Everyone)));
        await DoAsync<ContentQueries>(async q => Assert.NotNull(await q.FileAsync(_sitting, row.Id, Readership.Everyone)));
        await DoAsync<ContentService>(async s => Assert.Empty(await s.SetAgendaAsync(_sitting, ContentStamp.Of([]), [Point("Audition", 10) with { SittingDocumentId = row.Id }])));
        await DoAsync<SittingDocumentService>(async s => Assert.Empty(await s.RemoveAsync(_sitting, row.Id)));
        await DoAsync<AppDbContext>(async db =>
        {
            Assert.False(await db.Set<StoredDocument>().AnyAsync());
            Assert.Null((await db.Set<AgendaItem>().SingleAsync()).SittingDocumentId);
        });
    }

    [Fact]
    public async Task A_picture_belongs_to_the_venue_says_what_it_shows_and_replaces_the_former()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47];
        await DoAsync<SittingDocumentService>(async s => Assert.Equal(["photo.not-a-picture", "photo.alternative"], (await s.ShowPlaceAsync(_sitting, "%PDF"u8.ToArray(), " ")).Select(r => r.Code)));
        await DoAsync<SittingDocumentService>(async s => Assert.Equal("photo.too-big", Assert.Single(await s.ShowPlaceAsync(_sitting, [.. png, .. new byte[2 * 1024 * 1024]], "Entrée")).Code));
        await DoAsync<SittingDocumentService>(async s => Assert.Empty(await s.ShowPlaceAsync(_sitting, png, "Entrée")));
        await DoAsync<SittingDocumentService>(async s => Assert.Empty(await s.ShowPlaceAsync(_sitting, [.. png, 1], "Porche")));
        await DoAsync<SittingDocumentService>(async s => Assert.Empty(await s.ShowPlaceAsync(_sitting, [], "Porche et rampe")));
        await DoAsync<ContentQueries>(async q =>
        {
            Assert.Equal("Porche et rampe", (await q.PublicAsync(_sitting))!.PhotoAlternative);
            Assert.Equal([.. png, 1], (await q.PhotoAsync(_sitting))!.Content);
        });
        await DoAsync<AppDbContext>(async db =>
        {
            Assert.Equal(1, await db.Set<StoredDocument>().CountAsync());
            var sitting = await db.Set<Sitting>().SingleAsync();
            sitting.Describe(sitting.Title, null, new("Ailleurs", "", false), "");
            await db.SaveChangesAsync();
        });
        await DoAsync<ContentQueries>(async q => Assert.Null(await q.PhotoAsync(_sitting)));
    }

    [Fact]
    public async Task Minutes_are_written_once_held_and_never_over_another_writer()
    {
        await DoAsync<MinutesService>(async s => Assert.Equal("minutes.not-yet-held", Assert.Single(await s.WriteAsync(_sitting, 0, "Texte", Readership.Members)).Code));
        _database.Clock.Advance(TimeSpan.FromDays(30));
        await DoAsync<MinutesService>(async s => Assert.Empty(await s.WriteAsync(_sitting, 0, "Texte", Readership.Members)));
        await DoAsync<MinutesService>(async s => Assert.Equal("Conflict", Assert.Single(await s.WriteAsync(_sitting, 0, "Autre", Readership.Everyone)).Code));
        await DoAsync<ContentQueries>(async q => Assert.Equal("Texte", (await q.MinutesAsync(_sitting))!.Text));
    }

    [Fact]
    public async Task The_calendar_holds_the_sittings_of_its_month_and_kind()
    {
        await DoAsync<MonthQueries>(async q =>
        {
            Assert.Single(await q.OfAsync(q.MonthOf("2025-11"), null, isPublic: false));
            Assert.Empty(await q.OfAsync(q.MonthOf("2025-12"), null, isPublic: false));
            Assert.Empty(await q.OfAsync(q.MonthOf("2025-11"), SittingKind.Visit, isPublic: false));
            Assert.Equal(new DateOnly(2025, 11, 1), q.MonthOf("n’importe quoi"));
        });
    }

    private async Task<DocumentRow> DocumentAsync()
    {
        DocumentRow? row = null;
        await DoAsync<ContentQueries>(async q => row = Assert.Single(await q.DocumentsAsync(_sitting, Readership.Organisers)));
        return row!;
    }

    private void Fill(AppDbContext db)
    {
        var (authority, day) = (_database.Marseille.Id, new DateOnly(2025, 11, 29));
        var assembly = new CitizensAssembly(authority, "assemblee", "Assemblée", day.AddYears(-2));
        var edition = new Edition(authority, assembly.Id, "Édition", day.AddYears(-1), day.AddYears(1), 10);
        var organ = edition.AddOrgan("Plénière", OrganKind.Plenary, 0);
        edition.Describe("Édition", "Charte.", false, null);
        edition.Open(_account, DateTimeOffset.UnixEpoch);
        var sitting = new Sitting(authority, edition.Id, organ.Id, "Séance", new SittingTimes(day, new TimeOnly(9, 0), new TimeOnly(17, 0), 420));
        sitting.Describe("Séance", null, new("Salle", "", false), "");
        var person = new Person(authority, "Ana", "Roux");
        person.LinkUser(_account);
        db.AddRange(new AppUser { Id = _account, Email = "ana@example.org", NormalizedEmail = "ANA@EXAMPLE.ORG" }, assembly, edition, sitting, person, new Mandate(new MandateSeat(authority, person.Id, edition.Id, organ.Id), MandateOrigin.Drawn, edition.StartsOn, edition.EndsOn));
        _sitting = sitting.Id;
    }

    private async Task DoAsync<T>(Func<T, Task> use)
        where T : notnull
    {
        await using var scope = _database.As(_database.Marseille);
        await use(scope.ServiceProvider.GetRequiredService<T>());
    }

    private static AgendaContent Point(string title, int hour) => new(title, new TimeOnly(hour, 0), 30, "", null);
}
