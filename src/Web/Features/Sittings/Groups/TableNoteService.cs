using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Administration;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>A photo as sent.</summary>
public sealed record NotePhoto(string Name, byte[] Content);

/// <summary>What a table wrote, as typed. <paramref name="Seen"/> is the version of the note that was shown, 0 for none.</summary>
public sealed record NoteWriting(int Round, int Table, string Title, string Text, bool IsReady, int Seen)
{
    public IReadOnlyList<NotePhoto> Photos { get; init; } = [];
}

/// <summary>Keeps what tables write. Each method saves once.</summary>
public sealed class TableNoteService(AppDbContext db, Actor actor, TableCaseQueries cases, StoredDocumentService documents, TimeProvider clock)
{
    /// <summary>Largest photo, bytes.</summary>
    public const int LargestPhoto = 8_000_000;

    private const string Conflict = "note.conflict";

    /// <summary>Writes the note of a table in a round; refuses rather than overwrite what somebody else wrote meanwhile.</summary>
    public async Task<IReadOnlyList<Refusal>> WriteAsync(Guid sittingId, NoteWriting writing)
    {
        actor.Does("Tables.WriteNote");
        if (await cases.SittingAsync(sittingId) is not { Status: not SittingStatus.Cancelled } sitting)
        {
            return [new("note.sitting-cancelled")];
        }

        var note = await db.Set<TableNote>().Include(n => n.Photos).SingleOrDefaultAsync(n => n.SittingId == sittingId && n.Round == writing.Round && n.Table == writing.Table);
        if ((note is null ? 0 : note.Version + 1) != writing.Seen)
        {
            return [new(Conflict)];
        }

        if (WhyNot(writing, note?.Photos.Count ?? 0) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (note is null)
        {
            db.Add(note = new TableNote(sitting, writing.Round, writing.Table));
        }

        foreach (var photo in writing.Photos)
        {
            note.Attach(documents.Keep(photo.Name, MediaTypeOf(photo.Content)!, photo.Content));
        }

        note.Write(writing.Title, writing.Text, writing.IsReady, actor.Require(), clock.GetUtcNow());
        return await db.SaveOrRefuseAsync(Conflict);
    }

    /// <summary>Removes a photo for good.</summary>
    public async Task RemovePhotoAsync(Guid sittingId, Guid photoId)
    {
        actor.Does("Tables.RemovePhoto");
        if (await db.Set<TableNote>().Include(n => n.Photos).SingleOrDefaultAsync(n => n.SittingId == sittingId && n.Photos.Any(p => p.Id == photoId)) is { } note)
        {
            var document = note.Photos.Single(p => p.Id == photoId).DocumentId;
            note.Detach(photoId);
            if (await db.Set<StoredDocument>().SingleOrDefaultAsync(d => d.Id == document) is { } file)
            {
                documents.Remove(file);
            }

            await db.SaveOrRefuseAsync(Conflict); // Somebody removed it in the same moment: it is removed.
        }
    }

    /// <summary>What a file is by its first bytes; null for anything but a picture or a PDF.</summary>
    public static string? MediaTypeOf(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? "image/png"
        : content.StartsWith("RIFF"u8) && content.Length > 12 && content[8..12].SequenceEqual("WEBP"u8) ? "image/webp"
        : content.StartsWith("%PDF-"u8) ? "application/pdf"
        : null;

    private static IReadOnlyList<Refusal> WhyNot(NoteWriting writing, int photos) =>
        writing.Photos.Any(p => p.Content.Length > LargestPhoto) ? [new("note.photo-too-big", $"{LargestPhoto / 1_000_000}")]
        : writing.Photos.Any(p => MediaTypeOf(p.Content) is null) ? [new("note.photo-type")]
        : TableNote.WhyNot(writing.Text, writing.IsReady, photos + writing.Photos.Count);
}
