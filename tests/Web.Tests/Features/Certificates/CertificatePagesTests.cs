using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Certificates;
using Misthos.Web.Data;
using Misthos.Web.Features.Certificates.Keys;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Certificates;

/// <summary>The pages of certificates as a browser without script sees them.</summary>
public sealed class CertificatePagesTests(WebApp app) : IClassFixture<WebApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private const string Mine = "/marseille/moi/attestations";

    [Fact]
    public async Task A_member_gets_a_presence_a_stranger_verifies_it_and_an_organiser_withdraws_it()
    {
        var (member, stranger, organiser) = (await app.SignedInAs("marseille", Role.Member), app.Anonymous(), await app.SignedInAs("marseille", Role.Organiser));
        var page = await member.GetPageAsync(Mine);
        var button = page.QuerySelectorAll("button[name='Input.What']").First(b => b.GetAttribute("value")!.StartsWith("Presence:", StringComparison.Ordinal)).GetAttribute("value")!;
        using var issued = await member.PostFormAsync(Mine, "issue", ("Input.What", button));
        Assert.Equal(HttpStatusCode.Redirect, issued.StatusCode);
        var after = await member.GetPageAsync(issued.Headers.Location!.PathAndQuery);
        var number = issued.Headers.Location.Query.Split("delivree=")[1];
        Assert.Contains(number, after.QuerySelector(".alert-good")!.TextContent, StringComparison.Ordinal);
        var certificate = await FindAsync(number);
        var proof = await stranger.GetPageAsync($"/verifier/{certificate.Code}");
        Assert.Contains("valable", proof.QuerySelector(".alert-good")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(certificate.Facts.Holder, proof.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(proof.QuerySelector("meta[name='robots'][content='noindex']"));
        var typed = await stranger.GetPageAsync($"/verifier?code={CertificateCode.Grouped(certificate.Code).ToLowerInvariant()}");
        Assert.Contains(number, typed.Body!.TextContent, StringComparison.Ordinal);
        using var missing = await organiser.PostFormAsync($"/marseille/gestion/attestations/{certificate.Id}", "revoke");
        Assert.Contains("Choisissez un motif", (await missing.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        using var revoked = await organiser.PostFormAsync($"/marseille/gestion/attestations/{certificate.Id}", "revoke", ("Input.Cause", nameof(RevocationCause.NameCorrected)));
        Assert.Equal(HttpStatusCode.Redirect, revoked.StatusCode);
        var gone = await stranger.GetPageAsync($"/verifier/{certificate.Code}");
        Assert.Contains("le nom était inexact", gone.QuerySelector(".alert-bad")!.TextContent, StringComparison.Ordinal);
        using var paper = await member.GetAsync($"{Mine}/{certificate.Id}/attestation.pdf", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, paper.StatusCode);
    }

    [Fact]
    public async Task A_code_that_is_none_says_what_to_do()
    {
        var page = await app.Anonymous().GetPageAsync("/verifier/AAAA-AAAA");
        Assert.Contains("seize lettres et chiffres", page.QuerySelector(".alert-warn")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("form[action='/verifier'] input[name='code']"));
    }

    [Fact]
    public async Task The_page_without_network_names_its_scripts_and_may_ask_nothing()
    {
        await app.SignedInAs("marseille", Role.Member);
        await PaperKeyAsync();
        using var answer = await app.Anonymous().GetAsync("/verifier/hors-ligne", Cancel);
        var policy = string.Concat(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(OfflinePage.Policy, policy);
        Assert.DoesNotContain("'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("connect-src", policy, StringComparison.Ordinal);
        var page = await answer.ReadPageAsync();
        Assert.Contains("\"kid\"", page.GetElementById("keys")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("\"d\"", page.GetElementById("keys")!.TextContent, StringComparison.Ordinal);
        using var saved = await app.Anonymous().GetAsync("/verifier/hors-ligne?enregistrer=oui", Cancel);
        Assert.Equal("verifier-une-attestation.html", saved.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        using var keys = await app.Anonymous().GetAsync("/.well-known/misthos-certificates.json", Cancel);
        Assert.Equal("application/jwk-set+json", keys.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"authority\"", await keys.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_organiser_sets_the_signatory_and_replaces_a_key()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        const string address = "/marseille/gestion/attestations/reglages";
        using var saved = await organiser.PostFormAsync(address, "settings", ("Input.Role", "Pour le maire, l’adjointe"), ("Input.Name", "A. Bee"), ("Input.Skills", "Médiation | Mediation"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var tooLong = await organiser.PostFormAsync(address, "settings", ("Input.Role", new string('a', 201)));
        Assert.Contains("200 caractères", (await tooLong.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        using var rotated = await organiser.PostFormAsync(address, "rotate-Rs256");
        Assert.Equal(HttpStatusCode.Redirect, rotated.StatusCode);
        Assert.Contains("en service", (await organiser.GetPageAsync(address)).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Certificate> FindAsync(string number)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Certificate>().IgnoreQueryFilters().AsNoTracking()
            .SingleAsync(c => c.Number == number && scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Authority>().Any(a => a.Id == c.AuthorityId && a.Slug == "marseille"), Cancel);
    }

    private async Task PaperKeyAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var authority = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Authority>().AsNoTracking().SingleAsync(a => a.Slug == "marseille", Cancel);
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(authority));
        await scope.ServiceProvider.GetRequiredService<SigningKeyService>().KeyIdAsync(KeyAlgorithm.Es256);
    }
}
