using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Faults;

/// <summary>Calls and replacements through the page: what it shows, what it refuses, whom it lets in.</summary>
public sealed class CallPagesTests(WebApp app)
{
    [Fact]
    public async Task The_draw_leads_to_the_calls_and_the_calls_to_a_full_panel()
    {
        var (edition, draw) = await ConfirmedAsync("Appels");
        var calls = $"{draw}/appels";
        var organiser = edition.Organiser;
        Assert.Contains(calls, (await organiser.GetPageAsync(draw)).Links.Select(l => l.GetAttribute("href")), StringComparer.Ordinal);
        var page = await organiser.GetPageAsync(calls);
        Assert.Equal(["10", "10", "0", "0"], page.QuerySelectorAll(".figure dd:first-of-type").Select(f => f.TextContent.Trim()));
        Assert.Equal(10, page.QuerySelectorAll("tbody a[href*='personne=']").Select(e => e.TextContent).Distinct().Count());
        Assert.Contains("@exemple.fr", Text(page), StringComparison.Ordinal);
        Assert.Null(Form(page, "replace"));
        Assert.Contains("tirées au sort à appeler", Text(await organiser.GetPageAsync("/poitiers/gestion")), StringComparison.Ordinal);

        // The one nobody reached comes last; the next one declines.
        var first = Next(page);
        await DoneAsync(organiser, calls, "call", ("Call.Outcome", "Unreachable"));
        page = await organiser.GetPageAsync(calls);
        Assert.NotEqual(first, Next(page));
        Assert.Contains("À rappeler (1 appel)", Text(page), StringComparison.Ordinal);
        Assert.Equal("10", page.QuerySelectorAll(".figure dd:first-of-type")[1].TextContent.Trim());
        var silent = await RefusedAsync(organiser, calls, "call", ("Call.Outcome", "Declined"), ("Call.Reason", " "));
        Assert.Contains("Dites pourquoi la place devient vacante.", silent, StringComparison.Ordinal);
        await DoneAsync(organiser, calls, "call", ("Call.Outcome", "Declined"), ("Call.Reason", "Un déménagement"));

        Assert.Contains("Saisissez la valeur publique", await RefusedAsync(organiser, calls, "replace", ("Act.RandomText", "")), StringComparison.Ordinal);
        Assert.Contains("a déjà servi", await RefusedAsync(organiser, calls, "replace", ("Act.RandomText", "dés : 4 2 6")), StringComparison.Ordinal);
        await DoneAsync(organiser, calls, "replace", ("Act.RandomText", "dés : 5 5 1"));
        page = await organiser.GetPageAsync(calls);
        Assert.Contains("chaque quota est respecté", Text(page), StringComparison.Ordinal);
        Assert.Contains("Rétablit genre", Text(page), StringComparison.Ordinal);
        var proposed = await edition.ReadAsync(db => db.Set<CalledPerson>().AsNoTracking().SingleAsync(c => c.ReplacementId != null && c.DrawId == IdOf(draw)));
        await DoneAsync(organiser, $"{calls}?personne={proposed.Id}", "call", ("Call.Outcome", "Accepted"));
        page = await organiser.GetPageAsync($"{calls}?etat=Accepted");
        Assert.Equal(["10", "9", "1", "0"], page.QuerySelectorAll(".figure dd:first-of-type").Select(f => f.TextContent.Trim()));
        Assert.Contains("Voir 4 entrées", Text(page), StringComparison.Ordinal);
        Assert.Contains("Un déménagement", Text(page), StringComparison.Ordinal);
        Assert.Equal(10, await edition.ReadAsync(db => db.Set<Mandate>().CountAsync(m => m.EditionId == edition.Id && m.Status == MandateStatus.Active)));
    }

