using System.Net;
using AngleSharp.Dom;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Allowances;

/// <summary>An organiser records an act and its scheme, then what happens to the act; finance reads; others do not.</summary>
public sealed class SchemePagesTests(WebApp app)
{
    private const string Schemes = "/marseille/gestion/indemnites/baremes";

    [Theory]
    [InlineData(Role.Organiser, true)]
    [InlineData(Role.FinanceOfficer, false)]
    [InlineData(Role.AuthorisingOfficer, false)]
    public async Task Schemes_show_their_act_and_its_state(Role role, bool mayCreate)
    {
        var client = await app.SignedInAs("marseille", role);
        var page = await client.GetPageAsync(Schemes);
        Assert.Contains("77,49", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(mayCreate, page.QuerySelector($"a[href='{Schemes}/nouveau']") is not null);
        var scheme = await client.GetPageAsync(LinkTo(page));
        Assert.Contains("déduit, pas lu dans l’acte", scheme.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(mayCreate, scheme.QuerySelector("input[name='_handler'][value='state']") is not null);
    }

    [Theory]
    [InlineData(Role.FinanceOfficer)]
    [InlineData(Role.Facilitator)]
    [InlineData(Role.Member)]
    public async Task Only_an_organiser_sets_up_a_scheme(Role role)
    {
        var client = await app.SignedInAs("marseille", role);
        using var answer = await client.GetAsync($"{Schemes}/nouveau", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task An_empty_form_says_at_each_field_what_is_missing()
    {
        var client = await app.SignedInAs("marseille", Role.Organiser);
        using var answer = await client.PostFormAsync(await NewAsync(client), "create", ("Input.Amount", "beaucoup"));
        var page = await answer.ReadPageAsync();
        Assert.EndsWith("Donnez un montant en euros, par exemple 77,49.", page.QuerySelector("#Input-Amount-error")?.TextContent.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("Donnez le numéro de la délibération.", page.QuerySelector("#Input-Number-error")?.TextContent.Trim(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#Input-Organs-error"));
        Assert.Equal("beaucoup", page.QuerySelector("#Input-Amount")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_scheme_is_recorded_then_its_act_suspended_and_a_presence_decided()
    {
        var client = await app.SignedInAs("marseille", Role.Organiser);
        var address = await CreateAsync(client);
        Assert.Contains("13,74 € l’heure, 96,16 € par jour au plus", Text(await client.GetPageAsync(address)), StringComparison.Ordinal);

        using (await client.PostFormAsync(address, "state", ("State.Kind", "Suspended"), ("State.EffectiveOn", "2026-03-01"), ("State.Source", "Ordonnance n° 1 (fictive)")))
        {
            var suspended = Text(await client.GetPageAsync(address));
            Assert.Contains("Rien ne peut être payé : la délibération est suspendue", suspended, StringComparison.Ordinal);
            Assert.Contains("Ordonnance n° 1 (fictive)", suspended, StringComparison.Ordinal);
        }

        using (var early = await client.PostFormAsync(address, "state", ("State.Kind", "InForce"), ("State.EffectiveOn", "2026-02-01"), ("State.Source", "x")))
        {
            Assert.Contains("ne peut pas remonter", (await early.ReadPageAsync()).QuerySelector("#State-EffectiveOn-error")!.TextContent, StringComparison.Ordinal);
        }

        using (await client.PostFormAsync(address, "presence", ("Presence.Partial", "FullFrom"), ("Presence.FullFromHours", "5,5"), ("Presence.Remote", "NotCovered"), ("Presence.Ground", "Article 3 (fictif)")))
        {
            Assert.Contains("à partir de 5 h 30 de présence", Text(await client.GetPageAsync(address)), StringComparison.Ordinal);
        }

        using (await client.PostFormAsync(address, "rate", ("Input.From", "2027-01-01"), ("Input.Unit", "PerHour"), ("Input.Amount", "14"), ("Input.Provenance", "ReadInAct"), ("Input.RateSource", "Article 4 (fictif)")))
        {
            Assert.Contains("du 1er janvier 2026 au 31 décembre 2026", Text(await client.GetPageAsync(address)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_edition_shows_its_scheme_and_the_scheme_of_another_city_is_not_found()
    {
        var client = await app.SignedInAs("marseille", Role.Organiser);
        var editions = await client.GetPageAsync("/marseille/gestion/editions");
        var hub = await client.GetPageAsync(editions.QuerySelectorAll("main a[href*='/gestion/editions/']").Select(a => a.GetAttribute("href")!).First(h => h.Length > 60));
        Assert.NotNull(hub.QuerySelector("a[href*='baremes/nouveau?edition=']"));

        var poitiers = await app.SignedInAs("poitiers", Role.Organiser);
        var other = LinkTo(await client.GetPageAsync(Schemes)).Replace("/marseille/", "/poitiers/", StringComparison.Ordinal);
        using var answer = await poitiers.GetAsync(other, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string LinkTo(IParentNode page) =>
        page.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!).First();

    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.Body!.TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private static async Task<string> NewAsync(HttpClient client) =>
        (await client.GetPageAsync($"{Schemes}/nouveau")).QuerySelectorAll("a[href*='nouveau?edition=']").Select(a => a.GetAttribute("href")!).First();

    private static async Task<string> CreateAsync(HttpClient client)
    {
        var address = await NewAsync(client);
        var organ = (await client.GetPageAsync(address)).QuerySelector("input[name='Input.Organs']")!.GetAttribute("value")!;
        using var answer = await client.PostFormAsync(
            address, "create",
            ("Input.Number", "2025-99"), ("Input.Title", "Indemnité horaire (fictif)"), ("Input.AdoptedOn", "2025-12-01"), ("Input.LegalBasis", "CRPA L.131-1"),
            ("Input.StateKind", "InForce"), ("Input.StateOn", "2025-12-05"), ("Input.StateSource", "Certificat (fictif)"), ("Input.Name", "Heures (essai)"),
            ("Input.Organs", organ), ("Input.From", "2026-01-01"), ("Input.Unit", "PerHour"), ("Input.Amount", "13,74"), ("Input.DayCap", "96,16"),
            ("Input.Provenance", "Derived"), ("Input.Derivation", "96,16 ÷ 7"), ("Input.RateSource", "essai"));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.AbsolutePath;
    }
}
