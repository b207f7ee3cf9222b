using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;
using Misthos.Web.Tests.Data;

namespace Misthos.Web.Tests.Infrastructure.Security;

public sealed class RoleMemoryTests
{
    private readonly Guid _user = Guid.CreateVersion7();
    private int _reads;

    [Fact]
    public async Task Roles_asked_for_together_are_read_once_for_each_user_and_authority()
    {
        var memory = new RoleMemory();
        var (city, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Equal([Role.Organiser], await memory.OfAsync(city, _user, Read));
        Assert.Equal([Role.Organiser], await memory.OfAsync(city, _user, Read));
        Assert.Equal(1, _reads);
        await memory.OfAsync(other, _user, Read);
        await memory.OfAsync(city, Guid.CreateVersion7(), Read);
        Assert.Equal(3, _reads);
    }

    [Fact]
    public async Task A_role_that_is_saved_counts_at_once()
    {
        await using var database = await TestDatabase.SqliteAsync();
        await using var scope = database.As(database.Marseille);
        var memory = scope.ServiceProvider.GetRequiredService<RoleMemory>();
        await memory.OfAsync(database.Marseille.Id, _user, Read);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var account = new AppUser { UserName = "a", NormalizedUserName = "A", DisplayName = "A" };
        db.AddRange(account, new RoleAssignment(database.Marseille.Id, account.Id, Role.FinanceOfficer));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await memory.OfAsync(database.Marseille.Id, _user, Read);
        await memory.OfAsync(database.Marseille.Id, _user, Read);
        Assert.Equal(3, _reads);
    }

    private Task<List<Role>> Read()
    {
        _reads++;
        return Task.FromResult<List<Role>>([Role.Organiser]);
    }
}
