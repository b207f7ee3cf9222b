using Misthos.Domain.Certificates;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Certificates.Keys;

/// <summary>Makes the code of a paper: the address where it is verified, and behind the # the facts, signed.</summary>
public sealed class StatementService(SigningKeyService keys, SiteAddress site, Tenant tenant)
{
    /// <summary>What the code of a certificate says.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="root">Address of the site, without a final slash; that of the request when null.</param>
    public async Task<PaperCode> CodeAsync(Certificate certificate, string? root = null)
    {
        var toSign = SignedStatement.ToSign(await keys.KeyIdAsync(KeyAlgorithm.Es256), SignedStatement.Lines(certificate, tenant.Authority.Name, Format.DayOf(certificate.IssuedAt)));
        var statement = SignedStatement.With(toSign, await keys.SignAsync(KeyAlgorithm.Es256, toSign));
        var address = $"{root ?? site.Root}/verifier/{CertificateCode.Grouped(certificate.Code)}";
        return new(address, statement);
    }
}

/// <summary>What the code of a paper says.</summary>
/// <param name="Address">Where it is verified, printed in clear.</param>
/// <param name="Statement">The signed facts.</param>
public sealed record PaperCode(string Address, string Statement)
{
    /// <summary>The text of the QR code.</summary>
    public string Text => $"{Address}#{Statement}";
}
