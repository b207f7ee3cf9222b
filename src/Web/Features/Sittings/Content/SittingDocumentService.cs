using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Administration;

namespace Misthos.Web.Features.Sittings.Content;

/// <summary>Keeps the documents of a sitting and the picture of its venue.</summary>
public sealed class SittingDocumentService(AppDbContext db, Actor actor, DocumentService documents)
{
    /// <summary>A picture is loaded by every visitor of the page: bytes.</summary>
    private const int MaximumPhoto = 1024 * 1024;

    /// <summary>Adds a document; returns why not.</summary>
    public async Task<IReadOnlyList<Refusal>> AddAsync(Guid sittingId, DocumentDraft draft)
    {
        actor.Does("Sittings.AddDocument");
        if (draft.Content.Length == 0)
        {
            return [new Refusal("document.missing")];
        }

        if (DocumentService.WhyNotKeep(draft.Content) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var sitting = await db.Set<Sitting>().AsNoTracking().SingleAsync(s => s.Id == sittingId);
        db.Add(new SittingDocument(sitting, documents.Keep(draft.Title, draft.Content).Id, draft.Title, draft.Use, draft.Readership));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Changes who may read a document.</summary>
    public async Task<IReadOnlyList<Refusal>> ReadByAsync(Guid sittingId, Guid id, Readership readership)
    {
        actor.Does("Sittings.ChangeReaders");
        (await FindAsync(sittingId, id))?.ReadBy(readership);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Removes a document and its file; the history keeps its title and fingerprint.</summary>
    public async Task<IReadOnlyList<Refusal>> RemoveAsync(Guid sittingId, Guid id)
    {
        actor.Does("Sittings.RemoveDocument");
        if (await FindAsync(sittingId, id) is { } document)
        {
            db.Remove(document);
            await documents.ForgetAsync(document.DocumentId);
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Shows a picture of the venue of a sitting, to all sittings there; without a new file, says better what it shows.</summary>
    public async Task<IReadOnlyList<Refusal>> ShowPlaceAsync(Guid sittingId, byte[] picture, string alternative)
    {
        actor.Does("Sittings.ShowPlace");
        var place = await db.Set<Sitting>().Where(s => s.Id == sittingId).Select(s => s.Place).SingleAsync();
        var known = await db.Set<PlacePhoto>().SingleOrDefaultAsync(p => p.Place == place);
        if (WhyNotShow(picture, alternative, known) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var document = picture.Length > 0 ? documents.Keep("lieu", picture).Id : known!.DocumentId;
        if (known is null)
        {
            db.Add(new PlacePhoto(db.AuthorityId, place, document, alternative));
        }
        else
        {
            var former = known.DocumentId;
            known.Show(document, alternative);
            if (former != document)
            {
                await documents.ForgetAsync(former);
            }
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    private static List<Refusal> WhyNotShow(byte[] picture, string alternative, PlacePhoto? known)
    {
        var refusals = new List<Refusal>();
        if (picture.Length == 0 ? known is null : picture.AsSpan().StartsWith("%PDF"u8) || DocumentService.WhyNotKeep(picture).Count > 0)
        {
            refusals.Add(new Refusal("photo.not-a-picture"));
        }
        else if (picture.Length > MaximumPhoto)
        {
            refusals.Add(new Refusal("photo.too-big"));
        }

        if (string.IsNullOrWhiteSpace(alternative))
        {
            refusals.Add(new Refusal("photo.alternative"));
        }

        return refusals;
    }

    private Task<SittingDocument?> FindAsync(Guid sittingId, Guid id) => db.Set<SittingDocument>().SingleOrDefaultAsync(d => d.Id == id && d.SittingId == sittingId);
}

/// <summary>A document as read from the form.</summary>
public sealed record DocumentDraft(string Title, DocumentUse Use, Readership Readership, byte[] Content);
