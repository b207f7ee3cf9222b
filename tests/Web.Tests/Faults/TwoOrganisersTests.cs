using System.Net;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Faults;

/// <summary>Two organisers, each with their own session, confirm the same draw: one set of mandates, and the second is told.</summary>
public sealed class TwoOrganisersTests(WebApp app)
{
    [Fact]
    public async Task At_the_same_time_one_confirms_and_the_other_is_told()
    {
        var (edition, draw) = await DrawnAsync("Deux à la fois");
        var people = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ReadyAsync(draw)));
        var answers = await Task.WhenAll(people.Select(async person => await Task.Run(person)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Found);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Found), Told);
        Assert.Equal((1, 40, 2, 1, 10), await edition.CountAsync());
    }

    [Fact]
    public async Task One_after_the_other_the_second_is_told()
    {
        var (edition, draw) = await DrawnAsync("L’un après l’autre");
        var (first, second) = (await ReadyAsync(draw), await ReadyAsync(draw));
        Assert.Equal(HttpStatusCode.Found, (await first()).Status);
        var late = await second();
        Told(late);
        Assert.Contains("Ce tirage vient déjà d’être confirmé. Personne n’a reçu deux mandats.", late.Message, StringComparison.Ordinal);
        Assert.Equal((1, 40, 2, 1, 10), await edition.CountAsync());
    }

    [Fact]
    public async Task One_confirms_while_the_other_sets_aside_and_one_of_both_holds()
    {
        var (edition, draw) = await DrawnAsync("Confirmer ou écarter");
        var (confirm, discard) = (await ReadyAsync(draw), await ReadyAsync(draw, "discard", ("Input.Reason", "Une erreur de quota")));
        var answers = await Task.WhenAll(Task.Run(confirm), Task.Run(discard));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Found);
        Told(Assert.Single(answers, answer => answer.Status != HttpStatusCode.Found));
        Assert.Equal((1, 40, 2, 1, answers[0].Status == HttpStatusCode.Found ? 10 : 0), await edition.CountAsync());
    }

    [Fact]
    public async Task Of_two_draws_of_an_edition_one_is_confirmed()
    {
        var (edition, first) = await DrawnAsync("Deux tirages");
        var second = await DrawAsync(edition);
        var answers = await Task.WhenAll(Task.Run(await ReadyAsync(first)), Task.Run(await ReadyAsync(second)));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Found);
        Told(Assert.Single(answers, answer => answer.Status != HttpStatusCode.Found));
        Assert.Equal((1, 40, 2, 2, 10), await edition.CountAsync());
    }

    private static void Told((HttpStatusCode Status, string Message) answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.Message.Length > 20, $"“{answer.Message}” says nothing.");
    }

    private async Task<(FreshEdition Edition, string Draw)> DrawnAsync(string name)
    {
        var edition = await FreshEdition.OfAsync(app, name);
        Assert.Equal(HttpStatusCode.Found, (await edition.ImportAsync(FreshEdition.People(), FreshEdition.Quotas)).Status);
        return (edition, await DrawAsync(edition));
    }

    private static async Task<string> DrawAsync(FreshEdition edition)
    {
        using var answer = await edition.Organiser.PostFormAsync(edition.Pool, "draw", ("Lot.RandomText", "dés : 4 2 6"), ("Lot.Reserve", "2"));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.AbsolutePath;
    }

    // A session of its own with the page open: what is left is to press the button.
    private async Task<Func<Task<(HttpStatusCode Status, string Message)>>> ReadyAsync(string draw, string form = "confirm", params (string Name, string Value)[] values)
    {
        var organiser = app.Anonymous();
        using var signedIn = await organiser.GetAsync(app.LinkOf(FreshEdition.City, Role.Organiser));
        var page = await organiser.GetPageAsync(draw);
        var fields = Browsing.Fields(page.Forms.Single(f => f.QuerySelector($"input[name='_handler'][value='{form}']") is not null))
            .Where(f => !values.Any(v => v.Name == f.Key)).Concat(values.Select(v => KeyValuePair.Create(v.Name, v.Value))).ToList();
        return async () =>
        {
            using var content = new FormUrlEncodedContent(fields);
            using var answer = await organiser.PostAsync(draw, content);
            return (answer.StatusCode, (await answer.ReadPageAsync()).QuerySelector(".error-summary")?.TextContent.Trim() ?? "");
        };
    }
}
