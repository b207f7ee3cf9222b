using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Members;

public sealed class OrganPageTests(WebApp app)
{
    [Fact]
    public async Task Nobody_ticked_is_said_at_its_field_and_the_other_form_stays_clean()
    {
        var (organiser, address) = await GroupAsync();
        using var answer = await organiser.PostFormAsync(address, "seat");
        var page = await answer.ReadPageAsync();
        Assert.Contains("Choisissez au moins une personne", page.QuerySelector("#Seated-People-error")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll(".error-summary"));
    }

    [Fact]
    public async Task An_organ_holds_no_more_people_than_its_seats()
    {
        var (organiser, address) = await GroupAsync();
        using var answer = await organiser.PostFormAsync(
            address, "add", ("Added.GivenName", "Noé"), ("Added.FamilyName", "Essai"), ("Added.Origin", "Volunteer"), ("Added.Email", "pas une adresse"));
        Assert.NotNull((await answer.ReadPageAsync()).QuerySelector("#Added-Email-error"));
        using var full = await organiser.PostFormAsync(address, "add", ("Added.GivenName", "Noé"), ("Added.FamilyName", "Essai"), ("Added.Origin", "Volunteer"));
        Assert.Contains("pas assez de sièges", (await full.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    // Poitiers' group of thirty, full in the demonstration.
    private async Task<(HttpClient Organiser, string Address)> GroupAsync()
    {
        var organiser = await app.SignedInAs("poitiers", Role.Organiser);
        var editions = await organiser.GetPageAsync("/poitiers/gestion/editions");
        var edition = editions.QuerySelectorAll("th a").Single(a => a.TextContent == "Cycle 2").GetAttribute("href")!;
        var group = (await organiser.GetPageAsync(edition)).QuerySelectorAll("main li a").Single(a => a.TextContent == "Groupe de propositions");
        return (organiser, group.GetAttribute("href")!);
    }
}
