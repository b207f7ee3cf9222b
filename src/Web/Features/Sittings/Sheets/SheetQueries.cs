using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Sheets;

/// <summary>Signed sheets as those who pay and those who organise read them.</summary>
public sealed class SheetQueries(AppDbContext db)
{
    public Task<Sitting?> SittingAsync(Guid id) => db.Set<Sitting>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id);

    /// <summary>Every version, the latest first.</summary>
    public Task<List<SheetRow>> OfAsync(Guid sittingId) =>
        (from s in db.Set<SignedSheet>()
         join d in db.Set<StoredDocument>() on s.DocumentId equals d.Id
         where s.SittingId == sittingId
         orderby s.Number descending
         select new SheetRow(s.Id, s.Number, s.At, db.Users.Where(u => u.Id == s.By).Select(u => u.DisplayName).FirstOrDefault() ?? "", s.Note, d.MediaType, d.Sha256)).ToListAsync();

    /// <summary>The file of a version; null when there is none.</summary>
    public Task<StoredDocument?> FileAsync(Guid sittingId, Guid id) =>
        (from s in db.Set<SignedSheet>() join d in db.Set<StoredDocument>() on s.DocumentId equals d.Id where s.Id == id && s.SittingId == sittingId select d).AsNoTracking().SingleOrDefaultAsync();

    /// <summary>How many versions there are.</summary>
    public Task<int> CountAsync(Guid sittingId) => db.Set<SignedSheet>().CountAsync(s => s.SittingId == sittingId);
}

/// <summary>A version of a signed sheet.</summary>
public sealed record SheetRow(Guid Id, int Number, DateTimeOffset At, string By, string Note, string MediaType, string Sha256);
