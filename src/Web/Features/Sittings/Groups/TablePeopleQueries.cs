using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>Who takes part in a sitting, what tables may be mixed by, and who has met whom.</summary>
public sealed class TablePeopleQueries(AppDbContext db)
{
    /// <summary>Everyone who holds or held a seat of the sitting's edition, with what the draw knew of them.</summary>
    public Task<EditionPeople> OfEditionAsync(Sitting sitting) => OfEditionAsync(sitting.EditionId, sitting.Day);

    /// <summary>Everyone who holds or held a seat of an edition, with their age on a day.</summary>
    public async Task<EditionPeople> OfEditionAsync(Guid editionId, DateOnly day)
    {
        var rows = await (
            from mandate in db.Set<Mandate>()
            where mandate.EditionId == editionId
            join person in db.Set<Person>() on mandate.PersonId equals person.Id
            join called in db.Set<CalledPerson>() on (Guid?)mandate.Id equals called.MandateId into calls
            from call in calls.DefaultIfEmpty()
            join volunteer in db.Set<Volunteer>() on call.VolunteerId equals volunteer.Id into drawn
            from known in drawn.DefaultIfEmpty()
            orderby person.FamilyName, person.GivenName, person.Id
            select new { mandate.PersonId, person.GivenName, person.FamilyName, person.BornOn, mandate.OrganId, mandate.StartsOn, mandate.EndsOn, mandate.Origin, Columns = known == null ? null : known.Columns }).AsNoTracking().ToListAsync();
        var quotas = db.Set<PanelQuota>().Where(q => db.Set<PanelDraw>().Any(d => d.EditionId == editionId && d.PoolId == q.PoolId && d.Status == PanelDrawStatus.Confirmed));
        var rules = await (from edition in db.Set<Edition>()
                           where edition.Id == editionId
                           from quota in quotas.DefaultIfEmpty()
                           orderby quota.Order
                           select new { edition.MostOfficials, Feature = quota == null ? null : quota.Feature }).ToListAsync();
        return new(
            [.. rows.Select(r => new EditionSeat(new(r.PersonId, r.GivenName, r.FamilyName, r.BornOn), r.OrganId, r.StartsOn, r.EndsOn, r.Origin, r.Columns))],
            [.. rules.Select(r => r.Feature).OfType<string>().Distinct(StringComparer.Ordinal)],
            day)
        {
            MostOfficials = rules[0].MostOfficials,
        };
    }

    /// <summary>Members who hold a seat that day, former members convened, and everyone else noted by name at the sitting; by family name.</summary>
    public async Task<List<TakingPart>> TakingPartAsync(Sitting sitting, EditionPeople edition)
    {
        var noted = (await (from a in db.Set<Attendance>()
                            where a.SittingId == sitting.Id
                            join p in db.Set<Person>() on a.PersonId equals p.Id
                            orderby p.FamilyName, p.GivenName, p.Id
                            select new { a.PersonId, p.GivenName, p.FamilyName, p.BornOn, a.Capacity, a.Status }).ToListAsync())
            .GroupBy(a => a.PersonId).ToList();
        var parts = noted.ConvertAll(g => new TakingPart(
            new(g.Key, g.First().GivenName, g.First().FamilyName, g.First().BornOn), g.First().Capacity,
            g.Any(a => a.Status is not (AttendanceStatus.Absent or AttendanceStatus.Excused)), g.Any(a => WasThere(a.Status))));
        var known = noted.Select(g => g.Key).ToHashSet();
        var expected = edition.Seats.Where(s => s.OrganId == sitting.OrganId && s.StartsOn <= sitting.Day && sitting.Day <= s.EndsOn && known.Add(s.Person.Id)).ToList();
        var former = sitting.Kind.FollowsTheTerm() ? await AudienceQueries.ConvenedAfterTerm(db, sitting).Select(p => new TablePerson(p.Id, p.GivenName, p.FamilyName, p.BornOn)).ToListAsync() : [];
        return [.. parts.Concat(expected.Select(s => new TakingPart(s.Person, Capacity.Member, true, false))).Concat(former.Where(p => known.Add(p.Id)).Select(p => new TakingPart(p, Capacity.FormerMember, true, false))).OrderBy(p => p.Person.FamilyName, StringComparer.CurrentCulture).ThenBy(p => p.Person.GivenName, StringComparer.CurrentCulture)];
    }

    /// <summary>Everyone an edition knows: those who hold or held a seat, and whoever was noted by name at one of its sittings.</summary>
    public Task<List<TablePerson>> KnownAsync(Guid editionId) =>
        db.Set<Person>().Where(p => db.Set<Mandate>().Any(m => m.EditionId == editionId && m.PersonId == p.Id) || db.Set<Attendance>().Any(a => a.PersonId == p.Id && db.Set<Sitting>().Any(s => s.Id == a.SittingId && s.EditionId == editionId)))
            .OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).Select(p => new TablePerson(p.Id, p.GivenName, p.FamilyName, p.BornOn)).ToListAsync();

    /// <summary>Pairs who shared a table at another sitting of the edition, up to that day; whoever was noted absent met nobody.</summary>
    public async Task<HashSet<MetPair>> MetBeforeAsync(Sitting sitting)
    {
        var seats = await (
            from setup in db.Set<TableSetup>()
            where setup.EditionId == sitting.EditionId && setup.SittingId != sitting.Id && setup.CurrentPlanId != null
            join other in db.Set<Sitting>() on setup.SittingId equals other.Id
            where other.Day <= sitting.Day && other.Status != SittingStatus.Cancelled
            join seat in db.Set<TableSeat>() on setup.CurrentPlanId equals seat.PlanId
            where !db.Set<Attendance>().Any(a => a.SittingId == other.Id && a.PersonId == seat.PersonId && (a.Status == AttendanceStatus.Absent || a.Status == AttendanceStatus.Excused))
            select new { seat.PlanId, seat.Round, seat.Table, seat.PersonId }).ToListAsync();
        return [.. seats.GroupBy(s => (s.PlanId, s.Round, s.Table)).SelectMany(t => MetPair.Among([.. t.Select(s => s.PersonId)]))];
    }

    private static bool WasThere(AttendanceStatus status) => status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly or AttendanceStatus.Remote;
}
