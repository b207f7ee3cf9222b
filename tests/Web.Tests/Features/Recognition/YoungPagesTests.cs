using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Features.Recognition;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Recognition;

/// <summary>Young members on one page: who lacks what, what is offered to them alone, and no small group shown beside the adults.</summary>
public sealed class YoungPagesTests(WebApp app)
{
    [Fact]
    public async Task What_is_for_minors_is_offered_to_them_alone()
    {
        var (organiser, edition) = (await app.SignedInAs("marseille", Role.Organiser), await EditionAsync());
        var page = await organiser.GetPageAsync($"/marseille/gestion/editions/{edition}/jeunes");
        Assert.Contains("en place", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Entrées à la patinoire (fictif)", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var idea = page.QuerySelectorAll("main a").First(a => a.TextContent == "Le prévoir au plan").GetAttribute("href")!;
        using var planned = await organiser.PostFormAsync(idea, "plan", ("Input.On", "2030-05-09"), ("Input.Owner", "Équipe"), ("Input.Message", "Venez."), ("Input.Audience", edition.ToString()));
        Assert.Equal(HttpStatusCode.Found, planned.StatusCode);
        await using var scope = await ScopeAsync();
        var act = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<RecognitionAct>().SingleAsync(a => a.Title == "Entrées à la patinoire (fictif)", TestContext.Current.CancellationToken);
        var people = await scope.ServiceProvider.GetRequiredService<RecognitionQueries>().AudienceAsync(act);
        Assert.NotEmpty(people);
        Assert.All(people, person => Assert.True(person.BornOn > act.On.AddYears(-18)));
        Assert.DoesNotContain("patinoire", (await (await app.SignedInAs("marseille", Role.Member)).GetPageAsync("/marseille/moi/reconnaissance")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_small_group_is_shown_beside_the_adults()
    {
        var (organiser, edition) = (await app.SignedInAs("marseille", Role.Organiser), await EditionAsync());
        var page = await organiser.GetPageAsync($"/marseille/gestion/editions/{edition}/jeunes/suivi");
        Assert.DoesNotContain(page.QuerySelectorAll("main td"), cell => int.TryParse(cell.TextContent, out var people) && people is > 0 and < 5);
        Assert.Contains("Se sentir à sa place", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Guid> EditionAsync()
    {
        await using var scope = await ScopeAsync();
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Edition>().Where(e => e.Status == EditionStatus.Open).OrderByDescending(e => e.StartsOn).Select(e => e.Id).FirstAsync();
    }

    private async Task<AsyncServiceScope> ScopeAsync()
    {
        var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
        return scope;
    }
}
