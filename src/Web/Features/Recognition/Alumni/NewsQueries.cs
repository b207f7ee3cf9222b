using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Members.Space;
using Misthos.Web.Features.Proposals.Follow;
using Misthos.Web.Features.Recognition.Calls;

namespace Misthos.Web.Features.Recognition.Alumni;

/// <summary>News of an edition, whom it reaches, and the editions held jointly with it.</summary>
public sealed class NewsQueries(AppDbContext db, SpaceQueries space, ChangeQueries changes, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>All news, the latest first.</summary>
    public Task<List<NewsRow>> AllAsync() =>
        (from n in db.Set<AssemblyNews>().AsNoTracking()
         join e in db.Set<Edition>() on n.EditionId equals e.Id
         orderby n.SentAt == null descending, n.SentAt descending
         select new NewsRow(n, e.Name) { Told = db.Set<NewsTelling>().Count(t => t.NewsId == n.Id), ToDo = db.Set<NewsTelling>().Count(t => t.NewsId == n.Id && t.DoneAt == null) }).ToListAsync();

    public Task<AssemblyNews?> FindAsync(Guid id) => db.Set<AssemblyNews>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id);

    /// <summary>Editions, the latest first.</summary>
    public Task<List<Edition>> EditionsAsync() => db.Set<Edition>().AsNoTracking().Where(e => e.Status != EditionStatus.Draft).OrderByDescending(e => e.StartsOn).ToListAsync();

    /// <summary>Editions held jointly.</summary>
    public Task<List<JointEdition>> JointAsync() => db.Set<JointEdition>().AsNoTracking().ToListAsync();

    /// <summary>Whom news would reach and whom not: members and former members of the edition and of those held jointly, who may be contacted, not told yet.</summary>
    public async Task<NewsAudience> AudienceAsync(AssemblyNews news)
    {
        var editions = (await JointAsync()).Where(j => j.EditionId == news.EditionId || j.OtherId == news.EditionId).Select(j => j.Beside(news.EditionId)).Append(news.EditionId).ToList();
        var people = await db.Set<Person>().AsNoTracking()
            .Where(p => db.Set<Mandate>().Any(m => m.PersonId == p.Id && editions.Contains(m.EditionId) && m.Status != MandateStatus.Resigned && m.Status != MandateStatus.Excluded && m.StartsOn <= m.EndsOn))
            .OrderBy(p => p.SearchName).ToListAsync();
        var told = (await db.Set<NewsTelling>().Where(t => t.NewsId == news.Id).Select(t => t.PersonId).ToListAsync()).ToHashSet();
        people.RemoveAll(p => !news.IsFor(p.ReachedBy));
        var contactable = await space.ContactableAsync(people);
        var reached = people.FindAll(p => contactable.Contains(p.Id) && CandidateQueries.IsReachable(p) && !told.Contains(p.Id));
        return new(reached, told.Count) { NoConsent = people.Count(p => !contactable.Contains(p.Id)), Unreachable = people.Count(p => contactable.Contains(p.Id) && !CandidateQueries.IsReachable(p)), Joint = editions.Count - 1 };
    }

    /// <summary>People to whom news is still to be posted, by family name.</summary>
    public Task<List<Person>> LettersAsync(Guid newsId) => ToDo(newsId, ContactChannel.Post).ToListAsync();

    /// <summary>People to whom news is still to be told by phone, by family name.</summary>
    public Task<List<Person>> CallsAsync(Guid newsId) => ToDo(newsId, ContactChannel.Phone).ToListAsync();

    /// <summary>What changed in the proposals of an edition since its last news: to start the next from.</summary>
    public async Task<List<ProposalChange>> ChangesAsync(Guid editionId)
    {
        var last = await db.Set<AssemblyNews>().Where(n => n.EditionId == editionId && n.SentAt != null).MaxAsync(n => n.SentAt);
        var since = last is { } at ? Format.DayOf(at) : Today.AddMonths(-6);
        return await (from p in db.Set<Proposal>()
                      from r in p.Responses
                      where p.EditionId == editionId && r.AnsweredOn >= since
                      orderby r.AnsweredOn, p.Number
                      select new ProposalChange(p.Number, p.Title, r.Kind, r.AnsweredOn)).ToListAsync();
    }

    /// <summary>All that became of the proposals of an edition in the last year, by number: what the yearly letter starts from. One without news is there too.</summary>
    public async Task<IReadOnlyList<ProposalYear>> YearAsync(Guid editionId)
    {
        var since = Today.AddYears(-1);
        var proposals = await db.Set<Proposal>().AsNoTracking().Include(p => p.Responses).Where(p => p.EditionId == editionId && p.HandedOverOn != null && p.WithdrawnOn == null).OrderBy(p => p.Number).ToListAsync();
        var news = (await changes.OfAsync([.. proposals.Select(p => p.Id)])).Where(n => Format.DayOf(n.At) >= since).ToLookup(n => n.ProposalId);
        return [.. proposals.Select(p => new ProposalYear(p.Number, p.Title, [.. news[p.Id]], p.Responses.Count == 0 ? p.AnswerDueOn : null))];
    }

    private IQueryable<Person> ToDo(Guid newsId, ContactChannel channel) =>
        db.Set<Person>().AsNoTracking().Where(p => db.Set<NewsTelling>().Any(t => t.NewsId == newsId && t.PersonId == p.Id && t.Channel == channel && t.DoneAt == null)).OrderBy(p => p.SearchName);
}

/// <summary>News in a list.</summary>
public sealed record NewsRow(AssemblyNews News, string Edition)
{
    public int Told { get; init; }

    public int ToDo { get; init; }
}

/// <summary>Whom news would reach now; how many were told, and how many it does not reach and why.</summary>
public sealed record NewsAudience(IReadOnlyList<Person> People, int Told)
{
    public int NoConsent { get; init; }

    public int Unreachable { get; init; }

    /// <summary>Editions held jointly whose members are told too.</summary>
    public int Joint { get; init; }
}

/// <summary>A year of a proposal.</summary>
/// <param name="Number">Number.</param>
/// <param name="Title">Title.</param>
/// <param name="News">What happened, oldest first.</param>
/// <param name="DueOn">Last day to answer, when there is no answer yet.</param>
public sealed record ProposalYear(int Number, string Title, IReadOnlyList<ProposalNews> News, DateOnly? DueOn);

/// <summary>An answer to a proposal.</summary>
public sealed record ProposalChange(int Number, string Title, ResponseKind Kind, DateOnly On);
