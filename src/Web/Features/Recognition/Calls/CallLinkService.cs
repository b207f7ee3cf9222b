using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Recognition.Calls;

/// <summary>A person's own link to answer one call: call and person, sealed by the keys of this server for this authority. Nothing of it is stored.</summary>
public sealed class CallLinkService(IDataProtectionProvider protection, Tenant tenant, SiteAddress site)
{
    private const int IdLength = 16;

    private IDataProtector Protector => protection.CreateProtector("Misthos.Calls", tenant.Authority.Slug);

    public string Seal(Guid callId, Guid personId) => Base64Url.EncodeToString(Protector.Protect([.. callId.ToByteArray(), .. personId.ToByteArray()]));

    /// <summary>Absolute address for mails and letters.</summary>
    public string Of(Guid callId, Guid personId) => site.Of($"/{tenant.Authority.Slug}/appel/{Seal(callId, personId)}");

    /// <summary>Call and person of a link; null when it is none of ours.</summary>
    public (Guid CallId, Guid PersonId)? Open(string token)
    {
        try
        {
            var ids = Protector.Unprotect(Base64Url.DecodeFromChars(token));
            return ids.Length == 2 * IdLength ? (new Guid(ids.AsSpan(0, IdLength)), new Guid(ids.AsSpan(IdLength))) : null;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
