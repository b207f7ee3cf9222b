using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Misthos.Domain.Administration;

namespace Misthos.Browser.Tests;

/// <summary>From what is approved to the bank and back: finance prepares, somebody else releases, the bank answers, a member looks where the money is.</summary>
public sealed partial class PaymentTests(App app, BrowserFixture browser)
{
    private const string Payments = "/marseille/gestion/indemnites/paiements";

    [Fact]
    public async Task A_batch_is_prepared_released_and_answered()
    {
        await using var journey = await Journey.StartAsync(app, browser, "payments");
        var page = journey.Page;
        await journey.SignInAsync("marseille", Role.FinanceOfficer);
        foreach (var (address, name) in new[] { ("reglages", "compte-payeur"), ("import", "fichier-import"), ("pes", "pes") })
        {
            await journey.GotoAsync($"{Payments}/{address}");
            await journey.StepAsync(name);
        }

        await journey.GotoAsync(Payments);
        await page.Locator("main details summary").First.ClickAsync();
        await journey.StepAsync("paiements");
        await journey.SendAsync("prepare", "Préparer un lot");
        var batch = new Uri(page.Url).AbsolutePath;
        Assert.Contains("attend l’ordonnateur", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await journey.Form("release").CountAsync());
        await journey.StepAsync("lot-prepare");

        await journey.SignInAsync("marseille", Role.AuthorisingOfficer);
        await journey.GotoAsync(batch);
        await journey.SendAsync("release", "Libérer");
        await journey.StepAsync("lot-libere");

        await journey.SignInAsync("marseille", Role.FinanceOfficer);
        await journey.GotoAsync(batch);
        var transfers = Encoding.UTF8.GetString(await journey.DownloadAsync(page.Locator("a[href$='/virements.xml']")));
        var references = Reference().Matches(transfers).Select(m => m.Groups["v"].Value).ToList();
        Assert.True(references.Count > 2, "The file pays nobody.");
        await journey.StepAsync("lot-a-envoyer");
        await AnswerAsync(journey, references);
        await journey.GotoAsync(batch);
        Assert.Contains("compte clos", await page.Locator("main").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await journey.StepAsync("lot-repondu");
    }

    [Fact]
    public async Task A_member_sees_where_the_money_is()
    {
        await using var journey = await Journey.StartAsync(app, browser, "where-is-my-money");
        await journey.Page.SetViewportSizeAsync(Journey.Narrow, 844);
        await journey.SignInAsync("marseille", Role.Member);
        await journey.GotoAsync("/marseille/moi/indemnites");
        Assert.Contains("Où est mon argent", await journey.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await journey.StepAsync("ou-est-mon-argent");
    }

    // The bank pays all but one, whose account is closed.
    private static async Task AnswerAsync(Journey journey, List<string> references)
    {
        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var answers = Encoding.UTF8.GetBytes("reference;etat;date;code\n" + string.Concat(references.Select((r, i) => i == 0 ? $"{r};rejeté;{day};AC04\n" : $"{r};payé;{day};\n")));
        await journey.GotoAsync($"{Payments}/retours");
        await journey.StepAsync("retours");
        await journey.Form("answers").Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "retours.csv", MimeType = "text/csv", Buffer = answers });
        await journey.FollowAsync(journey.Form("answers").GetByRole(AriaRole.Button, new() { Name = "Lire le fichier" }));
        Assert.Equal(0, await journey.Page.Locator(".error-summary").CountAsync());
        await journey.StepAsync("retours-lus");
    }

    [GeneratedRegex("<EndToEndId>(?<v>[^<]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();
}
