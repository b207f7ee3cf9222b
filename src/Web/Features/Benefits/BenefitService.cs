using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Benefits;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Benefits;

/// <summary>Taking lots of vouchers in, giving vouchers and taking them back. Each method saves once.</summary>
public sealed class BenefitService(AppDbContext db, Actor actor, TimeProvider clock)
{
    // An organiser who was slower reads the stock again: only who finds too little left is refused.
    private const int Tries = 4;

    /// <summary>Takes a lot in.</summary>
    public async Task<IReadOnlyList<Refusal>> AddLotAsync(Guid editionId, LotTerms terms)
    {
        actor.Does("Benefits.AddLot");
        if (!await db.Set<Edition>().AnyAsync(e => e.Id == editionId))
        {
            return [new Refusal("benefit.no-edition")];
        }

        if (terms.WhyNot() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        db.Add(new BenefitLot(db.AuthorityId, editionId, terms));
        return await db.SaveOrRefuseAsync("benefit.same-lot");
    }

    /// <summary>Gives vouchers of a lot to all of these people, or to none of them.</summary>
    public async Task<IReadOnlyList<Refusal>> GiveAsync(Guid lotId, IReadOnlyCollection<Guid> people, BenefitHanding handing)
    {
        actor.Does("Benefits.Give");
        var by = actor.Require();
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await db.Set<BenefitLot>().SingleOrDefaultAsync(l => l.Id == lotId) is not { } lot)
            {
                return [new Refusal("benefit.no-lot")];
            }

            var (recipients, now) = (await RecipientsAsync(lot, people, handing), clock.GetUtcNow());
            if (lot.WhyNotGive(handing, recipients, Format.DayOf(now)) is { Count: > 0 } refusals)
            {
                return refusals;
            }

            db.AddRange(lot.Give(handing, recipients, Format.DayOf(now), new(by, now)));
            if ((await db.SaveOrRefuseAsync("Conflict")).Count == 0)
            {
                return [];
            }
        }

        return [new Refusal("Conflict")];
    }

    /// <summary>Takes vouchers back into the stock.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeBackAsync(Guid grantId, BenefitEnd end, string reason)
    {
        actor.Does("Benefits.TakeBack", reason);
        var by = actor.Require();
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await db.Set<BenefitGrant>().SingleOrDefaultAsync(g => g.Id == grantId) is not { } grant)
            {
                return [new Refusal("benefit.no-grant")];
            }

            if (grant.WhyNotEnd(reason) is { Count: > 0 } refusals)
            {
                return refusals;
            }

            var lot = await db.Set<BenefitLot>().SingleAsync(l => l.Id == grant.LotId);
            lot.TakeBack(grant, end, reason, new(by, clock.GetUtcNow()));
            if ((await db.SaveOrRefuseAsync("Conflict")).Count == 0)
            {
                return [];
            }
        }

        return [new Refusal("Conflict")];
    }

    private async Task<List<BenefitRecipient>> RecipientsAsync(BenefitLot lot, IReadOnlyCollection<Guid> people, BenefitHanding handing)
    {
        var asked = people.Distinct().ToList();
        var keys = asked.ConvertAll(person => BenefitGrant.KeyOf(lot.Id, person, handing));
        var standing = await db.Set<BenefitGrant>().Where(g => g.StandingKey != null && keys.Contains(g.StandingKey)).Select(g => g.PersonId).ToListAsync();
        var known = await db.Set<Person>().Where(p => asked.Contains(p.Id)).Select(p => new
        {
            p.Id,
            Name = p.GivenName + " " + p.FamilyName,
            p.BornOn,
            IsMember = db.Set<Mandate>().Any(m => m.PersonId == p.Id && m.EditionId == lot.EditionId && m.StartsOn <= handing.On && m.EndsOn >= m.StartsOn),
            WasThere = db.Set<Attendance>().Any(a => a.PersonId == p.Id && a.SittingId == handing.SittingId && db.Set<Sitting>().Any(s => s.Id == a.SittingId && s.EditionId == lot.EditionId)
                && (a.Status == AttendanceStatus.Present || a.Status == AttendanceStatus.Late || a.Status == AttendanceStatus.LeftEarly || a.Status == AttendanceStatus.Remote)),
        }).OrderBy(p => p.Id).ToListAsync();
        return known.ConvertAll(p => new BenefitRecipient(p.Id, p.Name, p.BornOn) { IsMember = p.IsMember, WasThere = p.WasThere, HasAlready = standing.Contains(p.Id) });
    }
}
