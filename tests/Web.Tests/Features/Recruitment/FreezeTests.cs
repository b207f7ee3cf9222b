using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Recruitment;

/// <summary>From registrations to a panel: live check, what-if, freeze, draw, origin of the mandates, missed target in public.</summary>
public sealed class FreezeTests(WebApp app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Registrations_become_a_panel_and_a_missed_target_is_public()
    {
        var edition = await EditionAsync("Gel");
        await edition.RegisterAsync("Ouvert", People(1, 3, "Femme", "2008-05-01").Concat(People(4, 8, "Homme", "1980-05-01")));
        await edition.RegisterAsync("Ouvert", new Dictionary<string, string> { ["Genre"] = "Femme" });
        var page = await edition.Organiser.GetPageAsync(edition.Quotas);
        Assert.Contains("Il en manque 2", Row(page, "Femme"), StringComparison.Ordinal);
        Assert.Contains("Il en manque 4", Row(page, "Relais"), StringComparison.Ordinal);
        Assert.Contains("Âge : 1 personne", page.Body!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);

        // Nobody can be drawn yet; two women and two others by the partner would do, three would not.
        using var impossible = await edition.Organiser.PostFormAsync(edition.Quotas, "freeze");
        Assert.Contains("Aucun panel ne peut", await impossible.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("Aucun panel ne peut", (await TryAsync(edition, "plus=3&c0=Relais")).TextContent, StringComparison.Ordinal);
        Assert.Contains("Un tirage est possible", (await TryAsync(edition, "plus=4&c0=Relais")).TextContent, StringComparison.Ordinal);
        Assert.Contains("Aucun panel ne peut", (await TryAsync(edition, "plus=4&c0=Relais&c1=Homme")).TextContent, StringComparison.Ordinal);
        Assert.Equal(0, (await edition.Edition.CountAsync()).Pools);

        await edition.RegisterAsync("Relais", People(20, 4, "Femme", "1990-05-01"));
        Assert.EndsWith("/vivier", await edition.PostAsync(edition.Quotas, "freeze"), StringComparison.Ordinal);
        Assert.Equal((1, 15), ((await edition.Edition.CountAsync()).Pools, (await edition.Edition.CountAsync()).Volunteers));
        Assert.Contains("au lieu de l’objectif de 5", (await edition.Organiser.GetPageAsync(edition.Edition.Pool)).Body!.TextContent, StringComparison.Ordinal);

        var draw = await edition.Edition.DrawAsync();
        Assert.Null((await edition.Organiser.GetPageAsync(edition.Quotas)).QuerySelector("input[name='_handler'][value='freeze']"));
        await edition.PostAsync(draw, "confirm");
        var origins = await edition.ReadAsync(db => db.Set<Mandate>().Where(m => m.EditionId == edition.Id).GroupBy(m => m.Origin).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N, Stop));
        Assert.Equal((6, 4), (origins[MandateOrigin.Volunteer], origins[MandateOrigin.Referred]));
        Assert.Equal(2, origins.Count);
        Assert.Equal(10, await edition.ReadAsync(db => db.Set<Person>().CountAsync(p => p.FamilyName == "Gel" && p.BornOn != null && p.Address != null, Stop)));

        var published = (await app.Anonymous().GetPageAsync($"/poitiers/tirages/{draw.Split('/')[^1]}")).Body!.TextContent.Replace('\u00a0', ' ');
        Assert.Contains("Ce que le panel n’a pas atteint", published, StringComparison.Ordinal);
        Assert.Contains("16-20 : Objectif de 5 : non atteint", published, StringComparison.Ordinal);
        Assert.DoesNotContain("il manque", published, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feature_of_one_channel_counts_the_others_as_coming_another_way()
    {
        var edition = await EditionAsync("Dans une voie");
        var feature = await edition.AddFeatureAsync("Études", FeatureSource.Asked);
        var only = (await edition.Organiser.GetPageAsync(feature)).QuerySelectorAll("select[name='Feature.ChannelId'] option").Single(o => o.TextContent == "Relais").GetAttribute("value")!;
        await edition.PostAsync(feature, "feature", ("Feature.ChannelId", only), ("Feature.Rows[0].Value", "Bac"), ("Feature.Rows[0].Min", "4"), ("Feature.Rows[0].Max", "4"));
        await edition.RegisterAsync("Ouvert", People(1, 5, "Femme", "1980-05-01").Concat(People(6, 5, "Homme", "1980-05-01")));
        await edition.RegisterAsync("Relais", People(20, 4, "Femme", "1990-05-01").Select(p => new Dictionary<string, string>(p) { ["Études"] = "Bac" }));
        await edition.PostAsync(edition.Quotas, "freeze");
        var values = (await edition.Edition.VolunteersAsync()).GroupBy(v => v.Columns["Études"]).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal((10, 4), (values[PlannedFeature.OtherChannel], values["Bac"]));
        Assert.All(await edition.Edition.VolunteersAsync(), v => Assert.StartsWith("R-", v.ExternalId, StringComparison.Ordinal));
    }

    private static async Task<AngleSharp.Dom.IElement> TryAsync(PlannedEdition edition, string query) => (await edition.Organiser.GetPageAsync($"{edition.Quotas}/essai?{query}")).Body!;

    // Ten seats: six open, four passed on; five women and five men; as many of 16 to 20 as there are, up to five.
    private async Task<PlannedEdition> EditionAsync(string name)
    {
        var edition = await PlannedEdition.OfAsync(app, name);
        await edition.AddChannelAsync(ChannelKind.Open, "Ouvert", 6);
        await edition.AddChannelAsync(ChannelKind.Partner, "Relais", 4);
        await edition.PostAsync(edition.Quotas, "start-empty");
        await edition.AddFeatureAsync("Voie", FeatureSource.Channel);
        await edition.PostAsync(await edition.AddFeatureAsync("Genre", FeatureSource.Asked), "feature",
            ("Feature.Rows[0].Value", "Femme"), ("Feature.Rows[0].Min", "5"), ("Feature.Rows[0].Max", "5"), ("Feature.Rows[1].Value", "Homme"), ("Feature.Rows[1].Min", "5"), ("Feature.Rows[1].Max", "5"));
        await edition.PostAsync(await edition.AddFeatureAsync("Âge", FeatureSource.Age), "feature",
            ("Feature.Rows[0].Value", "16-20"), ("Feature.Rows[0].Max", "6"), ("Feature.Rows[0].Target", "5"), ("Feature.Rows[1].Value", "21+"));
        return edition;
    }

    private static IEnumerable<Dictionary<string, string>> People(int from, int people, string gender, string bornOn) => Enumerable.Range(from, people).Select(i => new Dictionary<string, string>
    {
        ["Genre"] = gender,
        ["born_on"] = bornOn,
        ["given_name"] = $"Prénom{i}",
        ["family_name"] = "Gel",
        ["address"] = $"{i} rue Haute",
        ["postcode"] = "86000",
        ["town"] = "Poitiers",
        ["email"] = $"gel{i}@exemple.fr",
    });

    private static string Row(AngleSharp.Html.Dom.IHtmlDocument page, string value) =>
        page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent == value).TextContent;
}
