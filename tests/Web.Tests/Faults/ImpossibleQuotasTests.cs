using System.Net;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Faults;

/// <summary>Quotas that nobody can meet: the page names what conflicts and what would do; nothing is drawn.</summary>
public sealed class ImpossibleQuotasTests(WebApp app)
{
    [Fact]
    public async Task Too_many_seats_for_one_group_are_named_with_a_way_out()
    {
        var page = await DrawAsync("Trop de femmes", FreshEdition.Quotas.Replace("F,5,5", "F,9,9", StringComparison.Ordinal), 2);
        Assert.Contains("genre, F : au moins 9 sièges, 20 personnes dans le vivier", page, StringComparison.Ordinal);
        Assert.Contains("genre, H : au moins 5 sièges, 20 personnes dans le vivier", page, StringComparison.Ordinal);
        Assert.Contains("Issues possibles", page, StringComparison.Ordinal);
        Assert.Contains("genre, F : minimum de 9 à 5", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_without_anybody_is_named()
    {
        var page = await DrawAsync("Personne", FreshEdition.Quotas + "genre,X,2,2\n", 3);
        Assert.Contains("genre, X : au moins 2 sièges, 0 personnes dans le vivier", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_to_recruit_is_told()
    {
        var page = await DrawAsync("À recruter", FreshEdition.Quotas.Replace("H,5,5", "H,3,3", StringComparison.Ordinal) + "genre,X,2,2\n", 3);
        Assert.Contains("recruter 2 personnes : genre X", page, StringComparison.Ordinal);
    }

    // Forty people cannot fill ten seats and a reserve of a thousand: never a server error.
    [Theory]
    [InlineData("1000")]
    [InlineData("-1")]
    [InlineData("beaucoup")]
    [InlineData("")]
    public async Task A_reserve_that_cannot_be_is_answered_with_a_page(string reserve)
    {
        var edition = await FreshEdition.OfAsync(app, "Réserve " + reserve);
        Assert.Equal(HttpStatusCode.Found, (await edition.ImportAsync(FreshEdition.People(), FreshEdition.Quotas)).Status);
        using var answer = await edition.Organiser.PostFormAsync(edition.Pool, "prepare", ("Lot.Reserve", reserve));
        Assert.True((int)answer.StatusCode < 500, $"a reserve of “{reserve}” answered {answer.StatusCode}");
    }

    [Fact]
    public async Task A_draw_without_a_pool_is_refused()
    {
        var edition = await FreshEdition.OfAsync(app, "Sans vivier");
        var token = (await edition.Organiser.GetPageAsync(edition.Pool)).QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("_handler", "prepare"), new("Lot.Method", "Leximin"), new("Lot.Reserve", "0")]);
        using var answer = await edition.Organiser.PostAsync(edition.Pool, content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal((0, 0, 0, 0, 0), await edition.CountAsync());
    }

    private async Task<string> DrawAsync(string name, string quotas, int rows)
    {
        var edition = await FreshEdition.OfAsync(app, name);
        Assert.Equal(HttpStatusCode.Found, (await edition.ImportAsync(FreshEdition.People(), quotas)).Status);
        using var answer = await edition.Organiser.PostFormAsync(edition.Pool, "prepare", ("Lot.Reserve", "5"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((1, 40, rows, 0, 0), await edition.CountAsync());
        var page = (await answer.ReadPageAsync()).Body!.TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ');
        Assert.Contains("Aucun panel ne peut respecter ces quotas", page, StringComparison.Ordinal);
        return page;
    }
}
