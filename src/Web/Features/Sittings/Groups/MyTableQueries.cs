using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>Where somebody of the account sits in a round.</summary>
public sealed record MySeat(Guid SittingId, string Name, int Round, int Table, TablePlan Plan);

/// <summary>What a member sees of the tables of their sittings: no other name, no rule.</summary>
public sealed class MyTableQueries(AppDbContext db)
{
    private List<MySeat>? _seats;
    private List<Guid>? _open;

    /// <summary>Seats of the people of an account at sittings whose tables are shown; read once a request.</summary>
    public async Task<List<MySeat>> SeatsAsync(Guid? userId, Guid sittingId)
    {
        _seats ??= await (
            from person in db.Set<Person>()
            where person.UserId != null && person.UserId == userId
            join seat in db.Set<TableSeat>() on person.Id equals seat.PersonId
            join plan in db.Set<TablePlan>() on seat.PlanId equals plan.Id
            join setup in db.Set<TableSetup>() on plan.Id equals setup.CurrentPlanId
            where setup.IsShown
            orderby person.Id, seat.Round
            select new MySeat(plan.SittingId, person.GivenName, seat.Round, seat.Table, plan)).AsNoTracking().ToListAsync();
        return _seats.FindAll(s => s.SittingId == sittingId);
    }

    /// <summary>Whether members may say which tables they prefer at a sitting; read once a request.</summary>
    public async Task<bool> MayChooseAsync(Guid sittingId)
    {
        _open ??= await db.Set<TableSetup>().Where(s => s.ChoicesOpen).Join(db.Set<Sitting>(), s => s.SittingId, s => s.Id, (setup, sitting) => sitting)
            .Where(s => s.Status == SittingStatus.Planned || s.Status == SittingStatus.Convened).Select(s => s.Id).ToListAsync();
        return _open.Contains(sittingId);
    }

    /// <summary>People of the account who hold a seat at the sitting, or are convened after their term.</summary>
    public Task<List<Person>> PeopleAsync(Guid? userId, Sitting sitting)
    {
        var former = AudienceQueries.ConvenedAfterTerm(db, sitting).Select(p => p.Id);
        return db.Set<Person>().AsNoTracking().Where(p => p.UserId != null && p.UserId == userId
            && (former.Contains(p.Id) || db.Set<Mandate>().Any(m => m.PersonId == p.Id && m.OrganId == sitting.OrganId && m.StartsOn <= sitting.Day && sitting.Day <= m.EndsOn))).OrderBy(p => p.Id).ToListAsync();
    }

    public Task<List<TopicChoice>> ChoicesAsync(Guid sittingId, IReadOnlyCollection<Guid> people) =>
        db.Set<TopicChoice>().AsNoTracking().Where(c => c.SittingId == sittingId && people.Contains(c.PersonId)).ToListAsync();
}
