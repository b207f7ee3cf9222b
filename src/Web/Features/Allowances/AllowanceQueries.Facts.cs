using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Topics;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Allowances;

public sealed partial class AllowanceQueries
{
    private static AllowanceRow Row(Attendance attendance, Person person, AllowanceFacts facts, List<SettlementLine> settled) => settled.Count == 0
        ? new AllowanceRow(attendance.Id, person.Id, person.FullName, facts.Compute(attendance, person), null)
        : new AllowanceRow(attendance.Id, person.Id, person.FullName, AllowanceBreakdown.FromJson(settled[0].Explanation), settled[^1].SettlementId)
        {
            Settled = settled,
            Correction = facts.Correct(attendance, person, settled),
        };

    // A sitting on one topic asks for the statement of that one, a sitting on none for those of the whole edition.
    private async Task<IReadOnlyList<Refusal>> LacksAsync(AllowanceScheme scheme, AllowanceFacts facts)
    {
        var sitting = facts.Sitting;
        var unstated = await db.Set<Topic>().Where(t => (sitting.TopicId == null ? t.EditionId == sitting.EditionId : t.Id == sitting.TopicId)
            && !db.Set<CompetenceStatement>().Any(s => s.TopicId == t.Id && s.Outcome != CompetenceOutcome.Outside && !db.Set<CompetenceStatement>().Any(later => later.TopicId == t.Id && later.Order > s.Order))).OrderBy(t => t.Order).Select(t => t.Title).ToListAsync();
        return SchemeReadiness.WhyNotPay(scheme, facts.IsJustified, unstated);
    }

    private async Task<AllowanceFacts> FactsAsync(Sitting sitting)
    {
        var schemes = await db.Set<AllowanceScheme>().AsNoTracking().AsSingleQuery().Where(s => s.EditionId == sitting.EditionId)
            .Include(s => s.Rates).Include(s => s.CouncilAct.States)
            .Select(s => new { Scheme = s, IsJustified = db.Set<ProportionalityNote>().Any(n => n.SchemeId == s.Id) }).ToListAsync();
        var facts = new AllowanceFacts(sitting, AllowanceFacts.Choose(schemes.Select(s => s.Scheme), sitting));
        if (facts.Scheme?.Id is not { } scheme)
        {
            return facts;
        }

        var sameDay = await (from line in db.Set<SettlementLine>()
                             join settlement in db.Set<Settlement>() on line.SettlementId equals settlement.Id
                             join other in db.Set<Sitting>() on settlement.SittingId equals other.Id
                             join attendance in db.Set<Attendance>() on line.AttendanceId equals attendance.Id
                             where other.Day == sitting.Day && other.Id != sitting.Id
                             select new { Line = line, Attendance = attendance, Sitting = other }).AsNoTracking().ToListAsync();
        return await WholeProcessAsync(facts) with
        {
            IsJustified = schemes.Single(s => s.Scheme.Id == scheme).IsJustified,
            ClosedAt = sitting.Changes.Where(c => c.Status == SittingStatus.Closed).Max(c => (DateTimeOffset?)c.At),
            Requests = (await db.Set<AllowanceRequest>().AsNoTracking().Where(r => r.SchemeId == scheme).ToListAsync()).ToLookup(r => r.PersonId),
            Decisions = (await db.Set<EligibilityDecision>().AsNoTracking().Where(d => d.SchemeId == scheme).ToListAsync()).ToLookup(d => d.PersonId),
            SameDay = sameDay.Select(l => l.Line).ToLookup(l => l.PersonId),
            Others = sameDay.DistinctBy(l => l.Attendance.Id).ToDictionary(l => l.Attendance.Id, l => (l.Attendance, l.Sitting)),
        };
    }

    private async Task<AllowanceFacts> WholeProcessAsync(AllowanceFacts facts)
    {
        var (sitting, scheme) = (facts.Sitting, facts.Scheme!);
        if (scheme.RateOn(sitting.Day)?.Unit != RateUnit.WholeProcess)
        {
            return facts;
        }

        var organs = scheme.OrganIds;
        var attended = await (from attendance in db.Set<Attendance>()
                              join other in db.Set<Sitting>() on attendance.SittingId equals other.Id
                              where other.EditionId == sitting.EditionId && other.Day <= sitting.Day && other.Status != SittingStatus.Cancelled
                                  && organs.Contains(other.OrganId) && attendance.MinutesPresent > 0
                              select new { attendance.PersonId, other.Id }).ToListAsync();
        var lines = await (from line in db.Set<SettlementLine>()
                           join settlement in db.Set<Settlement>() on line.SettlementId equals settlement.Id
                           join other in db.Set<Sitting>() on settlement.SittingId equals other.Id
                           where other.EditionId == sitting.EditionId && other.Id != sitting.Id
                           select line).AsNoTracking().ToListAsync();
        return facts with
        {
            Attended = attended.Distinct().ToLookup(a => a.PersonId, a => a.Id),
            InAll = lines.Where(l => AllowanceBreakdown.FromJson(l.Explanation).Basis?.SchemeId == scheme.Id).ToLookup(l => l.PersonId),
        };
    }
}
