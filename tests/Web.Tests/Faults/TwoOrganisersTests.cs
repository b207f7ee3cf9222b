using System.Net;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Recruitment;
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
    public async Task Both_ask_for_a_draw_and_one_is_prepared()
    {
        var edition = await ImportedAsync("Deux préparations");
        var asks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ReadyAsync(edition.Pool, "prepare")));
        var answers = await Task.WhenAll(asks.Select(async ask => await Task.Run(ask)));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Found);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Found), Told);
        Assert.Equal((1, 40, 2, 1, 0), await edition.CountAsync());
    }

    [Fact]
    public async Task Both_enter_a_value_and_one_counts()
    {
        var edition = await ImportedAsync("Deux valeurs");
        var draw = await edition.PrepareAsync();
        string[] values = ["dés : 1 1 1", "dés : 2 2 2", "dés : 3 3 3"];
        var enters = await Task.WhenAll(values.Select(value => ReadyAsync(draw, "draw", ("Act.RandomText", value))));
        var answers = await Task.WhenAll(enters.Select(async enter => await Task.Run(enter)));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Found);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Found), Told);
        var id = Guid.Parse(draw.Split('/')[^1]);
        Assert.Equal(12, await edition.ReadAsync(db => db.Set<DrawnSeat>().CountAsync(s => s.DrawId == id)));
        var kept = await edition.ReadAsync(db => db.Set<PanelDraw>().Where(d => d.Id == id).Select(d => d.RandomText).SingleAsync());
        Assert.Equal(values[Array.FindIndex(answers, answer => answer.Status == HttpStatusCode.Found)], kept);
    }

    [Fact]
    public async Task After_a_confirmed_panel_no_other_draw_is_prepared()
    {
        var edition = await ImportedAsync("Un seul panel");
        var ask = await ReadyAsync(edition.Pool, "prepare");
        var draw = await edition.DrawAsync();
        Assert.Contains("déjà en cours", (await ask()).Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await (await ReadyAsync(draw))()).Status);
        Assert.Contains("déjà confirmé", (await ask()).Message, StringComparison.Ordinal);
        Assert.Null((await edition.Organiser.GetPageAsync(edition.Pool)).QuerySelector("input[value='prepare']"));
    }

    private static void Told((HttpStatusCode Status, string Message) answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.Message.Length > 20, $"“{answer.Message}” says nothing.");
    }

    private async Task<FreshEdition> ImportedAsync(string name)
    {
        var edition = await FreshEdition.OfAsync(app, name);
        Assert.Equal(HttpStatusCode.Found, (await edition.ImportAsync(FreshEdition.People(), FreshEdition.Quotas)).Status);
        return edition;
    }

    private async Task<(FreshEdition Edition, string Draw)> DrawnAsync(string name)
    {
        var edition = await ImportedAsync(name);
        return (edition, await edition.DrawAsync());
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
