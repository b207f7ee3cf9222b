using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recognition.Records;

/// <summary>A member writes their page, or erases it. Each method saves once.</summary>
public sealed class PortfolioService(AppDbContext db, Actor actor, Seals seals, TimeProvider clock)
{
    /// <summary>Keeps the page of somebody the account serves.</summary>
    public async Task<IReadOnlyList<Refusal>> WriteAsync(Guid personId, PortfolioContent content)
    {
        actor.Does("Recognition.WritePortfolio");
        if (!await IsMineAsync(personId) || content.WhyNot() is { Count: > 0 })
        {
            return content.WhyNot() is { Count: > 0 } refusals ? refusals : [new Refusal("portfolio.not-yours")];
        }

        var page = await db.Set<Portfolio>().SingleOrDefaultAsync(p => p.PersonId == personId) ?? db.Add(new Portfolio(db.AuthorityId, personId)).Entity;
        page.Write(seals.Close(content), clock.GetUtcNow());
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Erases the page; the facts stay in the records.</summary>
    public async Task<IReadOnlyList<Refusal>> EraseAsync(Guid personId)
    {
        actor.Does("Recognition.ErasePortfolio");
        if (!await IsMineAsync(personId))
        {
            return [new Refusal("portfolio.not-yours")];
        }

        await EraseOfAsync(db, personId);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Removes the page of a person; the caller saves.</summary>
    internal static async Task EraseOfAsync(AppDbContext db, Guid personId) =>
        db.RemoveRange(await db.Set<Portfolio>().Where(p => p.PersonId == personId).ToListAsync());

    private Task<bool> IsMineAsync(Guid personId)
    {
        var me = actor.Require();
        return db.Set<Person>().AnyAsync(p => p.Id == personId && p.UserId == me);
    }
}