    [Fact]
    public async Task Somebody_without_a_name_is_shown_by_identifier()
    {
        var edition = await FreshEdition.OfAsync(app, "Sans noms");
        var people = "id,genre\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"anonyme{i},{(i % 2 == 0 ? "F" : "H")}\n"));
        Assert.Equal(HttpStatusCode.Found, (await edition.ImportAsync(people, FreshEdition.Quotas)).Status);
        var draw = await edition.DrawAsync();
        await DoneAsync(edition.Organiser, draw, "confirm");
        var page = await edition.Organiser.GetPageAsync($"{draw}/appels");
        Assert.StartsWith("anonyme", Next(page), StringComparison.Ordinal);
        Assert.Contains("Ni téléphone ni e-mail", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_confirmed_draw_of_this_city_and_edition_has_calls()
    {
        var (edition, draw) = await ConfirmedAsync("Appels d’ailleurs");
        var other = await FreshEdition.OfAsync(app, "Une autre édition");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(edition.Organiser, $"{draw}/appels"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(edition.Organiser, $"{other.Address}/tirages/{IdOf(draw)}/appels"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(await app.SignedInAs("marseille", Role.Organiser), $"{draw.Replace("/poitiers/", "/marseille/", StringComparison.Ordinal)}/appels"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(await app.SignedInAs("poitiers", Role.Guarantor), $"{draw}/appels"));
        Assert.Equal(HttpStatusCode.Found, (await other.ImportAsync(FreshEdition.People(), FreshEdition.Quotas)).Status);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other.Organiser, $"{await other.DrawAsync()}/appels"));
    }

    [Fact]
    public async Task Two_organisers_with_the_page_open_and_the_second_is_told()
    {
        var (edition, draw) = await ConfirmedAsync("Deux appels");
        var calls = $"{draw}/appels";
        var page = await edition.Organiser.GetPageAsync(calls);
        var open = Browsing.Fields(Form(page, "call")!).Where(f => f.Key != "Call.Outcome").ToList();
        Task<HttpResponseMessage> PostAsync(string outcome) => edition.Organiser.PostAsync(calls, new FormUrlEncodedContent(
            open.Where(f => f.Key != "Call.Reason").Append(new("Call.Outcome", outcome)).Append(new("Call.Reason", "Une raison"))));
        using var first = await PostAsync("Accepted");
        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        using var second = await PostAsync("Declined");
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("a déjà répondu", (await second.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await edition.ReadAsync(db => db.Set<CalledPerson>().CountAsync(c => c.DrawId == IdOf(draw) && c.State == SeatState.Accepted)));
    }

    private async Task<(FreshEdition Edition, string Draw)> ConfirmedAsync(string name)
    {
        var edition = await FreshEdition.OfAsync(app, name);
        Assert.Equal(HttpStatusCode.Found, (await edition.ImportAsync(FreshEdition.People(), FreshEdition.Quotas)).Status);
        var draw = await edition.DrawAsync();
        await DoneAsync(edition.Organiser, draw, "confirm");
        return (edition, draw);
    }

    private static async Task DoneAsync(HttpClient organiser, string address, string form, params (string Name, string Value)[] values)
    {
        using var answer = await organiser.PostFormAsync(address, form, values);
        Assert.True(answer.StatusCode == HttpStatusCode.Found, (await answer.ReadPageAsync()).QuerySelector(".error-summary")?.TextContent);
    }

    private static async Task<string> RefusedAsync(HttpClient organiser, string address, string form, params (string Name, string Value)[] values)
    {
        using var answer = await organiser.PostFormAsync(address, form, values);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.StatusCode;
    }

    private static IElement? Form(IDocument page, string name) => page.Forms.FirstOrDefault(f => f.QuerySelector($"input[name='_handler'][value='{name}']") is not null);

    private static string Next(IDocument page) => page.QuerySelector("#appel + dl dd strong")!.TextContent;

    private static string Text(IDocument page) => page.QuerySelector("main")!.TextContent;

    private static Guid IdOf(string draw) => Guid.Parse(draw.Split('/')[^1]);
}
