using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Recruitment.Letters;

/// <summary>The pages an organiser uses, on the demonstration: texts, mailing, calls, returned envelopes, visiting rounds.</summary>
public sealed class LetterPagesTests(WebApp app)
{
    [Fact]
    public async Task Texts_are_kept_and_faults_are_told_at_their_field()
    {
        var (organiser, channel) = await ChannelAsync("poitiers", ChannelKind.Addresses);
        var page = await organiser.GetPageAsync($"{channel}/lettre");
        Assert.Contains("anniversaire est le prochain", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        using var refused = await organiser.PostFormAsync($"{channel}/lettre", "wording", ("Input.Letter", "Bonjour {prenom}"), ("Input.Signatory", ""));
        var told = (await refused.ReadPageAsync()).Body!.TextContent;
        Assert.Contains("{prenom}", told, StringComparison.Ordinal);
        Assert.Contains("Indiquez qui signe.", told, StringComparison.Ordinal);
        using var kept = await organiser.PostFormAsync($"{channel}/lettre", "wording", ("Input.Letter", "Aux personnes de {collectivité}"));
        Assert.Equal(HttpStatusCode.Found, kept.StatusCode);
        Assert.Contains("Aux personnes de {collectivité}", (await organiser.GetPageAsync($"{channel}/lettre")).QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailing_goes_from_the_button_to_the_post()
    {
        var (organiser, channel) = await ChannelAsync("poitiers", ChannelKind.Addresses);
        using var started = await organiser.PostFormAsync($"{channel}/lettres", "start", ("Start.Kind", "Letter"), ("Start.Output", "csv"));
        Assert.Equal(HttpStatusCode.Found, started.StatusCode);
        var file = await WaitAsync(organiser, $"{channel}/lettres");
        var lines = (await organiser.GetStringAsync(file, TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(91, lines.Length);
        Assert.StartsWith("1;Aux habitantes et habitants;;Logement ", lines[1], StringComparison.Ordinal);
        using var later = await organiser.PostFormAsync($"{channel}/lettres", "post", ("Posting.Day", "2199-01-01"));
        Assert.Contains("ne peut pas être à venir", (await later.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        using var posted = await organiser.PostFormAsync($"{channel}/lettres", "post");
        Assert.Equal(HttpStatusCode.Found, posted.StatusCode);
        Assert.Contains("dont 90 contactés", (await organiser.GetPageAsync($"{channel}/invitations")).Body!.TextContent, StringComparison.Ordinal);
        using var early = await organiser.PostFormAsync($"{channel}/lettres", "start", ("Start.Kind", "Reminder"), ("Start.Output", "csv"));
        Assert.Contains("Trop tôt : laissez 14 jours".Replace(" :", "\u00a0:", StringComparison.Ordinal), (await early.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_is_recorded_and_leads_to_the_form()
    {
        var (organiser, channel) = await ChannelAsync("marseille", ChannelKind.ElectoralRoll);
        using var empty = await organiser.PostFormAsync($"{channel}/appels-invitation", "call");
        Assert.Contains("Choisissez ce que l’appel a donné.", (await empty.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        using var without = await organiser.PostFormAsync($"{channel}/appels-invitation", "call", ("Input.Outcome", "CallBack"));
        Assert.Equal(HttpStatusCode.OK, without.StatusCode);
        using var agreed = await organiser.PostFormAsync($"{channel}/appels-invitation", "call", ("Input.Outcome", "Accepted"));
        Assert.Equal(HttpStatusCode.Found, agreed.StatusCode);
        var page = await organiser.GetPageAsync(agreed.Headers.Location!.ToString());
        var link = page.QuerySelector(".alert a")!.GetAttribute("href")!;
        Assert.Contains("/inscriptions/saisie?code=", link, StringComparison.Ordinal);
        Assert.Equal(link.Split("code=")[1], (await organiser.GetPageAsync(link)).QuerySelector("input[name='Entry.Code']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_pile_of_envelopes_and_a_round_are_typed_in()
    {
        var (organiser, channel) = await ChannelAsync("marseille", ChannelKind.ElectoralRoll);
        using var wrong = await organiser.PostFormAsync($"{channel}/retours", "returns", ("Input.Reason", "Moved"), ("Input.Codes", "200\n99999"));
        Assert.Contains("99999 – aucune invitation", (await wrong.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        using var right = await organiser.PostFormAsync($"{channel}/retours", "returns", ("Input.Reason", "Moved"), ("Input.Codes", "200\n201"));
        Assert.Equal(HttpStatusCode.Found, right.StatusCode);
        Assert.Contains("2 plis notés", (await organiser.GetPageAsync(right.Headers.Location!.ToString())).Body!.TextContent, StringComparison.Ordinal);

        using var same = await PlanAsync(organiser, channel, "Resident");
        Assert.Contains("ont la même qualité", (await same.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        using var planned = await PlanAsync(organiser, channel, "Elected");
        Assert.Equal(HttpStatusCode.Found, planned.StatusCode);
        var round = planned.Headers.Location!.ToString();
        using var typed = await organiser.PostFormAsync(round, "doors", ("Input.Doors[0].Outcome", "Refused"));
        Assert.Equal(HttpStatusCode.Found, typed.StatusCode);
        using var again = await organiser.PostFormAsync(round, "doors", ("Input.Doors[0].Outcome", "PaperLeft"));
        Assert.Contains("Cette personne a refusé.", (await again.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PlanAsync(HttpClient organiser, string channel, string second) => organiser.PostFormAsync($"{channel}/tournees", "plan",
        ("Input.Place", "Quartier"), ("Input.Day", $"{LetterCity.Today:yyyy-MM-dd}"), ("Input.From", "202"), ("Input.To", "230"),
        ("Input.FirstName", "A"), ("Input.FirstCapacity", "Resident"), ("Input.SecondName", "B"), ("Input.SecondCapacity", second));

    private static async Task<string> WaitAsync(HttpClient organiser, string address)
    {
        for (var wait = 0; wait < 200; wait++)
        {
            if ((await organiser.GetPageAsync(address)).QuerySelector("a[href$='/fichier']") is { } file)
            {
                return file.GetAttribute("href")!;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The mailing is not ready.");
    }

    private async Task<(HttpClient Organiser, string Channel)> ChannelAsync(string city, ChannelKind kind)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<RecruitmentChannel>().IgnoreQueryFilters()
            .Where(c => c.Kind == kind).Join(scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Authority>().Where(a => a.Slug == city), c => c.AuthorityId, a => a.Id, (c, _) => c.Id).FirstAsync();
        return (await app.SignedInAs(city, Role.Organiser), $"/{city}/gestion/voies/{id}");
    }
}
