using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>A note that is ready to become contributions: where it was written, on which topic, and the group it is of.</summary>
public sealed record ReadyNote(Guid Id, Guid SittingId, string Sitting, DateOnly Day, Guid? TopicId, int Round, int Table, string Title, string Text, int Photos);

/// <summary>A sitting with tables, for those who take notes.</summary>
public sealed record NotedSitting(Guid Id, string Title, DateOnly Day, int Ready, int Begun);

/// <summary>Reads what tables wrote.</summary>
public sealed class TableNoteQueries(AppDbContext db)
{
    public Task<List<TableNote>> OfSittingAsync(Guid sittingId) =>
        db.Set<TableNote>().AsNoTracking().Include(n => n.Photos).Where(n => n.SittingId == sittingId).OrderBy(n => n.Round).ThenBy(n => n.Table).ToListAsync();

    public Task<TableNote?> FindAsync(Guid sittingId, int round, int table) =>
        db.Set<TableNote>().AsNoTracking().Include(n => n.Photos).SingleOrDefaultAsync(n => n.SittingId == sittingId && n.Round == round && n.Table == table);

    /// <summary>Notes of an edition that are ready, for the proposals slice to make contributions of.</summary>
    public Task<List<ReadyNote>> ReadyAsync(Guid editionId) =>
        (from note in db.Set<TableNote>()
         where note.EditionId == editionId && note.ReadyAt != null
         join sitting in db.Set<Sitting>() on note.SittingId equals sitting.Id
         orderby sitting.Day, note.Round, note.Table
         select new ReadyNote(note.Id, sitting.Id, sitting.Title, sitting.Day, note.TopicId, note.Round, note.Table, note.Title, note.Text, note.Photos.Count)).ToListAsync();

    /// <summary>A photo of a note of the sitting, with its bytes.</summary>
    public Task<StoredDocument?> PhotoAsync(Guid sittingId, Guid photoId) =>
        (from note in db.Set<TableNote>()
         where note.SittingId == sittingId
         join photo in db.Set<TableNotePhoto>() on note.Id equals photo.NoteId
         where photo.Id == photoId
         join document in db.Set<StoredDocument>() on photo.DocumentId equals document.Id
         select document).AsNoTracking().SingleOrDefaultAsync();

    /// <summary>Sittings that have a plan, the latest first.</summary>
    public Task<List<NotedSitting>> SittingsAsync() =>
        (from setup in db.Set<TableSetup>()
         where setup.CurrentPlanId != null
         join sitting in db.Set<Sitting>() on setup.SittingId equals sitting.Id
         where sitting.Status != SittingStatus.Cancelled
         orderby sitting.Day descending
         select new NotedSitting(sitting.Id, sitting.Title, sitting.Day, db.Set<TableNote>().Count(n => n.SittingId == sitting.Id && n.ReadyAt != null), db.Set<TableNote>().Count(n => n.SittingId == sitting.Id && n.ReadyAt == null))).ToListAsync();
}
