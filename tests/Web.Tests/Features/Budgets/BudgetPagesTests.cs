using System.Net;
using System.Text;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Budgets;

/// <summary>The budget of an edition, its movements and its forecast, in the demonstration.</summary>
public sealed class BudgetPagesTests(WebApp app)
{
    private const string Budgets = "/marseille/gestion/indemnites/budget";

    [Fact]
    public async Task The_budget_says_what_is_voted_committed_paid_and_forecast()
    {
        var client = await app.SignedInAs("marseille", Role.AuthorisingOfficer);
        var page = await client.GetPageAsync(await SecondEditionAsync(client));
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("59\u202f000,00\u00a0€", text.Replace("59\u00a0000", "59\u202f000", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Dépassement prévu", text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(9, page.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr").Length);
        Assert.Contains("droite la plus proche des 8 dernières séances tenues", text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("svg"));
        Assert.Null((await client.GetPageAsync(await SecondEditionAsync(client) + "/mouvements")).QuerySelector("main form[method='post']"));
    }

    [Fact]
    public async Task Finance_records_a_movement_and_is_told_what_is_wrong()
    {
        var client = await app.SignedInAs("marseille", Role.FinanceOfficer);
        var address = await SecondEditionAsync(client) + "/mouvements";
        (string, string)[] movement = [("Input.Kind", "BenefitsInKind"), ("Input.Stage", "Committed"), ("Input.Amount", "120,50"), ("Input.Reference", "BC-77 (essai)"), ("Input.Day", "2026-01-05"), ("Input.Reason", "Places de cinéma")];
        using var wrong = await client.PostFormAsync(address, "movement", [.. movement[..2], ("Input.Amount", "beaucoup"), ("Input.Reference", ""), ("Input.Reason", "")]);
        var refused = await wrong.ReadPageAsync();
        Assert.Contains("Donnez un montant en euros", refused.QuerySelector("#Input-Amount-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(refused.QuerySelector("#Input-Reference-error"));
        using var typed = await client.PostFormAsync(address, "movement", [("Input.Kind", "Allowances"), .. movement[1..]]);
        Assert.Contains("compt", (await typed.ReadPageAsync()).QuerySelector("#Input-Stage-error, .error-summary")!.TextContent, StringComparison.Ordinal);
        using var done = await client.PostFormAsync(address, "movement", movement);
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.Contains("BC-77 (essai)", (await client.GetPageAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var again = await client.PostFormAsync(address, "movement", movement);
        Assert.Contains("déjà noté", (await again.ReadPageAsync()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_hold_the_lines_and_the_movements()
    {
        var client = await app.SignedInAs("poitiers", Role.FinanceOfficer);
        var address = await SecondEditionAsync(client, "poitiers");
        var lines = Encoding.UTF8.GetString(await client.GetByteArrayAsync($"{address}/budget.csv?seances=2", TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("ligne;vote;engage;paye;prevu_bas;prevu;prevu_haut;reste;etat;reference_du_vote", 10), (lines[0], lines.Length));
        Assert.StartsWith("Indemnités;7000,00;", lines[1], StringComparison.Ordinal);
        var movements = Encoding.UTF8.GetString(await client.GetByteArrayAsync($"{address}/mouvements.csv", TestContext.Current.CancellationToken));
        Assert.Contains(";1,50;48000,00;24;Finances (fictif);", movements, StringComparison.Ordinal);
        Assert.DoesNotContain("'-", movements, StringComparison.Ordinal);
    }

    internal static async Task<string> SecondEditionAsync(HttpClient client, string city = "marseille")
    {
        var list = await client.GetPageAsync(Budgets.Replace("marseille", city, StringComparison.Ordinal));
        return list.QuerySelectorAll("tbody th a").First(a => a.TextContent.Contains(city == "marseille" ? "Édition 2" : "Cycle 2", StringComparison.Ordinal)).GetAttribute("href")!;
    }
}
