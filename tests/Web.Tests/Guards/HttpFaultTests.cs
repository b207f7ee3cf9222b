using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Web.Data;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Guards;

/// <summary>What is wrong in a request gets one of our pages, with its status.</summary>
public sealed class HttpFaultTests(PageWalk walk)
{
    private const string Token = "__RequestVerificationToken";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/nulle/part/du/tout")]
    [InlineData("/inconnue")]
    [InlineData("/inconnue/seances")]
    [InlineData("/marseille/rien")]
    [InlineData("/marseille/propositions/999999")]
    [InlineData("/marseille/propositions/abc")]
    [InlineData("/marseille/tirages/00000000-0000-0000-0000-000000000000")]
    [InlineData("/erreur")]
    public async Task An_unknown_address_is_our_page(string address)
    {
        using var answer = await walk.App.Anonymous().GetAsync(address, Cancel);
        await IsOurPageAsync(answer, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Head_answers_like_get_without_a_body()
    {
        var faults = new List<string>();
        foreach (var get in (await walk.VisitsAsync).Where(visit => visit.City == "marseille" && !visit.IsRefused && visit.Endpoint.Route != "/demo/connexion/{token}").DistinctBy(visit => visit.Address + visit.Type))
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, get.Address);
            using var head = await walk.SendAsync(get.Endpoint, get.City, get.Role, request);
            if ((int)head.StatusCode != get.Status || (head.Content.Headers.ContentType?.MediaType ?? "") != get.Type || (await head.Content.ReadAsByteArrayAsync(Cancel)).Length > 0)
            {
                faults.Add($"{get}: HEAD answered {(int)head.StatusCode} {head.Content.Headers.ContentType}");
            }
        }

        Faults.None(faults);
    }

    [Fact]
    public async Task Every_page_speaks_english_to_who_prefers_it()
    {
        var faults = new List<string>();
        foreach (var get in (await walk.VisitsAsync).Where(visit => visit is { City: "marseille", Status: 200, Type: "text/html" }).DistinctBy(visit => visit.Address))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, get.Address);
            request.Headers.AcceptLanguage.ParseAdd("en");
            using var answer = await walk.SendAsync(get.Endpoint, get.City, get.Role, request);
            var page = await answer.ReadPageAsync();
            // A certificate keeps the language it was issued in, and says so.
            var spoken = page.DocumentElement.GetAttribute("lang") ?? "";
            var isExpected = spoken == "en" || get.Address.EndsWith("/attestation.pdf", StringComparison.Ordinal)
                || get.Address.StartsWith("/marseille/livrets/", StringComparison.Ordinal) && get.Address.EndsWith(".pdf", StringComparison.Ordinal) || get.Address.StartsWith("/marseille/restitutions/", StringComparison.Ordinal) && get.Address.EndsWith(".pdf", StringComparison.Ordinal);
            if (!isExpected || !answer.Content.Headers.ContentLanguage.All(language => language.StartsWith(spoken, StringComparison.Ordinal)))
            {
                faults.Add($"{get}: lang {page.DocumentElement.GetAttribute("lang")}, Content-Language {string.Join(',', answer.Content.Headers.ContentLanguage)}");
            }
        }

        Faults.None(faults);
    }

    [Theory]
    [InlineData("/connexion", "link")]
    [InlineData("/marseille/gestion/editions/nouvelle", null)]
    public async Task A_post_without_its_token_is_our_page(string address, string? handler)
    {
        var client = await walk.App.SignedInAs("marseille", Role.Organiser);
        foreach (var token in new[] { null, "", "CfDJ8forged" })
        {
            using var content = new FormUrlEncodedContent([new("_handler", handler ?? "create"), .. token is null ? [] : new[] { KeyValuePair.Create(Token, token) }]);
            using var answer = await client.PostAsync(address, content, Cancel);
            await IsOurPageAsync(answer, HttpStatusCode.BadRequest);
        }
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("[link][x]")]
    public async Task A_forged_form_name_is_our_page(string? handler)
    {
        var client = walk.App.Anonymous();
        var token = (await client.GetPageAsync("/connexion")).QuerySelector($"input[name='{Token}']")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new(Token, token), .. handler is null ? [] : new[] { KeyValuePair.Create("_handler", handler) }]);
        using var answer = await client.PostAsync("/connexion", content, Cancel);
        await IsOurPageAsync(answer, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_nul_in_a_field_or_an_address_is_our_page()
    {
        var client = walk.App.Anonymous();
        using var field = await client.PostFormAsync("/connexion", "link", ("Input.Email", "a\0b@exemple.fr"));
        await IsOurPageAsync(field, HttpStatusCode.BadRequest);
        using var query = await client.GetAsync("/marseille/propositions?etat=%00", Cancel);
        await IsOurPageAsync(query, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_refused_role_reads_our_page()
    {
        using var answer = await (await walk.App.SignedInAs("marseille", Role.Reception)).GetAsync("/marseille/gestion/editions", Cancel);
        await IsOurPageAsync(answer, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_page_that_breaks_is_our_page_in_the_colours_of_the_city()
    {
        await using var app = new WebApp();
        using var before = await app.Anonymous().GetAsync("/marseille/propositions", Cancel);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.ExecuteSqlRawAsync("alter table proposals rename to lost", Cancel);
        }

        using var answer = await app.Anonymous().GetAsync("/marseille/propositions?page=1", Cancel);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        await IsOurPageAsync(answer, HttpStatusCode.InternalServerError);
        Assert.Contains("/marseille/theme.css", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    internal static async Task IsOurPageAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(1, page.QuerySelectorAll("main h1").Length);
        Assert.NotNull(page.QuerySelector("link[rel='stylesheet']"));
    }
}
