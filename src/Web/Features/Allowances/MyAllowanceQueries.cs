using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Allowances;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances;

/// <summary>My allowance for one sitting; <c>Settled</c> is null while it is not settled.</summary>
public sealed record MyLine(Sitting Sitting, AllowanceBreakdown Breakdown, SettlementStatus? Settled)
{
    public Guid AttendanceId { get; init; }
}

/// <summary>A scheme I may ask for, and what I said last.</summary>
public sealed record MyScheme(AllowanceScheme Scheme, AllowanceRequest? Said, EligibilityDecision? Decision);

/// <summary>All about the allowances of one person.</summary>
public sealed record MyAllowancesView(Person Person)
{
    public IReadOnlyList<MyLine> Lines { get; init; } = [];

    public IReadOnlyList<MyScheme> Schemes { get; init; } = [];

    /// <summary>First day of the first seat; null without one.</summary>
    public DateOnly? Since { get; init; }
}

/// <summary>What a member sees of their own money. One account may serve two people of a household.</summary>
public sealed class MyAllowanceQueries(AppDbContext db)
{
    public Task<List<Person>> PeopleAsync(Guid? userId) =>
        db.Set<Person>().AsNoTracking().Where(p => p.UserId != null && p.UserId == userId).OrderBy(p => p.Id).ToListAsync();

    public async Task<MyAllowancesView> OfAsync(Person person, DateOnly today)
    {
        var attended = await (from attendance in db.Set<Attendance>()
                              join sitting in db.Set<Sitting>() on attendance.SittingId equals sitting.Id
                              where attendance.PersonId == person.Id && attendance.Status != AttendanceStatus.Expected && sitting.Status != SittingStatus.Cancelled
                              orderby sitting.Day descending
                              select new { attendance, sitting }).AsNoTracking().ToListAsync();
        var seats = await db.Set<Mandate>().AsNoTracking().Where(m => m.PersonId == person.Id).ToListAsync();
        var editions = attended.Select(a => a.sitting.EditionId).Concat(seats.Select(m => m.EditionId)).Distinct().ToList();
        var schemes = await db.Set<AllowanceScheme>().AsNoTracking().AsSingleQuery().Where(s => editions.Contains(s.EditionId))
            .Include(s => s.Rates).Include(s => s.CouncilAct.States).ToListAsync();
        var said = await db.Set<AllowanceRequest>().AsNoTracking().Where(r => r.PersonId == person.Id).ToListAsync();
        var decided = await db.Set<EligibilityDecision>().AsNoTracking().Where(d => d.PersonId == person.Id).ToListAsync();
        var settled = await (from line in db.Set<SettlementLine>()
                             join settlement in db.Set<Settlement>() on line.SettlementId equals settlement.Id
                             where line.PersonId == person.Id
                             select new { line, settlement.Status, settlement.SittingId }).AsNoTracking().ToListAsync();
        var money = new MyMoney(person, schemes, [.. attended.Select(a => (a.attendance, a.sitting))])
        {
            Said = said,
            Decided = decided,
            Settled = [.. settled.Select(s => (s.line, s.Status, s.SittingId))],
        };
        return new MyAllowancesView(person)
        {
            Since = seats.Min(m => (DateOnly?)m.StartsOn),
            Lines = [.. attended.SelectMany(a => money.LinesOf(a.attendance, a.sitting))],
            Schemes = [.. schemes.Where(s => seats.Exists(m => s.OrganIds.Contains(m.OrganId))).OrderByDescending(s => s.ValidFrom)
                .Select(s => new MyScheme(s, AllowanceRequest.Latest(said.Where(r => r.SchemeId == s.Id)), EligibilityDecision.ValidOn(decided.Where(d => d.SchemeId == s.Id), today)))],
        };
    }
}
