using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Earlier;

/// <summary>A meeting as a list names it.</summary>
public sealed record EarlierRow(Guid Id, DateOnly Day, string Title);

/// <summary>A meeting with its edition, its topic and where it comes from.</summary>
public sealed record EarlierView(EarlierMeeting Meeting, string Edition)
{
    public string? Topic { get; init; }

    public ImportedOrigin? Origin { get; init; }
}

/// <summary>Meetings held before the authority came here, as the public reads them.</summary>
public sealed class EarlierQueries(AppDbContext db)
{
    /// <summary>All of editions that are public, the latest first.</summary>
    public Task<List<EarlierRow>> ListAsync() => (from m in db.Set<EarlierMeeting>()
                                                  join e in db.Set<Edition>() on m.EditionId equals e.Id
                                                  where e.Status != EditionStatus.Draft
                                                  orderby m.Day descending, m.StartsAt descending, m.Id
                                                  select new EarlierRow(m.Id, m.Day, m.Title)).ToListAsync();

    /// <summary>One; null when there is none, or its edition is not public.</summary>
    public Task<EarlierView?> FindAsync(Guid id) => (from m in db.Set<EarlierMeeting>().AsNoTracking()
                                                     join e in db.Set<Edition>() on m.EditionId equals e.Id
                                                     from o in db.Set<ImportedOrigin>().Where(o => o.OurId == m.Id).DefaultIfEmpty()
                                                     where m.Id == id && e.Status != EditionStatus.Draft
                                                     select new EarlierView(m, e.Name) { Topic = db.Set<Topic>().Where(t => t.Id == m.TopicId).Select(t => t.Title).FirstOrDefault(), Origin = o }).SingleOrDefaultAsync();
}
