using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Domain.Allowances.Statements;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Allowances.Statements;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Allowances.Statements;

/// <summary>Yearly statements: to the cent the settled lines, every line in one year; who may read whose.</summary>
public sealed class StatementTests(WebApp app)
{
    [Theory]
    [InlineData("marseille")]
    [InlineData("poitiers")]
    public async Task Statements_of_all_years_add_up_to_the_settled_lines_to_the_cent(string city)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync(city))!);
        var (db, queries) = (scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<StatementQueries>());
        var settled = await db.Set<SettlementLine>().GroupBy(l => l.PersonId).Select(g => new { g.Key, Cents = g.Sum(l => l.AmountCents), Lines = g.Count() }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(settled);
        var listed = 0L;
        foreach (var year in await queries.SettledYearsAsync())
        {
            listed += (await queries.PeopleAsync(year)).Sum(row => row.Settled.Cents);
        }

        Assert.Equal(settled.Sum(s => s.Cents), listed);
        foreach (var person in settled.Take(12))
        {
            var statements = new List<YearStatement>();
            var since = await db.Set<Mandate>().Where(m => m.PersonId == person.Key).MinAsync(m => (DateOnly?)m.StartsOn, TestContext.Current.CancellationToken);
            foreach (var year in queries.Years(since))
            {
                statements.Add((await queries.OfAsync(person.Key, year))!.Statement);
            }

            Assert.Equal((person.Cents, person.Lines), (statements.Sum(s => s.Settled.Cents), statements.Sum(s => s.Lines.Count)));
            Assert.All(statements, s => Assert.Equal(s.Settled, Money.Sum(Enum.GetValues<StatementKind>().Select(s.Of))));
            var paid = await db.Set<PaymentBatchLine>().Where(l => l.PersonId == person.Key && l.Status == PaymentStatus.Paid).SumAsync(l => l.AmountCents, TestContext.Current.CancellationToken);
            Assert.Equal(paid, statements.Sum(s => s.Paid.Cents));
        }
    }

    [Fact]
    public async Task A_member_reads_their_own_in_both_languages_and_no_other_year()
    {
        var member = await app.SignedInAs("poitiers", Role.Member);
        var page = await member.GetPageAsync("/poitiers/moi/indemnites");
        var links = page.QuerySelectorAll("a[href*='/releves/']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.True(links.Count >= 4, $"{links.Count} links");
        var year = Format.DayOf(app.Services.GetRequiredService<TimeProvider>().GetUtcNow()).Year;
        foreach (var link in links.Take(2))
        {
            using var answer = await member.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(link.Contains("langue=en", StringComparison.Ordinal) ? $"yearly-statement-{year}.pdf" : $"releve-annuel-{year}.pdf", answer.Content.Headers.ContentDisposition?.FileName ?? "", StringComparison.Ordinal);
        }

        foreach (var other in new[] { 2019, year + 1 })
        {
            using var none = await member.GetAsync($"/poitiers/moi/indemnites/releves/{other}.pdf", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }

        using var stranger = await member.GetAsync($"/poitiers/moi/indemnites/releves/{year}.pdf?personne={Guid.CreateVersion7()}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    [Fact]
    public async Task A_finance_officer_makes_it_for_anybody_listed()
    {
        var finance = await app.SignedInAs("marseille", Role.FinanceOfficer);
        var page = await finance.GetPageAsync("/marseille/gestion/indemnites/releves");
        var row = page.QuerySelector("tbody a")!;
        using var answer = await finance.GetAsync(row.GetAttribute("href"), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }
}
