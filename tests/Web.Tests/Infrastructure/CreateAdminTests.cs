using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Infrastructure;

/// <summary>The first account of an authority: a second one for the same address is made only when asked for.</summary>
public sealed class CreateAdminTests
{
    [Fact]
    public async Task Who_administers_already_is_told_and_nothing_is_written()
    {
        await using var database = await TestDatabase.SqliteAsync();
        Assert.Equal(0, await CreateAsync(database, "--city", "marseille", "--email", "zoe@example.org"));

        Assert.Equal(1, await CreateAsync(database, "--city", "marseille", "--email", "Zoe@Example.org"));

        Assert.Equal(1, await AdministratorsAsync(database));
    }

    [Fact]
    public async Task A_further_account_is_added_when_asked_for_wherever_the_switch_stands()
    {
        await using var database = await TestDatabase.SqliteAsync();
        await CreateAsync(database, "--city", "marseille", "--email", "zoe@example.org");

        Assert.Equal(0, await CreateAsync(database, "--again", "--city", "marseille", "--email", "zoe@example.org"));
        Assert.Equal(0, await CreateAsync(database, "--city", "marseille", "--email", "zoe@example.org", "--again"));

        Assert.Equal(3, await AdministratorsAsync(database));
    }

    [Fact]
    public async Task The_same_address_may_administer_another_city_and_another_address_the_same()
    {
        await using var database = await TestDatabase.SqliteAsync();
        await CreateAsync(database, "--city", "marseille", "--email", "zoe@example.org");

        Assert.Equal(0, await CreateAsync(database, "--city", "poitiers", "--email", "zoe@example.org"));
        Assert.Equal(0, await CreateAsync(database, "--city", "marseille", "--email", "ali@example.org"));

        Assert.Equal(3, await AdministratorsAsync(database));
    }

    [Fact]
    public async Task The_trail_names_the_command_line()
    {
        await using var database = await TestDatabase.SqliteAsync();
        await CreateAsync(database, "--city", "marseille", "--email", "zoe@example.org");

        await using var scope = database.As(database.Marseille);
        var entry = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<AuditEntry>().SingleAsync(e => e.Subject == nameof(RoleAssignment), TestContext.Current.CancellationToken);
        Assert.Equal((Actor.CommandLine, "Administration.CreateAdmin"), (entry.UserName, entry.UseCase));
    }

    private static Task<int> CreateAsync(TestDatabase database, params string[] options) =>
        AdminVerbs.CreateAdminAsync(database.Services, new ConfigurationBuilder().AddCommandLine(Verbs.Options([.. options, "--name", "Zoé"])).Build());

    private static async Task<int> AdministratorsAsync(TestDatabase database)
    {
        await using var scope = database.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<RoleAssignment>().IgnoreQueryFilters().CountAsync(TestContext.Current.CancellationToken);
    }
}
