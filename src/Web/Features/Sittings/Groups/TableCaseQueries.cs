using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>Reads what the tables of a sitting depend on.</summary>
public sealed class TableCaseQueries(AppDbContext db, TablePeopleQueries people)
{
    public Task<Sitting?> SittingAsync(Guid id) => db.Set<Sitting>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id);

    /// <summary>The settings of a sitting, or null.</summary>
    public Task<TableSetup?> SetupAsync(Guid sittingId) => db.Set<TableSetup>().AsNoTracking().Include(s => s.Tables.OrderBy(t => t.Order)).SingleOrDefaultAsync(s => s.SittingId == sittingId);

    /// <summary>The settings of the edition's sitting before this one; null when none had tables.</summary>
    public Task<TableSetup?> LastSetupAsync(Sitting sitting) =>
        (from setup in db.Set<TableSetup>()
         join other in db.Set<Sitting>() on setup.SittingId equals other.Id
         where setup.EditionId == sitting.EditionId && other.Id != sitting.Id && other.Day <= sitting.Day
         orderby other.Day descending, setup.Id descending
         select setup).AsNoTracking().FirstOrDefaultAsync();

    /// <summary>The edition's rule on officials at a table.</summary>
    public Task<int> MostOfficialsAsync(Sitting sitting) =>
        db.Set<Domain.Assemblies.Edition>().Where(e => e.Id == sitting.EditionId).Select(e => e.MostOfficials).SingleAsync();

    /// <summary>Rules that hold at a sitting.</summary>
    public Task<List<SeatingRule>> RulesAsync(Sitting sitting) =>
        db.Set<SeatingRule>().AsNoTracking().Where(r => r.EditionId == sitting.EditionId && (r.SittingId == null || r.SittingId == sitting.Id)).OrderBy(r => r.Id).ToListAsync();

    /// <summary>All of it.</summary>
    /// <param name="sitting">The sitting.</param>
    /// <param name="setup">Its settings.</param>
    /// <param name="toMake">Whether a plan is to be made: choices of tables and working groups are then read too.</param>
    public async Task<TableCase> ReadAsync(Sitting sitting, TableSetup setup, bool toMake)
    {
        var edition = await people.OfEditionAsync(sitting);
        var groups = setup.Tables.Select(t => t.GroupId).OfType<Guid>().ToList();
        return new(sitting, setup, edition, await people.TakingPartAsync(sitting, edition))
        {
            Rules = await RulesAsync(sitting),
            Choices = setup.Format == TableFormat.SubGroups ? await db.Set<TopicChoice>().AsNoTracking().Where(c => c.SittingId == sitting.Id).ToListAsync() : [],
            GroupMembers = toMake && groups.Count > 0
                ? await db.Set<WorkingGroupMember>().AsNoTracking().Where(m => groups.Contains(m.GroupId) && m.JoinedOn <= sitting.Day && (m.LeftOn == null || sitting.Day < m.LeftOn)).OrderBy(m => m.Id).ToListAsync()
                : [],
            Met = await people.MetBeforeAsync(sitting),
            Officials = new(edition.MostOfficials, setup.MostOfficials),
        };
    }
}
