#pragma warning disable xUnit1051 // Requests in memory: nothing to cancel.
using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Web.Data;
using Misthos.Web.Features.Portal.Feeds;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Portal;

/// <summary>The feed as a reader takes it.</summary>
public sealed class FeedTests(WebApp app)
{
    private const int MostBytes = 48 * 1024;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Answers_acts_steps_and_news_are_told_each_with_the_last_fingerprint_of_the_register()
    {
        using var fresh = new WebApp();
        await fresh.InitializeAsync();
        var (answer, act, step) = await HappenAsync(fresh);
        var text = await fresh.Anonymous().GetStringAsync("/marseille/actualites.atom");
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(text), 1, MostBytes);
        var feed = XDocument.Parse(text).Root!;
        var entries = feed.Elements(Atom + "entry").ToDictionary(e => e.Element(Atom + "id")!.Value);
        Assert.InRange(entries.Count, 4, FeedQueries.Most);
        Assert.StartsWith("Réponse modifiée, proposition ", entries[$"urn:uuid:{answer}"].Element(Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Contains("2026-42", entries[$"urn:uuid:{act}"].Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.StartsWith("Étape franchie", entries[$"urn:uuid:{step}"].Element(Atom + "title")!.Value, StringComparison.Ordinal);
        var last = await WithAsync(fresh, db => db.Set<PublicAct>().OrderByDescending(a => a.Number).FirstAsync());
        Assert.All(entries.Values, entry => Assert.Equal(last.Hash, entry.Element(Atom + "category")!.Attribute("term")!.Value));
        Assert.Contains(last.Hash, feed.Element(Atom + "subtitle")!.Value, StringComparison.Ordinal);
        Assert.Equal(entries.Values.Max(e => e.Element(Atom + "updated")!.Value), feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task Words_taken_down_are_not_told()
    {
        using var fresh = new WebApp();
        await fresh.InitializeAsync();
        var answer = await WithAsync(fresh, async db =>
        {
            var last = await db.Set<OfficialResponse>().Where(r => db.Set<Proposal>().Any(p => p.Id == r.ProposalId && p.AdoptedOn != null)).OrderByDescending(r => r.At).FirstAsync();
            db.Add(new ResponseTakeDown(last, TakeDownGround.PersonalData, "Une personne y était nommée", new(last.AnsweredOn, Guid.CreateVersion7(), DateTimeOffset.UnixEpoch)));
            await db.SaveChangesAsync();
            return last;
        });
        var entry = XDocument.Parse(await fresh.Anonymous().GetStringAsync("/marseille/actualites.atom")).Root!.Elements(Atom + "entry").Single(e => e.Element(Atom + "id")!.Value == $"urn:uuid:{answer.Id}");
        Assert.DoesNotContain(answer.Reasons[..20], entry.Value, StringComparison.Ordinal);
        Assert.Contains("retiré", entry.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_entry_leads_to_a_page_and_a_reader_who_has_it_is_not_sent_it_again()
    {
        using var first = await app.Anonymous().GetAsync("/marseille/actualites.atom");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/marseille/actualites.atom");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        request.Headers.AcceptLanguage.ParseAdd("en");
        using var second = await app.Anonymous().SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        var pages = XDocument.Parse(await first.Content.ReadAsStringAsync()).Root!.Elements(Atom + "entry").SelectMany(e => e.Elements(Atom + "link")).Where(l => l.Attribute("rel")!.Value == "alternate").Select(l => new Uri(l.Attribute("href")!.Value).AbsolutePath).Distinct();
        foreach (var page in pages)
        {
            using var answer = await app.Anonymous().GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    // A second version, an act of the council, a step done: today, after everything of the demonstration.
    private static Task<(Guid Answer, Guid Act, Guid Step)> HappenAsync(WebApp fresh) => WithAsync(fresh, async db =>
    {
        var (now, by) = (TimeProvider.System.GetUtcNow(), Guid.CreateVersion7());
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var proposal = await db.Set<Proposal>().Include(p => p.Responses).ThenInclude(r => r.Offices).FirstAsync(p => p.AdoptedOn != null && p.Responses.Count == 1);
        var lead = proposal.CurrentResponse!.Offices.Select(o => new ResponseOfficeContent(o.OfficeId, o.Name, o.Part)).ToList();
        var answer = proposal.Answer(new(ResponseKind.Accepted, "Finalement oui.", lead, today.AddYears(1)) { ChangeReason = "Le budget le permet" }, today, by, now);
        var act = new Deliberation(proposal.AuthorityId, new("2026-42", today, "Cuves des écoles"));
        var link = new ProposalDeliberation(proposal, act.Id, now);
        db.AddRange(act, link);
        var step = await db.Set<Milestone>().FirstAsync(m => m.DoneOn == null && db.Set<Commitment>().Any(c => c.Id == m.CommitmentId && db.Set<Proposal>().Any(p => p.Id == c.ProposalId && p.HandedOverOn != null)));
        step.Complete(today);
        await db.SaveChangesAsync();
        return (answer.Id, link.Id, step.Id);
    });

    private static async Task<T> WithAsync<T>(WebApp fresh, Func<AppDbContext, Task<T>> read)
    {
        await using var scope = fresh.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await fresh.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
