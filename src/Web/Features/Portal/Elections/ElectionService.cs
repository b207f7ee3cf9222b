using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Portal;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Portal.Elections;

/// <summary>Records the periods before elections. Each method saves once.</summary>
public sealed class ElectionService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Records a period.</summary>
    public async Task<IReadOnlyList<Refusal>> RecordAsync(string election, ElectionDays days)
    {
        actor.Does("Elections.Record");
        if (days.WhyNot() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (await db.Set<PreElectionPeriod>().AnyAsync(p => p.FirstRoundOn == days.FirstRoundOn && p.CalledOffOn == null))
        {
            return [new Refusal("election.exists")];
        }

        db.Add(new PreElectionPeriod(db.AuthorityId, election, days));
        return await db.SaveOrRefuseAsync("election.exists");
    }

    /// <summary>Calls a period off.</summary>
    public async Task<IReadOnlyList<Refusal>> CallOffAsync(Guid id, string reason)
    {
        actor.Does("Elections.CallOff");
        if (await db.Set<PreElectionPeriod>().SingleOrDefaultAsync(p => p.Id == id) is not { } period)
        {
            return [new Refusal("Conflict")];
        }

        var today = Format.DayOf(clock.GetUtcNow());
        if (period.WhyNotCallOff(reason, today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        period.CallOff(reason, today);
        return await db.SaveOrRefuseAsync("Conflict");
    }
}
