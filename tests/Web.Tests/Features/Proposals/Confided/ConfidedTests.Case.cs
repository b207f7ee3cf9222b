using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Misthos.Domain.Administration;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Features.Proposals.Confided;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Proposals.Confided;

/// <content>A testimony given through the page, who reads it, and what the application logs.</content>
public abstract partial class ConfidedTests
{
    // Gives one through the page, and finds its row by the word.
    private async Task<(string Word, Guid Id)> ConfideAsync(HttpClient member, string words)
    {
        var page = await member.GetPageAsync(Give);
        var word = page.QuerySelector("input[name='Input.Word']")!.GetAttribute("value")!;
        using var sent = await member.PostFormAsync(Give, "confide", ("Input.Word", word), ("Input.Topic", await TopicAsync()), ("Input.Facilitator", await FacilitatorAsync()), ("Input.Words", words));
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        var hash = Misthos.Web.Infrastructure.Security.SecretToken.Fingerprint(word);
        return (word, await ReadAsync(db => db.Set<ConfidedTestimony>().Where(t => t.WordHash == hash).Select(t => t.Id).SingleAsync()));
    }

    private async Task<string> TopicAsync() => (await ReadAsync(db => db.Set<Domain.Topics.Topic>().OrderBy(t => t.Id).Select(t => t.Id).FirstAsync())).ToString();

    private async Task<string> FacilitatorAsync() => (await ReadAsync(db => db.Set<RoleAssignment>().Where(r => r.Role == Role.Facilitator).OrderBy(r => r.Id).Select(r => r.UserId).FirstAsync())).ToString();

    private Task<int> EntrustToAnotherAsync(Guid id) => ReadAsync(async db =>
    {
        var other = new AppUser { UserName = $"autre-{id:N}@exemple.fr", NormalizedUserName = $"AUTRE-{id:N}@EXEMPLE.FR", DisplayName = "Autre animation" };
        db.Add(other);
        await db.SaveChangesAsync();
        return await db.Set<ConfidedTestimony>().Where(t => t.Id == id).ExecuteUpdateAsync(set => set.SetProperty(t => t.FacilitatorId, other.Id));
    });

    // As the facilitator: the service asks who is signed in.
    private async Task<IReadOnlyList<Misthos.Domain.Refusal>> DoAsync(Guid id, Func<ConfidedService, Task<IReadOnlyList<Misthos.Domain.Refusal>>> act)
    {
        await using var scope = await ScopeAsync();
        var facilitator = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<ConfidedTestimony>().Where(t => t.Id == id).Select(t => t.FacilitatorId).SingleAsync();
        scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Http.IHttpContextAccessor>().HttpContext = new Microsoft.AspNetCore.Http.DefaultHttpContext
        {
            User = new(new System.Security.Claims.ClaimsIdentity([new(System.Security.Claims.ClaimTypes.NameIdentifier, facilitator.ToString())], "test")),
        };
        scope.ServiceProvider.GetRequiredService<Actor>().SetUser(facilitator, "Test");
        return await act(scope.ServiceProvider.GetRequiredService<ConfidedService>());
    }

    private async Task<AsyncServiceScope> ScopeAsync()
    {
        var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await _app.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
        return scope;
    }

    private async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var scope = await ScopeAsync();
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    // Keeps what the application logs.
    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Written { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Written.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
