using System.Net;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Members.Directory;

public sealed class DirectoryPageTests(WebApp app)
{
    [Fact]
    public async Task Filters_are_kept_under_a_name_and_forgotten()
    {
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        using (var kept = await organiser.PostFormAsync("/poitiers/gestion/membres?contact=Post", "keep", ("Kept.Name", "Lettres à poster")))
        {
            Assert.Equal(HttpStatusCode.Found, kept.StatusCode);
        }

        var page = await organiser.GetPageAsync("/poitiers/gestion/membres");
        var view = page.QuerySelectorAll("a").Single(a => a.TextContent == "Lettres à poster");
        Assert.Equal("/poitiers/gestion/membres?contact=Post", view.GetAttribute("href"));
        var form = view.ParentElement!.QuerySelector("input[name='_handler']")!.GetAttribute("value")!;
        using (var forgotten = await organiser.PostFormAsync("/poitiers/gestion/membres", form))
        {
            Assert.Equal(HttpStatusCode.Found, forgotten.StatusCode);
        }

        Assert.DoesNotContain("Lettres à poster", (await organiser.GetPageAsync("/poitiers/gestion/membres")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_leaves_as_files_narrowed_by_the_filters()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var all = await organiser.GetStringAsync("/marseille/gestion/membres.csv", TestContext.Current.CancellationToken);
        var some = await organiser.GetStringAsync("/marseille/gestion/membres.csv?contact=Post", TestContext.Current.CancellationToken);
        Assert.StartsWith("identifiant;prenom;nom;", all.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.True(some.Split("\r\n").Length > 5 && some.Length < all.Length);
        Assert.Equal("PK"u8.ToArray(), (await organiser.GetByteArrayAsync("/marseille/gestion/membres.xlsx?contact=Post", TestContext.Current.CancellationToken))[..2]);
    }
}
