using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Infrastructure.Security;

/// <summary>
/// Encrypts what may say something of a person's health, and bank data, before they are stored, with the server's keys and for one authority: a copy of the
/// database, an export or the audit trail holds nothing readable. Losing the keys loses them for good.
/// </summary>
public sealed class Seals(IDataProtectionProvider protection, Tenant tenant)
{
    private IDataProtector Protector => protection.CreateProtector("Misthos.Sealed", tenant.Id.ToString());

    public SealedText Close<T>(T content) => new(Protector.Protect(JsonSerializer.Serialize(content)));

    /// <summary>Seals a file.</summary>
    public byte[] Close(byte[] content) => Protector.Protect(content);

    /// <summary>The file that was sealed; null when the key is no longer there.</summary>
    public byte[]? Open(byte[] closed)
    {
        try
        {
            return Protector.Unprotect(closed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What was sealed; null when it was erased or the key is no longer there.</summary>
    public T? Open<T>(SealedText closed)
        where T : class
    {
        try
        {
            return closed.IsEmpty ? null : JsonSerializer.Deserialize<T>(Protector.Unprotect(closed.Cipher));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
