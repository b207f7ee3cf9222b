using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Tests.Infrastructure.Caching;

/// <summary>A public page is kept until something it shows is written, for that city and language alone; never for somebody signed in, never with a form.</summary>
public sealed class KeptPagesTests : IAsyncLifetime
{
    private readonly WebApp _app = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_page_is_kept_until_what_it_shows_is_written()
    {
        await AskAsync("/marseille/assemblee");
        await AskAsync("/poitiers/assemblee");
        Assert.True((await AskAsync("/marseille/assemblee")).IsKept);
        await WriteAsync("marseille", db => db.Set<CitizensAssembly>().ExecuteUpdateAsync(set => set.SetProperty(a => a.Summary, "Dit autrement."), Token));
        var after = await AskAsync("/marseille/assemblee");
        Assert.False(after.IsKept);
        Assert.Contains("Dit autrement.", after.Text, StringComparison.Ordinal);
        Assert.True((await AskAsync("/poitiers/assemblee")).IsKept);
        await WriteAsync("marseille", async db =>
        {
            (await db.Set<CitizensAssembly>().OrderBy(a => a.Id).FirstAsync(Token)).Describe("Encore autrement.", 100, "", "", []);
            await db.SaveChangesAsync(Token);
        });
        Assert.Contains("Encore autrement.", (await AskAsync("/marseille/assemblee")).Text, StringComparison.Ordinal);
        Assert.True((await AskAsync("/marseille/assemblee")).IsKept);
        await WriteAsync("marseille", db => db.Set<RoleAssignment>().ExecuteUpdateAsync(set => set.SetProperty(r => r.UserId, r => r.UserId), Token));
        Assert.True((await AskAsync("/marseille/assemblee")).IsKept);
    }

    [Fact]
    public async Task A_write_that_is_undone_changes_nothing_and_one_in_a_transaction_counts_when_it_is_done()
    {
        await AskAsync("/marseille/assemblee");
        await WriteAsync("marseille", async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Token);
            await db.Set<CitizensAssembly>().ExecuteUpdateAsync(set => set.SetProperty(a => a.Summary, "Jamais dit."), Token);
        });
        Assert.True((await AskAsync("/marseille/assemblee")).IsKept);
        await WriteAsync("marseille", async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Token);
            await db.Set<CitizensAssembly>().ExecuteUpdateAsync(set => set.SetProperty(a => a.Summary, "Dit à la fin."), Token);
            await transaction.CommitAsync(Token);
        });
        Assert.Contains("Dit à la fin.", (await AskAsync("/marseille/assemblee")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_language_has_its_own_and_nobody_signed_in_gets_a_kept_page()
    {
        await AskAsync("/marseille");
        Assert.True((await AskAsync("/marseille")).IsKept);
        var english = await AskAsync("/marseille", ("Accept-Language", "en"));
        Assert.Contains("lang=\"en", english.Text, StringComparison.Ordinal);
        Assert.True((await AskAsync("/marseille", ("Accept-Language", "en-GB, fr;q=0.5"))).IsKept);
        Assert.False((await AskAsync("/marseille", ("Cookie", await _app.CookieOf("marseille", Role.Organiser)))).IsKept);
        Assert.False((await AskAsync("/marseille", ("Cookie", "misthos.af=jeton"))).IsKept);
        Assert.Contains("lang=\"fr", (await AskAsync("/marseille")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_with_a_form_or_a_secret_and_one_that_is_not_there_are_never_kept()
    {
        foreach (var address in new[] { "/marseille/propositions/1/suivre", "/marseille/vote", "/marseille/questionnaire", "/marseille/inscription", "/marseille/propositions/9999", "/nulle-part" })
        {
            await AskAsync(address);
            Assert.False((await AskAsync(address)).IsKept, address);
        }
    }

    [Fact]
    public async Task A_kept_page_has_the_same_headers()
    {
        var (first, second) = (await AskAsync("/marseille"), await AskAsync("/marseille"));
        Assert.Equal(first.Headers.Where(h => h.Key is not ("Age" or "Server-Timing" or "Date" or "blazor-enhanced-nav" or "Content-Length")), second.Headers.Where(h => h.Key is not ("Age" or "Server-Timing" or "Date" or "blazor-enhanced-nav" or "Content-Length")));
        Assert.Equal(first.Text, second.Text);
    }

    private async Task<Answer> AskAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await _app.Stateless.SendAsync(request, Token);
        return new(answer.StatusCode, await answer.Content.ReadAsStringAsync(Token), answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value)));
    }

    private async Task WriteAsync(string city, Func<AppDbContext, Task> write)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await _app.Services.GetRequiredService<AuthorityDirectory>().FindAsync(city))!);
        await write(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    private sealed record Answer(HttpStatusCode Status, string Text, Dictionary<string, string> Headers)
    {
        public bool IsKept => Headers.ContainsKey("Age");
    }
}
