using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Administration;

/// <summary>What the administration pages show.</summary>
public sealed class AdministrationQueries(AppDbContext db)
{
    private const int MostEntries = 500;

    /// <summary>People who hold a role here other than member, with their roles.</summary>
    public async Task<List<StaffRow>> StaffAsync()
    {
        var rows = await (from role in db.Set<RoleAssignment>().AsNoTracking()
                          where role.Role != Role.Member
                          join user in db.Set<AppUser>() on role.UserId equals user.Id
                          select new { user.Id, user.DisplayName, user.Email, user.TwoFactorEnabled, role.Role }).ToListAsync();
        return [.. rows.GroupBy(row => row.Id).OrderBy(group => group.First().DisplayName, StringComparer.CurrentCulture)
            .Select(group => new StaffRow(group.Key, group.First().DisplayName, group.First().Email ?? "", group.First().TwoFactorEnabled, [.. group.Select(row => row.Role).Order()]))];
    }

    /// <summary>Changes of one record, the latest first.</summary>
    public Task<List<AuditEntry>> HistoryAsync(Guid id) =>
        db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.SubjectId == id).OrderByDescending(entry => entry.At).Take(MostEntries).ToListAsync();
}

/// <summary>A person of the team.</summary>
public sealed record StaffRow(Guid Id, string Name, string Email, bool HasSecondFactor, IReadOnlyList<Role> Roles);
