using System.Globalization;
using System.Text.Json.Nodes;
using Misthos.Domain.Certificates;

namespace Misthos.Web.Features.Certificates.Badges;

/// <summary>
/// Open Badges 3.0 credentials (1EdTech, 2024), which are Verifiable Credentials of the W3C data model 2.0: written as the payload of a JWT, which is the
/// credential itself with the registered claims beside.
/// </summary>
internal static partial class OpenBadge
{
    private const string Contexts = "https://www.w3.org/ns/credentials/v2";
    private const string BadgeContext = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    /// <summary>The credential.</summary>
    public static JsonObject Credential(BadgeSubject subject)
    {
        var (certificate, place) = (subject.Certificate, subject.Place);
        var name = $"{certificate.Facts.Body} – {subject.Authority}";
        return new()
        {
            ["@context"] = new JsonArray(Contexts, BadgeContext),
            ["id"] = place.Credential(certificate),
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["name"] = name,
            ["issuer"] = Issuer(place, subject.Authority),
            ["validFrom"] = Instant(certificate.IssuedAt),
            ["awardedDate"] = Instant(certificate.IssuedAt),
            ["credentialSubject"] = Subject(subject, name),
            ["evidence"] = Evidence(subject),
            ["credentialStatus"] = new JsonObject
            {
                ["id"] = $"{place.StatusList(certificate.Year)}#{certificate.Sequence}",
                ["type"] = "BitstringStatusListEntry",
                ["statusPurpose"] = "revocation",
                ["statusListIndex"] = certificate.Sequence.ToString(CultureInfo.InvariantCulture),
                ["statusListCredential"] = place.StatusList(certificate.Year),
            },
            ["credentialSchema"] = new JsonArray(new JsonObject
            {
                ["id"] = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
                ["type"] = "1EdTechJsonSchemaValidator2019",
            }),
        };
    }

    /// <summary>The list that says which certificates of a year are revoked.</summary>
    public static JsonObject Status(BadgePlace place, string authority, int year, IEnumerable<int> revoked, DateTimeOffset now) => new()
    {
        ["@context"] = new JsonArray(Contexts),
        ["id"] = place.StatusList(year),
        ["type"] = new JsonArray("VerifiableCredential", "BitstringStatusListCredential"),
        ["issuer"] = Issuer(place, authority),
        ["validFrom"] = Instant(now),
        ["credentialSubject"] = new JsonObject
        {
            ["id"] = place.StatusList(year) + "#list",
            ["type"] = "BitstringStatusList",
            ["statusPurpose"] = "revocation",
            ["encodedList"] = StatusList.Encode(revoked),
        },
    };

    /// <summary>Who issues.</summary>
    public static JsonObject Issuer(BadgePlace place, string authority) => new()
    {
        ["id"] = place.Issuer,
        ["type"] = new JsonArray("Profile"),
        ["name"] = authority,
        ["url"] = $"{place.Site}/{place.Slug}",
    };

    /// <summary>Adds the registered claims that a JWT repeats.</summary>
    public static JsonObject WithClaims(JsonObject credential, DateTimeOffset from)
    {
        credential["iss"] = credential["issuer"]!["id"]!.GetValue<string>();
        credential["jti"] = credential["id"]!.GetValue<string>();
        credential["nbf"] = from.ToUnixTimeSeconds();
        if (credential["credentialSubject"]!["id"] is { } about)
        {
            credential["sub"] = about.GetValue<string>();
        }

        return credential;
    }

    private static JsonObject Subject(BadgeSubject subject, string name)
    {
        var facts = subject.Certificate.Facts;
        var made = new JsonObject
        {
            ["id"] = $"urn:uuid:{subject.Certificate.Id}",
            ["type"] = new JsonArray("AchievementSubject"),
            ["activityStartDate"] = $"{facts.From:yyyy-MM-dd}T00:00:00Z",
            ["identifier"] = Identity(subject),
            ["achievement"] = Achievement(subject, name),
        };
        if (!facts.IsRunning)
        {
            made["activityEndDate"] = $"{facts.Until:yyyy-MM-dd}T00:00:00Z";
        }

        return made;
    }

    private static JsonObject Achievement(BadgeSubject subject, string name) => new()
    {
        ["id"] = subject.Place.Achievement(subject.Certificate.EditionId),
        ["type"] = new JsonArray("Achievement"),
        ["achievementType"] = "CommunityService",
        ["name"] = name,
        ["description"] = subject.Description,
        ["criteria"] = new JsonObject { ["narrative"] = subject.Criteria },
        ["inLanguage"] = subject.Certificate.Language,
        ["alignment"] = new JsonArray([.. Skills(subject).Select(skill => new JsonObject
        {
            ["type"] = new JsonArray("Alignment"),
            ["targetName"] = skill.Text,
            ["targetFramework"] = skill.Framework,
            ["targetUrl"] = subject.Sources.GetValueOrDefault(skill.Framework) is { Length: > 0 } source ? source : $"{subject.Place.Site}/{subject.Place.Slug}",
        })]),
    };

    private static IEnumerable<CertificateLine> Skills(BadgeSubject subject) => subject.Certificate.Kind == CertificateKind.Skills ? subject.Certificate.Facts.Lines : [];

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
