using System.Text;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Budgets;

/// <summary>A scheme tried on the past of the demonstration.</summary>
public sealed class WhatIfPagesTests(WebApp app)
{
    [Fact]
    public async Task The_scheme_in_force_gives_what_was_settled_to_the_cent()
    {
        // One of its own: other tests decide and ask in the shared one.
        await using var untouched = new WebApp();
        foreach (var city in new[] { "marseille", "poitiers" })
        {
            var client = await untouched.SignedInAs(city, Role.FinanceOfficer);
            var rows = await RowsAsync(client, city, "");
            Assert.True(rows.Count(r => r[0] == "Séance") >= 4, $"{rows.Count}");
            Assert.All(rows.Where(r => r[0] is "Séance" or "Total"), r => Assert.Equal((r[4], "0,00"), (r[5], r[6])));
        }
    }

    [Fact]
    public async Task A_raise_says_its_cost_and_who_gains_without_names()
    {
        var client = await app.SignedInAs("marseille", Role.Organiser);
        var (address, scheme) = await AddressAsync(client, "marseille");
        var page = await client.GetPageAsync($"{address}?bareme={scheme}&montant=102,16&partiel=ProRata");
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Indemnité portée à 102,16", text, StringComparison.Ordinal);
        Assert.Contains("gagne de 150 à 300", text, StringComparison.Ordinal);
        Assert.Contains("masqué", text, StringComparison.Ordinal);
        Assert.DoesNotContain("attendent une décision", text, StringComparison.Ordinal);
        var total = (await RowsAsync(client, "marseille", "&montant=102,16&partiel=ProRata")).Single(r => r[0] == "Total");
        Assert.True(decimal.Parse(total[5], System.Globalization.CultureInfo.GetCultureInfo("fr-FR")) > decimal.Parse(total[4], System.Globalization.CultureInfo.GetCultureInfo("fr-FR")));
    }

    [Fact]
    public async Task What_is_supposed_is_said_to_be_so()
    {
        var client = await app.SignedInAs("marseille", Role.AuthorisingOfficer);
        var (address, scheme) = await AddressAsync(client, "marseille");
        var text = (await client.GetPageAsync($"{address}?bareme={scheme}&garde=15&garde-heures=7&garde-prix=14&garde-plafond=12&ticket=60&ticket-prix=3,40&km=10&km-distance=24&km-taux=0,529")).QuerySelector("main")!.TextContent;
        Assert.Contains("Les frais reposent sur des hypothèses", text, StringComparison.Ordinal);
        Assert.Contains("Hypothèse : 15 % des présents paient 7 h de garde", text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var wrong = await client.GetPageAsync($"{address}?bareme={scheme}&garde=150&ticket=10&montant=rien");
        Assert.Equal(3, wrong.QuerySelectorAll("input[aria-invalid='true']").Length);
        Assert.Null(wrong.QuerySelector("dl.figures"));
    }

    private static async Task<(string Address, string Scheme)> AddressAsync(HttpClient client, string city)
    {
        var address = await BudgetPagesTests.SecondEditionAsync(client, city) + "/et-si";
        return (address, (await client.GetPageAsync(address)).QuerySelector("#bareme option")!.GetAttribute("value")!);
    }

    private static async Task<List<string[]>> RowsAsync(HttpClient client, string city, string change)
    {
        var (address, scheme) = await AddressAsync(client, city);
        var file = Encoding.UTF8.GetString(await client.GetByteArrayAsync($"{address}.csv?bareme={scheme}{change}", TestContext.Current.CancellationToken)).TrimStart('\uFEFF');
        return [.. file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(';'))];
    }
}
