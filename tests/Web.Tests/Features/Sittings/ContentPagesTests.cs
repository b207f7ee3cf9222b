using System.Net;
using System.Net.Http.Headers;
using Misthos.Domain.Administration;
using Misthos.Web.Features.Portal;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Sittings;

/// <summary>What a sitting holds, as organisers fill it in and the public, members and strangers read it.</summary>
public sealed class ContentPagesTests(WebApp app)
{
    [Fact]
    public async Task Agenda_and_experts_are_filled_in_and_read_by_everyone()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var sitting = await AttendancePageTests.PlanAsync(organiser);
        using (var refused = await organiser.PostFormAsync($"{sitting}/ordre-du-jour", "agenda", ("Input.Rows[0].Title", "Audition"), ("Input.Rows[0].StartsAt", "08:00")))
        {
            Assert.Contains("hors des heures", await TextAsync(refused), StringComparison.Ordinal);
        }

        await DoneAsync(organiser.PostFormAsync($"{sitting}/ordre-du-jour", "agenda", ("Input.Rows[0].Title", "Audition"), ("Input.Rows[0].StartsAt", "10:00"), ("Input.Rows[1].Title", "Accueil"), ("Input.Rows[1].Order", "1"), ("Input.Rows[1].StartsAt", "09:00")));
        using (var refused = await organiser.PostFormAsync($"{sitting}/intervenants", "speakers", ("Input.Rows[0].Name", "Inès Hamdi"), ("Input.Rows[0].Affiliation", "Université")))
        {
            Assert.Contains("Indiquez les liens d’intérêts", await TextAsync(refused), StringComparison.Ordinal);
        }

        await DoneAsync(organiser.PostFormAsync($"{sitting}/intervenants", "speakers", ("Input.Rows[0].Name", "Inès Hamdi"), ("Input.Rows[0].Affiliation", "Université"), ("Input.Rows[0].Interests", "Une étude payée par la Ville")));

        var page = await app.Anonymous().GetPageAsync(Public(sitting));
        Assert.Equal(["Accueil", "Audition"], page.QuerySelectorAll("td[data-label='Point']").Select(td => td.TextContent.Trim()));
        Assert.Contains("Une étude payée par la Ville", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_for_members_is_read_by_members_alone()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var sitting = await AttendancePageTests.PlanAsync(organiser);
        await AddAsync(organiser, sitting, "Pour les membres", "Members");
        await AddAsync(organiser, sitting, "Pour l’équipe", "Organisers");

        var member = await app.SignedInAs("marseille", Role.Member);
        var link = Assert.Single((await member.GetPageAsync(Public(sitting))).QuerySelectorAll("main a[href*='/documents/']"));
        var file = link.GetAttribute("href")!;
        Assert.Contains("Pour les membres", link.TextContent, StringComparison.Ordinal);
        using var read = await member.GetAsync(file, Cancel);
        Assert.Equal((HttpStatusCode.OK, "attachment"), (read.StatusCode, read.Content.Headers.ContentDisposition!.DispositionType));

        var visitor = app.Anonymous();
        var seen = await visitor.GetPageAsync(Public(sitting));
        Assert.Empty(seen.QuerySelectorAll("main a[href*='/documents/']"));
        Assert.DoesNotContain("Pour les membres", seen.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("réservés aux membres", seen.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(file.Replace("/moi/", "/", StringComparison.Ordinal), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignedInAs("poitiers", Role.Member)).GetAsync(file.Replace("marseille", "poitiers", StringComparison.Ordinal), Cancel)).StatusCode);
    }

    [Fact]
    public async Task Minutes_stay_with_the_team_until_they_are_published()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var sitting = await AttendancePageTests.PlanAsync(organiser);
        await DoneAsync(organiser.PostFormAsync($"{sitting}/suites", "minutes", ("Input.Text", "On a décidé.")));
        Assert.DoesNotContain("On a décidé.", (await app.Anonymous().GetPageAsync(Public(sitting))).Body!.TextContent, StringComparison.Ordinal);
        await DoneAsync(organiser.PostFormAsync($"{sitting}/suites", "minutes", ("Input.Readership", "Everyone")));
        Assert.Contains("On a décidé.", (await app.Anonymous().GetPageAsync(Public(sitting))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_is_a_table_and_a_list_with_links_to_the_months_around()
    {
        var page = await app.Anonymous().GetPageAsync("/marseille/seances/calendrier?mois=2026-02");
        Assert.Equal(7, page.QuerySelectorAll("table.calendar thead th").Length);
        Assert.Equal(28, page.QuerySelectorAll("table.calendar time").Length);
        Assert.Equal(["2026-01", "2026-03"], page.QuerySelectorAll(".calendar-months a").Select(a => a.GetAttribute("href")!.Split("mois=")[1]));
        Assert.Contains(page.QuerySelectorAll("link[rel=stylesheet]"), l => l.GetAttribute("href")!.Contains("calendar", StringComparison.Ordinal));
        Assert.DoesNotContain((await app.Anonymous().GetPageAsync("/marseille/seances")).QuerySelectorAll("link[rel=stylesheet]"), l => l.GetAttribute("href")!.Contains("calendar", StringComparison.Ordinal));
    }

    [Fact]
    public void Small_counts_are_kept_back_but_elected_officials_are_public()
    {
        var id = Guid.CreateVersion7();
        var counts = PublishedCounts.Of([new(id, "Origin.Drawn", 60), new(id, "Capacity.Companion", 3), new(id, "Capacity.Expert", 7), new(id, "Capacity.ElectedOfficial", 1)]);
        Assert.Equal(71, counts.Total);
        Assert.Equal([("Origin.Drawn", (int?)60), ("Capacity.Expert", null), ("Capacity.Companion", null), ("Capacity.ElectedOfficial", 1)], counts.By);
        Assert.Null(PublishedCounts.Of([new(id, "Origin.Drawn", 4)]).Total);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Public(string sitting) => sitting.Replace("/gestion/", "/", StringComparison.Ordinal);

    private static async Task<string> TextAsync(HttpResponseMessage answer) => (await answer.ReadPageAsync()).Body!.TextContent;

    private static async Task DoneAsync(Task<HttpResponseMessage> posted)
    {
        using var answer = await posted;
        Assert.True(answer.StatusCode == HttpStatusCode.Found, (await answer.ReadPageAsync()).QuerySelector(".error-summary")?.TextContent);
    }

    private static async Task AddAsync(HttpClient organiser, string sitting, string title, string readers)
    {
        var page = await organiser.GetPageAsync($"{sitting}/documents");
        var form = page.Forms.Single(f => f.QuerySelector("input[name='_handler'][value='add']") is not null);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Browsing.Fields(form))
        {
            content.Add(new StringContent(name switch { "Input.Title" => title, "Input.Readership" => readers, _ => value }), name);
        }

        var file = new ByteArrayContent("%PDF-1.4 essai"u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        content.Add(file, "Input.File", "essai.pdf");
        using var answer = await organiser.PostAsync($"{sitting}/documents", content);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }
}
