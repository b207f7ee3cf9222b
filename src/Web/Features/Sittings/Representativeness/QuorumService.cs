using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Representativeness;

/// <summary>Sets the quorum of an edition.</summary>
public sealed class QuorumService(AppDbContext db, Actor actor)
{
    public async Task<IReadOnlyList<Refusal>> SetAsync(Guid editionId, QuorumRule rule)
    {
        actor.Does("Sittings.SetQuorum", rule.Source);
        if (rule.WhyNot() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        (await db.Set<Edition>().SingleAsync(e => e.Id == editionId)).SetQuorum(rule);
        return await db.SaveOrRefuseAsync("Conflict");
    }
}
