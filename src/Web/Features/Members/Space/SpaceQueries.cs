using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Members.Space;

/// <summary>What a member finds in their own space, beyond sittings and allowances.</summary>
public sealed class SpaceQueries(AppDbContext db, TimeProvider clock)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>The charter of the latest edition of which the person is a member, and whether these words were accepted.</summary>
    public async Task<CharterView?> CharterAsync(Guid personId)
    {
        var edition = await (from m in db.Set<Mandate>()
                             join e in db.Set<Edition>() on m.EditionId equals e.Id
                             where m.PersonId == personId && m.EndsOn >= m.StartsOn
                             orderby m.EndsOn descending
                             select new { e.Id, e.Name, e.Charter, e.TrustedContacts, m.EndsOn, Accepted = db.Set<CharterAcceptance>().Where(c => c.PersonId == personId && c.EditionId == e.Id).OrderByDescending(c => c.At).Select(c => new { c.Wording, c.At }).FirstOrDefault() }).FirstOrDefaultAsync();
        if (edition is null || edition.Charter.Length == 0)
        {
            return null;
        }

        var current = edition.Accepted?.Wording == CharterAcceptance.VersionOf(edition.Charter);
        return new(personId, edition.Id, edition.Name, edition.Charter, edition.TrustedContacts) { AcceptedAt = current ? edition.Accepted!.At : null, IsDue = !current && edition.EndsOn >= Today };
    }

    /// <summary>Every consent entry of these people.</summary>
    public Task<List<ConsentEntry>> ConsentsAsync(IReadOnlyCollection<Guid> people) =>
        db.Set<ConsentEntry>().AsNoTracking().Where(c => people.Contains(c.PersonId)).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync();

    /// <summary>Those of these people of whom something is allowed. Whoever publishes or passes on asks here.</summary>
    public async Task<IReadOnlySet<Guid>> AllowingAsync(ConsentKind kind, IReadOnlyCollection<Person> people)
    {
        var entries = (await ConsentsAsync([.. people.Select(p => p.Id)])).ToLookup(c => c.PersonId);
        return people.Where(p => Consents.Allows(kind, entries[p.Id], Minors.IsMinor(p.BornOn, Today))).Select(p => p.Id).ToHashSet();
    }

    /// <summary>Those of these people who still hold a seat, or may be contacted although their term is over.</summary>
    public async Task<IReadOnlySet<Guid>> ContactableAsync(IReadOnlyCollection<Person> people)
    {
        var ids = people.Select(p => p.Id).ToList();
        var seated = await db.Set<Mandate>().Where(m => ids.Contains(m.PersonId) && m.EndsOn >= Today).Select(m => m.PersonId).Distinct().ToListAsync();
        return seated.Concat(await AllowingAsync(ConsentKind.ContactAfterTerm, people)).ToHashSet();
    }

    /// <summary>Former and present members who pass their address to the association.</summary>
    public async Task<List<Person>> AlumniAsync()
    {
        var people = await db.Set<Person>().AsNoTracking().Where(p => db.Set<Mandate>().Any(m => m.PersonId == p.Id) && db.Set<ConsentEntry>().Any(c => c.PersonId == p.Id && c.Kind == ConsentKind.Alumni && c.IsGiven))
            .OrderBy(p => p.SearchName).ToListAsync();
        var allowed = await AllowingAsync(ConsentKind.Alumni, people);
        return people.FindAll(p => allowed.Contains(p.Id));
    }

    /// <summary>Sittings to come to which these people were convened: a paper for each.</summary>
    public Task<List<Sitting>> ConvokedAsync(IReadOnlyCollection<Guid> people) =>
        db.Set<Sitting>().AsNoTracking().Where(s => s.Status == SittingStatus.Convened && s.Day >= Today && db.Set<Convocation>().Any(c => c.SittingId == s.Id && people.Contains(c.PersonId))).OrderBy(s => s.Day).ToListAsync();

    public Task<List<ErasureRequest>> RequestsAsync(IReadOnlyCollection<Guid> people) =>
        db.Set<ErasureRequest>().AsNoTracking().Where(r => people.Contains(r.PersonId)).OrderByDescending(r => r.AskedAt).ToListAsync();

    /// <summary>Requests nobody has answered, the oldest first.</summary>
    public Task<List<RequestRow>> OpenRequestsAsync() =>
        (from r in db.Set<ErasureRequest>()
         join p in db.Set<Person>() on r.PersonId equals p.Id
         where r.AnsweredAt == null
         orderby r.AskedAt
         select new RequestRow(r.Id, p.Id, p.GivenName + " " + p.FamilyName, r.Words, r.AskedAt)).ToListAsync();
}

/// <summary>A charter and whether a member accepted it.</summary>
public sealed record CharterView(Guid PersonId, Guid EditionId, string Edition, string Charter, string TrustedContacts)
{
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The term runs and these words are not accepted.</summary>
    public bool IsDue { get; init; }
}

/// <summary>A request of erasure to answer.</summary>
public sealed record RequestRow(Guid Id, Guid PersonId, string Name, string Words, DateTimeOffset AskedAt);
