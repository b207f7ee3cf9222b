using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Members.Directory;

/// <summary>Takes a file of members in, shows what it would do, and does it: all of it, or nothing.</summary>
public sealed class ImportService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Keeps the file until somebody decides; earlier files nobody decided on go.</summary>
    public async Task<Guid> KeepAsync(string fileName, byte[] content)
    {
        actor.Does("Members.SendFile");
        db.RemoveRange(await db.Set<MemberImport>().Where(i => i.AppliedAt == null).ToListAsync());
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(content);
        }

        var import = new MemberImport(db.AuthorityId, Path.GetFileName(fileName), packed.ToArray(), actor.Require(), clock.GetUtcNow());
        db.Add(import);
        await db.SaveChangesAsync();
        return import.Id;
    }

    /// <summary>What the file would do; null when it is gone.</summary>
    public async Task<ImportPreview?> PreviewAsync(Guid id)
    {
        var import = await db.Set<MemberImport>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id);
        return import is null ? null : import.AppliedAt is not null ? new(import) : ImportPreview.Of(import, await ImportPlan.MakeAsync(db, await UnpackAsync(import), tracked: false));
    }

    /// <summary>Does what the preview showed, unless something stands against it now.</summary>
    public async Task<IReadOnlyList<Refusal>> ApplyAsync(Guid id)
    {
        actor.Does("Members.ApplyFile");
        var import = await db.Set<MemberImport>().SingleOrDefaultAsync(i => i.Id == id);
        if (import is null || import.AppliedAt is not null)
        {
            return [new Refusal("import.gone")];
        }

        var plan = await ImportPlan.MakeAsync(db, await UnpackAsync(import), tracked: true);
        if (plan.Faults.Count > 0)
        {
            db.ChangeTracker.Clear();
            return [new Refusal("import.faults")];
        }

        var corrected = plan.Corrected;
        foreach (var (person, line) in corrected)
        {
            line.WriteTo(person);
        }

        db.AddRange(plan.Added);
        db.AddRange(plan.Seats);
        import.Apply(plan.Added.Count, corrected.Count, clock.GetUtcNow());
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private static async Task<byte[]> UnpackAsync(MemberImport import)
    {
        await using var gzip = new GZipStream(new MemoryStream(import.Content), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        await gzip.CopyToAsync(whole);
        return whole.ToArray();
    }
}

/// <summary>What a file would do, or did.</summary>
public sealed record ImportPreview(MemberImport Import)
{
    private const int Shown = 20;

    public int Added { get; init; }

    public int Corrected { get; init; }

    public int Unchanged { get; init; }

    public int Seats { get; init; }

    public IReadOnlyList<ImportFault> Faults { get; init; } = [];

    /// <summary>Names of the first people added and corrected.</summary>
    public IReadOnlyList<(string Name, bool IsNew)> Sample { get; init; } = [];

    internal static ImportPreview Of(MemberImport import, ImportPlan plan) => new(import)
    {
        Added = plan.Added.Count,
        Corrected = plan.Corrected.Count,
        Unchanged = plan.Unchanged,
        Seats = plan.Seats.Count,
        Faults = plan.Faults,
        Sample = [.. plan.Added.Select(p => (p.FullName, true)).Concat(plan.Corrected.Select(c => (c.Person.FullName, false))).Take(Shown)],
    };
}
