using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Sittings;

/// <summary>The reception page: by name without script, what its script posts, and who may not.</summary>
public sealed class ReceptionPageTests(WebApp app)
{
    [Fact]
    public async Task An_arrival_is_noted_by_name_without_script()
    {
        var (page, desk) = await TodayAsync();
        var all = await desk.GetPageAsync(page);
        var row = all.QuerySelector("#reception-list li")!;
        var found = await desk.GetPageAsync($"{page}?nom={Uri.EscapeDataString(row.GetAttribute("data-name")![..3])}");
        Assert.InRange(found.QuerySelectorAll("#reception-list li").Length, 1, all.QuerySelectorAll("#reception-list li").Length - 1);
        using var answer = await desk.PostFormAsync(page, "door", ("Input.Arrive", row.QuerySelector("button")!.GetAttribute("value")!));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("there", (await desk.GetPageAsync(page)).QuerySelector($"li[data-person='{row.GetAttribute("data-person")}']")!.GetAttribute("data-kind"));
    }

    [Fact]
    public async Task The_camera_is_allowed_on_this_page_only()
    {
        var (page, desk) = await TodayAsync();
        Assert.Contains("camera=(self)", await PolicyAsync(page), StringComparison.Ordinal);
        Assert.Contains("camera=()", await PolicyAsync("/marseille/gestion/seances"), StringComparison.Ordinal);
        async Task<string> PolicyAsync(string address)
        {
            using var answer = await desk.GetAsync(address, TestContext.Current.CancellationToken);
            return string.Concat(answer.Headers.GetValues("Permissions-Policy"));
        }
    }

    [Fact]
    public async Task A_check_in_sent_twice_is_recorded_once()
    {
        var (page, desk) = await TodayAsync();
        var fields = await FieldsAsync(page, desk);
        Assert.Equal("recorded", (await SendAsync(page, desk, fields)).Outcome);
        Assert.Equal("already", (await SendAsync(page, desk, fields)).Outcome);
    }

    [Theory]
    [InlineData("marseille", Role.Member)]
    [InlineData("marseille", Role.Facilitator)]
    [InlineData("poitiers", Role.Reception)]
    [InlineData("marseille", null)]
    public async Task A_replay_by_anybody_else_is_refused(string city, Role? role)
    {
        var (page, desk) = await TodayAsync();
        var fields = await FieldsAsync(page, desk);
        var stranger = await app.SignedInAs(city, role);
        var token = (await stranger.GetPageAsync($"/{city}")).QuerySelector("[name=__RequestVerificationToken]")?.GetAttribute("value") ?? fields["__RequestVerificationToken"];
        using var content = new FormUrlEncodedContent(fields.Where(f => f.Key != "__RequestVerificationToken").Append(new("__RequestVerificationToken", token)));
        using var answer = await stranger.PostAsync($"{page}/pointages", content, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest or HttpStatusCode.NotFound, answer.StatusCode.ToString());
        Assert.Equal("recorded", (await SendAsync(page, desk, fields)).Outcome);
    }

    [Fact]
    public async Task A_replay_for_another_sitting_or_in_another_city_or_without_token_is_refused()
    {
        var (page, desk) = await TodayAsync();
        var fields = await FieldsAsync(page, desk);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "refused"), await SendAsync($"/marseille/gestion/seances/{Guid.CreateVersion7()}/accueil", desk, fields));
        var (other, _) = await TodayAsync();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "refused"), await SendAsync(other, desk, fields));
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(page, desk, fields.Where(f => f.Key != "__RequestVerificationToken").ToDictionary())).Status);
        using var get = await desk.GetAsync($"{page}/pointages?{string.Join('&', fields.Select(f => $"{f.Key}={f.Value}"))}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
        Assert.Equal("recorded", (await SendAsync(page, desk, fields)).Outcome);
    }

    [Fact]
    public async Task A_stranger_who_scans_a_badge_reads_the_same_as_for_any_other()
    {
        var member = await app.SignedInAs("marseille", Role.Member);
        Assert.NotNull((await member.GetPageAsync("/marseille/moi/badge")).QuerySelector("svg.qr"));
        var stranger = await app.SignedInAs("marseille", null);
        var (one, two) = (await stranger.GetPageAsync("/marseille/badge/ABCDEFGH23456789JKMN"), await stranger.GetPageAsync("/marseille/badge/zzz"));
        Assert.Equal(one.QuerySelector("main")!.TextContent, two.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task The_page_is_closed_on_any_other_day()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var page = await AttendancePageTests.PlanAsync(organiser);
        var document = await organiser.GetPageAsync($"{page}/accueil");
        Assert.Null(document.QuerySelector("#reception"));
        Assert.NotNull(document.QuerySelector(".alert"));
    }

    private async Task<(string Page, HttpClient Desk)> TodayAsync() =>
        ($"{await AttendancePageTests.PlanAsync(await app.SignedInAs("marseille", Role.Organiser), today: true)}/accueil", await app.SignedInAs("marseille", Role.Reception));

    // Somebody expected, as the script of the page posts it.
    private static async Task<Dictionary<string, string>> FieldsAsync(string page, HttpClient desk)
    {
        var document = await desk.GetPageAsync(page);
        return new()
        {
            ["__RequestVerificationToken"] = document.QuerySelector("form[method=post] [name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["id"] = Guid.CreateVersion7().ToString(),
            ["kind"] = "Arrival",
            ["sequence"] = document.QuerySelector("#reception")!.GetAttribute("data-sequence")!,
            ["person"] = document.QuerySelector("#reception-list li[data-kind=expected]")!.GetAttribute("data-person")!,
            ["seen"] = "0",
            ["age"] = "0",
        };
    }

    private static async Task<(HttpStatusCode Status, string? Outcome)> SendAsync(string page, HttpClient desk, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await desk.PostAsync($"{page}/pointages", content, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType == "application/json" ? JsonDocument.Parse(text).RootElement.GetProperty("outcome").GetString() : null);
    }
}
