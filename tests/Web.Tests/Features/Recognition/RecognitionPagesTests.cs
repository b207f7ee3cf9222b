using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Recognition;

/// <summary>An organiser plans a recognition, tells the members once, counts who came; the member sees it.</summary>
public sealed class RecognitionPagesTests(WebApp app)
{
    private const string Pages = "/marseille/gestion/reconnaissance";

    [Fact]
    public async Task Thanks_reach_everyone_concerned_once_and_show_on_their_page()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var form = await organiser.GetPageAsync($"{Pages}/nouvelle");
        var all = form.QuerySelectorAll("select[name='Input.Audience'] option").First(o => o.TextContent.Contains("Édition 2", StringComparison.Ordinal)).GetAttribute("value")!;
        using var planned = await organiser.PostFormAsync($"{Pages}/nouvelle", "plan", ("Input.Kind", "Invitation"), ("Input.Title", "Fête de l’engagement d’essai"), ("Input.On", "2026-05-09"),
            ("Input.Owner", "Participation"), ("Input.Place", "Jardin"), ("Input.Audience", all), ("Input.Message", "Venez !"), ("Input.Tell", "true"));
        Assert.Equal(HttpStatusCode.Found, planned.StatusCode);
        var address = new Uri(new Uri("http://localhost"), planned.Headers.Location!).AbsolutePath;
        var told = await MailsAsync(address);
        Assert.True(told > 50, $"{told} mails");
        var page = await organiser.GetPageAsync(address);
        Assert.DoesNotContain(page.Forms, f => f.QuerySelector("input[value='tell']") is not null);
        using var counted = await organiser.PostFormAsync(address, "count", ("Input.People", "12"));
        Assert.Equal(HttpStatusCode.Found, counted.StatusCode);
        Assert.Contains("12", (await organiser.GetPageAsync(address)).QuerySelector(".figures")!.TextContent, StringComparison.Ordinal);
        var member = await (await app.SignedInAs("marseille", Role.Member)).GetPageAsync("/marseille/moi");
        Assert.Contains("Fête de l’engagement d’essai", member.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Fête de l’engagement d’essai", (await organiser.GetPageAsync(Pages)).Body!.TextContent, StringComparison.Ordinal);
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

    private async Task<int> MailsAsync(string address)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var key = $"recognition:{address.Split('/')[^1]}:";
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<MailMessage>().CountAsync(m => m.DedupKey.StartsWith(key));
    }
}
