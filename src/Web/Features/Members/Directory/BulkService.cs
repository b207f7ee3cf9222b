using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Members.Directory;

/// <summary>What can be done to many members at once.</summary>
public enum BulkKind
{
    /// <summary>Ends their mandates in office.</summary>
    EndMandates,

    /// <summary>Changes how they are reached.</summary>
    SetChannel,

    /// <summary>Gives them a seat in another organ.</summary>
    Seat,
}

/// <summary>An action on many: what, and what it needs.</summary>
public sealed record BulkAction(BulkKind Kind)
{
    /// <summary>Last day of the mandates, or first of the new ones.</summary>
    public DateOnly? On { get; init; }

    public string Reason { get; init; } = "";

    public ContactChannel? Channel { get; init; }

    public Guid? Organ { get; init; }
}

/// <summary>What would be done to a person; a refusal says why nothing is.</summary>
public sealed record BulkLine(Person Person, Refusal? Refusal);

/// <summary>Shows what an action on many would do, then does it to those it can be done to. Each method saves once.</summary>
public sealed class BulkService(AppDbContext db, Actor actor, DirectoryQueries queries, TimeProvider clock)
{
    /// <summary>What would be done to each person the filters find.</summary>
    public async Task<IReadOnlyList<BulkLine>> PreviewAsync(DirectoryFilter filter, BulkAction action) => [.. (await PlanAsync(filter, action)).Select(p => p.Line)];

    /// <summary>Does it; refused when the number of people it touches is no longer the one shown.</summary>
    public async Task<IReadOnlyList<Refusal>> ApplyAsync(DirectoryFilter filter, BulkAction action, int shown)
    {
        actor.Does("Members.ActOnMany", action.Reason);
        var due = (await PlanAsync(filter, action)).Where(p => p.Line.Refusal is null).ToList();
        if (due.Count != shown || shown == 0)
        {
            return [new Refusal("bulk.changed")];
        }

        due.ForEach(p => p.Do());
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private async Task<List<(BulkLine Line, Action Do)>> PlanAsync(DirectoryFilter filter, BulkAction action)
    {
        var people = await queries.People(filter).OrderBy(p => p.SearchName).ThenBy(p => p.Id).ToListAsync();
        return action.Kind switch
        {
            BulkKind.SetChannel => people.ConvertAll(p => (new BulkLine(p, WhyNotReach(p, action.Channel!.Value)), new Action(() => p.SetContact(p.Email, p.Phone, p.Address, action.Channel!.Value)))),
            BulkKind.EndMandates => await EndAsync(filter, people, action),
            _ => await SeatAsync(people, action),
        };
    }

    private static Refusal? WhyNotReach(Person person, ContactChannel channel) => channel switch
    {
        _ when person.Channel == channel => new("bulk.already"),
        ContactChannel.Email when string.IsNullOrEmpty(person.Email) => new("bulk.no-email"),
        ContactChannel.Post when string.IsNullOrEmpty(person.Address) => new("bulk.no-address"),
        ContactChannel.Phone or ContactChannel.Sms when string.IsNullOrEmpty(person.Phone) => new("bulk.no-phone"),
        _ => null,
    };

    private async Task<List<(BulkLine, Action)>> EndAsync(DirectoryFilter filter, List<Person> people, BulkAction action)
    {
        var mandates = (await queries.Mandates(filter).Include(m => m.Changes).Where(m => m.Status == MandateStatus.Active && queries.People(filter).Any(p => p.Id == m.PersonId)).ToListAsync()).ToLookup(m => m.PersonId);
        return people.ConvertAll(person =>
        {
            var ending = mandates[person.Id].ToList();
            var refusal = ending.Count == 0 ? new Refusal("bulk.no-mandate") : ending.SelectMany(m => MandateRules.WhyNotEnd(m, action.On!.Value)).ToList() is [var first, ..] ? first : null;
            return (new BulkLine(person, refusal), new Action(() => ending.ForEach(m => m.End(action.On!.Value, action.Reason, actor.Require(), clock.GetUtcNow()))));
        });
    }

    private async Task<List<(BulkLine, Action)>> SeatAsync(List<Person> people, BulkAction action)
    {
        var organ = await db.Set<Organ>().AsNoTracking().SingleAsync(o => o.Id == action.Organ);
        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Id == organ.EditionId);
        var ids = people.ConvertAll(p => p.Id);
        var held = (await db.Set<Mandate>().AsNoTracking().Where(m => ids.Contains(m.PersonId) && db.Set<Edition>().Any(e => e.Id == m.EditionId && e.AssemblyId == edition.AssemblyId)).ToListAsync()).ToLookup(m => m.PersonId);
        var free = organ.Seats == 0 ? int.MaxValue : organ.Seats - await db.Set<Mandate>().CountAsync(m => m.OrganId == organ.Id && m.Status == MandateStatus.Active);
        return people.ConvertAll(person =>
        {
            var refusal = action.On < edition.StartsOn || action.On > edition.EndsOn ? new Refusal("seat.day")
                : held[person.Id].Any(m => m.OrganId == organ.Id && m.Status == MandateStatus.Active) ? new Refusal("bulk.already")
                : MandateRules.WhyNotSeat(edition, person.FullName, held[person.Id]) is [var not, ..] ? not
                : free-- > 0 ? null : new Refusal("seat.full", organ.Seats.ToString(CultureInfo.InvariantCulture));
            var origin = held[person.Id].FirstOrDefault()?.Origin ?? MandateOrigin.Volunteer;
            return (new BulkLine(person, refusal), new Action(() => db.Add(new Mandate(new(edition.AuthorityId, person.Id, edition.Id, organ.Id), origin, action.On!.Value, edition.EndsOn))));
        });
    }
}
