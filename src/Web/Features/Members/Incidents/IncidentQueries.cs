using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Members.Incidents;

/// <summary>Incidents, opened for the people of trust of their edition and for whoever told them; for nobody else, whatever their role.</summary>
public sealed class IncidentQueries(AppDbContext db, Seals seals, Actor actor)
{
    /// <summary>Incidents of the editions that trust this account, the latest first.</summary>
    public async Task<List<IncidentRow>> ListAsync() =>
        await (from i in Trusted().AsNoTracking()
               join e in db.Set<Edition>() on i.EditionId equals e.Id
               orderby i.ToldAt descending
               select new IncidentRow(i.Id, e.Name, db.Set<Sitting>().Where(s => s.Id == i.SittingId).Select(s => s.Title).FirstOrDefault(), i.ToldAt, i.Status)).ToListAsync();

    /// <summary>Whether some edition trusts this account.</summary>
    public Task<bool> IsTrustedAsync() => db.Set<Confidant>().AnyAsync(c => c.UserId == actor.UserId);

    /// <summary>An incident; null when there is none or the account is not trusted with it.</summary>
    public async Task<IncidentView?> FindAsync(Guid id)
    {
        if (await Trusted().AsNoTracking().Include(i => i.Steps.OrderBy(s => s.Id)).SingleOrDefaultAsync(i => i.Id == id) is not { } incident)
        {
            return null;
        }

        var exclusion = await db.Set<Exclusion>().AsNoTracking().SingleOrDefaultAsync(e => e.IncidentId == id);
        var people = await db.Set<Person>().Where(p => p.Id == incident.ReporterId || p.Id == incident.ConcernedId).ToDictionaryAsync(p => p.Id, p => p.FullName);
        var users = incident.Steps.Select(s => s.By).Append(incident.ToldBy).Distinct().ToList();
        var names = await db.Users.Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName);
        var sittings = await db.Set<Sitting>().Where(s => s.Id == incident.SittingId || exclusion != null && s.Id == exclusion.SittingId).ToDictionaryAsync(s => s.Id, s => $"{s.Title}, {Format.LongDay(s.Day)}");
        string? Of(Dictionary<Guid, string> from, Guid? key) => key is { } k ? from.GetValueOrDefault(k) : null;
        return View(incident) with
        {
            Edition = await db.Set<Edition>().Where(e => e.Id == incident.EditionId).Select(e => e.Name).SingleAsync(),
            Sitting = Of(sittings, incident.SittingId),
            Reporter = Of(people, incident.ReporterId),
            Concerned = Of(people, incident.ConcernedId),
            ToldBy = names.GetValueOrDefault(incident.ToldBy) ?? "–",
            Steps = [.. incident.Steps.Select(s => new IncidentStepView(s.Kind, s.On, Words(s.Note), names.GetValueOrDefault(s.By) ?? "–"))],
            Exclusion = exclusion is null ? null : new(exclusion, Words(exclusion.Grounds), Words(exclusion.Hearing), Words(exclusion.Reasons), Of(sittings, exclusion.SittingId)),
        };
    }

    /// <summary>What these people told, with what became of it.</summary>
    public async Task<List<IncidentView>> OfAsync(IReadOnlyCollection<Guid> people) =>
        [.. (await db.Set<Incident>().AsNoTracking().Where(i => i.ReporterId != null && people.Contains(i.ReporterId.Value) && i.ErasedAt == null).OrderByDescending(i => i.ToldAt).ToListAsync()).Select(View)];

    /// <summary>The letter of a procedure; null when the account is not trusted with it, or there is none.</summary>
    public async Task<ExclusionPaper?> PaperAsync(Guid id)
    {
        if (await FindAsync(id) is not { Exclusion: { } view, Incident.ConcernedId: { } person } incident)
        {
            return null;
        }

        var who = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == person);
        var assembly = await (from e in db.Set<Edition>() join a in db.Set<CitizensAssembly>() on e.AssemblyId equals a.Id where e.Id == incident.Incident.EditionId select a.Name).SingleAsync();
        return new(view, who.FullName, who.Address, incident.Edition, assembly);
    }

    public Task<List<ConfidantRow>> ConfidantsAsync(Guid editionId) =>
        (from c in db.Set<Confidant>() join u in db.Users on c.UserId equals u.Id where c.EditionId == editionId orderby u.DisplayName select new ConfidantRow(c.Id, u.Id, u.DisplayName, u.Email ?? "")).ToListAsync();

    /// <summary>Accounts that may be named: of roles whose work is with members.</summary>
    public Task<List<ConfidantRow>> CandidatesAsync(Guid editionId)
    {
        var roles = Policies.Roles[Policies.Confide];
        return db.Users.Where(u => db.Set<RoleAssignment>().Any(r => r.UserId == u.Id && roles.Contains(r.Role)) && !db.Set<Confidant>().Any(c => c.EditionId == editionId && c.UserId == u.Id))
            .OrderBy(u => u.DisplayName).Select(u => new ConfidantRow(Guid.Empty, u.Id, u.DisplayName, u.Email ?? "")).ToListAsync();
    }

    public Task<Edition?> EditionAsync(Guid id) => db.Set<Edition>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id);

    /// <summary>Editions under way or over, the latest first.</summary>
    public Task<List<Edition>> EditionsAsync() => db.Set<Edition>().AsNoTracking().Where(e => e.Status != EditionStatus.Draft).OrderByDescending(e => e.StartsOn).ToListAsync();

    /// <summary>Whoever holds or held a seat of one of these editions, by name.</summary>
    public async Task<List<EditionMember>> MembersAsync(IReadOnlyCollection<Guid> editions) =>
        [.. (await db.Set<Person>().Where(p => db.Set<Mandate>().Any(m => m.PersonId == p.Id && editions.Contains(m.EditionId))).OrderBy(p => p.SearchName).Select(p => new { p.Id, p.FamilyName, p.GivenName }).ToListAsync())
            .Select(p => new EditionMember(p.Id, $"{p.FamilyName} {p.GivenName}"))];

    /// <summary>Sittings of an edition, the latest first.</summary>
    public Task<List<Sitting>> SittingsAsync(Guid editionId) => db.Set<Sitting>().AsNoTracking().Where(s => s.EditionId == editionId && s.Status != SittingStatus.Cancelled).OrderByDescending(s => s.Day).ToListAsync();

    /// <summary>The edition a member's word is about: the latest where they hold or held a seat.</summary>
    public Task<Guid?> EditionOfAsync(Guid personId) => db.Set<Mandate>().Where(m => m.PersonId == personId && m.EndsOn >= m.StartsOn).OrderByDescending(m => m.EndsOn).Select(m => (Guid?)m.EditionId).FirstOrDefaultAsync();

    /// <summary>Incidents nobody has taken up, of the editions that trust an account; the only count of incidents there is.</summary>
    internal static IQueryable<Incident> WaitingFor(AppDbContext db, Guid? user) =>
        db.Set<Incident>().Where(i => i.Status == IncidentStatus.Open && db.Set<Confidant>().Any(c => c.EditionId == i.EditionId && c.UserId == user));

    internal IQueryable<Incident> Trusted() => db.Set<Incident>().Where(i => db.Set<Confidant>().Any(c => c.EditionId == i.EditionId && c.UserId == actor.UserId));

    private IncidentView View(Incident incident) => new(incident, seals.Open<IncidentContent>(incident.Content) ?? new("", "", "")) { Answer = incident.AnsweredAt is null ? null : Words(incident.Answer) };

    private string Words(SealedText text) => seals.Open<SealedWords>(text)?.Words ?? "";
}
