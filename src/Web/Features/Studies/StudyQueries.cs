using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Domain.Studies;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Studies;

/// <summary>What a study of presence and retention reads: never what anybody asked for or was paid.</summary>
public sealed class StudyQueries(AppDbContext db, TimeProvider clock)
{
    /// <summary>All of an assembly; null when there is none.</summary>
    public async Task<StudyView?> OfAsync(Guid assemblyId)
    {
        if (await db.Set<CitizensAssembly>().Where(a => a.Id == assemblyId).Select(a => a.Name).SingleOrDefaultAsync() is not { } name)
        {
            return null;
        }

        var editions = await db.Set<Edition>().AsNoTracking().AsSingleQuery().Include(e => e.Organs).Where(e => e.AssemblyId == assemblyId).ToListAsync();
        var ids = editions.ConvertAll(e => e.Id);
        var (seats, withoutMail) = await SeatsAsync(editions);
        var ground = new StudyGround(seats, await SittingsAsync(editions));
        return new(assemblyId, name, ground)
        {
            Editions = editions.GroupBy(e => e.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(e => e.StartsOn), StringComparer.Ordinal),
            Reach = await ReachAsync(ids) with { Members = seats.Select(s => s.PersonId).Distinct().Count(), WithoutMail = withoutMail, Gone = RetentionStudy.Gone(ground) },
        };
    }

    private async Task<(List<StudySeat> Seats, int WithoutMail)> SeatsAsync(List<Edition> editions)
    {
        var ids = editions.ConvertAll(e => e.Id);
        var rows = await (
            from mandate in db.Set<Mandate>()
            where ids.Contains(mandate.EditionId)
            join person in db.Set<Person>() on mandate.PersonId equals person.Id
            join called in db.Set<CalledPerson>() on (Guid?)mandate.Id equals called.MandateId into calls
            from call in calls.DefaultIfEmpty()
            join volunteer in db.Set<Volunteer>() on call.VolunteerId equals volunteer.Id into drawn
            from known in drawn.DefaultIfEmpty()
            orderby mandate.Id
            select new { mandate.PersonId, mandate.EditionId, mandate.OrganId, mandate.StartsOn, mandate.EndsOn, mandate.Origin, person.BornOn, HasMail = person.Email != null, person.District, Columns = known == null ? null : known.Columns }).AsNoTracking().ToListAsync();
        // What the draw knew goes with the person of that edition, whichever organ they sit in.
        var told = rows.Where(r => r.Columns is not null).GroupBy(r => (r.PersonId, r.EditionId)).ToDictionary(g => g.Key, g => g.First().Columns!);
        var byDraw = rows.Where(r => r.Columns is { } columns && StudyWords.Find(columns, StudyWords.District).Length > 0).Select(r => r.EditionId).ToHashSet();
        var edition = editions.ToDictionary(e => e.Id);
        return ([.. rows.Select(r => new StudySeat(r.PersonId, r.EditionId, r.OrganId, r.StartsOn, r.EndsOn, StudyWords.Values(
            edition[r.EditionId], (r.BornOn, r.Origin, byDraw.Contains(r.EditionId) ? null : r.District), told.GetValueOrDefault((r.PersonId, r.EditionId)))))],
            rows.Where(r => !r.HasMail).Select(r => r.PersonId).Distinct().Count());
    }

    private async Task<List<StudySitting>> SittingsAsync(List<Edition> editions)
    {
        var (ids, today) = (editions.ConvertAll(e => e.Id), Format.DayOf(clock.GetUtcNow()));
        var held = db.Set<Sitting>().Where(s => ids.Contains(s.EditionId) && s.Status != SittingStatus.Cancelled && (s.Status == SittingStatus.Closed || s.Day < today));
        var sittings = await held.Select(s => new { s.Id, s.OrganId, s.EditionId, s.Day }).OrderBy(s => s.Day).ToListAsync();
        var noted = (await db.Set<Attendance>().Where(a => a.Capacity == Capacity.Member && a.Status != AttendanceStatus.Expected && held.Any(s => s.Id == a.SittingId))
            .Select(a => new { a.SittingId, a.PersonId, a.Status }).ToListAsync()).ToLookup(a => a.SittingId);
        var schemes = await db.Set<AllowanceScheme>().AsNoTracking().AsSingleQuery().Include(s => s.CouncilAct.States).Where(s => ids.Contains(s.EditionId)).ToListAsync();
        var organs = editions.SelectMany(e => e.Organs).ToDictionary(o => o.Id, o => o.Name);
        bool IsCovered(Guid organ, DateOnly day) => schemes.Exists(s => s.OrganIds.Contains(organ) && s.IsValidOn(day) && s.CouncilAct.AllowsPaymentOn(day));
        // A sitting nobody noted tells nothing of anyone.
        return [.. sittings.Where(s => noted.Contains(s.Id)).Select(s => new StudySitting(
            s.Id, s.OrganId, s.Day, noted[s.Id].Where(a => a.Status.IsThere()).Select(a => a.PersonId).ToHashSet(),
            new Dictionary<StudyVariable, string> { [StudyVariable.Scheme] = IsCovered(s.OrganId, s.Day) ? "yes" : "no", [StudyVariable.Organ] = organs[s.OrganId] }))];
    }

    private async Task<StudyReach> ReachAsync(List<Guid> editions)
    {
        var states = await db.Set<PanelInvitation>().Where(i => editions.Contains(i.EditionId)).GroupBy(i => i.State).Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync();
        var registered = await (from registration in db.Set<PanelRegistration>()
                                join invitation in db.Set<PanelInvitation>() on registration.InvitationId equals (Guid?)invitation.Id
                                where editions.Contains(invitation.EditionId) && registration.Status != RegistrationStatus.Started && registration.Status != RegistrationStatus.Withdrawn
                                group invitation by invitation.State into own
                                select new { State = own.Key, Count = own.Count() }).ToListAsync();
        int Without(params InvitationState[] of) => states.Where(s => of.Contains(s.State)).Sum(s => s.Count) - registered.Where(s => of.Contains(s.State)).Sum(s => s.Count);
        return new()
        {
            Invited = states.Where(s => s.State != InvitationState.Waiting).Sum(s => s.Count),
            Registered = registered.Where(s => s.State != InvitationState.Waiting).Sum(s => s.Count),
            Silent = Without(InvitationState.Silent, InvitationState.CallBack, InvitationState.Accepted),
            Refused = Without(InvitationState.Refused, InvitationState.Objected),
            Unreached = Without(InvitationState.Returned, InvitationState.Unreachable),
        };
    }
}
