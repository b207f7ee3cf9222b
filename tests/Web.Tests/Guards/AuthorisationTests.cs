using AngleSharp.Html.Parser;

namespace Misthos.Web.Tests.Guards;

/// <summary>Every endpoint against the checked-in table of roles, as declared and as answered.</summary>
public sealed class AuthorisationTests(PageWalk walk)
{
    // Addresses that answer something else than 200 to those they let in.
    private static readonly string[] Elsewhere = ["/{city}/logo", "/langue/{code}", "/{city}/suivre/{token}/arret", "/demo/connexion/{token}", "/compte/double-verification", "/{city}/gestion/temoignages-confies/{id:guid}"];

    [Fact]
    public void The_table_says_what_the_endpoints_declare()
    {
        var endpoints = AppEndpoint.All(walk.App);
        if (Environment.GetEnvironmentVariable("MISTHOS_WRITE_AUTHORISATION") == "1")
        {
            AuthorisationTable.Write(endpoints);
        }

        var (declared, written) = (endpoints.Select(AuthorisationTable.Line).ToList(), AuthorisationTable.Read());
        var differences = declared.Except(written, StringComparer.Ordinal).Select(line => "the endpoints say   " + line)
            .Concat(written.Except(declared, StringComparer.Ordinal).Select(line => "the table says      " + line)).Order(StringComparer.Ordinal).ToList();
        Assert.True(differences.Count == 0, $"tests/Web.Tests/authorisation.csv differs; if the rights are the right ones run tools/write-authorisation and read the diff.\n{string.Join('\n', differences)}");
        Assert.Equal(declared, written);
    }

    [Fact]
    public async Task Every_address_lets_in_the_roles_of_the_table_and_nobody_else()
    {
        var faults = (await walk.VisitsAsync)
            .Where(visit => visit.IsRefused == visit.Endpoint.Allows(visit.Role) || !visit.IsRefused && visit.Status != 200 && !Elsewhere.Contains(visit.Endpoint.Route, StringComparer.OrdinalIgnoreCase))
            .Select(visit => visit.ToString());
        Faults.None(faults);
    }

    [Fact]
    public async Task No_page_shows_a_link_that_refuses_whoever_reads_it()
    {
        var endpoints = AppEndpoint.All(walk.App).Where(endpoint => endpoint is { IsGet: true, Roles: not null }).ToList();
        var faults = (await walk.VisitsAsync).Where(visit => visit is { Role: not null, Type: "text/html", Status: 200 }).AsParallel()
            .SelectMany(visit => new HtmlParser().ParseDocument(visit.Body).QuerySelectorAll("a[href^='/']").Select(link => (visit, Path: link.GetAttribute("href")!.Split('?', '#')[0])))
            .Where(link => endpoints.Exists(endpoint => !endpoint.Allows(link.visit.Role) && endpoint.Matches(link.Path)))
            .Select(link => $"{link.visit} leads to {link.Path}");
        Faults.None(faults.ToList().Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_form_address_refuses_the_same_people()
    {
        var faults = new List<string>();
        var samples = (await walk.SamplesAsync)["marseille"];
        foreach (var endpoint in AppEndpoint.All(walk.App).Where(e => !e.IsGet))
        {
            foreach (var role in PageWalk.Everyone)
            {
                using var request = new HttpRequestMessage(new HttpMethod(endpoint.Method), samples.Address(endpoint)) { Content = new FormUrlEncodedContent([]) };
                using var answer = await walk.SendAsync(endpoint, samples.City, role, request);
                if (PageWalk.IsRefused(answer) == endpoint.Allows(role) || (int)answer.StatusCode >= 500)
                {
                    faults.Add($"{endpoint} as {role} → {(int)answer.StatusCode}");
                }
            }
        }

        Faults.None(faults);
    }
}
