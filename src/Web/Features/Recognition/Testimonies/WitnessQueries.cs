using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Features.Members.Space;

namespace Misthos.Web.Features.Recognition.Testimonies;

/// <summary>Reads requests for a witness.</summary>
public sealed class WitnessQueries(AppDbContext db, TestimonyQueries testimonies, SpaceQueries space)
{
    /// <summary>Every request, those that wait first, then the latest.</summary>
    public async Task<List<WitnessRequest>> AllAsync() =>
        [.. (await db.Set<WitnessRequest>().AsNoTracking().Include(r => r.Invitees).ToListAsync()).OrderByDescending(r => r.State == WitnessState.Open).ThenByDescending(r => r.AskedOn).ThenBy(r => r.Id)];

    /// <summary>One request; null when there is none.</summary>
    public Task<WitnessRequest?> FindAsync(Guid id) => db.Set<WitnessRequest>().AsNoTracking().Include(r => r.Invitees).SingleOrDefaultAsync(r => r.Id == id);

    /// <summary>Members and former members who may be asked: they allow their words, and are in office or agreed to be contacted afterwards.</summary>
    public async Task<List<Person>> WillingAsync()
    {
        var people = await testimonies.PeopleAsync();
        var allowing = await space.AllowingAsync(ConsentKind.Testimony, people);
        var willing = people.FindAll(p => allowing.Contains(p.Id));
        var contactable = await space.ContactableAsync(willing);
        return willing.FindAll(p => contactable.Contains(p.Id));
    }

    /// <summary>Names of the people asked.</summary>
    public Task<Dictionary<Guid, string>> NamesAsync(WitnessRequest request)
    {
        var ids = request.Invitees.Select(i => i.PersonId).ToList();
        return db.Set<Person>().Where(p => ids.Contains(p.Id)).OrderBy(p => p.FamilyName).ToDictionaryAsync(p => p.Id, p => p.GivenName + " " + p.FamilyName);
    }

    /// <summary>Requests somebody was asked about: those that wait, and where they go.</summary>
    public Task<List<WitnessRequest>> ToAnswerAsync(Guid personId) =>
        db.Set<WitnessRequest>().AsNoTracking().Include(r => r.Invitees).Where(r => r.Invitees.Any(i => i.PersonId == personId) && (r.State == WitnessState.Open || r.Invitees.Any(i => i.PersonId == personId && i.IsGoing)))
            .OrderBy(r => r.On).ThenBy(r => r.Id).ToListAsync();
}
