#pragma warning disable xUnit1051 // Requests in memory: nothing to cancel.
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.OpenData;
using Misthos.Web.Features.OpenData.Sets;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.OpenData;

/// <summary>Files of the datasets as anyone takes them away.</summary>
public abstract class OpenDataPagesTests(WebApp shared, ServerApp? server) : IAsyncLifetime
{
    private WebApp _app = shared;

    public async ValueTask InitializeAsync() => _app = server is null ? _app : await server.StartedAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public static TheoryData<string> Cities() => [.. WebApp.Cities];

    public static TheoryData<string, string> Files() => [.. from city in WebApp.Cities from set in Datasets.All select (city, set.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_follows_its_own_schema(string city, string set)
    {
        var csv = await _app.Anonymous().GetStringAsync($"/{city}/donnees/{set}.csv");
        using var schema = JsonDocument.Parse(await _app.Anonymous().GetStringAsync($"/{city}/donnees/{set}/schema.json"));
        Assert.Empty(SchemaCheck.Faults(csv, schema.RootElement));
        Assert.All(schema.RootElement.GetProperty("fields").EnumerateArray(), f => Assert.DoesNotContain("F.", f.GetProperty("description").GetString()!, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(await _app.Anonymous().GetStringAsync($"/{city}/donnees/{set}.json"));
        Assert.Equal(SchemaCheck.Rows(csv).Count - 1, json.RootElement.GetProperty("rows").GetArrayLength());
        var semicolons = SchemaCheck.Rows(await _app.Anonymous().GetStringAsync($"/{city}/donnees/{set}.csv?separateur=%3B"), ';');
        Assert.Equal(SchemaCheck.Rows(csv), semicolons);
    }

    [Fact]
    public void The_checker_sees_what_is_wrong()
    {
        using var schema = JsonDocument.Parse("""{"fields":[{"name":"id","type":"string","constraints":{"required":true,"unique":true,"pattern":"^[a-z]$"}},{"name":"n","type":"integer","constraints":{"required":false,"minimum":0}},{"name":"d","type":"date","constraints":{"required":false}}],"primaryKey":"id"}""");
        Assert.Empty(SchemaCheck.Faults("id,n,d\r\na,1,2026-01-02\r\nb,,\r\n", schema.RootElement));
        Assert.Equal(5, SchemaCheck.Faults("id,n,d\r\nA,x,02/01/2026\r\n,,\r\nb\r\n", schema.RootElement).Count);
        Assert.Contains("twice: a", SchemaCheck.Faults("id,n,d\r\na,,\r\na,,\r\n", schema.RootElement));
        Assert.Single(SchemaCheck.Faults("id,d,n\r\n", schema.RootElement));
    }

    [Theory]
    [InlineData(null, "evaluating")]
    [InlineData(ResponseKind.Accepted, "accepted")]
    [InlineData(ResponseKind.Amended, "accepted")]
    [InlineData(ResponseKind.ToStudy, "evaluating")]
    [InlineData(ResponseKind.Refused, "rejected")]
    [InlineData(ResponseKind.OutsidePowers, "rejected")]
    public void An_answer_in_the_words_of_Decidim(ResponseKind? kind, string state) => Assert.Equal(state, ProposalRecord.StateOf(kind));

    [Theory]
    [MemberData(nameof(Cities))]
    public async Task Every_answer_of_a_file_has_the_state_of_its_kind(string city)
    {
        var rows = SchemaCheck.Rows(await _app.Anonymous().GetStringAsync($"/{city}/donnees/propositions.csv"));
        var (state, kind, withdrawn) = (rows[0].IndexOf("state"), rows[0].IndexOf("answer_kind"), rows[0].IndexOf("withdrawn_on"));
        var answered = rows.Skip(1).Where(r => r[withdrawn].Length == 0 && r[kind].Length > 0).ToList();
        Assert.NotEmpty(answered);
        Assert.All(answered, r => Assert.Equal(r[kind] switch { "to_study" => "evaluating", "accepted" or "amended" => "accepted", _ => "rejected" }, r[state]));
    }

    [Fact]
    public async Task Actions_say_the_same_as_their_page()
    {
        var rows = SchemaCheck.Rows(await _app.Anonymous().GetStringAsync("/marseille/donnees/actions.csv"));
        var (status, done, all, id) = (rows[0].IndexOf("status"), rows[0].IndexOf("milestones_done"), rows[0].IndexOf("milestones"), rows[0].IndexOf("id"));
        var figures = (await _app.Anonymous().GetPageAsync("/marseille/actions")).QuerySelectorAll("main dd, main .figure-value").Select(f => f.TextContent.Trim()).ToList();
        Assert.Contains($"{rows.Count - 1}", figures);
        Assert.Contains($"{rows.Skip(1).Count(r => r[status] == "late")}", figures);
        Assert.All(rows.Skip(1).Where(r => r[status] == "done"), r => Assert.Equal(r[all], r[done]));
        var steps = SchemaCheck.Rows(await _app.Anonymous().GetStringAsync("/marseille/donnees/jalons.csv"));
        Assert.All(rows.Skip(1), r => Assert.Equal(r[all], $"{steps.Count(s => s[steps[0].IndexOf("action_id")] == r[id])}"));
    }

    [Fact]
    public async Task Demonstration_has_rows_in_every_dataset()
    {
        foreach (var set in Datasets.All)
        {
            Assert.True(SchemaCheck.Rows(await _app.Anonymous().GetStringAsync($"/marseille/donnees/{set.Name}.csv")).Count > 1, set.Name);
        }
    }

    /// <summary>Every text field of persons is filled with words that stand nowhere else, then searched in everything that is open.</summary>
    [Fact]
    public async Task No_personal_data_leaves_in_any_dataset()
    {
        await using var fresh = await _app.FreshAsync();
        await using var scope = fresh.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await fresh.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var people = await db.Set<Person>().ToListAsync();
        foreach (var (index, person) in people.Index())
        {
            foreach (var property in db.Entry(person).Properties.Where(p => p.Metadata.ClrType == typeof(string) && !p.Metadata.IsPrimaryKey()))
            {
                property.CurrentValue = $"zqx{index}{property.Metadata.Name}@secret.example";
            }
        }

        await db.Set<AppUser>().ExecuteUpdateAsync(set => set.SetProperty(u => u.DisplayName, "zqxCompte"));
        db.Add(new ProposalFollower(await db.Set<Proposal>().FirstAsync(p => p.AdoptedOn != null), "zqxsuivi@secret.example", "fr", DateTimeOffset.UnixEpoch));
        await db.SaveChangesAsync();
        Assert.True(people.Count > 100);
        foreach (var address in Datasets.All.SelectMany(set => new[] { $"/marseille/donnees/{set.Name}.csv", $"/marseille/donnees/{set.Name}.json", $"/api/v1/marseille/{set.Name}?limit=100", $"/marseille/donnees/{set.Name}" }).Concat(["/marseille/assemblee.json", "/marseille/donnees", "/marseille/actualites.atom", "/marseille/registre.jsonl", "/marseille"]))
        {
            var text = await fresh.Anonymous().GetStringAsync(address);
            Assert.DoesNotContain("zqx", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("secret.example", text, StringComparison.OrdinalIgnoreCase);
            Assert.All(people.Take(50), person => Assert.DoesNotContain(person.Id.ToString(), text, StringComparison.Ordinal));
        }
    }

    /// <summary>An amendment, a minority opinion and a meeting lose their words in their files as on their pages; that they were there stays.</summary>
    [Fact]
    public async Task Words_taken_down_leave_in_no_dataset()
    {
        await using var fresh = await _app.FreshAsync();
        await using var scope = fresh.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await fresh.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var act = new RecordedAct(new(2026, 11, 27), Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
        (TakeDownGround Ground, string Reason) why = (TakeDownGround.CourtOrder, "Jugement");
        var amendment = await db.Set<Amendment>().FirstAsync(a => db.Set<Proposal>().Any(p => p.Id == a.ProposalId && p.AdoptedOn != null));
        var opinion = await db.Set<MinorityOpinion>().FirstAsync();
        var meeting = await db.Set<EarlierMeeting>().FirstAsync();
        string[] words = [amendment.Reason, opinion.Text, meeting.Title, meeting.Text, meeting.Report, meeting.Organizations, meeting.Place];
        Assert.All(words, word => Assert.NotEmpty(word));
        var files = async () => string.Concat(await Task.WhenAll(new[] { "amendements", "opinions-minoritaires", "reunions-anterieures" }.SelectMany(set => new[] { $"/marseille/donnees/{set}.csv", $"/api/v1/marseille/{set}?limit=100" }).Select(fresh.Anonymous().GetStringAsync)));
        var before = await files();
        Assert.All(words, word => Assert.Contains(word, before, StringComparison.Ordinal));
        db.AddRange(new WordsTakeDown(await db.Set<Proposal>().SingleAsync(p => p.Id == amendment.ProposalId), new(null, amendment.Number), why, act), new MinorityTakeDown(opinion, why.Ground, why.Reason, act), meeting.TakeDown(why, act));
        await db.SaveChangesAsync();
        var after = await files();
        Assert.All(words, word => Assert.DoesNotContain(word, after, StringComparison.Ordinal));
        Assert.All(new[] { amendment.Id, opinion.Id, meeting.Id }, id => Assert.Contains($"{id}", after, StringComparison.Ordinal));
        Assert.Contains("court_order", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_who_has_the_file_is_not_sent_it_again_until_something_changes()
    {
        await using var fresh = await _app.FreshAsync();
        var client = fresh.Anonymous();
        using var first = await client.GetAsync("/marseille/donnees/propositions.csv");
        var (tag, changed) = (first.Headers.ETag!.ToString(), first.Content.Headers.LastModified!.Value);
        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(client, "If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, await AskAsync(client, "If-Modified-Since", changed.ToString("R")));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "If-Modified-Since", changed.AddMinutes(-5).ToString("R")));
        await using (var scope = fresh.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Tenant>().Set((await fresh.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var topic = await db.Set<Misthos.Domain.Assemblies.Edition>().Include(e => e.Topics).FirstAsync(e => e.Topics.Any());
            topic.Topics[0].Describe("Le conseil municipal", "Que changer ?");
            await db.SaveChangesAsync();
        }

        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "If-None-Match", tag));
    }

    [Fact]
    public async Task Words_of_people_run_nothing_in_a_spreadsheet_and_json_has_them_exactly()
    {
        await using var fresh = await _app.FreshAsync();
        await using var scope = fresh.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await fresh.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var proposal = await db.Set<Proposal>().FirstAsync(p => p.AdoptedOn != null && p.HandedOverOn == null);
        db.Entry(proposal).Property(p => p.Title).CurrentValue = "=HYPERLINK(\"http://x\";\"y\")";
        await db.SaveChangesAsync();
        var csv = SchemaCheck.Rows(await fresh.Anonymous().GetStringAsync("/marseille/donnees/propositions.csv"));
        Assert.Contains(csv, row => row[csv[0].IndexOf("title/fr")] == "'=HYPERLINK(\"http://x\";\"y\")");
        using var json = JsonDocument.Parse(await fresh.Anonymous().GetStringAsync("/marseille/donnees/propositions.json"));
        Assert.Contains(json.RootElement.GetProperty("rows").EnumerateArray(), row => row.GetProperty("title").GetProperty("fr").GetString() == "=HYPERLINK(\"http://x\";\"y\")");
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/marseille/donnees/propositions.csv");
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}

public sealed class SqliteOpenDataPagesTests(WebApp shared) : OpenDataPagesTests(shared, null);

public sealed class PostgresOpenDataPagesTests(WebApp shared, ServerApp server) : OpenDataPagesTests(shared, server);
