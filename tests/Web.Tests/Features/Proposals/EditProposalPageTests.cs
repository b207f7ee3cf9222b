using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Tests.Features.Proposals.Imports;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Proposals;

/// <summary>The organiser's page of a proposal tells where its answer stands.</summary>
public sealed class EditProposalPageTests(WebApp app)
{
    [Fact]
    public async Task An_answer_is_awaited_until_it_is_published()
    {
        await using var scope = await app.InAsync("marseille");
        var proposals = scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Proposal>().AsNoTracking().Where(p => p.HandedOverOn != null);
        var organiser = await app.SignedInAs("marseille", Role.Organiser);

        var waiting = await proposals.Where(p => !p.Responses.Any()).OrderBy(p => p.Id).Select(p => p.Id).FirstAsync(TestContext.Current.CancellationToken);
        var page = (await organiser.GetPageAsync($"/marseille/gestion/propositions/{waiting}")).QuerySelector("main")!;
        Assert.Contains("Réponse attendue le", page.TextContent, StringComparison.Ordinal);
        Assert.Equal("Répondre", page.QuerySelector("a[href$='/reponse']")!.TextContent.Trim());

        var answered = await proposals.Where(p => p.Responses.Any()).OrderBy(p => p.Id).Select(p => p.Id).FirstAsync(TestContext.Current.CancellationToken);
        page = (await organiser.GetPageAsync($"/marseille/gestion/propositions/{answered}")).QuerySelector("main")!;
        Assert.DoesNotContain("Réponse attendue le", page.TextContent, StringComparison.Ordinal);
        Assert.Contains("Réponse\u00a0: ", page.TextContent, StringComparison.Ordinal);
        Assert.Equal("Compléter la réponse", page.QuerySelector("a[href$='/reponse']")!.TextContent.Trim());
    }
}
