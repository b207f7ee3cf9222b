using System.Net;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Assemblies;

/// <summary>A city that starts with nothing creates its assembly, then corrects what the public reads of it.</summary>
public sealed class AssemblyPagesTests(WebApp app)
{
    private const string New = "/poitiers/gestion/assemblees/nouvelle";

    [Fact]
    public async Task An_assembly_is_created_once_and_read_by_the_public()
    {
        var client = await app.SignedInAs("poitiers", Role.Organiser);
        (string, string)[] fields =
            [("Input.Name", "Conseil de la jeunesse"), ("Input.Kind", "YouthCouncil"), ("Input.StartedOn", "2026-01-10"), ("Input.PanelSize", "30"), ("Input.Summary", "Trente jeunes tirés au sort."), ("Input.Objectives", "Écouter\nProposer")];
        using (var created = await client.PostFormAsync(New, "card", fields))
        {
            Assert.Equal(HttpStatusCode.Found, created.StatusCode);
        }

        var page = await client.GetPageAsync("/poitiers/assemblees/conseil-de-la-jeunesse");
        Assert.Contains("Trente jeunes tirés au sort.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Conseil de jeunes", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Proposer", page.Body.TextContent, StringComparison.Ordinal);
        using var again = await client.PostFormAsync(New, "card", fields);
        Assert.Contains("existe déjà", (await again.ReadPageAsync()).QuerySelector("#Input-Name-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_each_field()
    {
        var client = await app.SignedInAs("poitiers", Role.Organiser);
        using var answer = await client.PostFormAsync(New, "card", ("Input.PanelSize", "beaucoup"), ("Input.Kind", "99"));
        var page = await answer.ReadPageAsync();
        Assert.All((string[])["Name", "Kind", "StartedOn", "PanelSize", "Summary"], field => Assert.NotNull(page.QuerySelector($"#Input-{field}-error")));
    }

    [Fact]
    public async Task The_card_is_corrected()
    {
        var client = await app.SignedInAs("marseille", Role.Organiser);
        var list = await client.GetPageAsync("/marseille/gestion/editions");
        var address = list.QuerySelector("main a[href*='/gestion/assemblees/']:not([href$='nouvelle'])")!.GetAttribute("href")!;
        using (var saved = await client.PostFormAsync(address, "card", ("Input.Term", "Deux ans, non renouvelables.")))
        {
            Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        }

        Assert.Contains("Deux ans, non renouvelables.", (await client.GetPageAsync("/marseille/assemblee")).Body!.TextContent, StringComparison.Ordinal);
    }
}
