using System.Net;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Allowances;

/// <summary>A member reads each line, declines or asks, and gives an account that is never shown in full again.</summary>
public sealed class MyAllowancesTests(WebApp app)
{
    private const string Iban = "FR14 2004 1010 0505 0001 3M02 606";

    [Fact]
    public async Task Each_sitting_is_explained()
    {
        var member = await app.SignedInAs("marseille", Role.Member);
        var page = await member.GetPageAsync("/marseille/moi/indemnites");
        Assert.NotEmpty(page.QuerySelectorAll("tbody tr"));
        Assert.All(page.QuerySelectorAll("tbody tr"), row => Assert.NotNull(row.QuerySelector("details .explanation")));
        var english = new HttpRequestMessage(HttpMethod.Get, "/marseille/moi/indemnites") { Headers = { { "Accept-Language", "en" } } };
        using var answer = await member.SendAsync(english, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_wrong_iban_is_said_at_its_field_and_a_right_one_is_masked()
    {
        var member = await app.SignedInAs("marseille", Role.Member);
        using (var refused = await member.PostFormAsync("/marseille/moi/indemnites", "account", ("Input.Holder", "A. Membre"), ("Input.Iban", Iban.Replace("606", "607", StringComparison.Ordinal))))
        {
            Assert.Contains("pas juste", (await refused.ReadPageAsync()).QuerySelector("#Input-Iban-error")!.TextContent, StringComparison.Ordinal);
        }

        using (var saved = await member.PostFormAsync("/marseille/moi/indemnites", "account", ("Input.Holder", "A. Membre"), ("Input.Iban", Iban)))
        {
            Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        }

        var text = (await member.GetPageAsync("/marseille/moi/indemnites")).DocumentElement.OuterHtml;
        Assert.Contains("FR14 •••• •••• 2606", text, StringComparison.Ordinal);
        Assert.DoesNotContain("20041010", text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_reads_the_warning_first_then_declines_and_changes_their_mind()
    {
        var member = await app.SignedInAs("marseille", Role.Member);
        var request = (await member.GetPageAsync("/marseille/moi/indemnites")).QuerySelector("a[href*='/moi/indemnites/demandes/']")!.GetAttribute("href")!;
        var page = (await member.GetPageAsync(request)).QuerySelector("main")!.TextContent;
        Assert.True(page.IndexOf("prime d’activité", StringComparison.Ordinal) < page.IndexOf("Voulez-vous cette indemnité", StringComparison.Ordinal));
        await PressAsync(member, request, "Declined", "Vous n’en voulez pas");
        await PressAsync(member, request, "Deferred", "Vous décidez plus tard");
        await PressAsync(member, request, "Requested", "Vous l’avez demandée");
    }

    private static async Task PressAsync(HttpClient client, string request, string choice, string said)
    {
        using var answer = await client.PostFormAsync(request, "choose", ("Input.Choice", choice));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains(said, (await client.GetPageAsync("/marseille/moi/indemnites")).Body!.TextContent, StringComparison.Ordinal);
    }
}
