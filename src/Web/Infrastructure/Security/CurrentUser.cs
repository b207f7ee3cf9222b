using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Web.Data;

namespace Misthos.Web.Infrastructure.Security;

/// <summary>The signed-in user and the roles held in the authority of the address; read once a request at most.</summary>
public sealed class CurrentUser(IHttpContextAccessor accessor, IServiceProvider services, Tenant tenant, RoleMemory memory)
{
    private IReadOnlyList<Role>? _roles;

    private ClaimsPrincipal? Principal => accessor.HttpContext?.User;

    public Guid? Id => Guid.TryParse(Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public string Name => Principal?.FindFirstValue(AppClaims.DisplayName) ?? "";

    public bool IsSignedIn => Id is not null;

    /// <summary>Whether the sign-in proved a second factor; staff roles count for nothing without it.</summary>
    public bool HasSecondFactor => Principal?.FindFirstValue("amr") == "mfa";

    /// <summary>Roles that count in this authority and with this sign-in.</summary>
    public async Task<IReadOnlyList<Role>> RolesAsync()
    {
        if (_roles is null)
        {
            var all = Id is { } id && tenant.IsSet
                ? await memory.OfAsync(tenant.Id, id, () => ReadAsync(id))
                : [];
            _roles = HasSecondFactor ? all : [.. all.Where(role => role == Role.Member)];
        }

        return _roles;
    }

    // The database is opened only for those whose roles are not remembered.
    private Task<List<Role>> ReadAsync(Guid id) =>
        services.GetRequiredService<AppDbContext>().Set<RoleAssignment>().Where(r => r.UserId == id).Select(r => r.Role).ToListAsync();

    public async Task<bool> HoldsAnyAsync(IEnumerable<Role> roles) => (await RolesAsync()).Intersect(roles).Any();

    /// <summary>Whether a policy of <see cref="Policies"/> is met.</summary>
    public Task<bool> MayAsync(string policy) => HoldsAnyAsync(Policies.Roles[policy]);
}

/// <summary>Claims of our own.</summary>
public static class AppClaims
{
    public const string DisplayName = "misthos:name";
}
