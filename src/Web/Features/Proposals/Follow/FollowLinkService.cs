using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals.Follow;

/// <summary>A follower's own link, to confirm and to stop: sealed by the keys of this server for this authority. Nothing of it is stored.</summary>
public sealed class FollowLinkService(IDataProtectionProvider protection, Tenant tenant)
{
    private IDataProtector Protector => protection.CreateProtector("Misthos.Follow", tenant.Authority.Slug);

    public string Seal(Guid followerId) => Base64Url.EncodeToString(Protector.Protect(followerId.ToByteArray()));

    /// <summary>The follower of a link; null when it is none of ours.</summary>
    public Guid? Open(string token)
    {
        try
        {
            return new Guid(Protector.Unprotect(Base64Url.DecodeFromChars(token)));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
