using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Members;

/// <summary>Someone who takes a seat without having been drawn in the application.</summary>
public sealed record NewMember(string GivenName, string FamilyName, MandateOrigin Origin)
{
    public EmailAddress? Email { get; init; }

    public string? Address { get; init; }

    /// <summary>The mandate of somebody who left, whose seat is taken.</summary>
    public Guid? Replaces { get; init; }
}

/// <summary>Gives seats in an organ of an edition. Each method saves once.</summary>
public sealed class SeatService(AppDbContext db, Actor actor)
{
    /// <summary>Gives a seat to members of the edition; their origin follows them.</summary>
    public async Task<IReadOnlyList<Refusal>> SeatAsync(Guid organId, IReadOnlyCollection<Guid> people, DateOnly from)
    {
        actor.Does("Members.Seat");
        var (edition, organ) = await PlaceAsync(organId);
        var mandates = await db.Set<Mandate>().AsNoTracking().Where(m => m.EditionId == edition.Id && m.Status == MandateStatus.Active).ToListAsync();
        var seated = mandates.Where(m => m.OrganId == organId).Select(m => m.PersonId).ToHashSet();
        var chosen = people.Distinct().Where(id => !seated.Contains(id)).ToList();
        if (await WhyNotAsync(edition, organ, from, chosen.Count) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        foreach (var person in chosen)
        {
            if (mandates.Find(m => m.PersonId == person) is not { } known)
            {
                return [new Refusal("seat.not-a-member")];
            }

            db.Add(new Mandate(new(edition.AuthorityId, person, edition.Id, organId), known.Origin, from, edition.EndsOn));
        }

        return await SaveAsync(edition);
    }

    /// <summary>Records a person and gives them a seat.</summary>
    public async Task<IReadOnlyList<Refusal>> AddAsync(Guid organId, NewMember member, DateOnly from)
    {
        actor.Does("Members.AddMember");
        var (edition, organ) = await PlaceAsync(organId);
        if (await WhyNotAsync(edition, organ, from, 1) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var person = new Person(edition.AuthorityId, member.GivenName, member.FamilyName);
        person.SetContact(member.Email?.Value, null, member.Address, member.Email is null ? ContactChannel.Post : ContactChannel.Email);
        var mandate = new Mandate(new(edition.AuthorityId, person.Id, edition.Id, organId), member.Origin, from, edition.EndsOn);
        if (member.Replaces is { } left)
        {
            if (!await db.Set<Mandate>().AnyAsync(m => m.Id == left && m.OrganId == organId && m.Status != MandateStatus.Active && !db.Set<Mandate>().Any(o => o.ReplacesId == left)))
            {
                return [new Refusal("seat.not-vacant")];
            }

            mandate.Replace(left);
        }

        db.AddRange(person, mandate);
        return await SaveAsync(edition);
    }

    /// <summary>Says whether the authority employs the person, or counts them among its elected officials: neither is paid an allowance.</summary>
    public async Task SetStandingAsync(Guid personId, bool isStaff, bool isElected)
    {
        actor.Does("Members.SetStanding");
        var person = await db.Set<Person>().SingleAsync(p => p.Id == personId);
        person.SetStanding(isStaff, isElected);
        await db.SaveChangesAsync();
    }

    private async Task<(Edition Edition, Organ Organ)> PlaceAsync(Guid organId)
    {
        var organ = await db.Set<Organ>().AsNoTracking().SingleAsync(o => o.Id == organId);
        return (await db.Set<Edition>().SingleAsync(e => e.Id == organ.EditionId), organ);
    }

    private async Task<IReadOnlyList<Refusal>> WhyNotAsync(Edition edition, Organ organ, DateOnly from, int more)
    {
        if (more == 0)
        {
            return [new Refusal("seat.nobody")];
        }

        if (from < edition.StartsOn || from > edition.EndsOn)
        {
            return [new Refusal("seat.day")];
        }

        var taken = await db.Set<Mandate>().CountAsync(m => m.OrganId == organ.Id && m.Status == MandateStatus.Active);
        return organ.Seats > 0 && taken + more > organ.Seats ? [new Refusal("seat.full", (organ.Seats - taken).ToString(CultureInfo.InvariantCulture))] : [];
    }

    private async Task<IReadOnlyList<Refusal>> SaveAsync(Edition edition)
    {
        // The edition's version is checked: of two people who give the last seat at once, one passes.
        db.Entry(edition).State = EntityState.Modified;
        try
        {
            await db.SaveChangesAsync();
            return [];
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return [new Refusal("Conflict")];
        }
    }
}
