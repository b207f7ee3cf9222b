using System.Net;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Recruitment;

/// <summary>The plan of quotas through its pages, as a browser without script uses them.</summary>
public sealed class PlanPagesTests(WebApp app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_preset_opens_channels_and_features_for_the_seats_of_the_edition()
    {
        var edition = await PlannedEdition.OfAsync(app, "Modèle");
        var page = await edition.Organiser.GetPageAsync(edition.Quotas);
        Assert.Contains("à confirmer", page.Body!.TextContent, StringComparison.Ordinal);
        await edition.PostAsync(edition.Quotas, "start-poitiers");
        var channels = await edition.ReadAsync(db => db.Set<RecruitmentChannel>().Where(c => c.EditionId == edition.Id).OrderBy(c => c.Kind).ToListAsync(Stop));
        Assert.Equal([(ChannelKind.Addresses, 10), (ChannelKind.Open, 0)], channels.Select(c => (c.Kind, c.Seats)));
        Assert.Equal(["Genre", "Âge", "Quartier"], (await edition.Organiser.GetPageAsync(edition.Quotas)).QuerySelectorAll("section > h2").Select(h => h.TextContent));
        using var again = await edition.Organiser.PostFormAsync(edition.Quotas, "add", ("Feature.Name", "genre"), ("Feature.Source", "Asked"));
        Assert.Contains("Deux critères s’appellent genre", await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_are_edited_row_by_row_and_each_fault_stands_at_its_field()
    {
        var edition = await PlannedEdition.OfAsync(app, "Valeurs");
        await edition.PostAsync(edition.Quotas, "start-empty");
        var feature = await edition.AddFeatureAsync("Âge", FeatureSource.Age);
        using var wrong = await edition.Organiser.PostFormAsync(feature, "feature",
            ("Feature.Rows[0].Value", "16-20"), ("Feature.Rows[0].Min", "3,5"), ("Feature.Rows[1].Share", "douze"));
        var page = await wrong.ReadPageAsync();
        Assert.Equal(
            ["Feature.Rows[0].Min", "Feature.Rows[1].Value", "Feature.Rows[1].Share"],
            page.QuerySelectorAll("[aria-invalid=true]").Select(e => e.GetAttribute("name")));

        using var overlap = await edition.Organiser.PostFormAsync(feature, "feature", ("Feature.Rows[0].Value", "16-30"), ("Feature.Rows[1].Value", "25+"));
        Assert.Contains("se recouvrent", await overlap.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var more = await edition.Organiser.PostFormAsync(feature, "feature", ("Feature.Rows[0].Value", "16-30"), ("Feature.More", "yes"));
        Assert.Equal(6, (await more.ReadPageAsync()).QuerySelectorAll("input[name$='.Value']").Length);
        Assert.Empty(await edition.QuotasAsync());

        await edition.PostAsync(feature, "feature", ("Feature.Rows[0].Value", "16-30"), ("Feature.Rows[0].Share", "12,5 %"), ("Feature.Rows[0].Min", "3"), ("Feature.Rows[0].Max", "4"), ("Feature.Rows[0].Target", "4"), ("Feature.Rows[1].Value", "31+"));
        await edition.PostAsync(feature, "feature", ("Feature.Rows[1].Remove", "true"));
        Assert.Equal([("16-30", 12.5, 3, 4, 4)], (await edition.QuotasAsync()).Select(q => (q.Value, q.Share!.Value, q.Min, q.Max, q.Target!.Value)));
        Assert.Contains("les maximums font 4 places", (await edition.Organiser.GetPageAsync(feature)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_organisers_at_one_feature_the_slower_is_told()
    {
        var edition = await PlannedEdition.OfAsync(app, "À deux");
        await edition.PostAsync(edition.Quotas, "start-empty");
        var feature = await edition.AddFeatureAsync("Genre", FeatureSource.Asked);
        var version = (await edition.Organiser.GetPageAsync(feature)).QuerySelector("input[name='Feature.Version']")!.GetAttribute("value")!;
        await edition.PostAsync(feature, "feature", ("Feature.Rows[0].Value", "Femme"));
        using var slower = await edition.Organiser.PostFormAsync(feature, "feature", ("Feature.Version", version), ("Feature.Rows[0].Value", "Homme"));
        Assert.Contains("a changé ce critère en même temps", await slower.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(["Femme"], (await edition.QuotasAsync()).Select(q => q.Value));
    }

    [Fact]
    public async Task Wrong_margins_are_told_by_line_and_column_and_right_ones_are_shown_before_they_are_kept()
    {
        var edition = await PlannedEdition.OfAsync(app, "Population");
        await edition.PostAsync(edition.Quotas, "start-empty");
        var feature = await edition.AddFeatureAsync("Genre", FeatureSource.Asked);
        var wrong = await edition.UploadAsync(feature + "/population", "paste", "Paste.File", "valeur;population\nFemme;beaucoup\nHomme;48\n");
        Assert.Equal(["2", "2", "beaucoup"], wrong.QuerySelectorAll("tbody tr:first-child td").Take(3).Select(c => c.TextContent.Trim()));
        Assert.Empty(await edition.QuotasAsync());

        var shown = await edition.UploadAsync(feature + "/population", "paste", "Paste.File", "valeur;population\nFemme;52\nHomme;48\n", ("Paste.Tolerance", "1"));
        Assert.Contains("4 à 6", shown.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await edition.QuotasAsync());
        var use = shown.Forms.Single(f => f.QuerySelector("input[value='use']") is not null);
        using var content = new FormUrlEncodedContent(Browsing.Fields(use));
        using var kept = await edition.Organiser.PostAsync(feature + "/population", content, Stop);
        Assert.Equal(HttpStatusCode.Found, kept.StatusCode);
        Assert.Equal([("Femme", 4, 6), ("Homme", 4, 6)], (await edition.QuotasAsync()).Select(q => (q.Value, q.Min, q.Max)));
    }

    [Fact]
    public async Task Columns_of_the_census_are_summed_for_the_communes_asked()
    {
        var edition = await PlannedEdition.OfAsync(app, "INSEE");
        await edition.PostAsync(edition.Quotas, "start-empty");
        var feature = await edition.AddFeatureAsync("Genre", FeatureSource.Asked);
        const string file = "IRIS;COM;P21_POPH;P21_POPF\n1;86194;30.5;20.5\n2;86194;9.5;19.5\n3;75056;1000;1\n";
        var shown = await edition.UploadAsync(feature + "/population", "insee", "Insee.File", file, ("Insee.Theme", "Gender"), ("Insee.Communes", "86194"), ("Insee.Tolerance", "0"));
        Assert.Equal(["Homme", "40", "50 %", "5,00", "5"], shown.QuerySelectorAll("tbody tr:first-child > *").Select(c => c.TextContent.Replace('\u00a0', ' ').Trim()));
        var wrong = await edition.UploadAsync(feature + "/population", "insee", "Insee.File", file.Replace("19.5", "x", StringComparison.Ordinal), ("Insee.Theme", "Gender"), ("Insee.Communes", "86194"));
        Assert.Equal(["3", "P21_POPF", "x"], wrong.QuerySelectorAll("tbody tr:first-child td").Take(3).Select(c => c.TextContent.Trim()));
    }
}
