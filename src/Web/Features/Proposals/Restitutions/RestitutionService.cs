using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Restitutions;

/// <summary>Hands proposals over in public, and changes the delays of an edition. Each method saves once.</summary>
public sealed class RestitutionService(AppDbContext db, Actor actor, TimeProvider clock, PublicRegister register)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Hands proposals of one edition over; the delays are the edition's, reminders go to the offices named.</summary>
    public async Task<IReadOnlyList<Refusal>> HandOverAsync(IReadOnlyCollection<Guid> ids, RestitutionTerms terms, IReadOnlyCollection<Guid> offices)
    {
        actor.Does("Proposals.HandOver");
        var proposals = await db.Set<Proposal>().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Number).ToListAsync();
        if (await WhyNotAsync(proposals, terms) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Id == proposals[0].EditionId);
        var restitution = new Restitution(db.AuthorityId, edition.Id, terms, actor.Require());
        db.Add(restitution);
        var known = await db.Set<Office>().Where(o => offices.Contains(o.Id)).Select(o => o.Id).ToListAsync();
        var places = await ActPlaces.LoadAsync(db);
        foreach (var proposal in proposals)
        {
            proposal.HandOver(terms.On, edition.Delays, restitution.Id);
            db.AddRange(known.Select(office => new AnsweringOffice(proposal, office)));
            register.Record(proposal.AuthorityId, ProposalActs.HandedOver(places.Of(proposal), proposal, restitution));
        }

        return await db.SaveOrRefuseAsync("proposal.already-handed-over");
    }

    /// <summary>Changes the delays of later handovers: a public act.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangeDelaysAsync(Guid editionId, AnswerDelays delays, string reason)
    {
        actor.Does("Proposals.ChangeDelays");
        var edition = await db.Set<Edition>().SingleAsync(e => e.Id == editionId);
        if (edition.WhyNotChangeDelays(delays, reason) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var change = edition.ChangeDelays(delays, reason, Today, actor.Require());
        db.Add(change);
        register.Record(edition.AuthorityId, ProposalActs.DelaysChanged(edition.Name, change));
        return await db.SaveOrRefuseAsync("delay.same");
    }

    private async Task<IReadOnlyList<Refusal>> WhyNotAsync(List<Proposal> proposals, RestitutionTerms terms)
    {
        (bool Fails, string Code)[] checks =
        [
            (proposals.Count == 0, "restitution.no-proposal"),
            (proposals.Select(p => p.EditionId).Distinct().Count() > 1, "restitution.two-editions"),
            (terms.On > Today, "proposal.future-day"),
            (terms.Place.Length == 0, "restitution.no-place"),
            (terms.CityPresence.Length == 0, "restitution.nobody"),
            (terms.SittingId is { } sitting && !await db.Set<Sitting>().AnyAsync(s => s.Id == sitting && s.Day == terms.On), "restitution.sitting-day"),
        ];
        return [.. checks.Where(c => c.Fails).Select(c => new Refusal(c.Code)), .. proposals.SelectMany(p => p.WhyNotHandOver(terms.On)).Distinct()];
    }
}
