using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Features.Members.Needs;
using Misthos.Web.Features.Members.Space;
using Misthos.Web.Tests.Architecture;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Members.Space;

/// <summary>A member's own space: what they allow, the charter, their data; and nothing of anybody else.</summary>
public sealed class SpaceTests(WebApp app)
{
    [Fact]
    public async Task Consents_are_rows_and_an_address_is_passed_on_only_with_one()
    {
        await using var city = await MemberCity.CreateAsync();
        Assert.Empty(await city.AsAsync<SpaceQueries, List<Person>>(q => q.AlumniAsync()));
        await ConsentAsync(city, ConsentKind.Alumni, ConsentKind.Image);
        await ConsentAsync(city, ConsentKind.Alumni, ConsentKind.Image);
        Assert.Equal(city.Member, Assert.Single(await city.AsAsync<SpaceQueries, List<Person>>(q => q.AlumniAsync())).Id);
        await ConsentAsync(city, ConsentKind.Image);
        Assert.Empty(await city.AsAsync<SpaceQueries, List<Person>>(q => q.AlumniAsync()));
        Assert.Equal(3, (await city.AsAsync<SpaceQueries, List<ConsentEntry>>(q => q.ConsentsAsync([city.Member]))).Count);

        var minor = await city.SeatAsync("Léo", "Durand", city.User, city.Today.AddYears(-16));
        Assert.Empty(await city.AsAsync<SpaceService, IReadOnlyList<Refusal>>(s => s.ConsentAsync(minor, [ConsentKind.Alumni])));
        Assert.Empty(await city.AsAsync<SpaceQueries, List<Person>>(q => q.AlumniAsync()));
        Assert.Empty(await city.AsAsync<SpaceService, IReadOnlyList<Refusal>>(s => s.GuardianConsentAsync(minor, [ConsentKind.Alumni])));
        Assert.Equal(minor, Assert.Single(await city.AsAsync<SpaceQueries, List<Person>>(q => q.AlumniAsync())).Id);
    }

    [Fact]
    public async Task A_stranger_is_nobodys_to_change_and_a_channel_needs_its_address()
    {
        await using var city = await MemberCity.CreateAsync();
        var stranger = await city.SeatAsync("Ana", "Roux");
        Assert.Equal("space.not-yours", Assert.Single(await city.AsAsync<SpaceService, IReadOnlyList<Refusal>>(s => s.ConsentAsync(stranger, [ConsentKind.Image]))).Code);
        Assert.Equal("space.not-yours", Assert.Single(await city.AsAsync<SpaceService, IReadOnlyList<Refusal>>(s => s.PreferAsync(stranger, new(ContactChannel.Post, "fr", null, "x")))).Code);
        Assert.Equal("space.not-yours", Assert.Single(await city.AsAsync<SpaceService, IReadOnlyList<Refusal>>(s => s.AskErasureAsync(stranger, ""))).Code);
        Assert.Equal("space.no-phone", Assert.Single(await city.AsAsync<SpaceService, IReadOnlyList<Refusal>>(s => s.PreferAsync(city.Member, new(ContactChannel.Sms, "fr", null, null)))).Code);
        Assert.Empty(await city.AsAsync<SpaceService, IReadOnlyList<Refusal>>(s => s.PreferAsync(city.Member, new(ContactChannel.Sms, "ar", "06 12 34 56 78", null))));
        Assert.Empty(await city.AsAsync<SpaceService, IReadOnlyList<Refusal>>(s => s.AskErasureAsync(city.Member, "mon numéro")));
        Assert.Equal("space.already-asked", Assert.Single(await city.AsAsync<SpaceService, IReadOnlyList<Refusal>>(s => s.AskErasureAsync(city.Member, ""))).Code);
        var request = Assert.Single(await city.AsAsync<SpaceQueries, List<RequestRow>>(q => q.OpenRequestsAsync()));
        Assert.Empty(await city.AsAsync<ErasureService, IReadOnlyList<Refusal>>(s => s.ReplyAsync(request.Id, "Numéro effacé.", [])));
        Assert.Empty(await city.AsAsync<SpaceQueries, List<RequestRow>>(q => q.OpenRequestsAsync()));
    }

    [Fact]
    public async Task All_that_is_kept_is_handed_over_opened_and_of_nobody_else()
    {
        await using var city = await MemberCity.CreateAsync();
        await city.SeatAsync("Ana", "Roux");
        await city.AsAsync<NeedService, IReadOnlyList<Refusal>>(s => s.TellAsync(city.Member, new(NeedKind.Diet, "sans gluten"), true));
        var sections = await city.AsAsync<MyDataQueries, IReadOnlyList<MyDataSection>>(q => q.OfAsync([city.Member]));
        Assert.Equal(["Person", "Mandate", "Need"], sections.Select(s => s.Type));
        Assert.Contains(sections[2].Rows[0], d => d is { Field: "Words", Value: "sans gluten" });
        Assert.DoesNotContain(sections.SelectMany(s => s.Rows).SelectMany(r => r), d => d.Value is "Ana" or SealedText);
    }

    [Fact]
    public void Every_table_that_names_a_person_has_a_title_in_their_data()
    {
        using var db = new SqliteAppDbContext.Factory().CreateDbContext([]);
        foreach (var ending in new[] { ".resx", ".en.resx" })
        {
            var keys = XDocument.Load(SourceTree.Full("src/Web/Features/Members/Space/SpaceTexts" + ending)).Root!.Elements("data").Select(d => d.Attribute("name")!.Value).ToHashSet();
            Assert.All(MyDataQueries.Types(db.Model).Select(t => $"Data.{t.ClrType.Name}"), key => Assert.Contains(key, keys));
        }
    }

    [Fact]
    public async Task The_charter_is_accepted_in_its_words_and_the_data_are_files()
    {
        var member = await app.SignedInAs("poitiers", Role.Member);
        Assert.NotNull((await member.GetPageAsync("/poitiers/moi")).QuerySelector("a[href*='/moi/charte']"));
        using (var stale = await member.PostFormAsync("/poitiers/moi/charte", "accept", ("Wording", "autre")))
        {
            Assert.Contains("a changé", (await stale.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        }

        using (var accepted = await member.PostFormAsync("/poitiers/moi/charte", "accept"))
        {
            Assert.Equal(HttpStatusCode.Found, accepted.StatusCode);
        }

        Assert.Null((await member.GetPageAsync("/poitiers/moi")).QuerySelector("a[href*='/moi/charte']"));
        using var json = JsonDocument.Parse(await member.GetStringAsync("/poitiers/moi/donnees.json", TestContext.Current.CancellationToken));
        Assert.Equal(1, json.RootElement.GetProperty("charterAcceptance").GetArrayLength());
        Assert.Contains("Mes présences", await member.GetStringAsync("/poitiers/moi/donnees.html", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task ConsentAsync(MemberCity city, params ConsentKind[] kinds) =>
        Assert.Empty(await city.AsAsync<SpaceService, IReadOnlyList<Refusal>>(s => s.ConsentAsync(city.Member, kinds)));
}
