using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Members.Incidents;

/// <summary>Tells an incident and follows it up. Each method saves once; only the people of trust of its edition may do more than tell.</summary>
public sealed class IncidentService(AppDbContext db, Actor actor, Seals seals, IncidentMailService mails, TimeProvider clock)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>A member tells, in confidence.</summary>
    public async Task<IReadOnlyList<Refusal>> TellAsync(Guid personId, IncidentContent content, Guid? sittingId)
    {
        actor.Does("Members.TellIncident");
        var user = actor.Require();
        var edition = await db.Set<Mandate>().Where(m => m.PersonId == personId && m.EndsOn >= m.StartsOn && db.Set<Person>().Any(p => p.Id == personId && p.UserId == user))
            .OrderByDescending(m => m.EndsOn).Select(m => (Guid?)m.EditionId).FirstOrDefaultAsync();
        return edition is { } id ? await RecordAsync(new(id, sittingId, personId), content) : [new Refusal("incident.not-yours")];
    }

    /// <summary>Somebody of the team writes down what they were told; who wrote it is kept.</summary>
    public async Task<IReadOnlyList<Refusal>> WriteAsync(IncidentOrigin origin, IncidentContent content)
    {
        actor.Does("Members.WriteIncident");
        return await db.Set<Domain.Assemblies.Edition>().AnyAsync(e => e.Id == origin.EditionId)
            && (origin.ReporterId is null || await db.Set<Mandate>().AnyAsync(m => m.PersonId == origin.ReporterId && m.EditionId == origin.EditionId))
            ? await RecordAsync(origin, content) : [new Refusal("incident.no-edition")];
    }

    /// <summary>Says which member it is about.</summary>
    public async Task<IReadOnlyList<Refusal>> ConcernAsync(Guid id, Guid? personId)
    {
        actor.Does("Members.ConcernIncident");
        if (await FindAsync(id) is not { } incident)
        {
            return [new Refusal("incident.unknown")];
        }

        if (incident.IsOver || await db.Set<Exclusion>().AnyAsync(e => e.IncidentId == id))
        {
            return [new Refusal(incident.IsOver ? "incident.closed" : "incident.procedure-open")];
        }

        incident.Concern(personId);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Adds a dated step.</summary>
    public async Task<IReadOnlyList<Refusal>> AddAsync(Guid id, IncidentStepKind kind, DateOnly on, string note)
    {
        actor.Does("Members.FollowIncident");
        if (await FindAsync(id) is not { } incident)
        {
            return [new Refusal("incident.unknown")];
        }

        if (incident.WhyNotAdd(kind, on, Today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        db.Add(incident.Add(kind, on, Seal(note), actor.Require(), clock.GetUtcNow()));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Tells whoever told it what became of it, in their space.</summary>
    public async Task<IReadOnlyList<Refusal>> ReplyAsync(Guid id, string words)
    {
        actor.Does("Members.AnswerIncident");
        if (await FindAsync(id) is not { IsOver: false, ReporterId: { } reporter } incident)
        {
            return [new Refusal("incident.closed")];
        }

        incident.Reply(Seal(words), clock.GetUtcNow());
        await mails.TellReporterAsync(incident, await db.Set<Person>().SingleAsync(p => p.Id == reporter));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Erases what was said in an edition; a procedure that can still be contested waits. The caller saves.</summary>
    internal static async Task EraseAsync(AppDbContext db, Guid editionId, DateTimeOffset at)
    {
        var incidents = await db.Set<Incident>().Include(i => i.Steps).Where(i => i.EditionId == editionId && i.ErasedAt == null).ToListAsync();
        var ids = incidents.ConvertAll(i => i.Id);
        var procedures = await db.Set<Exclusion>().Where(e => ids.Contains(e.IncidentId)).ToListAsync();
        var needed = procedures.Where(e => e.IsNeededOn(Format.DayOf(at))).Select(e => e.IncidentId).ToHashSet();
        procedures.FindAll(e => !needed.Contains(e.IncidentId)).ForEach(e => e.Erase());
        incidents.FindAll(i => !needed.Contains(i.Id)).ForEach(i => i.Erase(at));
    }

    private SealedText Seal(string words) => words.Trim().Length == 0 ? SealedText.Empty : seals.Close(new SealedWords(words.Trim()));

    private async Task<IReadOnlyList<Refusal>> RecordAsync(IncidentOrigin origin, IncidentContent content)
    {
        var sitting = await db.Set<Domain.Sittings.Sitting>().AnyAsync(s => s.Id == origin.SittingId && s.EditionId == origin.EditionId) ? origin.SittingId : null;
        var incident = new Incident(db.AuthorityId, origin with { SittingId = sitting }, seals.Close(content), actor.Require(), clock.GetUtcNow());
        db.Add(incident);
        await mails.TellConfidantsAsync(incident);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private Task<Incident?> FindAsync(Guid id)
    {
        var user = actor.Require();
        return db.Set<Incident>().Include(i => i.Steps).SingleOrDefaultAsync(i => i.Id == id && db.Set<Confidant>().Any(c => c.EditionId == i.EditionId && c.UserId == user));
    }
}
