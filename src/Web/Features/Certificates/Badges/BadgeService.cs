using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Certificates.Keys;
using Misthos.Web.Features.Certificates.Skills;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Certificates.Badges;

/// <summary>Makes digital badges of certificates, signed as VC-JWT with RS256, and the lists that revoke them.</summary>
public sealed class BadgeService(AppDbContext db, SigningKeyService keys, BadgeDeskQueries desk, Seals seals)
{
    /// <summary>Whether a certificate can be a badge: a presence says too little, a convocation nothing.</summary>
    public static bool IsBadge(Certificate certificate) => certificate is { IsValid: true, Kind: CertificateKind.Participation or CertificateKind.Skills };

    /// <summary>The credential, signed.</summary>
    public async Task<string> JwtAsync(Certificate certificate)
    {
        var email = await db.Set<Person>().Where(p => p.Id == certificate.PersonId).Select(p => p.Email).SingleAsync();
        var sources = (await desk.FrameworksAsync()).ToDictionary(f => f.Name.In(certificate.Language), f => f.Source);
        var subject = desk.Subject(certificate) with { Email = email, Words = seals.Open<List<string>>(certificate.Words) ?? [], Sources = sources };
        return await SignAsync(OpenBadge.WithClaims(OpenBadge.Credential(subject), certificate.IssuedAt), "JWT");
    }

    /// <summary>The badge: a picture with the signed credential in it.</summary>
    public async Task<string> SvgAsync(Certificate certificate) => BadgePicture.Bake(await JwtAsync(certificate), certificate.Facts.Body, desk.Authority, certificate.IssuedAt.Year);

    /// <summary>The list of a year, signed.</summary>
    public async Task<string> StatusAsync(int year)
    {
        var revoked = await db.Set<Certificate>().Where(c => c.Year == year && c.RevokedAt != null).Select(c => c.Sequence).ToListAsync();
        return await SignAsync(OpenBadge.WithClaims(OpenBadge.Status(desk.Place, desk.Authority, year, revoked, desk.Now), desk.Now), "JWT");
    }

    private async Task<string> SignAsync(JsonObject payload, string type)
    {
        var header = new JsonObject { ["alg"] = "RS256", ["typ"] = type, ["kid"] = desk.Place.Key(await keys.KeyIdAsync(KeyAlgorithm.Rs256)) };
        var toSign = $"{Part(header)}.{Part(payload)}";
        return $"{toSign}.{Base64Url.EncodeToString(await keys.SignAsync(KeyAlgorithm.Rs256, toSign))}";
    }

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString(JsonSerializerOptions.Default)));
}

/// <summary>Words, addresses and time that badges need.</summary>
public sealed class BadgeDeskQueries(SkillQueries skills, IStringLocalizer<BadgeTexts> texts, Infrastructure.Http.SiteAddress site, Tenant tenant, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public string Authority => tenant.Authority.Name;

    public BadgePlace Place => new(site.Root, tenant.Authority.Slug);

    public Task<IReadOnlyList<SkillFramework>> FrameworksAsync() => skills.FrameworksAsync();

    /// <summary>What the badge of a certificate says, in its language.</summary>
    public BadgeSubject Subject(Certificate certificate)
    {
        using var _ = Speaking.In(certificate.Language);
        var facts = certificate.Facts;
        return new(certificate, Place, Authority,
            texts["Description", facts.Body, Authority],
            texts.Count("Criteria", facts.Sittings, Format.Duration(facts.Minutes), string.Join(", ", facts.Roles)));
    }
}
