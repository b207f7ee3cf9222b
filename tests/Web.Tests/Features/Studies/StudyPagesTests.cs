using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Studies;
using Misthos.Web.Data;
using Misthos.Web.Features.Studies;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Studies;

/// <summary>The study of an assembly: one variable at a time, small groups hidden on the page and in the file alike.</summary>
public sealed class StudyPagesTests(WebApp app)
{
    [Fact]
    public async Task Each_variable_has_its_page_and_says_what_is_not_known()
    {
        var (organiser, address) = (await app.SignedInAs("poitiers", Role.Organiser), await AddressAsync("poitiers"));
        foreach (var slug in new[] { "genre", "age", "quartier", "origine", "edition", "minorite", "bareme", "instance" })
        {
            var page = await organiser.GetPageAsync($"{address}?variable={slug}");
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll(".tabs [aria-current='page']"));
            Assert.DoesNotContain(page.QuerySelectorAll("main td"), cell => int.TryParse(cell.TextContent, out var people) && people is > 0 and < 5);
        }

        var text = (await organiser.GetPageAsync($"{address}?variable=origine")).QuerySelector("main")!.TextContent;
        Assert.Contains("Volontariat", text, StringComparison.Ordinal);
        Assert.Contains("Qui cette étude n’a pas touché", text, StringComparison.Ordinal);
        Assert.Contains("Membres sans adresse électronique", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_drawn_fade_while_volunteers_stay_as_the_report_says()
    {
        var view = await ViewAsync("poitiers");
        var retention = view.Retention(StudyVariable.Origin)!.Curves.ToDictionary(c => c.Value, c => c.Points);
        Assert.True(retention["Drawn"][3].Coming < retention["Volunteer"][3].Coming, $"{retention["Drawn"][3]} {retention["Volunteer"][3]}");
        var scheme = view.Presence(StudyVariable.Scheme);
        Assert.Equal(["no", "yes"], scheme.Rows.Select(r => r.Value).Order());
        Assert.Null(view.Retention(StudyVariable.Scheme));
    }

    [Fact]
    public async Task The_file_hides_what_the_page_hides_and_its_codebook_says_every_column()
    {
        var (organiser, address) = (await app.SignedInAs("marseille", Role.Organiser), await AddressAsync("marseille"));
        var lines = (await organiser.GetStringAsync($"{address}.csv", TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split(';');
        Assert.All(lines.Skip(1).Select(line => line.Split(';')), row =>
        {
            Assert.Equal(columns.Length, row.Length);
            Assert.True(row[7] == "1" ? row[4].Length + row[6].Length == 0 : row[4].Length == 0 || int.Parse(row[4], System.Globalization.CultureInfo.InvariantCulture) is 0 or >= 5, string.Join(';', row));
        });
        var codes = await organiser.GetStringAsync($"{address}-codes.csv", TestContext.Current.CancellationToken);
        Assert.All(columns, column => Assert.Contains($"\r\n{column};;", codes, StringComparison.Ordinal));
        using var pdf = await organiser.GetAsync($"{address}.pdf", TestContext.Current.CancellationToken);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType?.MediaType);
    }

    private Task<string> AddressAsync(string city) => WithAsync(city, async (db, _) =>
        $"/{city}/gestion/assemblees/{await db.Set<CitizensAssembly>().OrderByDescending(a => db.Set<Edition>().Count(e => e.AssemblyId == a.Id)).Select(a => a.Id).FirstAsync()}/etude");

    private Task<StudyView> ViewAsync(string city) => WithAsync(city, async (db, queries) =>
        (await queries.OfAsync(await db.Set<CitizensAssembly>().OrderByDescending(a => db.Set<Edition>().Count(e => e.AssemblyId == a.Id)).Select(a => a.Id).FirstAsync()))!);

    private async Task<T> WithAsync<T>(string city, Func<AppDbContext, StudyQueries, Task<T>> read)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync(city))!);
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<StudyQueries>());
    }
}
