using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Members.Space;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recognition.Calls;

/// <summary>Whom a call would ask, and whom not and why: read the same for the preview and when it is sent.</summary>
public sealed class CandidateQueries(AppDbContext db, SpaceQueries space, EngagementQueries calls)
{
    private DateOnly Today => calls.Today;

    /// <summary>Members and former members: whoever holds a seat, or held one to its end.</summary>
    internal static IQueryable<Person> Members(AppDbContext db) =>
        db.Set<Person>().Where(p => db.Set<Mandate>().Any(m => m.PersonId == p.Id && m.Status != MandateStatus.Resigned && m.Status != MandateStatus.Excluded && m.StartsOn <= m.EndsOn));

    /// <summary>What sending a call today would do.</summary>
    public async Task<CallPreview> PreviewAsync(EngagementCall call)
    {
        var people = await Members(db).AsNoTracking().OrderBy(p => p.SearchName).ToListAsync();
        var most = await calls.MostAMonthAsync();
        var match = CallMatching.Of(call, await CandidatesAsync(call.Id, people), most, Today);
        return new(match, people.ToDictionary(p => p.Id), most);
    }

    private async Task<List<CallCandidate>> CandidatesAsync(Guid callId, List<Person> people)
    {
        var (today, month, since) = (Today, CallRule.MonthOf(Today), CallRule.MonthOf(Today.AddYears(-1)));
        var wishes = await db.Set<EngagementWish>().AsNoTracking().ToDictionaryAsync(w => w.PersonId);
        var asks = (await db.Set<CallAsk>().Where(a => a.Month > since || a.CallId == callId).Select(a => new { a.PersonId, a.CallId, a.Month, a.Slot }).ToListAsync()).ToLookup(a => a.PersonId);
        var seated = (await db.Set<Mandate>().Where(m => m.StartsOn <= today && m.EndsOn >= today).Select(m => m.PersonId).Distinct().ToListAsync()).ToHashSet();
        var agreeing = await space.AllowingAsync(ConsentKind.ContactAfterTerm, people);
        return people.ConvertAll(p => new CallCandidate(p.Id, wishes.GetValueOrDefault(p.Id))
        {
            District = p.District,
            IsInOffice = seated.Contains(p.Id),
            IsContactable = seated.Contains(p.Id) || agreeing.Contains(p.Id),
            IsMinor = Minors.IsMinor(p.BornOn, today),
            GuardianAgrees = agreeing.Contains(p.Id),
            IsReachable = IsReachable(p),
            IsAsked = asks[p.Id].Any(a => a.CallId == callId),
            SlotsThisMonth = [.. asks[p.Id].Where(a => a.Month == month).Select(a => a.Slot)],
            AskedThisYear = asks[p.Id].Count(),
        });
    }

    /// <summary>Whether there is any way to tell somebody something.</summary>
    internal static bool IsReachable(Person person) => person.ReachedBy switch
    {
        ContactChannel.Post => !string.IsNullOrWhiteSpace(person.Address),
        ContactChannel.Phone => !string.IsNullOrWhiteSpace(person.Phone),
        _ => true,
    };
}

/// <summary>Who would be asked and who not, with the people and the limit.</summary>
public sealed record CallPreview(CallMatch Match, IReadOnlyDictionary<Guid, Person> People, int MostAMonth)
{
    /// <summary>Names the list that was read: what is sent is what was seen.</summary>
    public string Seen { get; } = SecretToken.Fingerprint(string.Join(',', Match.Asked.Select(p => p.PersonId).Order()))[..16];

    /// <summary>Those who would be asked, by way of telling them.</summary>
    public IEnumerable<IGrouping<ContactChannel, Person>> Asked => Match.Asked.Select(p => People[p.PersonId]).GroupBy(p => p.ReachedBy).OrderBy(g => g.Key);

    /// <summary>Those left out, by reason.</summary>
    public IEnumerable<IGrouping<LeftOut, Person>> Others => Match.Others.GroupBy(o => o.Why, o => People[o.PersonId]).OrderBy(g => g.Key);
}
