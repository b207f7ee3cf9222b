using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>A working group in a list.</summary>
public sealed record GroupRow(Guid Id, string Name, string Edition, int People, IReadOnlyList<string> Contacts, DateOnly? EndedOn);

/// <summary>Somebody in a working group.</summary>
public sealed record GroupPerson(Guid PersonId, string Name, bool IsContact, DateOnly JoinedOn, DateOnly? LeftOn);

/// <summary>An officer who sat with the group at a sitting, and came.</summary>
public sealed record GroupVisit(Guid PersonId, string Name, string Sitting, DateOnly Day);

/// <summary>A working group with everyone who is or was in it.</summary>
public sealed record GroupView(WorkingGroup Group, string Edition, IReadOnlyList<GroupPerson> People, IReadOnlyList<GroupVisit> Visits)
{
    public IReadOnlyList<GroupPerson> Now => [.. People.Where(p => p.LeftOn is null && !p.IsContact)];

    /// <summary>Contacts named, and officers who were there with the group.</summary>
    public IReadOnlyList<string> Contacts => [.. People.Where(p => p.LeftOn is null && p.IsContact).Select(p => p.Name).Concat(Visits.Select(v => v.Name)).Distinct(StringComparer.Ordinal)];
}

/// <summary>Reads working groups. The proposals slice asks here which officer is a group's contact.</summary>
public sealed class WorkingGroupQueries(AppDbContext db)
{
    /// <summary>Groups of an edition that still work.</summary>
    public Task<List<WorkingGroup>> OfEditionAsync(Guid editionId) =>
        db.Set<WorkingGroup>().AsNoTracking().Where(g => g.EditionId == editionId && g.EndedOn == null).OrderBy(g => g.Name).ToListAsync();

    /// <summary>Groups of editions that are not over, and with them those that ended.</summary>
    public async Task<List<GroupRow>> ListAsync()
    {
        var groups = await db.Set<WorkingGroup>().AsNoTracking().Join(db.Set<Edition>(), g => g.EditionId, e => e.Id, (g, e) => new { g.Id, g.Name, g.EndedOn, Edition = e.Name, e.StartsOn }).ToListAsync();
        var people = (await (from m in db.Set<WorkingGroupMember>()
                             where m.LeftOn == null
                             join p in db.Set<Person>() on m.PersonId equals p.Id
                             orderby p.FamilyName
                             select new { m.GroupId, m.IsContact, Name = p.GivenName + " " + p.FamilyName }).ToListAsync()).ToLookup(m => m.GroupId);
        return [.. groups.OrderByDescending(g => g.StartsOn).ThenBy(g => g.Name, StringComparer.CurrentCulture)
            .Select(g => new GroupRow(g.Id, g.Name, g.Edition, people[g.Id].Count(m => !m.IsContact), [.. people[g.Id].Where(m => m.IsContact).Select(m => m.Name)], g.EndedOn))];
    }

    public async Task<GroupView?> FindAsync(Guid id)
    {
        var group = await db.Set<WorkingGroup>().AsNoTracking().SingleOrDefaultAsync(g => g.Id == id);
        if (group is null)
        {
            return null;
        }

        var people = await (from m in db.Set<WorkingGroupMember>()
                            where m.GroupId == id
                            join p in db.Set<Person>() on m.PersonId equals p.Id
                            orderby p.FamilyName, p.GivenName
                            select new GroupPerson(m.PersonId, p.GivenName + " " + p.FamilyName, m.IsContact, m.JoinedOn, m.LeftOn)).ToListAsync();
        var visits = await (from table in db.Set<TableTopic>()
                            where table.GroupId == id
                            join setup in db.Set<TableSetup>() on table.SetupId equals setup.Id
                            join seat in db.Set<TableSeat>() on setup.CurrentPlanId equals seat.PlanId
                            where seat.Table == table.Order && seat.Capacity == Capacity.Officer
                            join sitting in db.Set<Sitting>() on setup.SittingId equals sitting.Id
                            where db.Set<Attendance>().Any(a => a.SittingId == sitting.Id && a.PersonId == seat.PersonId && a.MinutesPresent > 0)
                            join p in db.Set<Person>() on seat.PersonId equals p.Id
                            orderby sitting.Day descending
                            select new GroupVisit(seat.PersonId, p.GivenName + " " + p.FamilyName, sitting.Title, sitting.Day)).ToListAsync();
        return new(group, await db.Set<Edition>().Where(e => e.Id == group.EditionId).Select(e => e.Name).SingleAsync(), people, [.. visits.Distinct()]);
    }
}
