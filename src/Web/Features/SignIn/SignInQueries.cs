using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Web.Data;

namespace Misthos.Web.Features.SignIn;

/// <summary>Where a person goes after signing in: there is no authority in the address yet, so roles of all are read.</summary>
public sealed class SignInQueries(AppDbContext db)
{
    public async Task<string> HomeAsync(Guid userId, bool withSecondFactor)
    {
        var roles = await (from role in db.Set<RoleAssignment>().IgnoreQueryFilters()
                           where role.UserId == userId
                           join authority in db.Set<Authority>() on role.AuthorityId equals authority.Id
                           orderby authority.Name
                           select new { role.Role, authority.Slug }).ToListAsync();
        var staff = roles.Find(role => role.Role != Role.Member);
        var member = roles.Find(role => role.Role == Role.Member);
        return withSecondFactor && staff is not null ? $"/{staff.Slug}/gestion" : member is not null ? $"/{member.Slug}/moi" : "/";
    }

    public Task<bool> IsStaffAsync(Guid userId) =>
        db.Set<RoleAssignment>().IgnoreQueryFilters().AnyAsync(role => role.UserId == userId && role.Role != Role.Member);

    /// <summary>Whether an address leads back into this site and nowhere else.</summary>
    public static bool IsLocal(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
}
