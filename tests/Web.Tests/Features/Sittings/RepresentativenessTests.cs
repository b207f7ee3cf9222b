using System.Net;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Sittings;

/// <summary>Quorum and representativeness as organisers and the reception read them.</summary>
public sealed class RepresentativenessTests(WebApp app)
{
    [Fact]
    public async Task The_room_is_right_after_each_presence_noted()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var sitting = await AttendancePageTests.PlanAsync(organiser);
        var room = $"{sitting}/representativite";
        Assert.Contains("Personne n’est encore noté", Text(await organiser.GetPageAsync(room)), StringComparison.Ordinal);
        using (await organiser.PostFormAsync($"{sitting}/presences", "attendance", ("Input.Rows[0].Status", "Present"), ("Input.Rows[1].Status", "Present")))
        {
            Assert.Equal("2", Figure(await organiser.GetPageAsync(room)));
        }

        using var corrected = await organiser.PostFormAsync($"{sitting}/presences", "attendance", ("Input.Rows[1].Status", "Absent"), ("Input.Rows[1].Length", ""));
        var page = await organiser.GetPageAsync(room);
        Assert.Equal("1", Figure(page));
        Assert.Contains("Tirage au sort", Text(page), StringComparison.Ordinal);
        var came = page.QuerySelectorAll("table").Where(t => t.QuerySelector("caption")?.TextContent is "Genre" or "Âge" or "Secteur" or "Origine")
            .ToDictionary(t => t.QuerySelector("caption")!.TextContent, t => t.QuerySelectorAll("tbody tr td:nth-child(2)").Sum(c => int.Parse(c.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(4, came.Count);
        Assert.All(came.Values, people => Assert.Equal(1, people));
    }

    [Fact]
    public async Task The_reception_sees_the_quorum_and_no_group()
    {
        var sitting = await AttendancePageTests.PlanAsync(await app.SignedInAs("marseille", Role.Organiser));
        var page = await (await app.SignedInAs("marseille", Role.Reception)).GetPageAsync($"{sitting}/representativite");
        Assert.NotNull(page.QuerySelector(".figure"));
        Assert.Null(page.QuerySelector(".chart"));
        Assert.DoesNotContain("Origine", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organiser_sets_the_quorum_and_every_sitting_is_measured_by_it()
    {
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        var series = (await organiser.GetPageAsync("/poitiers/gestion/editions")).QuerySelectorAll("main a[href*='/gestion/editions/']").First(a => a.TextContent.Contains("Cycle 2", StringComparison.Ordinal)).GetAttribute("href") + "/representativite";
        using var refused = await organiser.PostFormAsync(series, "quorum", ("Input.Kind", "Share"), ("Input.Value", "101"));
        Assert.Contains("de 1 à 100", Text(await refused.ReadPageAsync()), StringComparison.Ordinal);
        using var done = await organiser.PostFormAsync(series, "quorum", ("Input.Kind", "People"), ("Input.Value", "1"), ("Input.Source", "Charte, article 7"));
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        var page = await organiser.GetPageAsync(series);
        Assert.Contains("Quorum atteint", Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Il manque", Text(page), StringComparison.Ordinal);
        Assert.True(page.QuerySelectorAll("tbody th a[href*='/gestion/seances/']").Length > 1);
        using var asked = await organiser.PostFormAsync(series, "quorum", ("Input.Kind", "Share"), ("Input.Value", "100"));
        Assert.Contains("pour le quorum", Text(await organiser.GetPageAsync(series)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_under_its_quota_leads_to_the_replacements()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var series = (await organiser.GetPageAsync("/marseille/gestion/editions")).QuerySelectorAll("main a[href*='/gestion/editions/']").First(a => a.TextContent.Contains("Édition 2", StringComparison.Ordinal)).GetAttribute("href") + "/representativite";
        var alert = (await organiser.GetPageAsync(series)).QuerySelector(".alert-warn")!;
        Assert.Contains("Âge, 16-20 : 8 en fonction pour 9 au moins, 1 personne à remplacer", alert.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.EndsWith("/appels#remplacements", alert.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await organiser.GetAsync(alert.QuerySelector("a")!.GetAttribute("href"), TestContext.Current.CancellationToken)).StatusCode);
    }

    private static string Text(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("main")!.TextContent;

    private static string Figure(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector(".figure dd")!.TextContent.Trim();
}
