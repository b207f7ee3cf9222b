using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Members;
using Misthos.Web.Features.Recruitment.Organs;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Records calls about the seats of a confirmed panel and proposes who replaces whom. Each method saves once.</summary>
public sealed class CallService(AppDbContext db, Actor actor, TimeProvider clock, OrganSeatService organs, Seals seals)
{
    /// <summary>Longest search of a replacement while a page waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Records a call. A seat given up ends its mandate that day; somebody proposed who accepts becomes a member.</summary>
    public async Task<IReadOnlyList<Refusal>> RecordAsync(Guid drawId, Guid calledId, CallOutcome outcome, string? reason)
    {
        actor.Does("Recruitment.RecordCall");
        if (await db.Set<CalledPerson>().Include(c => c.Calls).SingleOrDefaultAsync(c => c.Id == calledId && c.DrawId == drawId) is not { } person)
        {
            return [new Refusal("call.unknown")];
        }

        var mandate = await db.Set<Mandate>().Include(m => m.Changes).SingleOrDefaultAsync(m => m.Id == person.MandateId);
        HashSet<Guid> resigned = mandate?.Status is MandateStatus.Resigned or MandateStatus.Excluded ? [mandate.Id] : [];
        var refusals = person.WhyNotRecord(outcome, reason, resigned) is { Count: > 0 } why ? why : await WhyNotSeatAsync(person, outcome);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var (by, at) = (actor.Require(), clock.GetUtcNow());
        person.Record(outcome, reason, by, at);
        if (person.State == SeatState.GivenUp)
        {
            (await SeatsLostAsync(person, mandate)).ForEach(lost => lost.Resign(Today, reason!.Trim(), by, at));
        }

        return person is { State: SeatState.Accepted, MandateId: null } && await SeatAsync(person) is { } refusal ? [refusal] : await db.SaveOrRefuseAsync("call.someone-else");
    }

    /// <summary>Proposes whom to call for the vacant seats; the public random value decides among equals.</summary>
    public async Task<IReadOnlyList<Refusal>> ReplaceAsync(Guid drawId, string? randomText, CancellationToken cancellation = default)
    {
        actor.Does("Recruitment.Replace");
        var draw = await db.Set<PanelDraw>().Include(d => d.DrawnSeats).SingleAsync(d => d.Id == drawId, cancellation);
        var called = await db.Set<CalledPerson>().AsNoTracking().Where(c => c.DrawId == drawId).ToListAsync(cancellation);
        var resigned = await ResignedAsync(db, draw.EditionId);
        var gone = await organs.GoneAsync(draw, Today);
        var earlier = await db.Set<PanelReplacement>().Where(r => r.DrawId == drawId).Select(r => r.RandomText).ToListAsync(cancellation);
        var refusals = PanelReplacement.WhyNot(draw, PanelReplacement.VacantSeats(draw, called, resigned), randomText, earlier);
        if (refusals.Count == 0 && await db.Set<Edition>().AnyAsync(e => e.Id == draw.EditionId && e.EndsOn < Today, cancellation))
        {
            refusals = [new Refusal("replacement.term-over")];
        }

        return refusals.Count > 0 ? refusals : await ProposeAsync(draw, new(called, resigned, gone), randomText!.Trim(), cancellation);
    }

    /// <summary>Mandates of an edition that ended before their term.</summary>
    internal static async Task<IReadOnlySet<Guid>> ResignedAsync(AppDbContext db, Guid editionId) =>
        (await db.Set<Mandate>().Where(m => m.EditionId == editionId && (m.Status == MandateStatus.Resigned || m.Status == MandateStatus.Excluded)).Select(m => m.Id).ToListAsync()).ToHashSet();

    private async Task<IReadOnlyList<Refusal>> ProposeAsync(
        PanelDraw draw, SeatStates called, string randomText, CancellationToken cancellation)
    {
        var pool = await db.Set<RecruitmentPool>().AsNoTracking().AsSplitQuery().Include(p => p.Volunteers).Include(p => p.Quotas)
            .SingleAsync(p => p.Id == draw.PoolId, cancellation);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            var found = await Task.Run(() => ReplacementSearch.Find(pool, draw, called, randomText, patience.Token), patience.Token);
            if (found.People.Count == 0)
            {
                return [new Refusal("replacement.nobody")];
            }

            db.Add(new PanelReplacement(draw, randomText, found, actor.Require(), clock.GetUtcNow()));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return [new Refusal("replacement.too-long")];
        }

        // The draw's version is checked: of two organisers who ask at once, one passes.
        db.Entry(draw).Property(d => d.Version).IsModified = true;
        return await db.SaveOrRefuseAsync("call.someone-else");
    }

    private async Task<IReadOnlyList<Refusal>> WhyNotSeatAsync(CalledPerson person, CallOutcome outcome)
    {
        var registration = outcome != CallOutcome.Accepted ? null : await (
            from volunteer in db.Set<Volunteer>()
            join r in db.Set<PanelRegistration>().AsNoTracking() on volunteer.RegistrationId equals r.Id
            where volunteer.Id == person.VolunteerId
            select r).SingleOrDefaultAsync();
        return registration?.WhyNotSeat(Today) ?? [];
    }

    /// <summary>Who gives up a seat of an organ stays a member; who gives up the seat of the panel leaves the organs too.</summary>
    private async Task<List<Mandate>> SeatsLostAsync(CalledPerson person, Mandate? mandate) => mandate is null ? []
        : await db.Set<PanelDraw>().AnyAsync(d => d.Id == person.DrawId && d.OrganId != null) ? [mandate]
        : await db.Set<Mandate>().Include(m => m.Changes).Where(m => m.PersonId == mandate.PersonId && m.EditionId == mandate.EditionId && m.Status == MandateStatus.Active).ToListAsync();

    private async Task<Refusal?> SeatAsync(CalledPerson called)
    {
        if (await db.Set<PanelDraw>().AsNoTracking().SingleAsync(d => d.Id == called.DrawId) is { OrganId: not null } draw)
        {
            return await organs.SeatAsync(draw, called, Today);
        }

        var edition = await db.Set<Edition>().Include(e => e.Organs).SingleAsync(e => db.Set<PanelDraw>().Any(d => d.Id == called.DrawId && d.EditionId == e.Id));
        if (edition.EndsOn < Today || edition.Organs.FirstOrDefault(o => o.Kind == OrganKind.Plenary) is not { } plenary)
        {
            return new(edition.EndsOn < Today ? "replacement.term-over" : "draw.no-plenary");
        }

        var volunteer = await db.Set<Volunteer>().AsNoTracking().SingleAsync(v => v.Id == called.VolunteerId);
        var person = ContactColumns.PersonOf(volunteer);
        var mandate = Seating.Drawn(person, edition, plenary.Id, Today, DrawService.KindOf(volunteer, await DrawService.KindsAsync(db, edition.Id)));
        db.AddRange(person, mandate);
        db.AddRange((await DrawService.RegistrationsAsync(db, [volunteer.Id])).Values.SelectMany(registration => Seating.CarryOver(person, edition, registration, seals)));
        called.Seat(mandate.Id);
        return null;
    }
}
