using System.Net;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Sittings.Groups;

/// <summary>The tables of a sitting as a browser without script uses them.</summary>
public sealed class TablePagesTests(WebApp app)
{
    [Fact]
    public async Task An_organiser_sets_tables_up_makes_a_plan_changes_it_after_seeing_the_effect_and_shows_it()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var tables = $"{await AttendancePageTests.PlanAsync(organiser)}/tables";
        Assert.NotNull((await organiser.GetPageAsync(tables)).QuerySelector(".empty"));
        Assert.Equal(HttpStatusCode.OK, (await organiser.PostFormAsync($"{tables}/reglages", "setup", ("Input.Tables", "0"))).StatusCode);
        await DoneAsync(organiser.PostFormAsync($"{tables}/reglages", "setup", ("Input.Tables", "14"), ("Input.Format", "WorldCafe"), ("Input.Rounds", "Voir\nDire\nChoisir")));
        await DoneAsync(organiser.PostFormAsync(tables, "make"));

        var plan = await organiser.GetPageAsync(tables);
        Assert.Equal(14, plan.QuerySelectorAll("article.card").Length);
        Assert.Equal(3, plan.QuerySelectorAll(".tabs a").Length);
        Assert.Contains("tables de 7 à 8", plan.Body!.TextContent, StringComparison.Ordinal);

        var move = plan.QuerySelector("article.card a")!.GetAttribute("href")!;
        var effect = await organiser.GetPageAsync($"{move}&vers=9");
        Assert.Contains("Table 9 : 8 personnes, puis 9", effect.Body!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        await DoneAsync(organiser.PostFormAsync($"{move}&vers=9", "adjust"));
        Assert.Contains("1 changement fait à la main", (await organiser.GetPageAsync(tables)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("déjà à cette table", (await organiser.GetPageAsync($"{move}&vers=9")).Body!.TextContent, StringComparison.Ordinal);

        await DoneAsync(organiser.PostFormAsync(tables, "make"));
        var again = await organiser.GetPageAsync(tables);
        Assert.Equal(2, again.QuerySelectorAll("h2 ~ .table-box tbody tr").Length);
        await DoneAsync(organiser.PostFormAsync(tables, "use-1"));
        await DoneAsync(organiser.PostFormAsync(tables, "show"));
        Assert.Contains("Ne plus montrer", (await organiser.GetPageAsync(tables)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_are_stated_with_their_reason_and_removed()
    {
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        var rules = $"{await TablesAsync(organiser)}/regles";
        var people = (await organiser.GetPageAsync(rules)).QuerySelectorAll("#Input-PersonId option").Select(o => o.GetAttribute("value")!).Where(v => v.Length > 0).Take(2).ToList();
        using (var refused = await organiser.PostFormAsync(rules, "rule", ("Input.Kind", "Apart"), ("Input.PersonId", people[0]), ("Input.OtherId", people[1])))
        {
            Assert.Contains("Dites pourquoi", (await refused.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        }

        await DoneAsync(organiser.PostFormAsync(rules, "rule", ("Input.Kind", "Apart"), ("Input.PersonId", people[0]), ("Input.OtherId", people[1]), ("Input.Reason", "Raison d’essai")));
        var page = await organiser.GetPageAsync(rules);
        Assert.Contains("Raison d’essai", page.Body!.TextContent, StringComparison.Ordinal);
        foreach (var (role, path) in new[] { (Role.Reception, ""), (Role.Facilitator, ""), (Role.Facilitator, "/plan.pdf") })
        {
            using var seen = await (await app.SignedInAs("poitiers", role)).GetAsync(rules.Replace("/regles", path, StringComparison.Ordinal), TestContext.Current.CancellationToken);
            Assert.DoesNotContain("Raison d’essai", await seen.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        await DoneAsync(organiser.PostFormAsync(rules, page.QuerySelectorAll("td input[name='_handler'][value^='remove-']")[^1].GetAttribute("value")!));
        Assert.DoesNotContain("Raison d’essai", (await organiser.GetPageAsync(rules)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facilitator_writes_a_note_reads_the_plan_and_makes_none()
    {
        var facilitator = await app.SignedInAs("poitiers", Role.Facilitator);
        var tables = await TablesAsync(facilitator);
        Assert.Empty((await facilitator.GetPageAsync(tables)).QuerySelectorAll("article.card a, form input[value='make']"));
        var note = $"{tables}/notes/2/7";
        await DoneAsync(facilitator.PostFormAsync(note, "note", ("Input.Text", "Un marché du soir."), ("Input.IsReady", "true")));
        Assert.Contains("Un marché du soir.", (await facilitator.GetPageAsync($"{tables}/notes")).Body!.TextContent, StringComparison.Ordinal);
        using var stale = await facilitator.PostFormAsync(note, "note", ("Input.Text", "Autre chose"), ("Input.Seen", "0"));
        Assert.Contains("au même moment", (await stale.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_sees_their_table_and_no_other_name()
    {
        var member = await app.SignedInAs("poitiers", Role.Member);
        var card = (await member.GetPageAsync("/poitiers/moi")).QuerySelectorAll("article.card").Single(c => c.TextContent.Contains("Où je m’assieds", StringComparison.Ordinal));
        Assert.Equal(3, card.TextContent.Split("Table ").Length - 1);
    }

    [Fact]
    public async Task Tables_become_groups_that_officers_are_the_contacts_of()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var groups = await organiser.GetPageAsync("/marseille/gestion/groupes");
        var link = groups.QuerySelectorAll("tr").First(r => r.QuerySelector("td[data-label='Contact']") is { } cell && cell.TextContent != "–").QuerySelector("a")!.GetAttribute("href")!;
        var group = await organiser.GetPageAsync(link);
        var contact = group.QuerySelector("dl.summary dd")!.TextContent;
        Assert.Contains(contact, group.QuerySelectorAll("table th").Select(h => h.TextContent.Replace("Contact", "", StringComparison.Ordinal).Trim()));
        await DoneAsync(organiser.PostFormAsync(link, "rename", ("Named.Name", "Les marchés et la place")));
        Assert.Contains("Les marchés et la place", (await organiser.GetPageAsync(link)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> TablesAsync(HttpClient client) =>
        (await client.GetPageAsync("/poitiers/gestion/groupes")).QuerySelector("main table a")!.GetAttribute("href")!;

    private static async Task DoneAsync(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.Found, (await answer.ReadPageAsync()).QuerySelector("main")?.TextContent);
    }
}
