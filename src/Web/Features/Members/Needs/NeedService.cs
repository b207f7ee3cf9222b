using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Members.Needs;

/// <summary>What organisers do about the needs of members. Each method saves once.</summary>
public sealed partial class NeedService(AppDbContext db, Actor actor, Seals seals, TimeProvider clock)
{
    /// <summary>Writes a need down on behalf of a person, who agreed to it where that is needed.</summary>
    public async Task<IReadOnlyList<Refusal>> AddAsync(Guid personId, NeedContent content, bool hasConsent)
    {
        actor.Does("Members.AddNeed");
        return await RecordAsync(personId, content, new(actor.Require(), clock.GetUtcNow(), hasConsent));
    }

    /// <summary>The person tells a need; refused when it is not one of the account's people.</summary>
    public async Task<IReadOnlyList<Refusal>> TellAsync(Guid personId, NeedContent content, bool hasConsent)
    {
        actor.Does("Members.TellNeed");
        var user = actor.Require();
        return await db.Set<Person>().AnyAsync(p => p.Id == personId && p.UserId == user)
            ? await RecordAsync(personId, content, new(null, clock.GetUtcNow(), hasConsent))
            : [new Refusal("need.not-yours")];
    }

    /// <summary>The person no longer needs it.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeBackAsync(Guid needId)
    {
        actor.Does("Members.TakeNeedBack");
        var user = actor.Require();
        var need = await db.Set<Need>().SingleOrDefaultAsync(n => n.Id == needId && db.Set<Person>().Any(p => p.Id == n.PersonId && p.UserId == user));
        return await DropAsync(need);
    }

    /// <summary>Plans a measure.</summary>
    public async Task<IReadOnlyList<Refusal>> PlanAsync(Guid needId, MeasureContent content, MeasureTerms terms)
    {
        actor.Does("Members.PlanMeasure");
        if (await FindAsync(needId) is not { } need)
        {
            return [new Refusal("need.unknown")];
        }

        if (need.WhyNotPlan() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (await NamesThePersonAsync(need, content.What))
        {
            return [new Refusal("need.meal-with-name")];
        }

        db.Add(need.Plan(seals.Close(content), terms, actor.Require(), clock.GetUtcNow()));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Records that a measure was done, with what it cost.</summary>
    public async Task<IReadOnlyList<Refusal>> FinishAsync(Guid needId, Guid measureId, Money? cost)
    {
        actor.Does("Members.FinishMeasure");
        var now = clock.GetUtcNow();
        return await CloseAsync(needId, measureId, (need, measure) => need.Finish(measureId, cost ?? measure.Cost, actor.Require(), now, measure.ReturnBy is null ? null : Format.DayOf(now)));
    }

    /// <summary>Gives a measure up.</summary>
    public async Task<IReadOnlyList<Refusal>> GiveUpAsync(Guid needId, Guid measureId, string reason)
    {
        actor.Does("Members.GiveUpMeasure", reason);
        return await CloseAsync(needId, measureId, (need, _) => need.GiveUp(measureId, actor.Require(), clock.GetUtcNow()));
    }

    /// <summary>Closes a need without a measure.</summary>
    public async Task<IReadOnlyList<Refusal>> DropAsync(Guid needId, string reason)
    {
        actor.Does("Members.DropNeed", reason);
        return await DropAsync(await FindAsync(needId));
    }

    /// <summary>Erases what the needs of an edition said; the caller saves.</summary>
    internal static async Task EraseAsync(AppDbContext db, Guid editionId, DateTimeOffset at)
    {
        foreach (var need in await db.Set<Need>().Include(n => n.Measures).Where(n => n.EditionId == editionId && n.ErasedAt == null).ToListAsync())
        {
            need.Erase(at);
        }
    }

    /// <summary>Erases what the needs of a person said; the caller saves.</summary>
    internal static async Task EraseOfAsync(AppDbContext db, Guid personId, DateTimeOffset at) =>
        (await db.Set<Need>().Include(n => n.Measures).Where(n => n.PersonId == personId && n.ErasedAt == null).ToListAsync()).ForEach(need => need.Erase(at));

    private async Task<IReadOnlyList<Refusal>> RecordAsync(Guid personId, NeedContent content, NeedTelling told)
    {
        if (NeedKinds.NeedsConsent(content.Kind, content.Words) && !told.HasConsent)
        {
            return [new Refusal("need.no-consent")];
        }

        var term = await db.Set<Mandate>().Where(m => m.PersonId == personId).OrderByDescending(m => m.EndsOn).Select(m => new { m.EditionId, m.AuthorityId }).FirstOrDefaultAsync();
        if (term is null)
        {
            return [new Refusal("need.not-a-member")];
        }

        db.Add(new Need(term.AuthorityId, new(personId, term.EditionId), seals.Close(content), told));
        await db.SaveChangesAsync();
        return [];
    }

    private async Task<IReadOnlyList<Refusal>> CloseAsync(Guid needId, Guid measureId, Action<Need, NeedMeasure> close)
    {
        if (await FindAsync(needId) is not { } need || need.Measures.FirstOrDefault(m => m.Id == measureId && m.Status == MeasureStatus.Planned) is not { } measure)
        {
            return [new Refusal("need.measure-closed")];
        }

        close(need, measure);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private async Task<IReadOnlyList<Refusal>> DropAsync(Need? need)
    {
        if (need is null)
        {
            return [new Refusal("need.unknown")];
        }

        if (need.WhyNotPlan() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        need.Drop();
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private Task<Need?> FindAsync(Guid id) => db.Set<Need>().Include(n => n.Measures.OrderBy(m => m.Id)).SingleOrDefaultAsync(n => n.Id == id);
}
