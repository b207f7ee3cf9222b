using System.Net;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Evaluations;

/// <summary>The organiser opens a questionnaire, prints it, and says what changes; the public and the members read it.</summary>
public sealed class QuestionnairePagesTests(WebApp app)
{
    [Fact]
    public async Task What_was_said_and_done_is_public_and_papers_come_out()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var list = await organiser.GetPageAsync("/marseille/gestion/seances");
        var closed = list.QuerySelectorAll("tbody tr").First(row => row.QuerySelector(".tag-good") is not null && row.TextContent.Contains("Séance 8", StringComparison.Ordinal));
        var page = closed.QuerySelector("a")!.GetAttribute("href") + "/questionnaire";
        using var opened = await organiser.PostFormAsync(page, "open");
        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        var followed = (await organiser.GetPageAsync(page)).QuerySelectorAll("main a").Single(a => a.TextContent == "Suivre").GetAttribute("href")!;
        using var printed = await organiser.PostFormAsync(followed, "strips");
        Assert.Equal(HttpStatusCode.OK, printed.StatusCode);
        Assert.Contains(printed.Content.Headers.ContentType!.MediaType, new[] { "application/pdf", "text/html" });
        var decide = (await organiser.GetPageAsync(page)).QuerySelectorAll("main a").Single(a => a.TextContent == "Décider d’un ajustement").GetAttribute("href")!;
        using var refused = await organiser.PostFormAsync(decide, "decide", ("Input.Heard", ""));
        Assert.NotEmpty((await refused.ReadPageAsync()).QuerySelectorAll(".error-summary li"));
        using var adjusted = await organiser.PostFormAsync(decide, "decide", ("Input.Heard", "Le micro manque."), ("Input.Done", "Deux micros."), ("Input.Kind", "Other"), ("Input.By", "Équipe"), ("Input.On", "2025-12-01"), ("Input.From", "2025-12-01"));
        Assert.Equal(HttpStatusCode.Found, adjusted.StatusCode);
        Assert.DoesNotContain("Deux micros.", (await app.Anonymous().GetPageAsync("/marseille/assemblee")).Body!.TextContent, StringComparison.Ordinal);
        using var told = await organiser.PostFormAsync(adjusted.Headers.Location!.ToString(), "tell");
        Assert.Equal(HttpStatusCode.Found, told.StatusCode);
        Assert.Contains("Deux micros.", (await app.Anonymous().GetPageAsync("/marseille/assemblee")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Deux micros.", (await (await app.SignedInAs("marseille", Role.Member)).GetPageAsync("/marseille/moi")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await organiser.GetPageAsync(followed + "/saisie")).QuerySelector("input[name='Paper.Code']"));
    }
}
