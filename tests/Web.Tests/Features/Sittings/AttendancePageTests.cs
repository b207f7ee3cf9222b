using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Sittings;

/// <summary>The attendance page of a whole panel, as a browser without script uses it.</summary>
public sealed class AttendancePageTests(WebApp app)
{
    [Fact]
    public async Task A_whole_panel_is_noted_present_at_once_and_those_already_noted_stay()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var page = await PlanAsync(organiser);
        var before = await organiser.GetPageAsync($"{page}/presences");
        var rows = before.QuerySelectorAll("select[name$='.Status']").Length;
        Assert.True(rows > 100, $"{rows} people expected");
        var labels = before.QuerySelectorAll(".roll label").Select(l => l.TextContent).ToList();
        Assert.Equal(2 * rows, labels.Distinct(StringComparer.Ordinal).Count());
        Assert.All(before.QuerySelectorAll(".roll label"), l => Assert.Contains("visually-hidden", l.ClassName, StringComparison.Ordinal));

        using var answer = await organiser.PostFormAsync($"{page}/presences", "attendance", ("Input.Rows[0].Status", "Absent"), ("Input.Everyone", "true"));
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
        var after = await organiser.GetPageAsync($"{page}/presences");
        Assert.Equal("Absent", Chosen(after, 0));
        Assert.Equal("Present", Chosen(after, rows - 1));
        var left = Enumerable.Range(0, rows).Where(row => Chosen(after, row) == "Expected").ToList();
        var lacking = after.QuerySelectorAll("main .alert a[href$='/autorisation']").Length;
        Assert.True(lacking > 0, "the demonstration has minors without authorisation");
        Assert.Equal(lacking, left.Count);
    }

    [Fact]
    public async Task A_capacity_that_does_not_exist_is_not_counted()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var page = $"{await PlanAsync(organiser)}/presences";
        using var forged = await organiser.PostFormAsync(page, "attendance", ("Input.Counts[0].Capacity", "999"), ("Input.Counts[0].People", "5"));
        Assert.Equal(System.Net.HttpStatusCode.OK, forged.StatusCode);
        Assert.NotNull((await forged.ReadPageAsync()).QuerySelector(".error-summary"));
        Assert.Equal("0", (await organiser.GetPageAsync(page)).QuerySelector("input[name='Input.Counts[0].People']")!.GetAttribute("value"));
    }

    internal static async Task<string> PlanAsync(HttpClient organiser, bool today = false)
    {
        var form = await organiser.GetPageAsync("/marseille/gestion/seances/nouvelle");
        var organ = form.QuerySelectorAll("select[name='Input.OrganId'] option").First(o => o.TextContent.Contains("Édition 2", StringComparison.Ordinal)).GetAttribute("value")!;
        using var planned = await organiser.PostFormAsync("/marseille/gestion/seances/nouvelle", "plan", ("Input.Title", "Séance d’essai"), ("Input.OrganId", organ),
            ("Input.Day", Misthos.Web.Design.Format.Machine(Misthos.Web.Design.Format.DayOf(TimeProvider.System.GetUtcNow()).AddDays(today ? 0 : -3))), ("Input.StartsAt", today ? "00:00" : "09:00"), ("Input.EndsAt", today ? "23:59" : "17:00"), ("Input.Length", "7 h"), ("Input.Place", "Salle"));
        Assert.Equal(System.Net.HttpStatusCode.Found, planned.StatusCode);
        return planned.Headers.Location!.IsAbsoluteUri ? planned.Headers.Location.AbsolutePath : planned.Headers.Location.ToString();
    }

    private static string? Chosen(AngleSharp.Html.Dom.IHtmlDocument page, int row) =>
        page.QuerySelector($"select[name='Input.Rows[{row}].Status'] option[selected]")?.GetAttribute("value");
}
