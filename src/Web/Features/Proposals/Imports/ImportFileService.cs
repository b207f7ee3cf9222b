using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>Keeps a file from its preview to the decision.</summary>
public sealed class ImportFileService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Largest file taken in, in bytes.</summary>
    public const int Largest = 10_000_000;

    /// <summary>How long a file waits for a decision.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Keeps the file until somebody decides; earlier files of the same kind that nobody decided on go.</summary>
    public async Task<Guid> KeepAsync(ImportKind kind, string fileName, byte[] content, ImportTarget? target = null)
    {
        actor.Does("Imports.Send");
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(content);
        }

        while (true)
        {
            var file = new ImportedFile(db.AuthorityId, kind, (Path.GetFileName(fileName), packed.ToArray()), actor.Require(), clock.GetUtcNow());
            if (target is not null)
            {
                file.Direct(target);
            }

            db.RemoveRange(await db.Set<ImportedFile>().Where(f => f.Kind == kind && f.AppliedAt == null).ToListAsync());
            db.Add(file);
            if ((await db.SaveOrRefuseAsync("Conflict")).Count == 0)
            {
                return file.Id;
            }

            // Somebody sent or decided at the same time: the files that were to go are gone, or are no longer to go.
        }
    }

    /// <summary>Removes files of this authority that nobody decided on in thirty days: they may name people.</summary>
    /// <returns>How many.</returns>
    public async Task<int> PurgeAsync()
    {
        actor.Does("Imports.Purge");
        var before = clock.GetUtcNow() - Kept;
        var old = await db.Set<ImportedFile>().Where(f => f.AppliedAt == null && f.At < before).ToListAsync();
        db.RemoveRange(old);
        await db.SaveChangesAsync();
        return old.Count;
    }

    /// <summary>The file; null when there is none of this kind.</summary>
    public Task<ImportedFile?> FindAsync(Guid id, ImportKind kind, bool tracked = false) =>
        (tracked ? db.Set<ImportedFile>() : db.Set<ImportedFile>().AsNoTracking()).SingleOrDefaultAsync(f => f.Id == id && f.Kind == kind);

    /// <summary>Its content.</summary>
    public static byte[] Unpack(ImportedFile file)
    {
        using var gzip = new GZipStream(new MemoryStream(file.Content), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        gzip.CopyTo(whole);
        return whole.ToArray();
    }
}
