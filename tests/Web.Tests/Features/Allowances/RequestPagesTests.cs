using System.Net;
using AngleSharp.Dom;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Allowances;

/// <summary>Requests are noted for those who ask on paper, decided without the quotient, and accounts are seen in full by finance only.</summary>
public sealed class RequestPagesTests(WebApp app)
{
    private const string Requests = "/poitiers/gestion/indemnites/demandes", Accounts = "/poitiers/gestion/indemnites/comptes";

    [Fact]
    public async Task What_waits_for_a_decision_comes_first_and_is_on_the_list_of_things_to_do()
    {
        var client = await app.SignedInAs("poitiers", Role.FinanceOfficer);
        Assert.StartsWith("À décider", (await client.GetPageAsync(Requests)).QuerySelector("main h2")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await client.GetPageAsync("/poitiers/gestion")).QuerySelector($"a[href='{Requests}?etat=ToDecide']"));
    }

    [Fact]
    public async Task A_request_on_paper_is_noted_then_decided()
    {
        var client = await app.SignedInAs("poitiers", Role.Organiser);
        var address = Link(await client.GetPageAsync(Requests), "main details li a");
        Assert.Empty((await client.GetPageAsync(address)).QuerySelectorAll("input[name='_handler'][value='decide']"));
        await PostAsync(client, address, "say", ("Saying.Choice", "Requested"), ("Saying.How", "formulaire papier du 3 octobre"));
        Assert.Contains("formulaire papier du 3 octobre", await TextAsync(client, address), StringComparison.Ordinal);
        await PostAsync(client, address, "decide", ("Decision.Outcome", "AtOrBelowThreshold"), ("Decision.Basis", "SeenByAgent"));
        var page = await client.GetPageAsync(address);
        Assert.Contains("Conditions remplies", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("document vu par un agent", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_typed_is_said_at_each_field()
    {
        var client = await app.SignedInAs("poitiers", Role.Organiser);
        var address = Link(await client.GetPageAsync(Requests), "main tbody th a");
        using var answer = await client.PostFormAsync(address, "decide", ("Decision.Basis", "ApiParticulier"));
        var page = await answer.ReadPageAsync();
        foreach (var field in (string[])["Outcome", "Basis"])
        {
            Assert.NotNull(page.QuerySelector($"#Decision-{field}-error"));
        }

        Assert.Empty(page.QuerySelectorAll("[id^='Saying-'][id$='-error']"));
    }

    [Fact]
    public async Task Finance_types_in_an_account_and_sees_it_in_full_when_asked()
    {
        var client = await app.SignedInAs("poitiers", Role.FinanceOfficer);
        Assert.NotNull((await client.GetPageAsync("/poitiers/gestion")).QuerySelector($"a[href='{Accounts}']"));
        var address = Link(await client.GetPageAsync(Accounts), "main tbody a");
        using (var refused = await client.PostFormAsync(address, "account", ("Input.Holder", ""), ("Input.Iban", "FR14 2004 1010 0505 0001 3M02 607")))
        {
            var page = await refused.ReadPageAsync();
            Assert.NotNull(page.QuerySelector("#Input-Holder-error"));
            Assert.NotNull(page.QuerySelector("#Input-Iban-error"));
        }

        await PostAsync(client, address, "account", ("Input.Holder", "A. Titulaire"), ("Input.Iban", "fr1420041010050500013m02606"));
        var list = await client.GetPageAsync(Accounts);
        var row = list.QuerySelectorAll("main tbody tr").First(tr => tr.TextContent.Contains("A. Titulaire", StringComparison.Ordinal));
        Assert.DoesNotContain("2004 1010", list.Body!.TextContent, StringComparison.Ordinal);
        using (var shown = await client.PostFormAsync(Accounts, row.QuerySelector("input[name='_handler'][value^='reveal-']")!.GetAttribute("value")!))
        {
            Assert.Contains("FR14 2004 1010 0505 0001 3M02 606", (await shown.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        }

        var masked = await TextAsync(await app.SignedInAs("poitiers", Role.Organiser), Accounts);
        Assert.Contains("FR14 •••• •••• 2606", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("2004 1010", masked, StringComparison.Ordinal);
    }

    private static string Link(IParentNode page, string selector) => page.QuerySelector(selector)!.GetAttribute("href")!;

    private static async Task<string> TextAsync(HttpClient client, string address) => (await client.GetPageAsync(address)).Body!.TextContent;

    private static async Task PostAsync(HttpClient client, string address, string form, params (string, string)[] fields)
    {
        using var answer = await client.PostFormAsync(address, form, fields);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }
}
