using System.Security.Cryptography.Pkcs;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Registers;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Registers;

/// <summary>Has the last entry dated by a time-stamp authority outside (RFC 3161), when one is configured.</summary>
public sealed class StampService(AppDbContext db, Actor actor, IHttpClientFactory clients, IConfiguration settings)
{
    /// <summary>Name of the client that asks for stamps.</summary>
    internal const string Client = "time-stamps";

    /// <summary>Setting with the address of the time-stamp authority; without it nothing is asked.</summary>
    internal const string Address = "Register:TimestampUrl";

    /// <summary>Stamps the last entry unless it is stamped; an answer that does not fit the question is refused.</summary>
    /// <returns>Whether a stamp was added.</returns>
    public async Task<bool> StampLastAsync(CancellationToken cancellation)
    {
        actor.Does("Registers.Stamp");
        var last = await db.Set<PublicAct>().AsNoTracking().OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellation);
        if (settings[Address] is not { Length: > 0 } address || last is null || await db.Set<RegisterStamp>().AnyAsync(s => s.Number == last.Number, cancellation))
        {
            return false;
        }

        var token = await AskAsync(new Uri(address), Convert.FromHexString(last.Hash), cancellation);
        var by = token.AsSignedCms().SignerInfos[0].Certificate?.GetNameInfo(System.Security.Cryptography.X509Certificates.X509NameType.SimpleName, false);
        db.Add(new RegisterStamp(last, token.TokenInfo.Timestamp, by ?? new Uri(address).Host, token.AsSignedCms().Encode()));
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<Rfc3161TimestampToken> AskAsync(Uri address, byte[] hash, CancellationToken cancellation)
    {
        var request = Rfc3161TimestampRequest.CreateFromHash(hash, System.Security.Cryptography.HashAlgorithmName.SHA256,
            nonce: System.Security.Cryptography.RandomNumberGenerator.GetBytes(8), requestSignerCertificates: true);
        using var content = new ByteArrayContent(request.Encode());
        content.Headers.ContentType = new("application/timestamp-query");
        using var response = await clients.CreateClient(Client).PostAsync(address, content, cancellation);
        response.EnsureSuccessStatusCode();
        // Refuses another nonce, another fingerprint, a failure.
        var token = request.ProcessResponse(await response.Content.ReadAsByteArrayAsync(cancellation), out _);
        return token.VerifySignatureForHash(hash, System.Security.Cryptography.HashAlgorithmName.SHA256, out _)
            ? token : throw new System.Security.Cryptography.CryptographicException("The signature of the time-stamp does not hold.");
    }
}
