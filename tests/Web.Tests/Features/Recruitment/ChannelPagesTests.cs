using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Recruitment;

/// <summary>Channels, partners and their codes through the pages.</summary>
public sealed class ChannelPagesTests(WebApp app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seats_that_do_not_add_up_are_told_and_wrong_terms_refused()
    {
        var edition = await PlannedEdition.OfAsync(app, "Voies");
        var home = edition.Edition.Address + "/recrutement";
        await edition.AddChannelAsync(ChannelKind.Open, "", 6);
        var page = await edition.Organiser.GetPageAsync(home);
        Assert.Contains("6 places, l’édition en a 10", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Appel ouvert", page.QuerySelector(".card-title")!.TextContent.Trim());
        Assert.Contains("pas entendu parler", page.QuerySelector(".card")!.TextContent, StringComparison.Ordinal);
        using var wrong = await edition.Organiser.PostFormAsync(home, "channel",
            ("Channel.Kind", "ElectoralRoll"), ("Channel.Seats", "11"), ("Channel.AnswerBy", "2027-02-01"), ("Channel.ExpectedAnswers", ""));
        var errors = (await wrong.ReadPageAsync()).QuerySelectorAll(".error-summary li").Select(e => e.TextContent).ToList();
        Assert.Equal(3, errors.Count);
        using var twice = await edition.Organiser.PostFormAsync(home, "channel", ("Channel.Kind", "Partner"), ("Channel.Name", "appel ouvert"), ("Channel.Seats", "1"));
        Assert.Contains("s’appelle déjà", await twice.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_of_partners_are_numbered_on_and_told_to_nobody_else()
    {
        var edition = await PlannedEdition.OfAsync(app, "Relais");
        await edition.AddChannelAsync(ChannelKind.Partner, "Associations", 10);
        var channel = await edition.ReadAsync(db => db.Set<RecruitmentChannel>().SingleAsync(c => c.EditionId == edition.Id, Stop));
        var page = $"/poitiers/gestion/voies/{channel.Id}/reglages";
        foreach (var (name, number) in ((string, string)[])[("CCAS", "3"), ("Mission locale", "2")])
        {
            await edition.PostAsync(page, "partner", ("Partner.Partner", name));
            var id = await edition.ReadAsync(db => db.Set<ReferralPartner>().Where(p => p.ChannelId == channel.Id && p.Name == name).Select(p => p.Id).SingleAsync(Stop));
            await edition.PostAsync(page, "codes", ("Codes.PartnerId", id.ToString()), ("Codes.Number", number));
        }

        var codes = await edition.ReadAsync(db => db.Set<PanelInvitation>().AsNoTracking().Where(i => i.ChannelId == channel.Id).OrderBy(i => i.Number).ToListAsync(Stop));
        Assert.Equal([1, 2, 3, 4, 5], codes.Select(c => c.Number));
        Assert.All(codes, c => Assert.Matches($"^[{ShortCode.Signs}]{{8}}$", c.Code));
        var csv = await edition.Organiser.GetStringAsync($"/poitiers/gestion/partenaires/{codes[4].PartnerId}/codes.csv", Stop);
        Assert.Equal(3, csv.TrimEnd().Split('\n').Length);
        Assert.Contains($"5,{ShortCode.Show(codes[4].Code)},Mission locale,http", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(codes[0].Code, csv, StringComparison.Ordinal);
        var counts = Regex.Match((await edition.Organiser.GetPageAsync(page)).Body!.TextContent, "/poitiers/partenaires/(?<code>[0-9A-Z]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.True(counts.Groups["code"].Length >= 16, "The page of the counts is not linked.");
        using var twice = await edition.Organiser.PostFormAsync(page, "partner", ("Partner.Partner", "ccas"));
        Assert.Contains("déjà dans la liste", await twice.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var remove = await edition.Organiser.PostFormAsync(page, "remove");
        Assert.Contains("déjà des invitations", await remove.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_quotas_that_count_channels_follow_their_name_and_seats()
    {
        var edition = await PlannedEdition.OfAsync(app, "Renommée");
        await edition.AddChannelAsync(ChannelKind.Open, "Ouvert", 10);
        await edition.PostAsync(edition.Quotas, "start-empty");
        await edition.AddFeatureAsync("Voie", FeatureSource.Channel);
        var channel = await edition.ReadAsync(db => db.Set<RecruitmentChannel>().SingleAsync(c => c.EditionId == edition.Id, Stop));
        await edition.PostAsync($"/poitiers/gestion/voies/{channel.Id}/reglages", "channel", ("Channel.Name", "Tout le monde"), ("Channel.Seats", "8"));
        Assert.Equal([("Tout le monde", 8, 8)], (await edition.QuotasAsync()).Select(q => (q.Value, q.Min, q.Max)));
    }
}
