using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Administration;

namespace Misthos.Web.Features.Recognition.Distinctions;

/// <summary>What an organiser says of a distinction, already read.</summary>
public sealed record DistinctionDraft(DistinctionKind Kind, DistinctionWords Words, IReadOnlyCollection<Guid> Proposals);

/// <summary>Keeps distinctions and makes them public, once those whose proposal it is know. Each method saves once.</summary>
public sealed class DistinctionService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Records a distinction.</summary>
    public async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> CreateAsync(DistinctionDraft draft)
    {
        actor.Does("Distinctions.Create");
        var distinction = new Distinction(db.AuthorityId, draft.Kind, draft.Words);
        distinction.Carry(await KnownAsync(draft.Proposals));
        db.Add(distinction);
        var refusals = await db.SaveOrRefuseAsync("distinction.exists");
        return (refusals.Count == 0 ? distinction.Id : null, refusals);
    }

    /// <summary>Changes what is said of it and which proposals it carries.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, DistinctionDraft draft)
    {
        actor.Does("Distinctions.Change");
        var distinction = await LoadAsync(id);
        distinction.Describe(draft.Kind, draft.Words);
        distinction.Carry(await KnownAsync(draft.Proposals));
        return await db.SaveOrRefuseAsync("distinction.exists");
    }

    /// <summary>Records the state it reached.</summary>
    public async Task<IReadOnlyList<Refusal>> RecordAsync(Guid id, StepContent content)
    {
        actor.Does("Distinctions.Record");
        var distinction = await LoadAsync(id);
        if (distinction.WhyNotRecord(content.State, content.On, Act.Today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        distinction.Record(content.State, content.On, content.Note, Act);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Attaches a file, whose kind is read from its bytes.</summary>
    public async Task<IReadOnlyList<Refusal>> AttachAsync(Guid id, string title, byte[] content, bool isPublic)
    {
        actor.Does("Distinctions.Attach");
        if (content.Length == 0)
        {
            return [new Refusal("document.missing")];
        }

        if (DocumentService.WhyNotKeep(content) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var distinction = await LoadAsync(id);
        distinction.Attach(new DocumentService(db).Keep(title, content).Id, title, isPublic);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Removes a file.</summary>
    public async Task<IReadOnlyList<Refusal>> RemoveAsync(Guid id, Guid file)
    {
        actor.Does("Distinctions.RemoveFile");
        if (await db.Set<DistinctionDocument>().SingleOrDefaultAsync(f => f.Id == file && f.DistinctionId == id) is { } document)
        {
            db.Remove(document);
            await new DocumentService(db).ForgetAsync(document.DocumentId);
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Makes the last step public, once its authors know.</summary>
    public async Task<IReadOnlyList<Refusal>> PublishAsync(Guid id)
    {
        actor.Does("Distinctions.Publish");
        var distinction = await LoadAsync(id);
        if (distinction.WhyNotPublish() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        distinction.Publish(Act.Today);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Takes it off the public pages.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeOffAsync(Guid id)
    {
        actor.Does("Distinctions.TakeOff");
        (await LoadAsync(id)).TakeOff();
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private DistinctionAct Act => new(actor.Require(), Format.DayOf(clock.GetUtcNow()), clock.GetUtcNow());

    private Task<Distinction> LoadAsync(Guid id) => DistinctionQueries.LoadAsync(db, id);

    private async Task<List<Guid>> KnownAsync(IReadOnlyCollection<Guid> proposals) =>
        await db.Set<Proposal>().Where(p => p.AdoptedOn != null && proposals.Contains(p.Id)).Select(p => p.Id).ToListAsync();
}
