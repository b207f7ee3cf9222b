using System.Net;
using Misthos.Domain.Administration;

[assembly: AssemblyFixture(typeof(Misthos.Web.Tests.Infrastructure.WebApp))]

namespace Misthos.Web.Tests.Infrastructure;

/// <summary>The application starts with its demonstration and lets the demonstration roles in.</summary>
public sealed class WebAppTests(WebApp app)
{
    [Fact]
    public async Task Front_page_names_both_cities()
    {
        var page = await app.Anonymous().GetPageAsync("/");

        Assert.All(WebApp.Cities, city => Assert.NotNull(page.QuerySelector($"a[href='/{city}']")));
    }

    [Fact]
    public async Task A_facilitator_opens_the_desk_and_a_visitor_is_sent_to_sign_in()
    {
        var facilitator = await app.SignedInAs("poitiers", Role.Facilitator);
        await facilitator.GetPageAsync("/poitiers/gestion/propositions");

        using var refused = await app.Anonymous().GetAsync("/poitiers/gestion/propositions", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Found, refused.StatusCode);
        Assert.Equal("/connexion", refused.Headers.Location?.AbsolutePath);
    }
}
