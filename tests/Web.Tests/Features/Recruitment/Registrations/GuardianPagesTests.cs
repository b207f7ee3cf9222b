using System.Net;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Recruitment.Registrations;

/// <summary>A panel of minors through the pages: warned in the list, refused on the phone, noted on the registration, then seated.</summary>
public sealed class GuardianPagesTests(WebApp app)
{
    private static readonly DateOnly Today = Format.DayOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task The_paper_is_awaited_noted_and_taken_back()
    {
        var edition = await EditionAsync();
        var desk = $"{edition.Edition.Address}/inscriptions";
        var list = await edition.Organiser.GetPageAsync(desk);
        Assert.DoesNotContain("Statuses.", list.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("10 autorisations parentales à recevoir", list.QuerySelector(".alert-warn .alert-title")!.TextContent);
        Assert.Equal(10, (await edition.Organiser.GetPageAsync($"{desk}?etat=autorisation")).QuerySelectorAll("tbody th a").Length);

        await edition.PostAsync(edition.Quotas, "freeze");
        var draw = await edition.Edition.DrawAsync();
        await edition.PostAsync(draw, "confirm");
        var calls = $"{draw}/appels";
        var page = await edition.Organiser.GetPageAsync(calls);
        Assert.Contains("Ana Roux", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='tel:0612345678']"));
        Assert.Contains("parentales à recevoir", (await edition.Organiser.GetPageAsync("/poitiers/gestion")).Body!.TextContent, StringComparison.Ordinal);
        using var refused = await edition.Organiser.PostFormAsync(calls, "call", ("Call.Outcome", "Accepted"));
        Assert.Contains("Cette personne est mineure et son parent ou responsable légal (Ana Roux)", (await refused.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);

        var registration = page.QuerySelector("#appel ~ dl a[href$='#autorisation']")!.GetAttribute("href")!.Split('#')[0];
        using var future = await edition.Organiser.PostFormAsync(registration, "authorisation", ("Paper.SignedOn", Format.Machine(Today.AddDays(1))));
        Assert.Contains("pas encore passée", (await future.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        await edition.PostAsync(registration, "authorisation", ("Paper.SignedOn", Format.Machine(Today)));
        Assert.Contains("Autorisation parentale reçue, signée le", (await edition.Organiser.GetPageAsync(registration)).Body!.TextContent, StringComparison.Ordinal);
        await edition.PostAsync(calls, "call", ("Call.Outcome", "Accepted"));
        Assert.Equal(1, await edition.ReadAsync(db => db.Set<CalledPerson>().CountAsync(c => db.Set<PanelDraw>().Any(d => d.Id == c.DrawId && d.EditionId == edition.Id) && c.State == SeatState.Accepted)));

        using var silent = await edition.Organiser.PostFormAsync(registration, "take-back");
        Assert.Equal(HttpStatusCode.OK, silent.StatusCode);
        await edition.PostAsync(registration, "take-back", ("Back.Told", "Phone"));
        Assert.Contains("Retirée par le parent", (await edition.Organiser.GetPageAsync(registration)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Autorisation retirée", (await edition.Organiser.GetPageAsync($"{calls}?etat=Accepted")).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<PlannedEdition> EditionAsync()
    {
        var edition = await PlannedEdition.OfAsync(app, "Mineurs");
        await edition.AddChannelAsync(ChannelKind.Open, "Ouvert", 10);
        await edition.PostAsync(edition.Quotas, "start-empty");
        await edition.PostAsync(await edition.AddFeatureAsync("Genre", FeatureSource.Asked), "feature",
            ("Feature.Rows[0].Value", "Femme"), ("Feature.Rows[0].Min", "5"), ("Feature.Rows[0].Max", "5"), ("Feature.Rows[1].Value", "Homme"), ("Feature.Rows[1].Min", "5"), ("Feature.Rows[1].Max", "5"));
        await edition.RegisterAsync("Ouvert", Enumerable.Range(1, 10).Select(i => new Dictionary<string, string>
        {
            ["Genre"] = i % 2 == 0 ? "Femme" : "Homme",
            [RegistrationAnswers.BornOn] = Format.Machine(Today.AddYears(-17).AddDays(i)),
            [RegistrationAnswers.GivenName] = $"Prénom{i}",
            [RegistrationAnswers.FamilyName] = "Mineur",
            [RegistrationAnswers.Postcode] = "86000",
            [RegistrationAnswers.GuardianName] = "Ana Roux",
            [RegistrationAnswers.GuardianPhone] = "06 12 34 56 78",
            [RegistrationAnswers.GuardianConsent] = nameof(GuardianConsent.Paper),
        }));
        return edition;
    }
}
