using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Portal;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Portal.News;

/// <summary>What a piece of news speaks of, and where it is read.</summary>
public sealed record NewsSubjectLink(NewsSubject Subject, Guid Id, string Name, string Path);

/// <summary>What news can speak of: never a draft edition, nor a proposal nobody adopted yet.</summary>
public sealed class CityNewsSubjectQueries(AppDbContext db)
{
    private const int MostOffered = 60;

    /// <summary>What these items speak of, in one query.</summary>
    public async Task<IReadOnlyDictionary<Guid, NewsSubjectLink>> OfAsync(IReadOnlyCollection<NewsItem> items)
    {
        var ids = items.Where(i => i.SubjectId is not null).Select(i => i.SubjectId!.Value).Distinct().ToList();
        return ids.Count == 0 ? new Dictionary<Guid, NewsSubjectLink>() : (await ReadAsync(s => s.Where(x => ids.Contains(x.Id)))).ToDictionary(s => s.Id);
    }

    /// <summary>What an organiser can choose, the latest first.</summary>
    public Task<List<NewsSubjectLink>> OfferedAsync() => ReadAsync(s => s.OrderByDescending(x => x.Id).Take(MostOffered));

    /// <summary>Whether this is something news may speak of.</summary>
    public async Task<bool> IsPublicAsync(NewsSubject subject, Guid id) => (await ReadAsync(s => s.Where(x => x.Id == id))).Exists(s => s.Subject == subject);

    private async Task<List<NewsSubjectLink>> ReadAsync(Func<IQueryable<Row>, IQueryable<Row>> narrow)
    {
        var open = db.Set<Edition>().Where(e => e.Status != EditionStatus.Draft);
        var rows = db.Set<Sitting>().Where(s => open.Any(e => e.Id == s.EditionId)).Select(s => new Row { Id = s.Id, Name = s.Title, Number = 0, Kind = 0 })
            .Concat(db.Set<Proposal>().Where(p => p.AdoptedOn != null).Select(p => new Row { Id = p.Id, Name = p.Title, Number = p.Number, Kind = 1 }))
            .Concat(db.Set<Topic>().Where(t => open.Any(e => e.Id == t.EditionId)).Select(t => new Row { Id = t.Id, Name = t.Title, Number = 0, Kind = 2 }))
            .Concat(db.Set<PanelDraw>().Where(d => d.Status == PanelDrawStatus.Prepared || d.Status == PanelDrawStatus.Confirmed).Join(open, d => d.EditionId, e => e.Id, (d, e) => new Row { Id = d.Id, Name = e.Name, Number = 0, Kind = 3 }));
        return [.. (await narrow(rows).AsNoTracking().ToListAsync()).Select(r => new NewsSubjectLink((NewsSubject)r.Kind, r.Id, r.Name, PathOf(r)))];
    }

    private static string PathOf(Row row) => (NewsSubject)row.Kind switch
    {
        NewsSubject.Sitting => $"seances/{row.Id}",
        NewsSubject.Proposal => $"propositions/{row.Number}",
        NewsSubject.Draw => $"tirages/{row.Id}",
        _ => $"sujets/{row.Id}",
    };

    private sealed class Row
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public int Number { get; init; }

        public int Kind { get; init; }
    }
}
