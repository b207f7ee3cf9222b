using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Misthos.Domain.Administration;
using Misthos.Domain.Certificates;
using Misthos.Web.Data;
using Misthos.Web.Features.Certificates.Keys;
using QRCoder;

namespace Misthos.Browser.Tests;

/// <summary>Certificates: a member on a phone, a stranger who verifies with and without network, an organiser for a whole sitting.</summary>
public sealed class PaperTests(App app, BrowserFixture browser)
{
    private const string Mine = "/marseille/moi/attestations";

    [Fact]
    public async Task A_member_on_a_phone_gets_papers_and_a_stranger_verifies_them()
    {
        await using var journey = await Journey.StartAsync(app, browser, "papers");
        await journey.Page.SetViewportSizeAsync(Journey.Narrow, 844);
        await journey.SignInAsync("marseille", Role.Member);
        await journey.GotoAsync(Mine);
        await journey.StepAsync("mes-attestations");
        await GetAsync(journey, "Pour mon employeur");
        await journey.StepAsync("convocation");
        await GetAsync(journey, "Obtenir l’attestation de présence");
        await journey.StepAsync("presence");
        await journey.GotoAsync(Mine);
        await journey.FollowAsync(journey.Page.GetByRole(AriaRole.Link, new() { Name = "Choisir et illustrer" }).First);
        await journey.Page.GetByLabel("Lecture d’un budget public").CheckAsync();
        await journey.SendAsync("choose", "Enregistrer mon choix");
        await journey.FillAsync("words", ("Lecture d’un budget public", "J’ai relu le budget de la propreté."), ("Demander à l’équipe d’animation de contresigner «\u00a0Lecture", "oui"));
        await journey.SendAsync("words", "Enregistrer mes mots");
        await journey.StepAsync("competences");
        await journey.SendAsync("issue", "Attestation en anglais");
        await journey.StepAsync("attestation-competences");
        var badge = await journey.DownloadAsync(journey.Page.Locator("a[href$='badge.svg']").First);
        Assert.Contains("openbadges:credential", System.Text.Encoding.UTF8.GetString(badge), StringComparison.Ordinal);

        await using var stranger = await Journey.StartAsync(app, browser, "papers-stranger");
        await stranger.GotoAsync("/verifier");
        await stranger.Page.GetByLabel("Code de l’attestation").FillAsync(CertificateCode.Grouped((await LatestAsync()).Code).ToLowerInvariant());
        await stranger.FollowAsync(stranger.Page.GetByRole(AriaRole.Button, new() { Name = "Vérifier" }));
        Assert.Contains("Cette attestation est valable", await stranger.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await stranger.StepAsync("verifiee");

        await journey.SignInAsync("marseille", Role.Facilitator);
        await journey.GotoAsync("/marseille/gestion/competences");
        await journey.StepAsync("a-contresigner");
    }

    [Fact]
    public async Task An_organiser_makes_those_of_a_whole_sitting()
    {
        await using var journey = await Journey.StartAsync(app, browser, "papers-batch");
        await journey.SignInAsync("marseille", Role.Organiser);
        await journey.GotoAsync($"/marseille/gestion/seances/{await ClosedSittingAsync()}/attestations");
        await journey.StepAsync("demande");
        await journey.SendAsync("batch", "Faire les attestations de présence");
        var file = journey.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Télécharger le PDF", RegexOptions.None, TimeSpan.FromSeconds(1)) });
        await Assertions.Expect(file).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await journey.StepAsync("pret");
        var pdf = await journey.DownloadAsync(file);
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(pdf, 0, 5), StringComparison.Ordinal);
        await journey.GotoAsync("/marseille/gestion/attestations");
        await journey.StepAsync("registre");
        await journey.GotoAsync("/marseille/gestion/attestations/reglages");
        await journey.StepAsync("reglages");
    }

