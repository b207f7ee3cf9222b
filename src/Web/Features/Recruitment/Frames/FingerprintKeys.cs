using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>The key of the authority's fingerprints, made when it is first needed.</summary>
internal static class FingerprintKeys
{
    /// <summary>The key; a new one is stored when the caller saves.</summary>
    public static async Task<byte[]> NeedAsync(AppDbContext db)
    {
        if (await db.Set<FingerprintKey>().AsNoTracking().SingleOrDefaultAsync() is { } kept)
        {
            return kept.Bytes;
        }

        var made = new FingerprintKey(db.AuthorityId, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        db.Add(made);
        return made.Bytes;
    }
}
