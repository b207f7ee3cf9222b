using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure;

namespace Misthos.Web.Tests.Infrastructure;

/// <summary>What an operator types: a copy of the database comes back whole elsewhere, and mistakes change nothing.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("misthos-backup-").FullName;

    [Fact]
    public async Task A_backup_comes_back_in_a_folder_that_is_not_there_yet()
    {
        await using var here = await WithCityAsync();
        Assert.Equal(0, await BackupVerbs.BackupAsync(here, In("copy.db")));

        await using var there = Services(Path.Combine("elsewhere", "misthos.db"));
        Assert.Equal(0, await BackupVerbs.RestoreAsync(there, In("copy.db")));

        Assert.Equal("lille", await SlugAsync(there));
    }

    [Fact]
    public async Task In_a_copy_put_back_who_reads_keeps_nobody_from_writing()
    {
        await using var here = await WithCityAsync();
        Assert.Equal(0, await BackupVerbs.BackupAsync(here, In("copy.db")));
        await using var there = Services(Path.Combine("elsewhere", "misthos.db"));
        Assert.Equal(0, await BackupVerbs.RestoreAsync(there, In("copy.db")));

        await Verbs.MigrateAsync(there);

        await using var scope = there.CreateAsyncScope();
        var mode = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode");
        Assert.Equal("wal", await mode.SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_backup_overwrites_nothing_and_needs_a_folder_that_is_there()
    {
        await using var here = await WithCityAsync();
        await File.WriteAllTextAsync(In("mine.db"), "mine", TestContext.Current.CancellationToken);

        Assert.Equal(2, await BackupVerbs.BackupAsync(here, In("mine.db")));
        Assert.Equal(2, await BackupVerbs.BackupAsync(here, In(Path.Combine("nowhere", "copy.db"))));

        Assert.Equal("mine", await File.ReadAllTextAsync(In("mine.db"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_is_no_whole_database_is_not_restored()
    {
        await using var here = await WithCityAsync();
        await BackupVerbs.BackupAsync(here, In("copy.db"));
        await File.WriteAllBytesAsync(In("cut.db"), (await File.ReadAllBytesAsync(In("copy.db"), TestContext.Current.CancellationToken))[..9000], TestContext.Current.CancellationToken);

        Assert.Equal(2, await BackupVerbs.RestoreAsync(here, In("cut.db")));
        Assert.Equal(2, await BackupVerbs.RestoreAsync(here, In("missing.db")));

        Assert.Equal("lille", await SlugAsync(here));
    }

    [Fact]
    public void A_database_of_an_unknown_kind_is_refused_and_not_taken_for_SQLite()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Database:Provider", "PostgreSQL")]).Build();

        var fault = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddPersistence(configuration));

        Assert.Contains("Sqlite or Postgres", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private string In(string name) => Path.Combine(_folder, name);

    private ServiceProvider Services(string file)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Misthos", $"Data Source={In(file)}")]).Build();
        return new ServiceCollection().AddLogging().AddPersistence(configuration).BuildServiceProvider();
    }

    private async Task<ServiceProvider> WithCityAsync()
    {
        var services = Services("misthos.db");
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await db.Database.MigrateAsync();
        db.Add(new Authority("lille", "Ville de Lille", AuthorityKind.City));
        await db.SaveChangesAsync();
        return services;
    }

    private static async Task<string> SlugAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Authority>().SingleAsync()).Slug;
    }
}
