using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Evaluations;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Evaluations.Published;

/// <summary>Publishes results, withdraws them, brings in those of others. Each method saves once.</summary>
public sealed class PublishedService(AppDbContext db, Actor actor, PublishedQueries queries, TimeProvider clock)
{
    /// <summary>Puts the results as they are now at the public address.</summary>
    public async Task<IReadOnlyList<Refusal>> PublishAsync()
    {
        actor.Does("Evaluations.PublishResults");
        var file = await queries.MakeAsync();
        if (file.Results.Count == 0)
        {
            return [new Refusal("results.nothing")];
        }

        var publication = await db.Set<ResultPublication>().SingleOrDefaultAsync() ?? db.Add(new ResultPublication(db.AuthorityId)).Entity;
        publication.Publish(file, actor.Require(), clock.GetUtcNow());
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Takes them away.</summary>
    public async Task<IReadOnlyList<Refusal>> WithdrawAsync()
    {
        actor.Does("Evaluations.WithdrawResults");
        db.RemoveRange(await db.Set<ResultPublication>().ToListAsync());
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Brings in the file of another authority; a newer one takes the place of the one before.</summary>
    public async Task<IReadOnlyList<Refusal>> ImportAsync(string json)
    {
        actor.Does("Evaluations.ImportResults");
        if (ResultFile.Read(json, out var refusal) is not { } file)
        {
            return [refusal!];
        }

        var known = await db.Set<ForeignResults>().SingleOrDefaultAsync(r => r.Name == file.Authority) ?? db.Add(new ForeignResults(db.AuthorityId, file)).Entity;
        known.Take(file, clock.GetUtcNow());
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Forgets the file of another authority.</summary>
    public async Task<IReadOnlyList<Refusal>> ForgetAsync(Guid id)
    {
        actor.Does("Evaluations.ForgetResults");
        db.RemoveRange(await db.Set<ForeignResults>().Where(r => r.Id == id).ToListAsync());
        return await db.SaveOrRefuseAsync("Conflict");
    }
}
