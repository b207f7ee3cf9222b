using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Members;

namespace Misthos.Web.Features.Recruitment.Organs;

/// <summary>Gives the seats of an organ to members drawn for it. Nothing is saved here: the use case that calls does it, once.</summary>
public sealed class OrganSeatService(AppDbContext db, TimeProvider clock)
{
    /// <summary>One mandate and one person to call for each seat drawn; refused as a whole when the organ filled up or somebody left the assembly meanwhile.</summary>
    internal async Task<IReadOnlyList<Refusal>> SeatAsync(PanelDraw draw, Edition edition)
    {
        var today = Format.DayOf(clock.GetUtcNow());
        var seats = draw.DrawnSeats.Where(s => !s.IsReserve).ToDictionary(s => s.VolunteerId);
        var ids = seats.Keys.ToList();
        var people = await db.Set<Volunteer>().Where(v => ids.Contains(v.Id)).Select(v => new { v.Id, PersonId = v.PersonId!.Value }).ToListAsync();
        var origins = await OriginsAsync(edition.Id, DayIn(edition, today));
        var gone = await GoneAsync(draw, today);
        if (people.Where(p => gone.Contains(p.Id)).ToList() is { Count: > 0 } left)
        {
            return [new Refusal("organ.left", left.Count.ToString(CultureInfo.InvariantCulture))];
        }

        if (await WhyFullAsync(edition, draw.OrganId!.Value, seats.Count) is { } full)
        {
            return [full];
        }

        foreach (var person in people)
        {
            var mandate = Seating.InOrgan(edition, draw.OrganId.Value, (person.PersonId, origins[person.PersonId]), DayIn(edition, today));
            db.AddRange(mandate, new CalledPerson(seats[person.Id], mandate.Id));
        }

        // The edition's version is checked: of two people who give the last seat at once, one passes.
        db.Entry(edition).State = EntityState.Modified;
        return [];
    }

    /// <summary>Seats somebody proposed for a seat that fell vacant, who accepts.</summary>
    internal async Task<Refusal?> SeatAsync(PanelDraw draw, CalledPerson called, DateOnly today)
    {
        var edition = await db.Set<Edition>().Include(e => e.Organs).SingleAsync(e => e.Id == draw.EditionId);
        var person = await db.Set<Volunteer>().Where(v => v.Id == called.VolunteerId).Select(v => v.PersonId!.Value).SingleAsync();
        if (edition.EndsOn < today)
        {
            return new("replacement.term-over");
        }

        if ((await GoneAsync(draw, today)).Contains(called.VolunteerId))
        {
            return new("organ.left-one");
        }

        if (await WhyFullAsync(edition, draw.OrganId!.Value, 1) is { } full)
        {
            return full;
        }

        var origins = await OriginsAsync(edition.Id, DayIn(edition, today));
        var mandate = Seating.InOrgan(edition, draw.OrganId.Value, (person, origins[person]), DayIn(edition, today));
        db.Add(mandate);
        called.Seat(mandate.Id);
        db.Entry(edition).State = EntityState.Modified;
        return null;
    }

    /// <summary>Volunteers of the draw of an organ who left the assembly, or sit in the organ otherwise; nobody when the panel is drawn.</summary>
    internal async Task<IReadOnlySet<Guid>> GoneAsync(PanelDraw draw, DateOnly today)
    {
        if (draw.OrganId is null)
        {
            return new HashSet<Guid>();
        }

        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Id == draw.EditionId);
        var day = DayIn(edition, today);
        var mandates = await db.Set<Mandate>().AsNoTracking().Where(m => m.EditionId == draw.EditionId && m.Status == MandateStatus.Active && m.EndsOn >= day).ToListAsync();
        var (inOffice, seated) = (mandates.Where(m => m.OrganId != draw.OrganId).Select(m => m.PersonId).ToHashSet(), mandates.Where(m => m.OrganId == draw.OrganId).Select(m => m.PersonId).ToHashSet());
        return (await db.Set<Volunteer>().Where(v => v.PoolId == draw.PoolId).Select(v => new { v.Id, v.PersonId }).ToListAsync())
            .Where(v => !inOffice.Contains(v.PersonId!.Value) || seated.Contains(v.PersonId.Value)).Select(v => v.Id).ToHashSet();
    }

    /// <summary>Today, or the first day of a term to come.</summary>
    internal static DateOnly DayIn(Edition edition, DateOnly today) => today > edition.StartsOn ? today : edition.StartsOn;

    private async Task<Refusal?> WhyFullAsync(Edition edition, Guid organId, int more)
    {
        var seats = edition.Organs.Single(o => o.Id == organId).Seats;
        var taken = await db.Set<Mandate>().CountAsync(m => m.OrganId == organId && m.Status == MandateStatus.Active);
        return seats > 0 && taken + more > seats ? new Refusal("organ.filled", (seats - taken).ToString(CultureInfo.InvariantCulture)) : null;
    }

    /// <summary>How each member in office came: it follows them into the organ.</summary>
    private async Task<Dictionary<Guid, MandateOrigin>> OriginsAsync(Guid editionId, DateOnly day) =>
        (await db.Set<Mandate>().Where(m => m.EditionId == editionId && m.Status == MandateStatus.Active && m.EndsOn >= day).OrderBy(m => m.Id).Select(m => new { m.PersonId, m.Origin }).ToListAsync())
            .DistinctBy(m => m.PersonId).ToDictionary(m => m.PersonId, m => m.Origin);
}
