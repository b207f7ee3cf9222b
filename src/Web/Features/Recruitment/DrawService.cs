using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Draws a panel, confirms it or sets it aside. Each method saves once.</summary>
public sealed class DrawService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Draws from the latest pool of the edition. When the quotas are impossible, says why and stores nothing.</summary>
    public async Task<DrawOutcome> DrawAsync(Guid editionId, string randomText, int reserve, CancellationToken cancellation = default)
    {
        actor.Does("Recruitment.Draw");
        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Id == editionId, cancellation);
        var pool = await LatestAsync(editionId, cancellation);
        var request = RequestOf(pool, edition.Seats, reserve);
        try
        {
            var result = await Task.Run(() => Draw.Walk(request, randomText, cancellation: cancellation), cancellation);
            var draw = Record(pool, result);
            db.Add(draw);
            await db.SaveChangesAsync(cancellation);
            return new(draw.Id, null);
        }
        catch (ImpossibleQuotasException impossible)
        {
            return new(null, impossible.Report);
        }
    }

    /// <summary>Confirms: one person and one mandate for each seat, at once. The second of two organisers is refused.</summary>
    public async Task<IReadOnlyList<Refusal>> ConfirmAsync(Guid drawId)
    {
        actor.Does("Recruitment.ConfirmDraw");
        var draw = await LoadAsync(drawId);
        var refusals = draw.WhyNotConfirm();
        if (refusals.Count == 0 && await db.Set<PanelDraw>().AnyAsync(d => d.EditionId == draw.EditionId && d.Status == PanelDrawStatus.Confirmed))
        {
            refusals = [new Refusal("draw.other-confirmed")];
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var edition = await db.Set<Edition>().Include(e => e.Organs).SingleAsync(e => e.Id == draw.EditionId);
        if (edition.Organs.FirstOrDefault(o => o.Kind == OrganKind.Plenary) is not { } plenary)
        {
            return [new Refusal("draw.no-plenary")];
        }

        await SeatAsync(draw, edition, plenary.Id);
        draw.Confirm(actor.Require(), clock.GetUtcNow());
        return await SaveAsync();
    }

    /// <summary>Sets the draw aside; the reason is public.</summary>
    public async Task<IReadOnlyList<Refusal>> DiscardAsync(Guid drawId, string reason)
    {
        actor.Does("Recruitment.DiscardDraw", reason);
        var draw = await LoadAsync(drawId);
        var refusals = draw.WhyNotConfirm();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        draw.Discard(reason, actor.Require(), clock.GetUtcNow());
        return await SaveAsync();
    }

    private async Task SeatAsync(PanelDraw draw, Edition edition, Guid organId)
    {
        var ids = draw.DrawnSeats.Where(s => !s.IsReserve).Select(s => s.VolunteerId).ToList();
        foreach (var volunteer in await db.Set<Volunteer>().AsNoTracking().Where(v => ids.Contains(v.Id)).ToListAsync())
        {
            var person = ContactColumns.PersonOf(volunteer);
            db.Add(person);
            db.Add(new Mandate(new(person.AuthorityId, person.Id, edition.Id, organId), MandateOrigin.Drawn, edition.StartsOn, edition.EndsOn));
        }

        db.Entry(edition).State = EntityState.Modified;
    }

    private async Task<IReadOnlyList<Refusal>> SaveAsync()
    {
        try
        {
            await db.SaveChangesAsync();
            return [];
        }
        catch (DbUpdateException)
        {
            return [new Refusal("draw.someone-else")];
        }
    }

    private Task<PanelDraw> LoadAsync(Guid id) =>
        db.Set<PanelDraw>().AsSplitQuery().Include(d => d.DrawnSeats).Include(d => d.Changes).SingleAsync(d => d.Id == id);

    private Task<RecruitmentPool> LatestAsync(Guid editionId, CancellationToken cancellation) =>
        db.Set<RecruitmentPool>().AsNoTracking().AsSplitQuery().Include(p => p.Volunteers).Include(p => p.Quotas)
            .Where(p => p.EditionId == editionId).OrderByDescending(p => p.Id).FirstAsync(cancellation);

    private static DrawRequest RequestOf(RecruitmentPool pool, int seats, int reserve)
    {
        var quotas = PoolRebuilder.QuotasOf(pool);
        var people = PoolRebuilder.PeopleOf(pool, quotas);
        var rule = pool.HouseholdColumns.Length > 0 ? HouseholdRule.AtMostOne : HouseholdRule.None;
        return new(people, quotas, seats, rule, Reserve: reserve) { Tickets = PoolRebuilder.TicketsOf(pool, people) };
    }

    private PanelDraw Record(RecruitmentPool pool, DrawResult result)
    {
        var trace = new DrawTrace(
            result.Method.ToString(), result.Engine, result.RandomText, result.PoolHash, result.QuotasHash, result.Proof.ToJson(), result.Panel.Count);
        var draw = new PanelDraw(pool, trace, actor.Require(), clock.GetUtcNow());
        var byId = pool.Volunteers.ToDictionary(v => v.ExternalId, v => v.Id, StringComparer.Ordinal);
        foreach (var (drawn, isReserve) in result.Panel.Select(p => (p, false)).Concat(result.Reserve.Select(p => (p, true))))
        {
            draw.AddSeat(byId[drawn.Id], drawn.Rank, isReserve);
        }

        return draw;
    }
}

/// <summary>The draw, or why none exists.</summary>
public sealed record DrawOutcome(Guid? DrawId, FeasibilityReport? Impossible);
