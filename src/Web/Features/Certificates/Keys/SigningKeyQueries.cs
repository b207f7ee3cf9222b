using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Certificates;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Certificates.Keys;

/// <summary>A public key and whose it is.</summary>
public sealed record PublishedKey(string Authority, string Slug, KeyAlgorithm Algorithm, string KeyId, string Jwk, DateTimeOffset MadeAt, DateTimeOffset? RetiredAt);

/// <summary>Public halves, those of retired keys too. They are public: the one read that needs no authority.</summary>
public sealed class SigningKeyQueries(AppDbContext db)
{
    /// <summary>Keys of the authority of the address, newest first.</summary>
    public Task<List<SigningKey>> MineAsync() => db.Set<SigningKey>().AsNoTracking().OrderByDescending(k => k.Id).ToListAsync();

    /// <summary>Keys of every authority, for a page that verifies without network.</summary>
    public Task<List<PublishedKey>> AllAsync(KeyAlgorithm algorithm) =>
        db.Set<SigningKey>().IgnoreQueryFilters().AsNoTracking().Where(k => k.Algorithm == algorithm)
            .Join(db.Set<Authority>(), k => k.AuthorityId, a => a.Id, (k, a) => new { k, a }).OrderBy(x => x.a.Slug).ThenByDescending(x => x.k.Id)
            .Select(x => new PublishedKey(x.a.Name, x.a.Slug, x.k.Algorithm, x.k.KeyId, x.k.PublicHalf, x.k.MadeAt, x.k.RetiredAt)).ToListAsync();
}
