using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Administration;

namespace Misthos.Web.Features.Sittings.Sheets;

/// <summary>Attaches the scan of a signed sheet.</summary>
public sealed class SheetService(AppDbContext db, Actor actor, DocumentService documents, TimeProvider clock)
{
    public async Task<IReadOnlyList<Refusal>> AttachAsync(Guid sittingId, byte[] scan, string? note)
    {
        actor.Does("Sittings.AttachSheet", note);
        var sitting = await db.Set<Sitting>().AsNoTracking().SingleAsync(s => s.Id == sittingId);
        var versions = await db.Set<SignedSheet>().CountAsync(s => s.SittingId == sittingId);
        if (SignedSheet.WhyNotAttach(sitting, Format.DayOf(clock.GetUtcNow()), versions, note) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (scan.Length == 0)
        {
            return [new Refusal("document.missing")];
        }

        if (DocumentService.WhyNotKeep(scan) is { Count: > 0 } unfit)
        {
            return unfit;
        }

        var document = documents.Keep($"feuille-signee-{sitting.Day:yyyy-MM-dd}-{versions + 1}", scan);
        db.Add(new SignedSheet(sitting, versions + 1, document, note?.Trim() ?? "", new(actor.Require(), clock.GetUtcNow())));
        return await db.SaveOrRefuseAsync("Conflict");
    }
}
