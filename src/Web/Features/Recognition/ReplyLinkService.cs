using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recognition;

/// <summary>A person's own link to answer one act: act and person, sealed by the keys of this server for this authority. Nothing of it is stored.</summary>
public sealed class ReplyLinkService(IDataProtectionProvider protection, Tenant tenant)
{
    private const int IdLength = 16;

    private IDataProtector Protector => protection.CreateProtector("Misthos.Recognition", tenant.Authority.Slug);

    public string Seal(Guid actId, Guid personId) => Base64Url(Protector.Protect([.. actId.ToByteArray(), .. personId.ToByteArray()]));

    /// <summary>Act and person of a link; null when it is none of ours.</summary>
    public (Guid ActId, Guid PersonId)? Open(string token)
    {
        try
        {
            var ids = Protector.Unprotect(System.Buffers.Text.Base64Url.DecodeFromChars(token));
            return ids.Length == 2 * IdLength ? (new Guid(ids.AsSpan(0, IdLength)), new Guid(ids.AsSpan(IdLength))) : null;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
