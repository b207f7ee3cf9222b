using System.Net;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Allowances;

/// <summary>From a ready scheme to a draft; what justifies a scheme is written, compared and printed; every line is explained in full.</summary>
public sealed class JustificationPagesTests(WebApp app)
{
    private const string Schemes = "/poitiers/gestion/indemnites/baremes";

    [Fact]
    public async Task A_ready_scheme_says_what_was_not_checked_and_starts_a_draft()
    {
        var client = await app.SignedInAs("poitiers", Role.Organiser);
        var list = await client.GetPageAsync($"{Schemes}/modeles");
        Assert.Equal(6, list.QuerySelectorAll("main a[href*='/modeles/']").Length);
        var ready = await client.GetPageAsync($"{Schemes}/modeles/convention-climat-2019");
        Assert.Contains("rapporté, l’acte n’a pas été lu", Text(ready), StringComparison.Ordinal);
        Assert.Contains("Garde d’enfant : dépense réelle, au plus 18,00 € l’heure, cotisations d’employeur comprises", Text(ready), StringComparison.Ordinal);
        var choose = await client.GetPageAsync(ready.QuerySelector("a[href*='nouveau?modele=']")!.GetAttribute("href")!);
        var draft = await client.GetPageAsync(choose.QuerySelectorAll("a[href*='modele=']").Select(a => a.GetAttribute("href")!).First(h => h.Contains("edition=", StringComparison.Ordinal)));
        Assert.Equal("86,24", draft.QuerySelector("#Input-Amount")!.GetAttribute("value"));
        Assert.NotNull(draft.QuerySelector("input[name='Input.Unit'][value='PerDay'][checked]"));
        Assert.NotNull(draft.QuerySelector("input[name='Input.CopyExpenses'][checked]"));
    }

    [Fact]
    public async Task The_draft_keeps_the_expenses_and_pays_nothing_before_its_act_is_in_force()
    {
        var client = await app.SignedInAs("poitiers", Role.Organiser);
        var choose = await client.GetPageAsync($"{Schemes}/nouveau?modele=grenoble-2022");
        var address = choose.QuerySelectorAll("a[href*='edition=']").Select(a => a.GetAttribute("href")!).First();
        var organ = (await client.GetPageAsync(address)).QuerySelector("input[name='Input.Organs']")!.GetAttribute("value")!;
        using var answer = await client.PostFormAsync(
            address, "create", ("Input.ActId", ""), ("Input.Number", "2026-77"), ("Input.Title", "Somme d’ensemble (fictif)"), ("Input.AdoptedOn", "2026-01-05"), ("Input.LegalBasis", "CRPA L.131-1"),
            ("Input.Name", "Somme d’ensemble (essai)"), ("Input.Organs", organ), ("Input.From", "2026-02-01"), ("Input.SittingsRequired", "5"));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var scheme = answer.Headers.Location!.AbsolutePath;
        var page = Text(await client.GetPageAsync(scheme));
        Assert.Contains("350,00 € pour l’ensemble", page, StringComparison.Ordinal);
        Assert.Contains("Rien ne peut être payé", page, StringComparison.Ordinal);
        Assert.Contains("18,00 € l’heure", Text(await client.GetPageAsync($"{scheme}/frais")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_justification_compares_and_refuses_a_word_for_a_reason()
    {
        var client = await app.SignedInAs("poitiers", Role.Organiser);
        var list = await client.GetPageAsync(Schemes);
        var address = list.QuerySelectorAll("tbody th a").Single(a => a.TextContent == "Indemnité horaire").GetAttribute("href") + "/justification";
        var page = Text(await client.GetPageAsync(address));
        Assert.Contains("Tout est en place pour liquider", page, StringComparison.Ordinal);
        Assert.Contains("Conseils de quartier (fictif)", page, StringComparison.Ordinal);
        Assert.Contains("12,57 € l’heure", page, StringComparison.Ordinal);
        using (var tooShort = await client.PostFormAsync(address, "note", ("Note.Equality", "oui")))
        {
            Assert.Contains("un mot n’est pas une raison", (await tooShort.ReadPageAsync()).QuerySelector("#Note-Equality-error")!.TextContent, StringComparison.Ordinal);
        }

        using (await client.PostFormAsync(address, "body", ("Body.Name", "Conseil des sages (essai)"), ("Body.Kind", "EldersCouncil"), ("Body.Hours", "20"), ("Body.Receives", "Rien"), ("Body.BodySource", "règlement")))
        {
            Assert.Contains("Conseil des sages (essai)", Text(await client.GetPageAsync(address)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_member_reads_the_full_explanation_of_their_line_and_nobody_elses()
    {
        var client = await app.SignedInAs("marseille", Role.Member);
        var mine = await client.GetPageAsync("/marseille/moi/indemnites");
        var address = mine.QuerySelectorAll("a[href*='/moi/indemnites/']").Select(a => a.GetAttribute("href")!).First(href => href.Split('/') is [.., "indemnites", var last] && Guid.TryParse(last, out _));
        var page = Text(await client.GetPageAsync(address));
        Assert.Contains("Enregistrement de présence", page, StringComparison.Ordinal);
        Assert.Contains("recours gracieux", page, StringComparison.Ordinal);
        var json = await client.GetStringAsync(address + ".json", TestContext.Current.CancellationToken);
        Assert.Contains("\"ruleVersion\":\"2\"", json, StringComparison.Ordinal);
        Assert.Contains("\"rateProvenance\":\"Derived\"", json, StringComparison.Ordinal);
        var finance = await app.SignedInAs("marseille", Role.FinanceOfficer);
        var sitting = await finance.GetPageAsync("/marseille/gestion/indemnites");
        var rows = await finance.GetPageAsync(sitting.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!).Last());
        var others = rows.QuerySelectorAll("a[href*='/explications/']").Select(a => a.GetAttribute("href")!.Split('/')[^1]).ToList();
        var answers = new List<HttpStatusCode>();
        foreach (var id in others.Take(3))
        {
            using var answer = await client.GetAsync($"/marseille/moi/indemnites/{id}", TestContext.Current.CancellationToken);
            answers.Add(answer.StatusCode);
        }

        Assert.Contains(HttpStatusCode.NotFound, answers);
        Assert.Contains("Délibération", Text(await finance.GetPageAsync($"/marseille/gestion/indemnites/explications/{others[0]}")), StringComparison.Ordinal);
    }

    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.Body!.TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
