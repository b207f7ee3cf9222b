using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Misthos.Domain.Administration;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Features.Proposals.Confided;
using Misthos.Web.Infrastructure.Export;
using Misthos.Web.Tests.Faults;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Proposals.Confided;

/// <summary>Each promise made to whoever confides a testimony, tried in the whole application: signed in, through the pages.</summary>
public abstract partial class ConfidedTests(WebApp shared, ServerApp? server) : IAsyncLifetime
{
    private const string Give = "/marseille/moi/temoignage-confie", Back = "/marseille/temoignage-confie", Desk = "/marseille/gestion/temoignages-confies";

    private WebApp _app = shared;

    public async ValueTask InitializeAsync() => _app = server is null ? _app : await server.StartedAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    // An application of its own: nothing else happens in it, so that everything that changes is seen.
    [Fact]
    public async Task Nothing_anywhere_says_who_gave_it_nor_when_but_the_day()
    {
        await using var own = await _app.FreshAsync();
        _app = own;
        await LeavesOneRowAsync();
    }

    private async Task LeavesOneRowAsync()
    {
        var member = await _app.SignedInAs("marseille", Role.Member);
        await member.GetPageAsync(Give);
        using var log = new Lines();
        _app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var before = await DatabasePicture.OfAsync(_app, "marseille");
        var (word, id) = await ConfideAsync(member, "Mots secrets un");
        var changes = (await DatabasePicture.OfAsync(_app, "marseille")).Since(before).ToList();
        var row = Assert.Single(changes);
        Assert.StartsWith("confided_testimonies: now", row, StringComparison.Ordinal);
        var account = await ReadAsync(db => db.Set<RoleAssignment>().Where(r => r.Role == Role.Member).Select(r => r.UserId).SingleAsync());
        var person = await ReadAsync(db => db.Set<Domain.Members.Person>().Where(p => p.UserId == account).Select(p => p.Id).FirstAsync());
        Assert.DoesNotContain(account.ToString(), row, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(person.ToString(), row, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(word, row, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Mots secrets", row, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d\d:\d\d", row);
        Assert.Equal('4', id.ToString("D")[14]); // Version 7 would hold the millisecond.
        Assert.Empty(await ReadAsync(db => db.Set<AuditEntry>().Where(e => e.SubjectId == id || e.Subject == nameof(ConfidedTestimony)).ToListAsync()));
        Assert.All(log.Written, line => Assert.DoesNotContain(word, line, StringComparison.OrdinalIgnoreCase));
        Assert.All(log.Written, line => Assert.DoesNotContain("temoignage-confie", line, StringComparison.Ordinal));
        Assert.All(log.Written, line => Assert.DoesNotContain("Mots secrets", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_facilitator_it_is_entrusted_to_reads_it()
    {
        var (_, id) = await ConfideAsync(await _app.SignedInAs("marseille", Role.Member), "Mots secrets deux");
        var (address, facilitator) = ($"{Desk}/{id}", await _app.SignedInAs("marseille", Role.Facilitator));
        Assert.Contains("Mots secrets deux", (await facilitator.GetPageAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        foreach (var role in Enum.GetValues<Role>().Where(r => r is not (Role.Facilitator or Role.Member)))
        {
            using var answer = await (await _app.SignedInAs("marseille", role)).GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal((role, HttpStatusCode.NotFound), (role, answer.StatusCode));
            Assert.DoesNotContain("Mots secrets deux", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.DoesNotContain($"{id}", (await (await _app.SignedInAs("marseille", Role.Organiser)).GetPageAsync(Desk)).Body!.InnerHtml, StringComparison.OrdinalIgnoreCase);
        await EntrustToAnotherAsync(id);
        using var former = await facilitator.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, former.StatusCode);
        Assert.DoesNotContain($"{id}", (await facilitator.GetPageAsync(Desk)).Body!.InnerHtml, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_is_in_no_export_no_open_data_and_no_search()
    {
        var (_, id) = await ConfideAsync(await _app.SignedInAs("marseille", Role.Member), "Mots secrets trois");
        var folder = Directory.CreateTempSubdirectory("misthos-confided-").FullName;
        await using (var scope = await ScopeAsync())
        {
            var manifest = await new Exporter(scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<Tenant>().Authority, TimeProvider.System, folder).WriteAsync();
            Assert.DoesNotContain(manifest.Tables, t => t.Table.Contains("confided", StringComparison.Ordinal));
            Assert.Contains("confided_testimonies", manifest.LeftOut.Tables);
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            Assert.DoesNotContain($"{id}", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Mots secrets trois", text, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
        var visitor = _app.Anonymous();
        foreach (var link in (await visitor.GetPageAsync("/marseille/donnees")).QuerySelectorAll("a[href$='.csv'], a[href$='.json']").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/')))
        {
            Assert.DoesNotContain("Mots secrets trois", await visitor.GetStringAsync(link, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Mots secrets trois", (await visitor.GetPageAsync("/marseille/propositions?mots=Mots+secrets+trois")).QuerySelector("main ul, main .cards")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("Mots secrets trois", (await (await _app.SignedInAs("marseille", Role.Organiser)).GetPageAsync("/marseille/gestion/contributions?etat=All")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_file_holds_no_readable_word_of_it()
    {
        await ConfideAsync(await _app.SignedInAs("marseille", Role.Member), "Phrase introuvable dans le fichier");
        if (server is not null)
        {
            var rows = await ReadAsync(db => db.Database.SqlQueryRaw<string>("select row_to_json(t)::text as \"Value\" from confided_testimonies t").ToListAsync());
            Assert.NotEmpty(rows);
            Assert.DoesNotContain(rows, row => row.Contains("introuvable", StringComparison.Ordinal) || row.Contains(Convert.ToHexStringLower("introuvable"u8), StringComparison.OrdinalIgnoreCase));
            return;
        }

        var bytes = new List<byte>();
        foreach (var file in Directory.EnumerateFiles(_app.Folder, "misthos.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            await open.CopyToAsync(memory, TestContext.Current.CancellationToken);
            bytes.AddRange(memory.ToArray());
        }

        Assert.Equal(-1, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes).IndexOf("Phrase introuvable dans le fichier"u8));
    }

    [Fact]
    public async Task Nothing_leaves_before_it_is_redacted_and_the_person_agreed()
    {
        var (word, id) = await ConfideAsync(await _app.SignedInAs("marseille", Role.Member), "Mots secrets cinq");
        var (address, facilitator, visitor) = ($"{Desk}/{id}", await _app.SignedInAs("marseille", Role.Facilitator), _app.Anonymous());
        Assert.DoesNotContain((await facilitator.GetPageAsync(address)).Forms, f => f.OuterHtml.Contains("value=\"release\"", StringComparison.Ordinal));
        using var redacted = await facilitator.PostFormAsync(address, "redact", ("Input.Text", "Quelqu’un a renoncé à un soin (essai)"));
        Assert.Equal(HttpStatusCode.Found, redacted.StatusCode);
        Assert.DoesNotContain((await facilitator.GetPageAsync(address)).Forms, f => f.OuterHtml.Contains("value=\"release\"", StringComparison.Ordinal));
        Assert.Equal("confided.not-agreed", (await DoAsync(id, s => s.ReleaseAsync(id)))[0].Code);

        using var opened = await visitor.PostFormAsync(Back, "open", ("Typed.Word", word.ToLowerInvariant()));
        var page = await opened.ReadPageAsync();
        Assert.Contains("Quelqu’un a renoncé", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Mots secrets cinq", page.Body.TextContent, StringComparison.Ordinal);
        var say = Browsing.Fields(page.Forms.First(f => f.QuerySelector("input[name='Said.Word']") is not null)).Append(new("Said.Says", "yes"));
        using var content = new FormUrlEncodedContent(say);
        using var agreed = await visitor.PostAsync(Back, content, TestContext.Current.CancellationToken);
        Assert.Contains("Votre accord est noté", (await agreed.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);

        using var released = await facilitator.PostFormAsync(address, "release");
        Assert.Equal(HttpStatusCode.Found, released.StatusCode);
        var left = await ReadAsync(db => db.Set<Contribution>().SingleAsync(c => c.Source == ContributionSource.Testimony && c.Text.StartsWith("Quelqu’un a renoncé")));
        Assert.Equal((null, null, ContributionShowing.Words), (left.PersonId, left.SittingId, left.Showing));
        var kept = await ReadAsync(db => db.Set<ConfidedTestimony>().SingleAsync(t => t.Id == id));
        Assert.True(kept.Words.IsEmpty && kept.Redacted.IsEmpty);
        Assert.DoesNotContain($"{id}", string.Concat(await ReadAsync(db => db.Set<AuditEntry>().Where(e => e.SubjectId == left.Id).Select(e => e.Changes).ToListAsync())), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_new_text_needs_a_new_agreement_and_the_person_may_erase_everything()
    {
        var (word, id) = await ConfideAsync(await _app.SignedInAs("marseille", Role.Member), "Mots secrets six");
        Assert.Empty(await DoAsync(id, s => s.RedactAsync(id, "Un texte")));
        Assert.Empty(await DoAsync(id, s => s.AttestAsync(id, true)));
        Assert.Empty(await DoAsync(id, s => s.RedactAsync(id, "Un autre texte")));
        Assert.Equal("confided.not-agreed", (await DoAsync(id, s => s.ReleaseAsync(id)))[0].Code);
        Assert.Equal("Conflict", (await DoAsync(id, s => s.AnswerAsync(word, true, Misthos.Web.Infrastructure.Security.SecretToken.Fingerprint("Un texte"))))[0].Code);
        Assert.Empty(await DoAsync(id, s => s.TakeBackAsync(word)));
        Assert.Equal(0, await ReadAsync(db => db.Set<ConfidedTestimony>().CountAsync(t => t.Id == id)));
    }

    [Fact]
    public async Task It_is_deleted_after_the_delay_and_not_before()
    {
        var (_, id) = await ConfideAsync(await _app.SignedInAs("marseille", Role.Member), "Mots secrets sept");
        var days = _app.Services.GetRequiredService<IConfiguration>().GetValue("Retention:ConfidedDays", 180);
        async Task<int> RunAsync() => await new ConfidedWorker(_app.Services.GetRequiredService<IServiceScopeFactory>(), _app.Services.GetRequiredService<IConfiguration>(), _app.Services.GetRequiredService<TimeProvider>(), _app.Services.GetRequiredService<ILogger<ConfidedWorker>>()).RunOnceAsync(TestContext.Current.CancellationToken);
        async Task AgeAsync(int by) => await ReadAsync(async db => await db.Set<ConfidedTestimony>().Where(t => t.Id == id).ExecuteUpdateAsync(set => set.SetProperty(t => t.GivenOn, t => t.GivenOn.AddDays(-by))));
        await AgeAsync(days - 1);
        await RunAsync();
        Assert.Equal(1, await ReadAsync(db => db.Set<ConfidedTestimony>().CountAsync(t => t.Id == id)));
        await AgeAsync(1);
        await RunAsync();
        Assert.Equal(0, await ReadAsync(db => db.Set<ConfidedTestimony>().CountAsync(t => t.Id == id)));
    }

    [Fact]
    public async Task A_form_sent_twice_keeps_one_and_a_word_of_somebody_elses_choice_is_refused()
    {
        var member = await _app.SignedInAs("marseille", Role.Member);
        var page = await member.GetPageAsync(Give);
        var word = page.QuerySelector("input[name='Input.Word']")!.GetAttribute("value")!;
        (string, string)[] typed = [("Input.Word", word), ("Input.Topic", await TopicAsync()), ("Input.Facilitator", await FacilitatorAsync()), ("Input.Words", "Mots secrets huit")];
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var sent = await member.PostFormAsync(Give, "confide", typed);
            Assert.Contains("Vos mots sont confiés", (await sent.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        }

        var hash = Misthos.Web.Infrastructure.Security.SecretToken.Fingerprint(word);
        Assert.Equal(1, await ReadAsync(db => db.Set<ConfidedTestimony>().CountAsync(t => t.WordHash == hash)));
        using var forged = await member.PostFormAsync(Give, "confide", [("Input.Word", "AAAA"), .. typed[1..]]);
        Assert.DoesNotContain("AAAA</strong>", (await forged.ReadPageAsync()).Body!.InnerHtml, StringComparison.Ordinal);
    }
}

public sealed class SqliteConfidedTests(WebApp shared) : ConfidedTests(shared, null);

public sealed class PostgresConfidedTests(WebApp shared, ServerApp server) : ConfidedTests(shared, server);
