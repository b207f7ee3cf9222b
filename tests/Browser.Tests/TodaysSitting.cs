using Misthos.Domain.Administration;
using Misthos.Web.Design;

namespace Misthos.Browser.Tests;

/// <summary>A sitting of Marseille that is today, of the journey's own, so that no journey leans on what another did.</summary>
internal static class TodaysSitting
{
    /// <summary>Plans it as an organiser does; its address.</summary>
    public static async Task<string> PlanAsync(App app, BrowserFixture browser, string name)
    {
        await using var journey = await Journey.StartAsync(app, browser, name);
        await journey.SignInAsync("marseille", Role.Organiser);
        await journey.GotoAsync("/marseille/gestion/seances/nouvelle");
        var form = journey.Form("plan");
        var organ = form.Locator("select[name='Input.OrganId']");
        await organ.SelectOptionAsync(await organ.Locator("option").Filter(new() { HasText = "Édition 2" }).First.GetAttributeAsync("value") ?? "");
        foreach (var (field, value) in new[] { ("Title", "Atelier du jour"), ("Day", Format.Machine(Format.DayOf(TimeProvider.System.GetUtcNow()))), ("StartsAt", "00:00"), ("EndsAt", "23:59"), ("Place", "Salle") })
        {
            await form.Locator($"[name='Input.{field}']").FillAsync(value);
        }

        await journey.FollowAsync(journey.Form("plan").Locator("button").Last);
        return new Uri(journey.Page.Url).AbsolutePath;
    }
}
