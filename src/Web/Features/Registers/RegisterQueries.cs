using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Registers;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Registers;

/// <summary>Reads the public register.</summary>
public sealed class RegisterQueries(AppDbContext db)
{
    private const int Fingerprint = 64;
    private const int Fewest = 8;

    /// <summary>Acts of a page, the latest first, and how many there are in all.</summary>
    public async Task<(List<PublicAct> Acts, int Count)> PageAsync(int page, int size, PublicActKind? kind = null)
    {
        var acts = db.Set<PublicAct>().AsNoTracking().Where(a => kind == null || a.Kind == kind);
        return (await acts.OrderByDescending(a => a.Number).Skip((page - 1) * size).Take(size).ToListAsync(), await acts.CountAsync());
    }

    /// <summary>The last entry, whose fingerprint leaves the house with every digest, feed and booklet; null while the register is empty.</summary>
    public Task<PublicAct?> LastAsync() => db.Set<PublicAct>().AsNoTracking().OrderByDescending(a => a.Number).FirstOrDefaultAsync();

    /// <summary>The entry with a fingerprint that somebody kept, or its first characters (at least eight); null when there is none or several.</summary>
    public async Task<PublicAct?> WithHashAsync(string kept)
    {
        var text = kept.Trim().ToLowerInvariant();
        if (text.Length is < Fewest or > Fingerprint || !text.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        var found = await db.Set<PublicAct>().AsNoTracking().Where(a => a.Hash.StartsWith(text)).Take(2).ToListAsync();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>Every entry in order, read one after the other.</summary>
    public IAsyncEnumerable<PublicAct> AllAsync() => db.Set<PublicAct>().AsNoTracking().OrderBy(a => a.Number).AsAsyncEnumerable();

    /// <summary>The last stamps from outside, the latest first.</summary>
    public Task<List<RegisterStamp>> StampsAsync(int most) => db.Set<RegisterStamp>().AsNoTracking().OrderByDescending(s => s.Number).Take(most).ToListAsync();

    /// <summary>The stamp on an entry; null when there is none.</summary>
    public Task<RegisterStamp?> StampAsync(int number) => db.Set<RegisterStamp>().AsNoTracking().Where(s => s.Number == number).OrderBy(s => s.Id).FirstOrDefaultAsync();
}
