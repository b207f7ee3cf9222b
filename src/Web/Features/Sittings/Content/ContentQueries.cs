using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Content;

/// <summary>A document in a list; <paramref name="Bytes"/> is its size.</summary>
public sealed record DocumentRow(Guid Id, string Title, DocumentUse Use, Readership Readership, string MediaType, int Bytes);

/// <summary>What the public reads of a sitting, but its lists.</summary>
public sealed record PublicView(Sitting Sitting, string Organ, string Edition, string? PhotoAlternative, SittingMinutes? Minutes);

/// <summary>An elected official at a sitting.</summary>
public sealed record OfficialRow(string Name, AttendanceStatus Status);

/// <summary>Reads what a sitting holds beside its times: agenda, people announced, documents, minutes.</summary>
public sealed class ContentQueries(AppDbContext db)
{
    /// <summary>A sitting the public may know of; null when its edition is a draft.</summary>
    public Task<PublicView?> PublicAsync(Guid id) => (
        from s in db.Set<Sitting>().AsNoTracking()
        join o in db.Set<Organ>() on s.OrganId equals o.Id
        join e in db.Set<Edition>() on s.EditionId equals e.Id
        where s.Id == id && e.Status != EditionStatus.Draft
        select new PublicView(s, o.Name, e.Name,
            db.Set<PlacePhoto>().Where(p => p.Place == s.Place).Select(p => p.Alternative).FirstOrDefault(),
            db.Set<SittingMinutes>().FirstOrDefault(m => m.SittingId == s.Id))).FirstOrDefaultAsync();

    public Task<Sitting?> FindAsync(Guid id) => db.Set<Sitting>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id);

    public Task<List<AgendaItem>> AgendaAsync(Guid sittingId) => db.Set<AgendaItem>().AsNoTracking().Where(i => i.SittingId == sittingId).OrderBy(i => i.Order).ToListAsync();

    public Task<List<SittingSpeaker>> SpeakersAsync(Guid sittingId) => db.Set<SittingSpeaker>().AsNoTracking().Where(s => s.SittingId == sittingId).OrderBy(s => s.Order).ToListAsync();

    /// <summary>The documents at least these readers see, without their bytes.</summary>
    public Task<List<DocumentRow>> DocumentsAsync(Guid sittingId, Readership reader)
    {
        var seen = SeenBy(reader);
        return db.Set<SittingDocument>().Where(d => d.SittingId == sittingId && seen.Contains(d.Readership))
            .Join(db.Set<StoredDocument>(), d => d.DocumentId, s => s.Id, (d, s) => new { d, s }).OrderBy(x => x.d.Id)
            .Select(x => new DocumentRow(x.d.Id, x.d.Title, x.d.Use, x.d.Readership, x.s.MediaType, x.s.Content.Length)).ToListAsync();
    }

    /// <summary>The file of a document these readers see; null otherwise.</summary>
    public Task<StoredDocument?> FileAsync(Guid sittingId, Guid id, Readership reader)
    {
        var (seen, known) = (SeenBy(reader), db.Set<Edition>().Where(e => e.Status != EditionStatus.Draft || reader == Readership.Organisers).Select(e => e.Id));
        return db.Set<SittingDocument>().Where(d => d.SittingId == sittingId && d.Id == id && seen.Contains(d.Readership))
            .Where(d => db.Set<Sitting>().Any(s => s.Id == d.SittingId && known.Contains(s.EditionId)))
            .Join(db.Set<StoredDocument>(), d => d.DocumentId, s => s.Id, (d, s) => s).AsNoTracking().SingleOrDefaultAsync();
    }

    /// <summary>The picture of the venue of a sitting.</summary>
    public Task<StoredDocument?> PhotoAsync(Guid sittingId) => (
        from s in db.Set<Sitting>()
        join p in db.Set<PlacePhoto>() on s.Place equals p.Place
        join d in db.Set<StoredDocument>() on p.DocumentId equals d.Id
        where s.Id == sittingId
        select d).AsNoTracking().FirstOrDefaultAsync();

    public Task<PlacePhoto?> PlaceAsync(string place) => db.Set<PlacePhoto>().AsNoTracking().SingleOrDefaultAsync(p => p.Place == place);

    public Task<SittingMinutes?> MinutesAsync(Guid sittingId) => db.Set<SittingMinutes>().AsNoTracking().SingleOrDefaultAsync(m => m.SittingId == sittingId);

    /// <summary>Whether an account reads what is kept to members: one of its people holds or held a seat of the edition, or was convened.</summary>
    public Task<bool> IsOfMemberAsync(Guid? userId, Guid sittingId) =>
        db.Set<Person>().AnyAsync(p => p.UserId != null && p.UserId == userId && (
            db.Set<Convocation>().Any(c => c.PersonId == p.Id && c.SittingId == sittingId)
            || db.Set<Mandate>().Any(m => m.PersonId == p.Id && m.StartsOn <= m.EndsOn && db.Set<Sitting>().Any(s => s.Id == sittingId && s.EditionId == m.EditionId))));

    /// <summary>The elected officials noted at a sitting: their presence is public.</summary>
    public Task<List<OfficialRow>> OfficialsAsync(Guid sittingId) =>
        db.Set<Attendance>().Where(a => a.SittingId == sittingId && a.Capacity == Capacity.ElectedOfficial && a.Status != AttendanceStatus.Expected)
            .Join(db.Set<Person>(), a => a.PersonId, p => p.Id, (a, p) => new { a.Status, p.GivenName, p.FamilyName }).OrderBy(x => x.FamilyName)
            .Select(x => new OfficialRow(x.GivenName + " " + x.FamilyName, x.Status)).ToListAsync();

    private static List<Readership> SeenBy(Readership reader) => [.. Enum.GetValues<Readership>().Where(r => r >= reader)];
}
