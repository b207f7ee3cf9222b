using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Earlier;

/// <summary>A meeting as a list names it; without a title when its words were taken down.</summary>
public sealed record EarlierRow(Guid Id, DateOnly Day, string? Title);

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
                                                  select new EarlierRow(m.Id, m.Day, m.TakenDownOn == null ? m.Title : null)).ToListAsync();

    /// <summary>What was done to the words of one, the first first.</summary>
    public Task<List<EarlierMeetingChange>> ChangesAsync(Guid id) => db.Set<EarlierMeetingChange>().AsNoTracking().Where(c => c.MeetingId == id).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync();

    /// <summary>One for who may correct it; null when the city has none of this identifier.</summary>
    public Task<EarlierMeeting?> MeetingAsync(Guid id) => db.Set<EarlierMeeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id);

    /// <summary>Where a sitting comes from; null when it was planned here.</summary>
    public Task<ImportedOrigin?> OriginAsync(Guid sittingId) => db.Set<ImportedOrigin>().AsNoTracking().SingleOrDefaultAsync(o => o.Kind == ImportKind.DecidimMeetings && o.OurId == sittingId);

    /// <summary>One; null when there is none, or its edition is not public.</summary>
    public Task<EarlierView?> FindAsync(Guid id) => (from m in db.Set<EarlierMeeting>().AsNoTracking()
                                                     join e in db.Set<Edition>() on m.EditionId equals e.Id
                                                     from o in db.Set<ImportedOrigin>().Where(o => o.OurId == m.Id).DefaultIfEmpty()
                                                     where m.Id == id && e.Status != EditionStatus.Draft
                                                     select new EarlierView(m, e.Name) { Topic = db.Set<Topic>().Where(t => t.Id == m.TopicId).Select(t => t.Title).FirstOrDefault(), Origin = o }).SingleOrDefaultAsync();
}
