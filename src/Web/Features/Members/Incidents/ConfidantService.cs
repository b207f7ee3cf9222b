using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Members.Incidents;

/// <summary>Names who reads the incidents of an edition. Nobody names themselves.</summary>
public sealed class ConfidantService(AppDbContext db, Actor actor, IncidentQueries queries, TimeProvider clock)
{
    public async Task<IReadOnlyList<Refusal>> NameAsync(Guid editionId, Guid userId)
    {
        actor.Does("Members.NameConfidant");
        if (Confidant.WhyNotName(userId, actor.Require()) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (await db.Set<Edition>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == editionId) is not { } edition || !(await queries.CandidatesAsync(editionId)).Exists(c => c.UserId == userId))
        {
            return [new Refusal("confidant.unknown")];
        }

        db.Add(new Confidant(edition.AuthorityId, editionId, userId, actor.Require(), clock.GetUtcNow()));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    public async Task<IReadOnlyList<Refusal>> RemoveAsync(Guid editionId, Guid id)
    {
        actor.Does("Members.RemoveConfidant");
        db.RemoveRange(await db.Set<Confidant>().Where(c => c.Id == id && c.EditionId == editionId).ToListAsync());
        return await db.SaveOrRefuseAsync("Conflict");
    }
}
