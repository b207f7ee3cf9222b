using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Certificates;
using Misthos.Web.Features.Certificates.Keys;

namespace Misthos.Web.Tests.Features.Certificates;

/// <summary>Keys: made when needed, sealed, rotated, published for good; and what papers carry, signed by them.</summary>
public sealed class SigningTests
{
    [Fact]
    public async Task A_paper_carries_signed_facts_that_hold_after_the_key_was_replaced()
    {
        await using var city = await PaperCity.CreateAsync();
        await city.AttendAndCloseAsync(city.Member);
        var certificate = (await city.PresenceAsync(city.Member)).Certificate!;
        var code = await CodeAsync(city, certificate);
        Assert.Equal($"http://localhost/verifier/{CertificateCode.Grouped(certificate.Code)}#{code.Statement}", code.Text);
        Assert.Empty(await city.Members.AsAsync<SigningKeyService, IReadOnlyList<Refusal>>(s => s.RotateAsync(KeyAlgorithm.Es256)));
        var again = await CodeAsync(city, certificate);
        var published = (await city.Members.AsAsync<SigningKeyQueries, List<PublishedKey>>(q => q.AllAsync(KeyAlgorithm.Es256))).ToDictionary(k => k.KeyId);
        Assert.Equal(2, published.Count);
        foreach (var statement in new[] { code.Statement, again.Statement })
        {
            var lines = SignedStatement.Read(statement, (key, data, signature) => published.TryGetValue(key, out var known) && KeyPairs.Holds(known.Jwk, data, signature));
            Assert.Equal(["Presence", certificate.Number, certificate.Code, "Marseille", "Zoé Martin"], lines!.Take(5));
        }

        Assert.NotEqual(code.Statement.Split('.')[1], again.Statement.Split('.')[1]);
        Assert.Null(SignedStatement.Read(code.Statement.Replace(code.Statement.Split('.')[1], again.Statement.Split('.')[1], StringComparison.Ordinal), (key, data, signature) => KeyPairs.Holds(published[key].Jwk, data, signature)));
    }

    [Theory]
    [InlineData(KeyAlgorithm.Es256)]
    [InlineData(KeyAlgorithm.Rs256)]
    public async Task The_private_half_is_sealed_forgotten_when_replaced_and_never_published(KeyAlgorithm algorithm)
    {
        await using var city = await PaperCity.CreateAsync();
        var first = await city.Members.AsAsync<SigningKeyService, string>(s => s.KeyIdAsync(algorithm));
        Assert.Equal(first, await city.Members.AsAsync<SigningKeyService, string>(s => s.KeyIdAsync(algorithm)));
        city.Members.Database.Clock.Advance(SigningKeyService.Age);
        var second = await city.Members.AsAsync<SigningKeyService, string>(s => s.KeyIdAsync(algorithm));
        Assert.NotEqual(first, second);
        var keys = await city.Members.WithAsync(db => db.Set<SigningKey>().OrderBy(k => k.Id).ToListAsync());
        Assert.Equal([true, false], keys.Select(k => k.PrivateHalf.IsEmpty));
        Assert.NotNull(keys[0].RetiredAt);
        Assert.All(keys, key =>
        {
            using var jwk = JsonDocument.Parse(key.PublicHalf);
            Assert.Equal(key.KeyId, jwk.RootElement.GetProperty("kid").GetString());
            Assert.False(jwk.RootElement.TryGetProperty("d", out _));
        });
        Assert.DoesNotContain("MII", keys[1].PrivateHalf.Cipher, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_whose_seal_cannot_be_opened_any_more_is_replaced()
    {
        await using var city = await PaperCity.CreateAsync();
        var lost = await city.Members.AsAsync<SigningKeyService, string>(s => s.KeyIdAsync(KeyAlgorithm.Es256));
        await city.Members.WithAsync(db => db.Set<SigningKey>().ExecuteUpdateAsync(set => set.SetProperty(k => k.PrivateHalf, new Domain.Members.SealedText("nothing"))));
        Assert.NotEqual(lost, await city.Members.AsAsync<SigningKeyService, string>(s => s.KeyIdAsync(KeyAlgorithm.Es256)));
    }

    private static Task<PaperCode> CodeAsync(PaperCity city, Certificate certificate) => city.Members.AsAsync<StatementService, PaperCode>(s => s.CodeAsync(certificate));
}
