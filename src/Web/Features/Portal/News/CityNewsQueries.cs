using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Portal;
using Misthos.Web.Data;
using Misthos.Web.Features.Portal.Elections;

namespace Misthos.Web.Features.Portal.News;

/// <summary>Reads the news of the assembly.</summary>
public sealed class CityNewsQueries(AppDbContext db, ElectionQueries elections)
{
    /// <summary>Every item, drafts too, the latest first.</summary>
    public Task<List<NewsItem>> AllAsync() => Latest(db.Set<NewsItem>()).ToListAsync();

    /// <summary>One item, draft or not; null when there is none.</summary>
    public Task<NewsItem?> FindAsync(Guid id) => db.Set<NewsItem>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id);

    /// <summary>What is published, the latest first.</summary>
    public Task<List<NewsItem>> PublicAsync(int most, int skip = 0) => Latest(Published()).Skip(skip).Take(most).ToListAsync();

    /// <summary>How many items are published.</summary>
    public Task<int> CountAsync() => Published().CountAsync();

    /// <summary>What is published of a year, the latest first.</summary>
    public Task<List<NewsItem>> OfYearAsync(int year)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return Latest(Published().Where(n => n.On >= from && n.On <= to)).ToListAsync();
    }

    // Before an election what promotes is not shown; it comes back the day after.
    private IQueryable<NewsItem> Published()
    {
        var periods = ElectionQueries.Standing(db, elections.Today);
        return db.Set<NewsItem>().Where(n => n.PublishedAt != null && (!n.IsPromotion || !periods.Any()));
    }

    private static IQueryable<NewsItem> Latest(IQueryable<NewsItem> items) => items.AsNoTracking().OrderByDescending(n => n.On).ThenByDescending(n => n.Id);
}
