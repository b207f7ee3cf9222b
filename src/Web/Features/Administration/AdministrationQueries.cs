using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;
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

    /// <summary>Tells the type of each field of the trail.</summary>
    public Microsoft.EntityFrameworkCore.Metadata.IModel Model => db.Model;

    /// <summary>Changes of one record, the latest first.</summary>
    public Task<List<AuditEntry>> HistoryAsync(Guid id) =>
        db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.SubjectId == id).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Take(MostEntries).ToListAsync();

    /// <summary>Names of these records, in one query; those of people only when the reader may see members.</summary>
    public async Task<Dictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, bool withPeople)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var named = db.Set<Person>().Where(row => withPeople && ids.Contains(row.Id)).Select(row => new { row.Id, Name = row.GivenName + " " + row.FamilyName })
            .Concat(db.Set<AppUser>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, Name = row.DisplayName }))
            .Concat(db.Set<CitizensAssembly>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }))
            .Concat(db.Set<Edition>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }))
            .Concat(db.Set<Organ>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }))
            .Concat(db.Set<Topic>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, Name = row.Title }))
            .Concat(db.Set<Sitting>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, Name = row.Title }))
            .Concat(db.Set<Proposal>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, Name = row.Title }))
            .Concat(db.Set<CouncilAct>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, Name = row.Title }))
            .Concat(db.Set<AllowanceScheme>().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }));
        return await named.ToDictionaryAsync(row => row.Id, row => row.Name);
    }
}

/// <summary>A person of the team.</summary>
public sealed record StaffRow(Guid Id, string Name, string Email, bool HasSecondFactor, IReadOnlyList<Role> Roles);
