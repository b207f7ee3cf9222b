using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Features.Recognition.Calls;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Recognition;

/// <summary>Pages of calls, seats and what follows the term, in the demonstration.</summary>
public sealed class AfterTermPagesTests(WebApp app)
{
    [Fact]
    public async Task A_link_shows_the_call_answers_after_a_tap_and_changes_nothing_before()
    {
        var (call, person, link) = await WaitingAsync();
        var visitor = app.Anonymous();
        var page = await visitor.GetPageAsync(link);
        Assert.Contains("Nous refaisons votre place", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await AskAsync(call, person)).Answer);
        using var answered = await visitor.PostFormAsync(link, $"yes-{call:N}");
        Assert.Equal(HttpStatusCode.Found, answered.StatusCode);
        Assert.Contains("Vous avez dit oui", (await visitor.GetPageAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        using var worded = await visitor.PostFormAsync(link, "words", ("Input.Text", "Je viens à vélo"));
        Assert.Equal((RecognitionAnswer.Accepted, ReplyWay.Link, "Je viens à vélo"), (await AskAsync(call, person)) is var ask ? (ask.Answer!.Value, ask.Way, ask.Words) : default);
        using var gaveUp = await visitor.PostFormAsync(link, $"no-{call:N}");
        Assert.Contains("Vous avez dit non", (await visitor.GetPageAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        using var stopped = await visitor.PostFormAsync(link, "stop");
        Assert.Contains("vous ne recevez plus d’appels", (await visitor.GetPageAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ne fonctionne plus", (await visitor.GetPageAsync(link[..^6] + "AAAAAA")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_names_who_is_left_out_and_why_before_anything_leaves()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        using var written = await organiser.PostFormAsync("/marseille/gestion/appels/nouveau", "write", ("Input.Department", "Halles"), ("Input.Contact", "Bureau"), ("Input.Title", "Aperçu d’essai"), ("Input.Ask", "Venir"),
            ("Input.Place", "Halle"), ("Input.On", "2099-05-20"), ("Input.Hours", "9 h"), ("Input.Time", "2 h"), ("Input.Places", "3"), ("Input.AnswerBy", "2099-05-10"), ("Input.Audience", "Everyone"), ("Input.Themes", "Culture"));
        var address = new Uri(new Uri("http://localhost"), written.Headers.Location!).AbsolutePath;
        Assert.EndsWith("/envoi", address, StringComparison.Ordinal);
        var page = (await organiser.GetPageAsync(address)).QuerySelector("main")!.TextContent;
        Assert.Contains("N’ont pas accepté d’être sollicitées", page, StringComparison.Ordinal);
        Assert.Contains("Autres sujets", page, StringComparison.Ordinal);
        Assert.Empty(await ReadAsync(db => db.Set<CallAsk>().Where(a => db.Set<EngagementCall>().Any(c => c.Id == a.CallId && c.Title == "Aperçu d’essai")).ToListAsync()));
        using var wrong = await organiser.PostFormAsync("/marseille/gestion/appels/nouveau", "write", ("Input.Title", "Sans rien d’autre"));
        Assert.Equal(9, (await wrong.ReadPageAsync()).QuerySelectorAll(".error-summary li").Length);
    }

    [Fact]
    public async Task An_ambassador_is_named_in_public_only_with_consent()
    {
        var rows = await ReadAsync(db => db.Set<OutsideSeat>().Where(s => db.Set<OutsideBody>().Any(b => b.Id == s.BodyId && b.Name.StartsWith("Comité d’expertise")))
            .Join(db.Set<Domain.Members.Person>(), s => s.PersonId, p => p.Id, (s, p) => new { Name = p.GivenName + " " + p.FamilyName, s.ProposalId, Shown = db.Set<SeatConsent>().Any(c => c.SeatId == s.Id) }).ToListAsync());
        var number = await ReadAsync(db => db.Set<Domain.Proposals.Proposal>().Where(p => p.Id == rows[0].ProposalId).Select(p => p.Number).SingleAsync());
        var page = (await app.Anonymous().GetPageAsync($"/marseille/propositions/{number}")).QuerySelector("main")!.TextContent;
        Assert.Equal(2, rows.Count(r => r.Shown));
        Assert.All(rows, row => Assert.Equal(row.Shown, page.Contains(row.Name, StringComparison.Ordinal)));
        Assert.Contains("matins sans moteur", page, StringComparison.Ordinal);
        Assert.DoesNotContain("cabanons", page, StringComparison.Ordinal); // told to the members only
    }

    [Fact]
    public async Task A_member_follows_their_proposals_and_the_association_waits_for_a_withdrawal_to_be_told()
    {
        var member = (await (await app.SignedInAs("marseille", Role.Member)).GetPageAsync("/marseille/moi/suites")).QuerySelector("main")!.TextContent;
        Assert.Contains("consultations gynécologiques", member, StringComparison.Ordinal);
        Assert.Contains("Séance de suivi", member, StringComparison.Ordinal);
        Assert.Contains("Des nouvelles du littoral", member, StringComparison.Ordinal); // of the edition held jointly
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var page = await organiser.GetPageAsync("/marseille/gestion/apres/association");
        Assert.Contains("1 retrait à dire à l’association", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<(Guid Call, Guid Person, string Link)> WaitingAsync()
    {
        await using var scope = await ScopeAsync();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var ask = await db.Set<CallAsk>().Where(a => a.Answer == null && db.Set<Domain.Members.Person>().Any(p => p.Id == a.PersonId && p.UserId == null) && db.Set<EngagementCall>().Any(c => c.Id == a.CallId && c.Status == CallStatus.Open)).OrderByDescending(a => a.Id).FirstAsync();
        return (ask.CallId, ask.PersonId, $"/marseille/appel/{scope.ServiceProvider.GetRequiredService<CallLinkService>().Seal(ask.CallId, ask.PersonId)}");
    }

    private Task<CallAsk> AskAsync(Guid call, Guid person) => ReadAsync(db => db.Set<CallAsk>().SingleAsync(a => a.CallId == call && a.PersonId == person));

    private async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var scope = await ScopeAsync();
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    private async Task<AsyncServiceScope> ScopeAsync()
    {
        var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
        return scope;
    }
}
