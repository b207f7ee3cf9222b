using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Topics;
using Misthos.Web.Data;

namespace Misthos.Web.Tests.Guards;

/// <summary>A walk through every address as the wrong city: nothing of another authority is ever shown or changed.</summary>
public sealed class TenancyTests(PageWalk walk)
{
    [Fact]
    public async Task Rows_of_Marseille_do_not_exist_under_Poitiers()
    {
        var faults = new List<string>();
        var (marseille, poitiers) = await SamplesAsync();
        foreach (var endpoint in AppEndpoint.All(walk.App).Where(e => e.IsOfCity))
        {
            var address = marseille.Address(endpoint)!.Replace("/marseille", "/poitiers", StringComparison.Ordinal);
            foreach (var role in PageWalk.Everyone.Where(endpoint.Allows))
            {
                var (status, _) = await AskAsync(endpoint, "poitiers", role, address);
                if (HasRowOf(endpoint) && status is not (404 or 400))
                {
                    faults.Add($"{endpoint.Method} {address} as {role} of Poitiers → {status}");
                }
            }
        }

        Assert.NotEqual(marseille.City, poitiers.City);
        Faults.None(faults);
    }

    [Fact]
    public async Task A_role_in_Poitiers_is_no_role_in_Marseille()
    {
        var faults = new List<string>();
        var (marseille, _) = await SamplesAsync();
        foreach (var endpoint in AppEndpoint.All(walk.App).Where(e => e is { IsOfCity: true, Roles: not null }))
        {
            foreach (var role in endpoint.Roles!)
            {
                var (status, refused) = await AskAsync(endpoint, "poitiers", role, marseille.Address(endpoint)!);
                if (!refused && status != 404)
                {
                    faults.Add($"{endpoint} as {role} of Poitiers → {status}");
                }
            }
        }

        Faults.None(faults);
    }

    [Fact]
    public async Task No_page_of_Poitiers_says_anything_of_Marseille()
    {
        var (own, foreign) = (await WordsAsync("poitiers"), await WordsAsync("marseille"));
        var words = foreign.Except(own, StringComparer.Ordinal).ToList();
        Assert.True(words.Count > 100);
        var pages = (await walk.VisitsAsync).Where(visit => visit is { City: "poitiers", Endpoint.IsOfCity: true, Status: 200 }).ToList();
        Faults.None(pages.AsParallel().SelectMany(visit => words.Where(word => visit.Body.Contains(word, StringComparison.Ordinal)).Select(word => $"{visit}: “{word}”").ToList()));
        Assert.Contains((await walk.VisitsAsync).Where(visit => visit.City == "marseille"), visit => words.Exists(word => visit.Body.Contains(word, StringComparison.Ordinal)));
    }

    private async Task<(Samples Marseille, Samples Poitiers)> SamplesAsync()
    {
        var samples = await walk.SamplesAsync;
        return (samples["marseille"], samples["poitiers"]);
    }

    // A number counts in each city, a step of the registration form is one in each; everything else names one row of one city.
    // A step of a form and the name of a message are the same words in every city.
    // Texts of messages, ready schemes and datasets are named by what every city has.
    private static bool HasRowOf(AppEndpoint endpoint) =>
        endpoint.Pattern.RawText?.Contains("gestion/messages/", StringComparison.Ordinal) != true && endpoint.Pattern.RawText?.Contains("/donnees/", StringComparison.Ordinal) != true && endpoint.Pattern.RawText?.Contains("baremes/modeles/", StringComparison.Ordinal) != true && endpoint.Pattern.Parameters.Any(p => !p.Name.Equals("city", StringComparison.OrdinalIgnoreCase) && !p.ParameterPolicies.Any(policy => policy.Content == "int") && !p.Name.Equals("token", StringComparison.OrdinalIgnoreCase) && !p.Name.Equals("step", StringComparison.OrdinalIgnoreCase));

    private async Task<(int Status, bool Refused)> AskAsync(AppEndpoint endpoint, string city, Role? role, string address)
    {
        using var request = new HttpRequestMessage(endpoint.IsGet ? HttpMethod.Get : new HttpMethod(endpoint.Method), address);
        request.Content = endpoint.IsGet ? null : new FormUrlEncodedContent([]);
        using var answer = await walk.SendAsync(endpoint, city, role, request);
        return ((int)answer.StatusCode, PageWalk.IsRefused(answer));
    }

    private async Task<HashSet<string>> WordsAsync(string slug)
    {
        await using var scope = walk.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await walk.App.Services.GetRequiredService<Misthos.Web.Infrastructure.Http.AuthorityDirectory>().FindAsync(slug))!);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var people = await db.Set<Person>().AsNoTracking().ToListAsync();
        return [
            .. people.Select(person => person.FullName),
            .. people.Select(person => person.Id.ToString()),
            .. await db.Set<Proposal>().Select(proposal => proposal.Title).ToListAsync(),
            .. await db.Set<Edition>().Select(edition => edition.Id.ToString()).ToListAsync(),
            .. await db.Set<Topic>().Select(topic => topic.Title).ToListAsync(),
            .. await db.Set<Authority>().Where(a => a.Slug == slug).Select(a => a.Name).ToListAsync(),
        ];
    }
}
