using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Administration;

/// <summary>The history of a record is read without knowing the model: words, dates, amounts and names, and no private value.</summary>
public sealed partial class HistoryPageTests(WebApp app)
{
    [Fact]
    public async Task A_correction_says_who_what_and_the_old_and_new_words()
    {
        var client = await app.SignedInAs("poitiers", Role.Organiser);
        var id = await FirstAsync<CitizensAssembly>("poitiers");
        await PostAsync(client, $"/poitiers/gestion/assemblees/{id}", "card", ("Input.Term", "Un an."), ("Input.PanelSize", "41"));
        await PostAsync(client, $"/poitiers/gestion/assemblees/{id}", "card", ("Input.Term", "Deux ans."), ("Input.PanelSize", "42"));

        var latest = (await HistoryAsync(client, "poitiers", id)).QuerySelector(".history > li")!;

        Assert.Equal("Carte d’identité corrigée", latest.QuerySelector("h2")!.TextContent);
        Assert.Equal(("Un an.", "Deux ans."), Change(latest, "Durée du mandat"));
        Assert.Equal(("41", "42"), Change(latest, "Nombre de membres du panel"));
        Assert.Matches(@"\d{4} à \d+\sh.* – \w+", latest.QuerySelector(".history .small")!.TextContent);
        Assert.DoesNotContain("DescribeAssembly", latest.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_value_is_not_shown()
    {
        var client = await app.SignedInAs("poitiers", Role.Organiser);
        var id = await FirstAsync<Person>("poitiers");
        await PostAsync(client, $"/poitiers/gestion/membres/{id}", "contact", ("Input.Phone", "05 49 00 00 01"));
        await PostAsync(client, $"/poitiers/gestion/membres/{id}", "contact", ("Input.Phone", "05 49 00 00 02"));

        var page = await HistoryAsync(client, "poitiers", id);

        Assert.Equal("modifié, valeur gardée secrète", Row(page.QuerySelector(".history > li")!, "Téléphone"));
        Assert.DoesNotContain("05 49", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identifiers_become_names_and_amounts_are_in_euros()
    {
        var page = await HistoryAsync(await app.SignedInAs("poitiers", Role.Organiser), "poitiers", await FirstAsync<AllowanceScheme>("poitiers"));
        var added = page.QuerySelectorAll(".history > li")[^1];

        Assert.StartsWith("Cycle", Row(added, "Édition"), StringComparison.Ordinal);
        Assert.Contains("membre", Row(added, "Qui est indemnisé")!, StringComparison.Ordinal);
        Assert.NotNull(Row(added, "Instances indemnisées"));
        Assert.EndsWith("€", Row(added, "Plafond de quotient familial"), StringComparison.Ordinal);
        Assert.Matches(@"\d{4}$", Row(added, "À partir du"));
        Assert.Matches("^(oui|non)$", Row(added, "L’indemnité se demande"));
    }

    [Fact]
    public async Task The_name_of_a_member_is_for_those_who_run_the_assembly_only()
    {
        var id = await FirstAsync<Mandate>("poitiers");

        Assert.NotNull(Row((await HistoryAsync(await app.SignedInAs("poitiers", Role.Organiser), "poitiers", id)).Body!, "Personne"));
        Assert.Null(Row((await HistoryAsync(await app.SignedInAs("poitiers", Role.Administrator), "poitiers", id)).Body!, "Personne"));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task No_kind_of_record_shows_the_words_of_the_model(string language)
    {
        foreach (var (kind, id) in await KindsAsync("marseille"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/marseille/gestion/historique/{id}");
            request.Headers.Add("Cookie", await app.CookieOf("marseille", Role.Organiser));
            request.Headers.AcceptLanguage.ParseAdd(language);
            using var answer = await app.Stateless.SendAsync(request, TestContext.Current.CancellationToken);
            var page = await answer.ReadPageAsync();
            Assert.All(page.QuerySelectorAll("h1, h2, dt"), words => Assert.DoesNotMatch(ModelWord(), words.TextContent));
            Assert.All(page.QuerySelectorAll("dd"), value => Assert.False(Raw().IsMatch(value.TextContent), $"{kind}: {value.TextContent}"));
            Assert.Equal(language == "fr" ? "Historique" : "History", page.QuerySelector("h1")!.TextContent.Split(' ')[0]);
        }
    }

    private async Task<Guid> FirstAsync<T>(string city)
        where T : Domain.Entity
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await db.Set<T>().IgnoreQueryFilters().Where(row => db.Set<Authority>().Any(a => a.Id == row.AuthorityId && a.Slug == city)).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(TestContext.Current.CancellationToken);
    }

    private async Task<List<(string Kind, Guid Id)>> KindsAsync(string city)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var kinds = await db.Set<AuditEntry>().IgnoreQueryFilters().Where(entry => db.Set<Authority>().Any(a => a.Id == entry.AuthorityId && a.Slug == city))
            .GroupBy(entry => entry.Subject).Select(group => new { group.Key, Id = group.Min(entry => entry.SubjectId) }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.True(kinds.Count > 20, "The demonstration changed hardly anything.");
        return kinds.ConvertAll(kind => (kind.Key, kind.Id));
    }

    private static async Task PostAsync(HttpClient client, string address, string form, params (string, string)[] values)
    {
        using var answer = await client.PostFormAsync(address, form, values);
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
    }

    private static Task<IHtmlDocument> HistoryAsync(HttpClient client, string city, Guid id) => client.GetPageAsync($"/{city}/gestion/historique/{id}");

    private static IElement? Cell(IElement within, string label) => within.QuerySelectorAll("dt").FirstOrDefault(dt => dt.TextContent == label)?.NextElementSibling;

    private static string? Row(IElement within, string label) => Cell(within, label)?.TextContent.Trim();

    private static (string?, string?) Change(IElement within, string label) =>
        (Cell(within, label)?.QuerySelector("del")?.LastChild?.TextContent, Cell(within, label)?.QuerySelector("ins")?.LastChild?.TextContent);

    [GeneratedRegex(@"\b[A-Z][a-z]+[A-Z]|\w\.[A-Z]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ModelWord();

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f]{4}-|\b(True|False)\b|\d{4}-\d\d-\d\dT|(?<!the first )\d bytes|•••", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Raw();
}
