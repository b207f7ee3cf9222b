using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Features.Recognition;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Recognition;

/// <summary>An organiser plans a recognition, tells the members once, notes who came; members answer by their link or in their space; the plan says what is taken up.</summary>
public sealed class RecognitionPagesTests(WebApp app)
{
    private const string Pages = "/marseille/gestion/reconnaissance";

    [Fact]
    public async Task Thanks_reach_everyone_concerned_once_and_show_on_their_page()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var address = await PlanAsync(organiser, "Fête de l’engagement d’essai", "2026-05-09", ("Input.Tell", "true"));
        var mails = await MailsAsync(address);
        Assert.True(mails.Count > 50, $"{mails.Count} mails");
        Assert.All(mails.Where(mail => mail.Status == MailStatus.Queued), mail => Assert.Contains("/marseille/reponse/", mail.Text, StringComparison.Ordinal));
        var page = await organiser.GetPageAsync(address);
        Assert.DoesNotContain(page.Forms, f => f.QuerySelector("input[value='tell']") is not null);
        var member = await (await app.SignedInAs("marseille", Role.Member)).GetPageAsync("/marseille/moi/reconnaissance");
        Assert.Contains("Fête de l’engagement d’essai", member.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_answers_in_one_tap_by_the_link_and_in_their_space()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var address = await PlanAsync(organiser, "Visite d’essai", "2030-05-09");
        var act = Guid.Parse(address.Split('/')[^1]);
        var link = await LinkAsync(act);
        var visitor = app.Anonymous();
        Assert.Contains("Visite d’essai", (await visitor.GetPageAsync(link)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        using var answered = await visitor.PostFormAsync(link, $"accept-{act:N}");
        Assert.Equal(HttpStatusCode.Found, answered.StatusCode);
        Assert.Contains("Vous avez dit oui", (await visitor.GetPageAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ne fonctionne plus", (await visitor.GetPageAsync(link[..^6] + "AAAAAA")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        var member = await app.SignedInAs("marseille", Role.Member);
        using var declined = await member.PostFormAsync("/marseille/moi/reconnaissance", $"decline-{act:N}");
        Assert.Equal(HttpStatusCode.Found, declined.StatusCode);
        var page = await organiser.GetPageAsync(address);
        Assert.Contains("dans son espace", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 personne a dit non", page.QuerySelector(".figures")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_team_notes_answers_presence_cost_and_how_it_was_lived()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var address = await PlanAsync(organiser, "Concert d’essai", "2026-01-10");
        var people = (await organiser.GetPageAsync(address)).QuerySelectorAll("select[name='Answer.Person'] option").Select(o => o.GetAttribute("value")!).Where(v => v.Length > 0).ToList();
        using var answer = await organiser.PostFormAsync(address, "answer", ("Answer.Person", people[0]), ("Answer.Answer", "Accepted"));
        using var presence = await organiser.PostFormAsync(address, "presence", ("Presence.People", people[1]));
        using var counted = await organiser.PostFormAsync(address, "count", ("Input.People", "12"), ("Input.Spent", "350,50"), ("Input.Lived", "Beau temps"));
        Assert.All([answer, presence, counted], response => Assert.Equal(HttpStatusCode.Found, response.StatusCode));
        var page = (await organiser.GetPageAsync(address)).Body!.TextContent;
        Assert.Contains("350,50", page, StringComparison.Ordinal);
        Assert.Contains("Beau temps", page, StringComparison.Ordinal);
        var act = await ReadAsync(db => db.Set<RecognitionAct>().SingleAsync(a => a.Title == "Concert d’essai"));
        var plan = await organiser.GetPageAsync($"/marseille/gestion/editions/{act.EditionId}/reconnaissance");
        var row = plan.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("Concert d’essai", StringComparison.Ordinal));
        Assert.Contains("12 personnes venues", row.TextContent, StringComparison.Ordinal);
        using var wrong = await organiser.PostFormAsync(address, "count", ("Input.People", "douze"), ("Input.Spent", "-4"));
        Assert.Equal(2, (await wrong.ReadPageAsync()).QuerySelectorAll(".error-summary li").Length);
    }

    [Fact]
    public async Task A_city_sees_what_nobody_took_up_and_takes_the_plan_over_as_drafts()
    {
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        var editions = await ReadAsync(db => db.Set<Domain.Assemblies.Edition>().OrderByDescending(e => e.StartsOn).ToListAsync(), "poitiers");
        var (source, target) = (editions.Find(e => e.Name == "Cycle 2")!.Id, editions.Find(e => e.Name.StartsWith("Cycle 3", StringComparison.Ordinal))!.Id);
        var plan = await organiser.GetPageAsync($"/poitiers/gestion/editions/{source}/reconnaissance");
        Assert.Contains("coulisses", plan.QuerySelector(".alert-warn")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Visite", plan.QuerySelector(".chart-label")!.TextContent, StringComparison.Ordinal);
        var pages = $"/poitiers/gestion/editions/{target}/reconnaissance";
        var preview = await organiser.GetPageAsync($"{pages}/reprendre?de={source}");
        Assert.Equal(9, preview.QuerySelectorAll("tbody tr").Length);
        using var taken = await organiser.PostFormAsync($"{pages}/reprendre?de={source}", "takeover");
        Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
        Assert.Contains("9 gestes sont déjà repris", (await organiser.GetPageAsync($"{pages}/reprendre?de={source}")).Body!.TextContent, StringComparison.Ordinal);
        var draft = (await organiser.GetPageAsync(pages)).QuerySelectorAll("tbody th a").First(a => a.TextContent.Contains("Concert", StringComparison.Ordinal)).GetAttribute("href")!;
        using var confirmed = await organiser.PostFormAsync(draft, "confirm");
        Assert.Equal(HttpStatusCode.Found, confirmed.StatusCode);
        Assert.DoesNotContain("Brouillon", (await organiser.GetPageAsync(draft)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var changed = await organiser.PostFormAsync($"{draft}/modifier", "change", ("Input.Title", "Concert repris"));
        Assert.Contains("Concert repris", (await organiser.GetPageAsync(draft)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        using var answer = await organiser.PostFormAsync($"{Pages}/nouvelle", "plan", ("Input.Title", "Sans rien d’autre"));
        var page = await answer.ReadPageAsync();
        Assert.Equal(5, page.QuerySelectorAll(".error-summary li").Length);
        Assert.Equal("Sans rien d’autre", page.QuerySelector("#Input-Title")!.GetAttribute("value"));
    }

    private static async Task<string> PlanAsync(HttpClient organiser, string title, string on, params (string, string)[] more)
    {
        var form = await organiser.GetPageAsync($"{Pages}/nouvelle");
        var all = form.QuerySelectorAll("select[name='Input.Audience'] option").First(o => o.TextContent.Contains("Édition 2", StringComparison.Ordinal)).GetAttribute("value")!;
        using var planned = await organiser.PostFormAsync($"{Pages}/nouvelle", "plan", [("Input.Kind", "Concert"), ("Input.Title", title), ("Input.On", on),
            ("Input.Owner", "Participation"), ("Input.Place", "Jardin"), ("Input.Cost", "400"), ("Input.Audience", all), ("Input.Message", "Venez !"), .. more]);
        Assert.Equal(HttpStatusCode.Found, planned.StatusCode);
        return new Uri(new Uri("http://localhost"), planned.Headers.Location!).AbsolutePath;
    }

    private Task<List<MailMessage>> MailsAsync(string address)
    {
        var key = $"recognition:{address.Split('/')[^1]}:";
        return ReadAsync(db => db.Set<MailMessage>().Where(m => m.DedupKey.StartsWith(key)).ToListAsync());
    }

    private async Task<string> LinkAsync(Guid act)
    {
        await using var scope = await ScopeAsync("marseille");
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var person = await db.Set<Mandate>().Where(m => m.Status == MandateStatus.Active && db.Set<RecognitionAct>().Any(a => a.Id == act && a.EditionId == m.EditionId)).OrderByDescending(m => m.Id).Select(m => m.PersonId).FirstAsync();
        return $"/marseille/reponse/{scope.ServiceProvider.GetRequiredService<ReplyLinkService>().Seal(act, person)}";
    }

    private async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read, string city = "marseille")
    {
        await using var scope = await ScopeAsync(city);
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    private async Task<AsyncServiceScope> ScopeAsync(string city)
    {
        var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync(city))!);
        return scope;
    }
}
