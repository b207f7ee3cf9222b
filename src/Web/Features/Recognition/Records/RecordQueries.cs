using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Certificates;
using Misthos.Web.Features.Certificates.Skills;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recognition.Records;

/// <summary>Reads a member's record of engagement from what the other parts know, and the page they made of it. For the member alone.</summary>
public sealed class RecordQueries(AppDbContext db, Seals seals, CertificateQueries certificates, SkillQueries skills, RecognitionQueries recognition, TimeProvider clock)
{
    /// <summary>Everything the records hold of a person.</summary>
    public async Task<EngagementRecord> OfAsync(Guid personId)
    {
        var seats = await SeatsAsync(personId);
        var (acts, replies) = (await recognition.OfAsync([personId]), await recognition.RepliesOfAsync(personId));
        var today = Format.DayOf(clock.GetUtcNow());
        return new()
        {
            Seats = seats,
            Attended = await AttendedAsync(personId),
            Groups = await GroupsAsync(personId),
            Outside = await OutsideAsync(personId, today),
            Proposals = await ProposalsAsync(seats),
            Certificates = [.. (await certificates.OfAsync(personId)).Where(c => c.IsValid)],
            Skills = await skills.OfPersonAsync(personId, Speaking.Language),
            Thanks = [.. acts.Where(a => a.On <= today).Select(a => (a, replies.GetValueOrDefault(a.Id))).Where(x => !x.a.Kind.AsksReply() || x.Item2?.Came == true).Select(x => (x.a, x.Item2?.Came))],
        };
    }

    /// <summary>The page of a person; null while they wrote none, or when the server's keys are no longer there.</summary>
    public async Task<PortfolioContent?> PortfolioAsync(Guid personId) =>
        await db.Set<Portfolio>().AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == personId) is { } page ? seals.Open<PortfolioContent>(page.Content) : null;

    private Task<List<HeldSeat>> SeatsAsync(Guid personId) =>
        (from m in db.Set<Mandate>()
         where m.PersonId == personId && m.StartsOn <= m.EndsOn
         join e in db.Set<Edition>() on m.EditionId equals e.Id
         join a in db.Set<CitizensAssembly>() on e.AssemblyId equals a.Id
         join o in db.Set<Organ>() on m.OrganId equals o.Id
         orderby m.StartsOn descending, o.Name
         select new HeldSeat(e.Id, a.Name, e.Name, o.Name, m.StartsOn, m.EndsOn)).ToListAsync();

    // Frozen attendance only: what is still open may change.
    private Task<List<AttendedSitting>> AttendedAsync(Guid personId) =>
        (from a in db.Set<Attendance>()
         where a.PersonId == personId && a.MinutesPresent > 0
         join s in db.Set<Sitting>() on a.SittingId equals s.Id
         where s.Status == SittingStatus.Closed
         orderby s.Day descending
         select new AttendedSitting(s.EditionId, s.Day, a.MinutesPresent, a.Capacity, db.Set<TableSeat>().Any(t => t.PersonId == personId && t.IsHost && db.Set<TableSetup>().Any(u => u.SittingId == s.Id && u.CurrentPlanId == t.PlanId)))).ToListAsync();

    private Task<List<GroupTime>> GroupsAsync(Guid personId) =>
        (from m in db.Set<WorkingGroupMember>()
         where m.PersonId == personId
         join g in db.Set<WorkingGroup>() on m.GroupId equals g.Id
         orderby m.JoinedOn descending
         select new GroupTime(g.Id, g.Name, m.IsContact, m.JoinedOn, m.LeftOn)).ToListAsync();

    private Task<List<OutsideTime>> OutsideAsync(Guid personId, DateOnly today) =>
        (from s in db.Set<OutsideSeat>()
         where s.PersonId == personId && s.StartsOn <= today
         join b in db.Set<OutsideBody>() on s.BodyId equals b.Id
         orderby s.StartsOn descending
         select new OutsideTime(s.Id, b.Name, s.Topic, s.StartsOn, s.EndsOn)).ToListAsync();

    private async Task<List<RecordProposal>> ProposalsAsync(List<HeldSeat> seats)
    {
        var editions = seats.Select(s => s.EditionId).Distinct().ToList();
        var adopted = await db.Set<Proposal>().AsNoTracking().Where(p => p.AdoptedOn != null && editions.Contains(p.EditionId)).OrderBy(p => p.Number).Select(p => new
        {
            p.Id,
            p.Number,
            p.Title,
            p.AdoptedOn,
            p.HandedOverOn,
            p.EditionId,
            Answer = db.Set<OfficialResponse>().Where(r => r.ProposalId == p.Id).OrderByDescending(r => r.Order).Select(r => new { r.Kind, r.AnsweredOn }).FirstOrDefault(),
        }).ToListAsync();
        return [.. adopted.Where(p => seats.Exists(s => s.EditionId == p.EditionId && s.StartsOn <= p.AdoptedOn && p.AdoptedOn <= s.EndsOn))
            .Select(p => new RecordProposal(p.Id, p.Number, p.Title, p.AdoptedOn!.Value, p.HandedOverOn, p.Answer?.Kind, p.Answer?.AnsweredOn))];
    }
}
