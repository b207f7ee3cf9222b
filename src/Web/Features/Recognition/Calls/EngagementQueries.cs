using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Calls;

/// <summary>Calls for engagement as pages read them.</summary>
public sealed class EngagementQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    public Task<EngagementCall?> FindAsync(Guid id) => db.Set<EngagementCall>().AsNoTracking().Include(c => c.Steps).SingleOrDefaultAsync(c => c.Id == id);

    /// <summary>Every call, the latest first, with what was answered.</summary>
    public Task<List<CallRow>> AllAsync() =>
        (from c in db.Set<EngagementCall>().AsNoTracking()
         orderby c.On descending, c.Id
         select new CallRow(c, db.Set<CallAsk>().Count(a => a.CallId == c.Id))
         {
             Accepted = db.Set<CallAsk>().Count(a => a.CallId == c.Id && a.Answer == RecognitionAnswer.Accepted),
             Taken = db.Set<CallAsk>().Count(a => a.CallId == c.Id && a.Choice == CallChoice.Taken),
             ToDo = db.Set<CallTelling>().Count(t => t.CallId == c.Id && t.DoneAt == null),
         }).ToListAsync();

    /// <summary>Everyone asked by a call, by family name, with what they were told.</summary>
    public async Task<List<AskRow>> AsksAsync(Guid callId)
    {
        var tellings = (await db.Set<CallTelling>().AsNoTracking().Where(t => t.CallId == callId).ToListAsync()).ToLookup(t => t.PersonId);
        var rows = await (from a in db.Set<CallAsk>().AsNoTracking()
                          join p in db.Set<Person>() on a.PersonId equals p.Id
                          where a.CallId == callId
                          orderby p.SearchName, p.Id
                          select new { Ask = a, Person = p }).ToListAsync();
        return rows.ConvertAll(r => new AskRow(r.Ask, r.Person, [.. tellings[r.Person.Id].OrderBy(t => t.At)]));
    }

    /// <summary>What one person was asked by one call; null when they were not.</summary>
    public Task<CallAsk?> AskAsync(Guid callId, Guid personId) => db.Set<CallAsk>().AsNoTracking().SingleOrDefaultAsync(a => a.CallId == callId && a.PersonId == personId);

    public Task<Person?> PersonAsync(Guid id) => db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id);

    /// <summary>The calls that asked one person, those still to answer first.</summary>
    public async Task<List<MyCall>> OfAsync(Guid personId)
    {
        var rows = await (from a in db.Set<CallAsk>().AsNoTracking()
                          join c in db.Set<EngagementCall>() on a.CallId equals c.Id
                          where a.PersonId == personId
                          orderby a.AskedAt descending
                          select new MyCall(c, a)).Take(50).ToListAsync();
        return [.. rows.OrderByDescending(r => r.Waits(Today))];
    }

    /// <summary>What one person would like to be asked for; null when they never said.</summary>
    public Task<EngagementWish?> WishAsync(Guid personId) => db.Set<EngagementWish>().AsNoTracking().SingleOrDefaultAsync(w => w.PersonId == personId);

    /// <summary>Calls a month for one person at most.</summary>
    public async Task<int> MostAMonthAsync() => (await db.Set<CallRule>().AsNoTracking().SingleOrDefaultAsync())?.MostAMonth ?? CallRule.Usual;

    /// <summary>Parts of town, as people's own are named.</summary>
    public Task<List<string>> DistrictsAsync() =>
        db.Set<Person>().Where(p => p.District != null && p.District != "").Select(p => p.District!).Distinct().OrderBy(d => d).ToListAsync();

    /// <summary>Who agrees to be asked, and who could be invited to agree.</summary>
    public async Task<(int Open, int People)> AgreeingAsync() =>
        (await db.Set<EngagementWish>().CountAsync(w => w.IsOpen), await CandidateQueries.Members(db).CountAsync());
}

/// <summary>A call in a list.</summary>
public sealed record CallRow(EngagementCall Call, int Asked)
{
    public int Accepted { get; init; }

    public int Taken { get; init; }

    /// <summary>Letters to post and people to phone.</summary>
    public int ToDo { get; init; }
}

/// <summary>Somebody asked, and what they were told.</summary>
public sealed record AskRow(CallAsk Ask, Person Person, IReadOnlyList<CallTelling> Tellings)
{
    /// <summary>What is still to be told by phone.</summary>
    public IEnumerable<CallTelling> ToPhone => Tellings.Where(t => t is { DoneAt: null, Channel: ContactChannel.Phone });
}

/// <summary>A call that asked me.</summary>
public sealed record MyCall(EngagementCall Call, CallAsk Ask)
{
    public bool Waits(DateOnly today) => Ask.Answer is null && CallAsk.WhyNotAnswer(Call, RecognitionAnswer.Accepted, ReplyWay.Space, today).Count == 0;
}
