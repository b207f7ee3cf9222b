using System.Text;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Certificates;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Certificates.Keys;

/// <summary>
/// Signs in the authority's name. A key is made when it is first needed, replaced after a year, at an organiser's wish, or when the server's keys that
/// open it are lost; what older ones signed stays verifiable.
/// </summary>
public sealed class SigningKeyService(AppDbContext db, Actor actor, Seals seals, TimeProvider clock)
{
    /// <summary>After so long a key is replaced by itself.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromDays(365);

    private readonly Dictionary<KeyAlgorithm, (SigningKey Key, byte[] Private)> _known = [];

    /// <summary>The identifier of the key that signs now.</summary>
    public async Task<string> KeyIdAsync(KeyAlgorithm algorithm) => (await CurrentAsync(algorithm)).Key.KeyId;

    /// <summary>Signs text with the key that signs now.</summary>
    public async Task<byte[]> SignAsync(KeyAlgorithm algorithm, string text) =>
        KeyPairs.Sign(algorithm, (await CurrentAsync(algorithm)).Private, Encoding.UTF8.GetBytes(text));

    /// <summary>Replaces the key of an algorithm now.</summary>
    public async Task<IReadOnlyList<Refusal>> RotateAsync(KeyAlgorithm algorithm)
    {
        actor.Does("Certificates.RotateKey");
        await ReplaceAsync(algorithm);
        return await db.SaveOrRefuseAsync("key.just-replaced");
    }

    private async Task<(SigningKey Key, byte[] Private)> CurrentAsync(KeyAlgorithm algorithm)
    {
        if (_known.TryGetValue(algorithm, out var known))
        {
            return known;
        }

        var now = clock.GetUtcNow();
        var last = await db.Set<SigningKey>().AsNoTracking().Where(k => k.Algorithm == algorithm && k.RetiredAt == null).OrderByDescending(k => k.Id).FirstOrDefaultAsync();
        if (last is not null && now - last.MadeAt < Age && seals.Open<string>(last.PrivateHalf) is { } opened)
        {
            return _known[algorithm] = (last, Convert.FromBase64String(opened));
        }

        actor.Does("Certificates.RotateKey");
        var made = await ReplaceAsync(algorithm);
        await db.SaveChangesAsync();
        return _known[algorithm] = made;
    }

    private async Task<(SigningKey Key, byte[] Private)> ReplaceAsync(KeyAlgorithm algorithm)
    {
        var now = clock.GetUtcNow();
        foreach (var old in await db.Set<SigningKey>().Where(k => k.Algorithm == algorithm && k.RetiredAt == null).ToListAsync())
        {
            old.Retire(now);
        }

        var (half, secret) = KeyPairs.Create(algorithm);
        var key = new SigningKey(db.AuthorityId, algorithm, half, seals.Close(Convert.ToBase64String(secret)), now);
        db.Add(key);
        return (key, secret);
    }
}
