using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Seats;

/// <summary>Seats in outside bodies: given, changed and ended by organisers; consent and reports by the holder or typed for them. Each method saves once.</summary>
public sealed class SeatService(AppDbContext db, Actor actor, TimeProvider clock)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Gives a seat in a body that is there, or in a new one.</summary>
    public async Task<IReadOnlyList<Refusal>> GiveAsync(SeatDraft draft)
    {
        actor.Does("Seats.Give");
        var body = draft.BodyId is { } id ? await db.Set<OutsideBody>().SingleOrDefaultAsync(b => b.Id == id) : new OutsideBody(db.AuthorityId, draft.NewBody!, draft.Kind);
        if (body is null || !await db.Set<Person>().AnyAsync(p => p.Id == draft.PersonId))
        {
            return [new Refusal("seat.unknown")];
        }

        if (await WhyNotAsync(draft.Terms) is { } refusal)
        {
            return [refusal];
        }

        if (draft.BodyId is null)
        {
            db.Add(body);
        }

        db.Add(new OutsideSeat(body, draft.PersonId, draft.Terms));
        return await db.SaveOrRefuseAsync(draft.BodyId is null ? "seat.body-exists" : "seat.held");
    }

    public async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, SeatTerms terms)
    {
        actor.Does("Seats.Change");
        var seat = await db.Set<OutsideSeat>().SingleAsync(s => s.Id == id);
        if (seat.WhyNotChange() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (await WhyNotAsync(terms) is { } refusal)
        {
            return [refusal];
        }

        seat.Change(terms);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    public async Task<IReadOnlyList<Refusal>> EndAsync(Guid id, DateOnly lastDay, string reason)
    {
        actor.Does("Seats.End");
        var seat = await db.Set<OutsideSeat>().SingleAsync(s => s.Id == id);
        if (seat.WhyNotEnd(lastDay) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        seat.End(lastDay, reason, clock.GetUtcNow());
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Says what a body is and whom to write to.</summary>
    public async Task<IReadOnlyList<Refusal>> DescribeAsync(Guid bodyId, (string Name, OutsideBodyKind Kind) name, OutsideBodyWords words)
    {
        actor.Does("Seats.Describe");
        var body = await db.Set<OutsideBody>().SingleAsync(b => b.Id == bodyId);
        body.Rename(name.Name, name.Kind);
        body.Describe(words);
        return await db.SaveOrRefuseAsync("seat.body-exists");
    }

    /// <summary>The holder says whether their name may stand beside the seat in public; what is said already adds nothing.</summary>
    public async Task<IReadOnlyList<Refusal>> ConsentAsync(Guid id, bool isGiven, ReplyWay way)
    {
        actor.Does("Seats.Consent");
        if (await MineAsync(id, way) is not { } seat)
        {
            return [new Refusal("seat.not-yours")];
        }

        var last = await db.Set<SeatConsent>().Where(c => c.SeatId == id).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).FirstOrDefaultAsync();
        if (last?.IsGiven != isGiven)
        {
            db.Add(new SeatConsent(seat, isGiven, Noting(way)));
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>What the holder tells the assembly of a meeting; one report for a day.</summary>
    public async Task<IReadOnlyList<Refusal>> ReportAsync(Guid id, ReportDraft draft, ReplyWay way)
    {
        actor.Does("Seats.Report");
        if (await MineAsync(id, way) is not { } seat)
        {
            return [new Refusal("seat.not-yours")];
        }

        if (SeatReport.WhyNot(seat, draft.On, Today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        db.Add(new SeatReport(seat, draft.On, draft.Words, draft.Readership, Noting(way)));
        return await db.SaveOrRefuseAsync("seat.reported");
    }

    private AskNoting Noting(ReplyWay way) => new(way, Today, clock.GetUtcNow(), actor.UserId);

    private async Task<Refusal?> WhyNotAsync(SeatTerms terms) =>
        terms.EndsOn < terms.StartsOn ? new("seat.ends-before")
            : !await db.Set<Domain.Assemblies.Edition>().AnyAsync(e => e.Id == terms.EditionId) ? new("seat.unknown")
            : terms.ProposalId is { } proposal && !await db.Set<Proposal>().AnyAsync(p => p.Id == proposal && p.EditionId == terms.EditionId) ? new("seat.other-edition") : null;

    // In one's space for the people of one's account only.
    private async Task<OutsideSeat?> MineAsync(Guid id, ReplyWay way)
    {
        var user = way == ReplyWay.Space ? actor.Require() : Guid.Empty;
        return await db.Set<OutsideSeat>().SingleOrDefaultAsync(s => s.Id == id && (way != ReplyWay.Space || db.Set<Person>().Any(p => p.Id == s.PersonId && p.UserId == user)));
    }
}

/// <summary>A seat to give: in the body with this identifier, or in a new one.</summary>
public sealed record SeatDraft(Guid PersonId, SeatTerms Terms)
{
    public Guid? BodyId { get; init; }

    public string? NewBody { get; init; }

    public OutsideBodyKind Kind { get; init; }
}

/// <summary>What is told of a meeting.</summary>
public sealed record ReportDraft(DateOnly On, string Words, Readership Readership);
