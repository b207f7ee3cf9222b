using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Tests.Features.OpenData;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Proposals.Imports;

/// <summary>What holds for every kind of file that is taken in: faults by line, once whatever is pressed, and nobody else's.</summary>
[Collection("Imports")]
public abstract class ImportPagesTests(Func<Task<WebApp>> start)
{
    private const string Known = "https://d.exemple/proposals/778";

    private static int s_number;

    public static TheoryData<ImportKind> Kinds => [.. Enum.GetValues<ImportKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Faults_are_told_by_line_and_nothing_can_be_pressed(ImportKind kind)
    {
        var (app, organiser, name) = await BeginAsync();
        var (file, faults) = Faulty(kind, name);
        var preview = await SendAsync(organiser, kind, file);
        var page = await organiser.GetPageAsync(preview);
        Assert.Equal(faults, page.QuerySelectorAll("main tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Take(3).Select(cell => cell.TextContent.Trim()))));
        Assert.All(page.QuerySelectorAll("main tbody td:last-child"), why => Assert.True(why.TextContent.Trim().Length > 10, why.TextContent));
        var report = SchemaCheck.Rows((await organiser.GetStringAsync($"{preview}/erreurs.csv", TestContext.Current.CancellationToken)).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(faults, report.Skip(1).Select(row => $"{row[0]} {row[1]} {(row[2].Length > 0 ? row[2] : "–")}"));
        Assert.DoesNotContain(page.Forms, f => f.QuerySelector("input[value='apply']") is not null);
        using var forged = await organiser.PostAsync(preview, await ApplyFormAsync(organiser, Address(kind), "send"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, forged.StatusCode);
        Assert.Single((await forged.ReadPageAsync()).QuerySelectorAll(".error-summary li"));
        Assert.Equal(0, await CountAsync(app, kind, name));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Applied_twice_it_is_done_once_and_so_is_the_same_file_sent_again(ImportKind kind)
    {
        var (app, organiser, name) = await BeginAsync();
        var file = await GoodAsync(app, kind, name);
        var preview = await SendAsync(organiser, kind, file);
        var form = await ApplyFormAsync(organiser, preview);
        for (var press = 0; press < 2; press++)
        {
            using var done = await organiser.PostAsync(preview, form, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.Redirect, preview), (done.StatusCode, done.Headers.Location!.ToString()));
            Assert.Equal(2, await CountAsync(app, kind, name));
        }

        Assert.StartsWith("2 ", (await organiser.GetPageAsync(preview)).QuerySelector("main .alert p:not(.alert-title)")!.TextContent, StringComparison.Ordinal);
        var again = await organiser.GetPageAsync(await SendAsync(organiser, kind, file));
        Assert.DoesNotContain(again.Forms, f => f.QuerySelector("input[value='apply']") is not null);
        Assert.Equal(2, again.QuerySelectorAll("main tbody tr").Length);
        Assert.StartsWith("Rien à ", again.QuerySelector("main .alert")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Sent_at_once_and_pressed_at_once_it_is_done_once(ImportKind kind)
    {
        var (app, organiser, name) = await BeginAsync();
        var file = await GoodAsync(app, kind, name);
        await SendAsync(organiser, kind, file);
        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => SendAsync(organiser, kind, file))));
        var kept = (await Task.WhenAll(sent.Select(address => organiser.GetAsync(address, TestContext.Current.CancellationToken)))).ToLookup(a => a.StatusCode, a => a.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal(sent.Length, kept[HttpStatusCode.OK].Concat(kept[HttpStatusCode.NotFound]).Count());
        var preview = kept[HttpStatusCode.OK].First();
        var form = await (await ApplyFormAsync(organiser, preview)).ReadAsStringAsync(TestContext.Current.CancellationToken);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            using var body = new StringContent(form, null, "application/x-www-form-urlencoded");
            using var answer = await organiser.PostAsync(preview, body);
            return answer.StatusCode;
        })));
        Assert.Contains(HttpStatusCode.Redirect, answers);
        Assert.All(answers, status => Assert.True(status is HttpStatusCode.Redirect or HttpStatusCode.OK, status.ToString()));
        Assert.Equal(2, await CountAsync(app, kind, name));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_file_of_one_city_is_nothing_to_another(ImportKind kind)
    {
        var (app, organiser, name) = await BeginAsync();
        var preview = await SendAsync(organiser, kind, await GoodAsync(app, kind, name));
        var form = await ApplyFormAsync(organiser, preview);
        var other = await app.SignedInAs("poitiers", Role.Organiser);
        var elsewhere = preview.Replace("marseille", "poitiers", StringComparison.Ordinal);
        foreach (var address in new[] { elsewhere, $"{elsewhere}/erreurs.csv" })
        {
            using var read = await other.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
        }

        using var own = await other.PostAsync(elsewhere, await ApplyFormAsync(other, Address(kind).Replace("marseille", "poitiers", StringComparison.Ordinal), "send"), TestContext.Current.CancellationToken);
        using var theirs = await other.PostAsync(preview, form, TestContext.Current.CancellationToken);
        Assert.All([own, theirs], answer => Assert.True((int)answer.StatusCode is >= 400 and < 500, answer.StatusCode.ToString()));
        Assert.Equal((0, 0), (await CountAsync(app, kind, name), await CountAsync(app, kind, name, "poitiers")));
        Assert.NotNull((await organiser.GetPageAsync(preview)).QuerySelector("input[value='apply']"));
    }

    [Theory]
    [InlineData(ImportKind.DecidimProposals, "Input.TopicId")]
    [InlineData(ImportKind.DecidimMeetings, "Input.OrganId")]
    [InlineData(ImportKind.DecidimMeetings, "Input.TopicId")]
    public async Task What_goes_to_another_city_is_refused_at_its_field(ImportKind kind, string field)
    {
        var (app, organiser, name) = await BeginAsync();
        var other = await app.SignedInAs("poitiers", Role.Organiser);
        var theirs = await other.LastAsync(Address(kind).Replace("marseille", "poitiers", StringComparison.Ordinal), field);
        var choices = (await ChoicesAsync(organiser, kind)).Where(c => c.Name != field).Append(theirs).ToArray();
        using var sent = await organiser.PostFileAsync(Address(kind), await GoodAsync(app, kind, name), choices);
        var page = await sent.ReadPageAsync();
        Assert.Equal((HttpStatusCode.OK, 1), (sent.StatusCode, page.QuerySelectorAll(".error-summary li").Length));
        Assert.Equal("true", page.QuerySelector($"[name='{field}']")!.GetAttribute("aria-invalid"));
    }

    private async Task<(WebApp App, HttpClient Organiser, string Name)> BeginAsync()
    {
        var app = await start();
        await app.KnowProposalAsync("778");
        return (app, await app.SignedInAs("marseille", Role.Organiser), $"Essai {9000 + Interlocked.Increment(ref s_number)}");
    }

    private static string Address(ImportKind kind) => kind switch
    {
        ImportKind.Deliberations => "/marseille/gestion/propositions/deliberations",
        ImportKind.DecidimProposals => "/marseille/gestion/decidim",
        ImportKind.DecidimResults => "/marseille/gestion/decidim/resultats",
        _ => "/marseille/gestion/decidim/reunions",
    };

    private static async Task<(string Name, string Value)[]> ChoicesAsync(HttpClient organiser, ImportKind kind) => kind switch
    {
        ImportKind.DecidimProposals => [await organiser.LastAsync(Address(kind), "Input.TopicId")],
        ImportKind.DecidimMeetings => [await organiser.LastAsync(Address(kind), "Input.OrganId")],
        _ => [],
    };

    private static async Task<string> SendAsync(HttpClient organiser, ImportKind kind, string file) =>
        await organiser.SendFileAsync(Address(kind), file, await ChoicesAsync(organiser, kind));

    // Two lines, each of which makes a row.
    private static async Task<string> GoodAsync(WebApp app, ImportKind kind, string name) => (name.Split(' ')[1], kind) switch
    {
        (var id, ImportKind.Deliberations) => $"DELIB_ID;DELIB_DATE;DELIB_OBJET;PROPOSITION\n{id}1;2026-02-03;{name};{await NumberAsync(app)}\n{id}2;2026-02-03;{name};{await NumberAsync(app)}\n",
        (var id, ImportKind.DecidimProposals) => $"id;title/fr;body/fr\n{id}1;{name};Texte\n{id}2;{name};Texte\n",
        (var id, ImportKind.DecidimResults) => $"id;title/fr;end_date;proposal_urls\n{id}1;{name};2026-01-31;{Known}\n{id}2;{name};2026-01-31;{Known}\n",
        var (id, _) => $"id;title/fr;start_time;end_time\n{id}1;{name};2024-03-05 18:00:00;2024-03-05 20:00:00\n{id}2;{name};2024-03-06 18:00:00;2024-03-06 20:00:00\n",
    };

    // The line in the middle is good.
    private static (string File, string[] Faults) Faulty(ImportKind kind, string name) => (name.Split(' ')[1], kind) switch
    {
        (var id, ImportKind.Deliberations) => ($"DELIB_ID;DELIB_DATE;DELIB_OBJET\n{id}1;hier;{name}\n{id}2;2026-02-03;{name}\n;2026-02-03;{name}\n", ["2 DELIB_DATE hier", "4 DELIB_ID –"]),
        (var id, ImportKind.DecidimProposals) => ($"id;title/fr;body/fr;url\n{id}1;;Texte;\n{id}2;{name};Texte;\n{id}3;{name};Texte;javascript:x\n", ["2 title/fr –", "4 url javascript:x"]),
        (var id, ImportKind.DecidimResults) => ($"id;title/fr;end_date;progress;proposal_urls\n{id}1;{name};31/02/2026;;{Known}\n{id}2;{name};2026-01-31;50;{Known}\n{id}3;{name};2026-01-31;150;{Known}\n", ["2 end_date 31/02/2026", "4 progress 150"]),
        var (id, _) => ($"id;title/fr;start_time;end_time\n{id}1;{name};demain;2024-03-05 20:00:00\n{id}2;{name};2024-03-06 18:00:00;2024-03-06 20:00:00\n{id}3;{name};2024-03-05 18:00:00;2024-03-05 17:00:00\n", ["2 start_time demain", "4 end_time 2024-03-05 17:00:00"]),
    };

    private static async Task<string> NumberAsync(WebApp app)
    {
        var rows = SchemaCheck.Rows(await app.Anonymous().GetStringAsync("/marseille/donnees/propositions.csv", TestContext.Current.CancellationToken));
        return rows.Skip(1).Select(r => r[rows[0].IndexOf("number")]).GroupBy(n => n).First(g => g.Count() == 1).Key;
    }

    // What the button sends; elsewhere, with the token of another form of the page.
    private static async Task<FormUrlEncodedContent> ApplyFormAsync(HttpClient client, string page, string form = "apply")
    {
        var fields = Browsing.Fields((await client.GetPageAsync(page)).Forms.Single(f => f.QuerySelector($"input[name='_handler'][value='{form}']") is not null));
        return new(fields.Where(f => !f.Key.StartsWith("Input.", StringComparison.Ordinal)).Select(f => f.Key == "_handler" ? new("_handler", "apply") : f));
    }

    private static async Task<int> CountAsync(WebApp app, ImportKind kind, string name, string city = "marseille")
    {
        await using var scope = await app.InAsync(city);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await (kind switch
        {
            ImportKind.Deliberations => db.Set<ProposalDeliberation>().Where(l => db.Set<Deliberation>().Any(d => d.Id == l.DeliberationId && d.Subject == name)).CountAsync(),
            ImportKind.DecidimProposals => db.Set<Proposal>().CountAsync(p => p.Title == name),
            ImportKind.DecidimResults => db.Set<Commitment>().CountAsync(c => c.Title == name),
            _ => db.Set<EarlierMeeting>().CountAsync(m => m.Title == name),
        });
    }
}

public sealed class ImportPagesOnSqliteTests(WebApp app) : ImportPagesTests(() => Task.FromResult(app));

public sealed class ImportPagesOnPostgresTests(ServerApp server) : ImportPagesTests(server.StartedAsync);
