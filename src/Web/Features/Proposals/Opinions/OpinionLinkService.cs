using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Proposals.Opinions;

/// <summary>The link a department answers one request by: request and number of the link, sealed by the keys of this server for this authority. Nothing of it is stored.</summary>
public sealed class OpinionLinkService(IDataProtectionProvider protection, Tenant tenant, SiteAddress site)
{
    private const int IdLength = 16;

    private IDataProtector Protector => protection.CreateProtector("Misthos.Opinions", tenant.Authority.Slug);

    /// <summary>Absolute address of the last link of a request.</summary>
    public string Of(OpinionRequest request) => site.Of($"/{tenant.Authority.Slug}/avis/{Seal(request)}");

    public string Seal(OpinionRequest request)
    {
        var bytes = new byte[IdLength + sizeof(int)];
        request.Id.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(IdLength), request.LinkNumber);
        return Base64Url.EncodeToString(Protector.Protect(bytes));
    }

    /// <summary>Request and number of a link; null when it is none of ours.</summary>
    public OpinionLink? Open(string token)
    {
        try
        {
            var bytes = Protector.Unprotect(Base64Url.DecodeFromChars(token));
            return new(new Guid(bytes.AsSpan(0, IdLength)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(IdLength)));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}

/// <summary>The request a link is for, and its number.</summary>
public sealed record OpinionLink(Guid RequestId, int Number);
