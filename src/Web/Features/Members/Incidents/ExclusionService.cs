using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Members.Incidents;

/// <summary>The procedure before an exclusion, step by step. Each method saves once; only the people of trust of the edition pass.</summary>
public sealed class ExclusionService(AppDbContext db, Actor actor, Seals seals, TimeProvider clock)
{
    private static readonly IReadOnlyList<Refusal> Unknown = [new Refusal("incident.unknown")];

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Opens it: the grounds are told to the member.</summary>
    public async Task<IReadOnlyList<Refusal>> OpenAsync(Guid id, ExclusionTerms terms, string grounds)
    {
        actor.Does("Members.OpenExclusion");
        if (await FindAsync(id) is not { } incident)
        {
            return Unknown;
        }

        var refusals = Exclusion.WhyNotOpen(incident, terms, Today);
        if (refusals.Count == 0 && terms.SittingId is { } sitting && !await db.Set<Sitting>().AnyAsync(s => s.Id == sitting && s.EditionId == incident.EditionId))
        {
            refusals = [new Refusal("exclusion.sitting")];
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        db.Add(new Exclusion(incident, terms, Seal(grounds), actor.Require()));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Records what the member answered, or that they did not.</summary>
    public async Task<IReadOnlyList<Refusal>> HearAsync(Guid id, HearingForm form, DateOnly on, string words)
    {
        actor.Does("Members.HearMember");
        if (await ProcedureAsync(id) is not { } procedure)
        {
            return Unknown;
        }

        if (procedure.WhyNotHear(form, on, Today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        procedure.Hear(form, on, Seal(words), Today);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Records the decision with its reasons.</summary>
    public async Task<IReadOnlyList<Refusal>> DecideAsync(Guid id, ExclusionDecision decision, string reasons)
    {
        actor.Does("Members.DecideExclusion");
        if (await FindAsync(id) is not { } incident || await ProcedureAsync(id) is not { } procedure)
        {
            return Unknown;
        }

        if (procedure.WhyNotDecide(decision.On, Today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        procedure.Decide(decision, Seal(reasons), Today);
        db.Add(incident.Add(IncidentStepKind.Decision, decision.On, SealedText.Empty, actor.Require(), clock.GetUtcNow()));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Records that the decision was handed over: it counts from that day (CRPA, L.221-8), and an exclusion from the assembly ends the mandates.</summary>
    public async Task<IReadOnlyList<Refusal>> NotifyAsync(Guid id, DateOnly on)
    {
        actor.Does("Members.NotifyExclusion");
        if (await FindAsync(id) is not { } incident || await ProcedureAsync(id) is not { } procedure)
        {
            return Unknown;
        }

        if (procedure.WhyNotNotify(on, Today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        procedure.Notify(on, Today);
        if (procedure is { IsExcluded: true, Scope: ExclusionScope.Assembly })
        {
            var mandates = await db.Set<Mandate>().Include(m => m.Changes).Where(m => m.PersonId == incident.ConcernedId && m.EditionId == incident.EditionId && m.Status == MandateStatus.Active && m.EndsOn >= on).ToListAsync();
            mandates.ForEach(m => m.Exclude(on, $"Décision du {procedure.DecidedOn:dd/MM/yyyy}, {procedure.Decider}", actor.Require(), clock.GetUtcNow()));
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>
    /// Why some of these people cannot be recorded as having been there: they are excluded from this sitting, and were told by its day. Whoever
    /// is at the door learns no more than that.
    /// </summary>
    internal static async Task<IReadOnlyList<(Guid PersonId, Refusal Refusal)>> WhyNotPresentAsync(AppDbContext db, Sitting sitting, IReadOnlyCollection<Guid> coming)
    {
        var excluded = await Excluded(db, sitting).Select(p => new { p.Id, Name = p.GivenName + " " + p.FamilyName }).ToListAsync();
        return [.. excluded.Where(p => coming.Contains(p.Id)).Select(p => (p.Id, new Refusal("attendance.excluded", p.Name)))];
    }

    /// <summary>The people who are excluded from this sitting, and were told by its day.</summary>
    internal static IQueryable<Person> Excluded(AppDbContext db, Sitting sitting)
    {
        var (id, day) = (sitting.Id, sitting.Day);
        return from e in db.Set<Exclusion>()
               join i in db.Set<Incident>() on e.IncidentId equals i.Id
               join p in db.Set<Person>() on i.ConcernedId equals p.Id
               where e.SittingId == id && e.IsExcluded == true && e.NotifiedOn <= day
               select p;
    }

    private SealedText Seal(string words) => words.Trim().Length == 0 ? SealedText.Empty : seals.Close(new SealedWords(words.Trim()));

    private Task<Incident?> FindAsync(Guid id)
    {
        var user = actor.Require();
        return db.Set<Incident>().Include(i => i.Steps).SingleOrDefaultAsync(i => i.Id == id && db.Set<Confidant>().Any(c => c.EditionId == i.EditionId && c.UserId == user));
    }

    private async Task<Exclusion?> ProcedureAsync(Guid id) => await FindAsync(id) is null ? null : await db.Set<Exclusion>().SingleOrDefaultAsync(e => e.IncidentId == id);
}
