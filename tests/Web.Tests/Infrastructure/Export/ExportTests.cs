using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Export;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Infrastructure.Export;

public sealed class SqliteExportTests : ExportTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync();
}

public sealed class PostgresExportTests : ExportTests
{
    protected override Task<TestDatabase> CreateAsync()
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        return TestDatabase.PostgresAsync(server!);
    }
}

/// <summary>A city leaves with its data, all of it, and with nothing of the other city nor any secret: on both databases.</summary>
public abstract class ExportTests : IAsyncLifetime
{
    private const string Secret = "5ec4e7";
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"misthos-export-{Guid.CreateVersion7():N}");
    private TestDatabase _database = null!;

    protected abstract Task<TestDatabase> CreateAsync();

    public async ValueTask InitializeAsync() => _database = await CreateAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [Fact]
    public async Task Rows_of_the_city_leave_and_those_of_the_other_stay()
    {
        await AddAsync(_database.Marseille, "Zoé");
        await AddAsync(_database.Poitiers, "Ailleurs");

        Assert.Equal(0, await ExportAsync("marseille"));

        Assert.Equal("Zoé", (await ReadAsync("people")).Single()["given_name"]);
        Assert.Equal("marseille", (await ReadAsync("authorities")).Single()["slug"]);
        Assert.Equal("zoé@example.org", (await ReadAsync("users")).Single()["email"]);
        Assert.DoesNotContain("Ailleurs", await AllTextAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(_database.Poitiers.Id.ToString(), await AllTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_of_a_city_is_there_with_its_rows_and_its_fingerprint()
    {
        await AddAsync(_database.Marseille, "Zoé");

        await ExportAsync("marseille");

        using var manifest = await ManifestAsync();
        var tables = manifest.RootElement.GetProperty("tables").EnumerateArray().ToList();
        await using var scope = _database.As(_database.Marseille);
        var expected = Db(scope).Model.GetEntityTypes().Where(type => type.FindProperty("AuthorityId") is not null && type.ClrType != typeof(Misthos.Domain.Proposals.ConfidedTestimony)).Select(type => type.GetTableName()!).Concat(["authorities", "users"]);
        Assert.Equal(expected.Order(StringComparer.Ordinal), tables.Select(table => table.GetProperty("table").GetString()!));
        foreach (var table in tables)
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(_folder, table.GetProperty("file").GetString()!), Cancel);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), table.GetProperty("sha256").GetString());
            Assert.Equal(table.GetProperty("rows").GetInt32(), (await ReadAsync(table.GetProperty("table").GetString()!)).Count);
        }

        Assert.True(tables.Single(table => table.GetProperty("table").GetString() == "audit_entries").GetProperty("rows").GetInt32() > 3);
        Assert.Equal("marseille", manifest.RootElement.GetProperty("authority").GetProperty("slug").GetString());
    }

    [Fact]
    public async Task Nothing_that_opens_something_leaves_and_the_manifest_says_so()
    {
        await AddAsync(_database.Marseille, "Zoé");

        await ExportAsync("marseille");

        Assert.DoesNotContain(Secret, await AllTextAsync(), StringComparison.OrdinalIgnoreCase);
        using var manifest = await ManifestAsync();
        var leftOut = manifest.RootElement.GetProperty("leftOut");
        Assert.Equal(["confided_testimonies", "sign_in_links", "user_claims", "user_logins", "user_passkeys", "user_tokens"], leftOut.GetProperty("tables").EnumerateArray().Select(table => table.GetString()));
        Assert.Contains("password_hash", leftOut.GetProperty("columns").GetProperty("users").EnumerateArray().Select(column => column.GetString()));
        Assert.Contains("token_hash", leftOut.GetProperty("columns").GetProperty("evaluation_tickets").EnumerateArray().Select(column => column.GetString()));
        Assert.Single(await ReadAsync("evaluation_tickets"));
        Assert.Equal(["", "Bonjour"], (await ReadAsync("mails")).Select(mail => mail["text"]).Order(StringComparer.Ordinal));
    }

    /// <summary>A new column whose name sounds like a secret is marked, or listed here with its reason.</summary>
    [Fact]
    public async Task No_column_that_sounds_like_a_secret_leaves_by_inattention()
    {
        string[] harmless = ["panel_draws.pool_hash", "panel_draws.quotas_hash", "stored_documents.sha256", "adjustments.field_code", "adjustments.option_code", "certificates.code", "users.two_factor_enabled", "planned_quotas.share", "booklet_freezes.sha256", "public_acts.hash", "register_stamps.hash", "register_stamps.stamped_at", "register_stamps.stamped_by", "register_stamps.token", "deliberations.matter_code", "district_maps.shapes", "official_response_signatures.sha256", "technical_opinions.sha256", "sampling_frames.sha256", "invitation_rounds.left_out_sha256", "elimination_lists.sha256", "message_wordings.shape", "helios_settings.budget_code", "helios_settings.collectivity_code", "payment_status_files.sha256", "instruments.code", "evaluation_remarks.question_code", "evaluation_tallies.field_code", "evaluation_tallies.option_code", "evaluation_tallies.profile_code"];
        string[] sounds = ["hash", "token", "secret", "stamp", "password", "sha", "code", "factor"];
        await using var scope = _database.As(_database.Marseille);
        var leaving = ExportPlan.Tables(Db(scope).Model).SelectMany(table => table.Columns.Where(column => column.SecretWhen is null).Select(column => $"{table.Name}.{column.Name}"));

        Assert.Equal(harmless.Order(StringComparer.Ordinal), leaving.Where(column => Array.Exists(sounds, sound => column.Split('.')[1].Contains(sound, StringComparison.Ordinal))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Documents_leave_as_files_and_values_are_readable()
    {
        await AddAsync(_database.Marseille, "=2+2, \"dite\"\nZoé");

        await ExportAsync("marseille");

        var document = (await ReadAsync("stored_documents")).Single()["content"];
        Assert.StartsWith("documents/stored_documents/", document, StringComparison.Ordinal);
        Assert.EndsWith(".pdf", document, StringComparison.Ordinal);
        Assert.Equal("%PDF-1.7 état"u8.ToArray(), await File.ReadAllBytesAsync(Path.Combine(_folder, document), Cancel));
        Assert.EndsWith(".svg", (await ReadAsync("authorities")).Single()["logo"], StringComparison.Ordinal);
        using var manifest = await ManifestAsync();
        var listed = manifest.RootElement.GetProperty("documents").EnumerateArray().ToDictionary(d => d.GetProperty("file").GetString()!, d => d.GetProperty("sha256").GetString());
        Assert.Equal(2, listed.Count);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("%PDF-1.7 état"u8)), listed[document]);
        Assert.Equal(("'=2+2, \"dite\"\nZoé", "1990-05-04"), (await ReadAsync("people")).Select(p => (p["given_name"], p["born_on"])).Single());
        Assert.Equal("2025-11-08T09:00:00.000000Z", (await ReadAsync("audit_entries"))[0]["at"]);
    }

    [Fact]
    public async Task The_trail_of_the_city_says_that_its_data_left_where_to_and_leaves_with_them()
    {
        await AddAsync(_database.Marseille, "Zoé");

        await ExportAsync("marseille");

        await using var scope = _database.As(_database.Marseille);
        var entry = Assert.Single(await Db(scope).Set<AuditEntry>().Where(e => e.UseCase == "Administration.Export").ToListAsync(Cancel));
        Assert.Equal((Actor.CommandLine, _folder, "Authority", _database.Marseille.Id), (entry.UserName, entry.Reason, entry.Subject, entry.SubjectId));
        Assert.Contains(await ReadAsync("audit_entries"), row => row["use_case"] == "Administration.Export");
    }

    [Fact]
    public async Task An_export_that_fails_on_its_way_has_left_its_trace()
    {
        var file = _folder + ".file";
        await File.WriteAllTextAsync(file, "", Cancel);

        await Assert.ThrowsAnyAsync<IOException>(() => ExportVerb.RunAsync(_database.Services, "marseille", Path.Combine(file, "under")));

        File.Delete(file);
        await using var scope = _database.As(_database.Marseille);
        Assert.Single(await Db(scope).Set<AuditEntry>().Where(e => e.UseCase == "Administration.Export").ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_folder_that_holds_something_an_unknown_city_and_missing_options_are_refused()
    {
        Assert.Equal(2, await ExportAsync("lyon"));
        Assert.Equal(2, await ExportVerb.RunAsync(_database.Services, "marseille", null));
        Directory.CreateDirectory(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, "mine.txt"), "keep", Cancel);

        Assert.Equal(2, await ExportAsync("marseille"));

        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static AppDbContext Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<AppDbContext>();

    private Task<int> ExportAsync(string city) => ExportVerb.RunAsync(_database.Services, city, _folder);

    private async Task AddAsync(Authority authority, string name)
    {
        await using var scope = _database.As(authority);
        var db = Db(scope);
        var user = new AppUser { Email = $"{name.Split('\n')[^1].ToLowerInvariant()}@example.org", PasswordHash = Secret, SecurityStamp = Secret, DisplayName = name };
        var person = new Person(authority.Id, name, "Durand");
        person.SetBirth(new DateOnly(1990, 5, 4));
        person.LinkUser(user.Id);
        var assembly = new CitizensAssembly(authority.Id, "acf", "Assemblée", new DateOnly(2023, 3, 15));
        var edition = new Edition(authority.Id, assembly.Id, "Édition", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), 10);
        edition.AddOrgan("Plénière", OrganKind.Plenary, 10);
        var sitting = new Sitting(authority.Id, edition.Id, edition.Organs[0].Id, "Séance", new SittingTimes(new DateOnly(2026, 2, 1), new TimeOnly(9, 0), new TimeOnly(17, 0), 420));
        var instrument = new Instrument(authority.Id, await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "data", "instruments", "apres-seance.json"), Cancel), 1);
        var evaluation = new Evaluation(instrument, new(EvaluationOccasion.AfterSitting, edition.Id, sitting.Id), new DateOnly(2026, 2, 9), user.Id, _database.Clock.GetUtcNow());
        db.AddRange(user, new RoleAssignment(authority.Id, user.Id, Role.Administrator), person, assembly, edition, sitting, instrument, evaluation,
            new EvaluationTicket(authority.Id, evaluation.Id, Secret + authority.Slug),
            new StoredDocument(authority.Id, "état.pdf", "application/pdf", "%PDF-1.7 état"u8.ToArray(), "00"),
            new MailMessage(authority.Id, Secret + authority.Slug, new MailContent("a@example.org", "Lien", Secret, Secret, IsConfidential: true), _database.Clock.GetUtcNow()),
            new MailMessage(authority.Id, "open" + authority.Slug, new MailContent("a@example.org", "Bonjour", "Bonjour", "Bonjour"), _database.Clock.GetUtcNow()));
        var known = await db.Set<Authority>().SingleAsync(a => a.Id == authority.Id, Cancel);
        known.SetLogo(Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "image/svg+xml");
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<List<Dictionary<string, string>>> ReadAsync(string table)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(_folder, "tables", table + ".csv"), Cancel);
        return Rfc4180.Read(text);
    }

    private async Task<JsonDocument> ManifestAsync() => JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(_folder, "manifest.json"), Cancel));

    private async Task<string> AllTextAsync() =>
        string.Concat(await Task.WhenAll(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(file => File.ReadAllTextAsync(file, Cancel))));
}
