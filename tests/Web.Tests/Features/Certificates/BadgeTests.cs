using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Certificates;
using Misthos.Web.Features.Certificates;
using Misthos.Web.Features.Certificates.Badges;
using Misthos.Web.Features.Certificates.Keys;
using Misthos.Web.Features.Certificates.Skills;

namespace Misthos.Web.Tests.Features.Certificates;

/// <summary>Open Badges 3.0: our own signature and revocation, and the fixtures of 1EdTech read by the same code.</summary>
public sealed class BadgeTests
{
    private static readonly XNamespace OpenBadges = "https://purl.imsglobal.org/ob/v3p0";

    [Fact]
    public async Task A_badge_is_a_signed_credential_that_the_published_key_verifies()
    {
        await using var city = await BadgeCityAsync();
        var certificate = (await city.AllAsync()).Single();
        var (header, payload) = await VerifiedAsync(city, await JwtAsync(city, certificate));
        Assert.Equal(("RS256", "JWT"), (header.GetProperty("alg").GetString(), header.GetProperty("typ").GetString()));
        Assert.Equal(["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"], Texts(payload.GetProperty("@context")));
        Assert.Equal(["VerifiableCredential", "OpenBadgeCredential"], Texts(payload.GetProperty("type")));
        Assert.Equal(payload.GetProperty("issuer").GetProperty("id").GetString(), payload.GetProperty("iss").GetString());
        Assert.Equal(payload.GetProperty("id").GetString(), payload.GetProperty("jti").GetString());
        Assert.Equal(payload.GetProperty("credentialSubject").GetProperty("id").GetString(), payload.GetProperty("sub").GetString());
        Assert.Equal(certificate.IssuedAt.ToUnixTimeSeconds(), payload.GetProperty("nbf").GetInt64());
        var achievement = payload.GetProperty("credentialSubject").GetProperty("achievement");
        Assert.Equal("Prise de parole en public", Assert.Single(achievement.GetProperty("alignment").EnumerateArray().ToList()).GetProperty("targetName").GetString());
        Assert.Contains(payload.GetProperty("evidence").EnumerateArray(), e => e.GetProperty("narrative").GetString()!.Contains("cent personnes", StringComparison.Ordinal));
        Assert.DoesNotContain("zoe@exemple.fr", payload.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_meets_the_schema_of_1EdTech()
    {
        using var schema = JsonDocument.Parse(SharedVc.Read("ob_v3p0_achievementcredential_schema_draft4.json"));
        var rules = new DraftFourSchema(schema.RootElement);
        await using var city = await BadgeCityAsync();
        var (_, payload) = await VerifiedAsync(city, await JwtAsync(city, (await city.AllAsync()).Single()));
        // This schema still asks for issuanceDate of the older data model and knows no status list: the fixtures of 3.0.3 have neither fault.
        Assert.Equal(["$.credentialStatus", "$: lacks issuanceDate"], rules.Faults(payload).Select(f => f.StartsWith("$.credentialStatus", StringComparison.Ordinal) ? "$.credentialStatus" : f).Distinct().Order(StringComparer.Ordinal));
        using var wrong = JsonDocument.Parse(SharedVc.Read("validator-ob30-fixtures/simple-err-issuer.json"));
        using var good = JsonDocument.Parse(SharedVc.Read("validator-ob30-fixtures/simple.json"));
        Assert.Equal(["$: lacks issuanceDate"], rules.Faults(good.RootElement));
        Assert.NotEqual(rules.Faults(good.RootElement), rules.Faults(wrong.RootElement));
        var shape = good.RootElement.EnumerateObject().Select(p => p.Name).Except(["proof"]);
        Assert.Empty(shape.Except(payload.EnumerateObject().Select(p => p.Name)));
    }

    [Fact]
    public async Task A_picture_holds_it_as_1EdTech_bakes_its_own()
    {
        await using var city = await BadgeCityAsync();
        var certificate = (await city.AllAsync()).Single();
        var ours = XDocument.Parse(await city.Members.AsAsync<BadgeService, string>(s => s.SvgAsync(certificate)));
        var jwt = ours.Root!.Element(OpenBadges + "credential")!.Attribute("verify")!.Value;
        await VerifiedAsync(city, jwt);
        var settings = new System.Xml.XmlReaderSettings { DtdProcessing = System.Xml.DtdProcessing.Ignore };
        using var reader = System.Xml.XmlReader.Create(new StringReader(SharedVc.Read("validator-ob30-fixtures/simple-jwt.svg")), settings);
        var theirs = XDocument.Load(reader).Root!.Element(OpenBadges + "credential")!.Attribute("verify")!.Value.Split('.');
        using var header = JsonDocument.Parse(Decode(theirs[0]));
        Assert.True(KeyPairs.Holds(header.RootElement.GetProperty("jwk").GetRawText(), Encoding.ASCII.GetBytes($"{theirs[0]}.{theirs[1]}"), Base64Url.DecodeFromChars(theirs[2])));
    }

    [Fact]
    public async Task Its_list_says_when_it_is_revoked_as_the_list_of_1EdTech_does()
    {
        await using var city = await BadgeCityAsync();
        var certificate = (await city.AllAsync()).Single();
        Assert.False(await IsRevokedAsync(city, certificate));
        Assert.Empty(await city.Members.AsAsync<CertificateService, IReadOnlyList<Refusal>>(s => s.RevokeAsync(certificate.Id, RevocationCause.IssuedInError)));
        Assert.True(await IsRevokedAsync(city, certificate));
        using var theirs = JsonDocument.Parse(SharedVc.Read("validator-ob30-fixtures/testlist"));
        var list = theirs.RootElement.GetProperty("credentialSubject").GetProperty("encodedList").GetString()!;
        Assert.Equal(23, FirstSet(list));
    }

    private static int FirstSet(string list) => Enumerable.Range(0, StatusList.Least).First(place => StatusList.IsSet(list, place));

    private static async Task<bool> IsRevokedAsync(PaperCity city, Certificate certificate)
    {
        var (_, payload) = await VerifiedAsync(city, await city.Members.AsAsync<BadgeService, string>(s => s.StatusAsync(certificate.Year)));
        return StatusList.IsSet(payload.GetProperty("credentialSubject").GetProperty("encodedList").GetString()!, certificate.Sequence);
    }

    private static async Task<(JsonElement Header, JsonElement Payload)> VerifiedAsync(PaperCity city, string jwt)
    {
        var parts = jwt.Split('.');
        var header = JsonDocument.Parse(Decode(parts[0])).RootElement;
        var key = await city.Members.WithAsync(db => db.Set<SigningKey>().SingleAsync(k => k.Algorithm == KeyAlgorithm.Rs256));
        Assert.Equal($"http://localhost/marseille/cles/{key.KeyId}", header.GetProperty("kid").GetString());
        Assert.True(KeyPairs.Holds(key.PublicHalf, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2])));
        return (header, JsonDocument.Parse(Decode(parts[1])).RootElement);
    }

    private static async Task<PaperCity> BadgeCityAsync()
    {
        var city = await PaperCity.CreateAsync();
        var about = new SkillHolder(city.Member, city.Members.Edition);
        await city.AttendAndCloseAsync(city.Member);
        Assert.Empty(await city.Members.AsAsync<SkillService, IReadOnlyList<Refusal>>(s => s.ChooseAsync(about, ["ville.prise-de-parole"])));
        Assert.Empty(await city.Members.AsAsync<SkillService, IReadOnlyList<Refusal>>(s => s.IllustrateAsync(about, [new("ville.prise-de-parole", "J’ai parlé à cent personnes", false)])));
        Assert.NotNull((await city.Members.AsAsync<SkillCertificateService, Issued>(s => s.IssueAsync(about, "fr"))).Certificate);
        return city;
    }

    private static Task<string> JwtAsync(PaperCity city, Certificate certificate) => city.Members.AsAsync<BadgeService, string>(s => s.JwtAsync(certificate));

    private static byte[] Decode(string part) => Base64Url.DecodeFromChars(part);

    private static List<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetString()!)];
}
