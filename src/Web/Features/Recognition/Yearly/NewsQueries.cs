using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recognition.Yearly;

/// <summary>Reads news about engagement.</summary>
public sealed class NewsQueries(AppDbContext db)
{
    /// <summary>Every item, drafts too, the latest first.</summary>
    public Task<List<NewsItem>> AllAsync() => Latest(db.Set<NewsItem>()).ToListAsync();

    /// <summary>One item, draft or not; null when there is none.</summary>
    public Task<NewsItem?> FindAsync(Guid id) => db.Set<NewsItem>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id);

    /// <summary>What is published, the latest first.</summary>
    public Task<List<NewsItem>> PublicAsync(int most) => Latest(Published()).Take(most).ToListAsync();

    /// <summary>What is published of a year, the latest first.</summary>
    public Task<List<NewsItem>> OfYearAsync(int year)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return Latest(Published().Where(n => n.On >= from && n.On <= to)).ToListAsync();
    }

    private IQueryable<NewsItem> Published() => db.Set<NewsItem>().Where(n => n.PublishedAt != null);

    private static IQueryable<NewsItem> Latest(IQueryable<NewsItem> items) => items.AsNoTracking().OrderByDescending(n => n.On).ThenByDescending(n => n.Id);
}
