using System.Net;
using Misthos.Domain.Administration;
using Misthos.Web.Features.Proposals.Imports;
using Misthos.Web.Tests.Features.OpenData;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Proposals.Imports;

/// <summary>An organiser sends the council's file, reads what it would do, applies it; anyone takes the acts away.</summary>
[Collection("Imports")]
public abstract class ActImportPagesTests(Func<Task<WebApp>> start)
{
    private const string Form = "/poitiers/gestion/propositions/deliberations";

    [Fact]
    public async Task A_file_is_sent_read_applied_and_taken_away_in_the_columns_of_the_schema()
    {
        var app = await start();
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        var proposals = SchemaCheck.Rows(await app.Anonymous().GetStringAsync("/poitiers/donnees/propositions.csv", TestContext.Current.CancellationToken));
        var number = proposals.Skip(1).Select(r => r[proposals[0].IndexOf("number")]).First();
        var preview = await organiser.SendFileAsync(Form, $"DELIB_ID;DELIB_DATE;DELIB_OBJET;PROPOSITION;BUDGET_ANNEE\nESSAI-1;2026-02-03;Jardins <b>partagés</b>;{number};2026/2027\nESSAI-2;2026-02-03;Voirie;;\n");
        var page = await organiser.GetPageAsync(preview);
        Assert.Contains("ESSAI-1", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Jardins <b>partagés</b>", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("ESSAI-1", await DataAsync(app), StringComparison.Ordinal);
        using var done = await organiser.PostFormAsync(preview, "apply");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.NotNull((await organiser.GetPageAsync(preview)).QuerySelector("main .alert"));
        var rows = SchemaCheck.Rows(await DataAsync(app));
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
        var app = await start();
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        var preview = await organiser.SendFileAsync(Form, "DELIB_ID;DELIB_DATE;DELIB_OBJET\n1;hier;Eau\n;2026-02-03;Bois\n");
        var page = await organiser.GetPageAsync(preview);
        Assert.Equal(["2 DELIB_DATE hier", "3 DELIB_ID –"], page.QuerySelectorAll("main tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Take(3).Select(cell => cell.TextContent.Trim()))));
        Assert.DoesNotContain(page.Forms, f => f.QuerySelector("input[value='apply']") is not null);
        var report = await organiser.GetStringAsync($"{preview}/erreurs.csv", TestContext.Current.CancellationToken);
        Assert.Contains("2,DELIB_DATE,hier,", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_large_or_none_is_said_and_nothing_breaks()
    {
        var app = await start();
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        using var none = await organiser.PostFileAsync(Form, null);
        Assert.NotNull((await none.ReadPageAsync()).QuerySelector(".error-summary"));
        using var large = await organiser.PostFileAsync(Form, new string('x', ImportFileService.Largest + 1));
        Assert.Contains("10 Mo", (await large.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    private Task<string> DataAsync(WebApp app) => app.Anonymous().GetStringAsync("/poitiers/donnees/deliberations.csv", TestContext.Current.CancellationToken);
}

public sealed class ActImportPagesOnSqliteTests(WebApp app) : ActImportPagesTests(() => Task.FromResult(app));

public sealed class ActImportPagesOnPostgresTests(ServerApp server) : ActImportPagesTests(server.StartedAsync);