    [Fact]
    public async Task Without_network_a_saved_page_tells_a_true_paper_from_a_forged_one()
    {
        var code = await StatementAsync();
        await using var context = await browser.NewVisitorAsync("fr-FR", true);
        await using var journey = await Journey.StartAsync(app, context, "papers-offline");
        await journey.GotoAsync("/verifier/hors-ligne");
        await journey.StepAsync("en-ligne");
        var saved = Path.Combine(Directory.CreateTempSubdirectory("misthos-offline-").FullName, "verifier.html");
        await File.WriteAllBytesAsync(saved, await journey.DownloadAsync(journey.Page.GetByRole(AriaRole.Link, new() { Name = "Enregistrer cette page" })), TestContext.Current.CancellationToken);
        journey.Forgive("request to another host: file:");
        await context.SetOfflineAsync(true);
        await journey.Page.GotoAsync(new Uri(saved).AbsoluteUri);

        await TellsAsync(journey, code.Text, "good", "Signature vraie");
        Assert.Contains("7 h", await journey.Page.Locator("#result").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("vraie");
        var parts = code.Statement.Split('.');
        var facts = System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(parts[2])).Replace("\n420\n", "\n480\n", StringComparison.Ordinal);
        var forged = System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(facts));
        Assert.NotEqual(parts[2], forged);
        await TellsAsync(journey, $"{parts[0]}.{parts[1]}.{forged}.{parts[3]}", "bad", "La signature est fausse");
        await journey.StepAsync("fausse");
        await TellsAsync(journey, $"{parts[0]}.AAAAAAAAAAAA.{parts[2]}.{parts[3]}", "warn", "ne connaît pas");
        await TellsAsync(journey, "bonjour", "warn", "n’est pas le contenu");

        using var generator = new QRCodeGenerator();
        using var matrix = generator.CreateQrCode(code.Text, QRCodeGenerator.ECCLevel.M);
        await journey.Page.GetByLabel("Photo du code").SetInputFilesAsync(new FilePayload { Name = "photo.png", MimeType = "image/png", Buffer = new PngByteQRCode(matrix).GetGraphic(6) });
        await Assertions.Expect(journey.Page.Locator("#result[data-tone=good]")).ToContainTextAsync("Signature vraie");
        Assert.Equal(code.Text, await journey.Page.Locator("#statement").InputValueAsync());
    }

    private static async Task TellsAsync(Journey journey, string content, string tone, string words)
    {
        await journey.Page.Locator("#statement").FillAsync(content);
        await journey.Page.GetByRole(AriaRole.Button, new() { Name = "Vérifier" }).ClickAsync();
        await Assertions.Expect(journey.Page.Locator($"#result[data-tone={tone}]")).ToContainTextAsync(words);
    }

    private static async Task GetAsync(Journey journey, string button)
    {
        await journey.GotoAsync(Mine);
        await journey.FollowAsync(journey.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + button, RegexOptions.None, TimeSpan.FromSeconds(1)) }).First);
        var pdf = await journey.DownloadAsync(journey.Page.Locator(".alert-good a"));
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(pdf, 0, 5), StringComparison.Ordinal);
    }

    private async Task<PaperCode> StatementAsync()
    {
        await using var scope = await CityAsync();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var person = await db.Set<Domain.Sittings.Attendance>().Where(a => a.MinutesPresent == 420 && db.Set<Domain.Sittings.Sitting>().Any(s => s.Id == a.SittingId && s.Status == Domain.Sittings.SittingStatus.Closed))
            .Select(a => new { a.SittingId, a.PersonId }).FirstAsync(TestContext.Current.CancellationToken);
        var issued = await scope.ServiceProvider.GetRequiredService<Web.Features.Certificates.CertificateService>().IssuePresenceAsync(person.SittingId, person.PersonId, "fr");
        return await scope.ServiceProvider.GetRequiredService<StatementService>().CodeAsync(issued.Certificate!);
    }

    private async Task<Guid> ClosedSittingAsync()
    {
        await using var scope = await CityAsync();
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Domain.Sittings.Sitting>().Where(s => s.Status == Domain.Sittings.SittingStatus.Closed).OrderBy(s => s.Day).Select(s => s.Id).FirstAsync(TestContext.Current.CancellationToken);
    }

    private async Task<Certificate> LatestAsync()
    {
        await using var scope = await CityAsync();
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Certificate>().AsNoTracking().OrderByDescending(c => c.Sequence).FirstAsync(TestContext.Current.CancellationToken);
    }

    private async Task<AsyncServiceScope> CityAsync()
    {
        var scope = app.Services.CreateAsyncScope();
        var authority = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Authority>().AsNoTracking().SingleAsync(a => a.Slug == "marseille", TestContext.Current.CancellationToken);
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(authority));
        return scope;
    }
}
