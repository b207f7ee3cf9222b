using System.Net;
using System.Text;
using Misthos.Domain.Administration;
using Misthos.Web.Features.Proposals.Imports;
using Misthos.Web.Tests.Features.OpenData;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Proposals.Imports;

/// <summary>An organiser sends the council's file, reads what it would do, applies it; anyone takes the acts away.</summary>
public sealed class ActImportPagesTests(WebApp app)
{
    private const string Form = "/poitiers/gestion/propositions/deliberations";

    [Fact]
    public async Task A_file_is_sent_read_applied_and_taken_away_in_the_columns_of_the_schema()
    {
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        var proposals = SchemaCheck.Rows(await app.Anonymous().GetStringAsync("/poitiers/donnees/propositions.csv", TestContext.Current.CancellationToken));
        var number = proposals.Skip(1).Select(r => r[proposals[0].IndexOf("number")]).First();
        var preview = await SendAsync(organiser, $"DELIB_ID;DELIB_DATE;DELIB_OBJET;PROPOSITION;BUDGET_ANNEE\nESSAI-1;2026-02-03;Jardins <b>partagés</b>;{number};2026/2027\nESSAI-2;2026-02-03;Voirie;;\n");
        var page = await organiser.GetPageAsync(preview);
        Assert.Contains("ESSAI-1", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Jardins <b>partagés</b>", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("ESSAI-1", await DataAsync(), StringComparison.Ordinal);
        using var done = await organiser.PostFormAsync(preview, "apply");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.NotNull((await organiser.GetPageAsync(preview)).QuerySelector("main .alert"));
        var rows = SchemaCheck.Rows(await DataAsync());
        Assert.Equal(ActReader.Columns, rows[0]);
        var act = Assert.Single(rows, r => r[rows[0].IndexOf("DELIB_ID")] == "ESSAI-1");
        Assert.Equal("2026/2027", act[rows[0].IndexOf("BUDGET_ANNEE")]);
        Assert.DoesNotContain(rows, r => r[rows[0].IndexOf("DELIB_ID")] == "ESSAI-2");
        var path = $"/poitiers/propositions/{number}";
        Assert.Contains("ESSAI-1", (await app.Anonymous().GetPageAsync(path)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_are_shown_by_line_and_column_and_go_with_what_to_do()
    {
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        var preview = await SendAsync(organiser, "DELIB_ID;DELIB_DATE;DELIB_OBJET\n1;hier;Eau\n;2026-02-03;Bois\n");
        var page = await organiser.GetPageAsync(preview);
        Assert.Equal(["2 DELIB_DATE hier", "3 DELIB_ID –"], page.QuerySelectorAll("main tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Take(3).Select(cell => cell.TextContent.Trim()))));
        Assert.DoesNotContain(page.Forms, f => f.QuerySelector("input[value='apply']") is not null);
        var report = await organiser.GetStringAsync($"{preview}/erreurs.csv", TestContext.Current.CancellationToken);
        Assert.Contains("2,DELIB_DATE,hier,", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_large_or_none_is_said_and_nothing_breaks()
    {
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        using var none = await PostAsync(organiser, null);
        Assert.NotNull((await none.ReadPageAsync()).QuerySelector(".error-summary"));
        using var large = await PostAsync(organiser, new string('x', ImportFileService.Largest + 1));
        Assert.Contains("10 Mo", (await large.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    private Task<string> DataAsync() => app.Anonymous().GetStringAsync("/poitiers/donnees/deliberations.csv", TestContext.Current.CancellationToken);

    private static async Task<string> SendAsync(HttpClient client, string file)
    {
        using var sent = await PostAsync(client, file);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return sent.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string? file)
    {
        var page = await client.GetPageAsync(Form);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Browsing.Fields(page.Forms.First(f => f.QuerySelector("input[name='_handler'][value='send']") is not null)))
        {
            content.Add(new StringContent(value), name);
        }

        if (file is not null)
        {
            content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "Input.File", "actes.csv");
        }

        return await client.PostAsync(Form, content, TestContext.Current.CancellationToken);
    }
}
