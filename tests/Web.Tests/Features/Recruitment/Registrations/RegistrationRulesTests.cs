using System.Net;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Recruitment;
using Misthos.Web.Features.Recruitment;
using Misthos.Web.Features.Recruitment.Registrations;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Recruitment.Registrations;

/// <summary>Codes, duplicates, limits, bots, cities, organisers and partners.</summary>
public sealed class RegistrationRulesTests(WebApp app) : IClassFixture<WebApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_code_and_one_of_another_city_get_the_same_answer()
    {
        var (here, there) = (await RegistrationApp.CreateAsync(app), await RegistrationApp.CreateAsync(app, "poitiers"));
        var answers = new List<string>();
        foreach (var code in new[] { "ABCD2345", "x", await there.InviteAsync(there.Roll) })
        {
            using var answer = await app.Anonymous().PostFormAsync(here.Form, "code", ("Input.Code", code));
            answers.Add((await answer.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent);
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Wrong_codes_are_limited_and_right_ones_count_for_nothing()
    {
        var city = await RegistrationApp.CreateAsync(app);
        var (guesser, code) = (app.Anonymous(), await city.InviteAsync(city.Roll));
        for (var i = 0; i < 3; i++)
        {
            using var right = await guesser.PostFormAsync(city.Form, "code", ("Input.Code", code));
            Assert.Equal(HttpStatusCode.Found, right.StatusCode);
        }

        for (var i = 0; i < RegistrationLimits.WrongCodes; i++)
        {
            using var wrong = await guesser.PostFormAsync(city.Form, "code", ("Input.Code", $"WRNG{i:0000}"));
            Assert.Contains("ne marche pas", (await wrong.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        }

        using var shut = await guesser.PostFormAsync(city.Form, "code", ("Input.Code", code));
        Assert.Contains("Trop de codes", (await shut.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        using var other = await app.Anonymous().PostFormAsync(city.Form, "code", ("Input.Code", code));
        Assert.Equal(HttpStatusCode.Found, other.StatusCode);
    }

    [Fact]
    public async Task The_same_person_twice_counts_once_and_reads_the_same_receipt()
    {
        var city = await RegistrationApp.CreateAsync(app);
        var (first, second) = (await city.InviteAsync(city.Roll), await city.InviteAsync(city.Roll));
        var before = await city.RegisterAsync(first, "Lévêque");
        var after = await city.RegisterAsync(second, "LEVEQUE");
        Assert.Equal((RegistrationStatus.Submitted, RegistrationStatus.Duplicate), ((await city.FindAsync(first)).Status, (await city.FindAsync(second)).Status));
        string[] Words(RegistrationApp.Person person) => [.. person.Page.QuerySelectorAll("main h1, main h2, main .alert, main .step").Select(e => e.TextContent)];
        Assert.Equal(Words(before), Words(after));
        Assert.Contains("compte une seule fois", after.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_at_the_same_moment_count_once()
    {
        var city = await RegistrationApp.CreateAsync(app);
        string[] codes = [await city.InviteAsync(city.Roll), await city.InviteAsync(city.Roll)];
        var people = await Task.WhenAll(codes.Select(city.BeginAsync));
        foreach (var person in people)
        {
            await person.FillAsync("Ensemble", "31/5/1990");
        }

        await Task.WhenAll(people.Select(person => person.PressAsync("submit")));
        foreach (var person in people.Where(p => p.Address.EndsWith("/verification", StringComparison.Ordinal)))
        {
            await person.PressAsync("submit");
        }

        var found = await Task.WhenAll(codes.Select(city.FindAsync));
        Assert.Equal([RegistrationStatus.Submitted, RegistrationStatus.Duplicate], found.Select(r => r.Status).Order());
    }

    [Fact]
    public async Task Registration_without_code_stops_a_program_and_lets_a_person_in()
    {
        var client = app.Anonymous();
        const string address = "/poitiers/inscription/sans-code";
        using var trapped = await client.PostFormAsync(address, "open", ("Input.Site", "http://spam.example"));
        Assert.Contains("caché", (await trapped.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        using var forged = await client.PostFormAsync(address, "open", ("Input.Shown", "CfDJ8forged"));
        Assert.Contains("encore une fois", (await forged.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        using var fast = await client.PostFormAsync(address, "open");
        var page = await fast.ReadPageAsync();
        Assert.Contains("très rapide", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.QuerySelector("#Input-Site")!.ParentElement!.GetAttribute("aria-hidden"));
        Assert.Equal("-1", page.QuerySelector("#Input-Site")!.GetAttribute("tabindex"));

        await Task.Delay(3100, Cancel);
        using var content = new FormUrlEncodedContent(Browsing.Fields(page.Forms.Single(f => f.QuerySelector("#Input-Site") is not null)));
        using var begun = await client.PostAsync(address, content, Cancel);
        Assert.Equal(HttpStatusCode.Found, begun.StatusCode);
        var person = new RegistrationApp.Person(client, "/poitiers/inscription");
        await person.FollowAsync(begun);
        Assert.EndsWith("/inscription/information", person.Address, StringComparison.Ordinal);
        Assert.Matches("[2-9A-Z]{4}-[2-9A-Z]{4}", person.Page.QuerySelector("main strong.nowrap")!.TextContent);
    }

    [Fact]
    public async Task The_cookie_of_one_city_opens_nothing_in_the_other()
    {
        var city = await RegistrationApp.CreateAsync(app);
        using var begun = await app.Anonymous().PostFormAsync(city.Form, "code", ("Input.Code", await city.InviteAsync(city.Roll)));
        var cookie = begun.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("misthos.inscription=", StringComparison.Ordinal));
        Assert.Contains("path=/marseille/inscription", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        foreach (var (at, status) in new[] { ("marseille", HttpStatusCode.OK), ("poitiers", HttpStatusCode.Found) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/{at}/inscription/information");
            request.Headers.Add("Cookie", cookie.Split(';')[0]);
            using var answer = await app.Stateless.SendAsync(request, Cancel);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_partner_sees_counts_and_nothing_else()
    {
        var city = await RegistrationApp.CreateAsync(app);
        const string page = "/marseille/partenaires/ccas-2345";
        var codes = await city.WithAsync(async db =>
        {
            var channel = new RecruitmentChannel(db.AuthorityId, city.EditionId, ChannelKind.Partner, new("CCAS", 5, null, RegistrationApp.Today, ""));
            var partner = channel.AddPartner("CCAS", "CCAS2345");
            var invitations = Enumerable.Range(1, 3).Select(i => new PanelInvitation(channel, i, NewCodes.One())).ToList();
            invitations.ForEach(i => i.HandTo(partner));
            db.Add(channel);
            db.AddRange(invitations);
            await db.SaveChangesAsync();
            return invitations.ConvertAll(i => i.Code);
        });
        Assert.Equal(["3", "0", "0"], await FiguresAsync(page));
        await city.RegisterAsync(codes[0], "Partenaire");
        await city.BeginAsync(codes[1]);
        Assert.Equal(["3", "2", "1"], await FiguresAsync(page));
        var shown = (await app.Anonymous().GetPageAsync(page)).QuerySelector("main")!.TextContent;
        Assert.All(codes.Append("Partenaire"), secret => Assert.DoesNotContain(secret, shown, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anonymous().GetAsync("/poitiers/partenaires/ccas-2345", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anonymous().GetAsync("/marseille/partenaires/nothing1", Cancel)).StatusCode);
    }

    [Fact]
    public async Task An_organiser_types_in_corrects_and_withdraws_for_someone()
    {
        var city = await RegistrationApp.CreateAsync(app);
        var (organiser, code) = (await app.SignedInAs("marseille", Role.Organiser), await city.InviteAsync(city.Roll));
        using var empty = await organiser.PostFormAsync($"{city.Desk}/saisie", "type-in");
        Assert.True((await empty.ReadPageAsync()).QuerySelectorAll(".error-summary li").Length > 8);
        (string, string)[] answers =
        [
            ("Entry.Code", code), ("Entry.Means", "Paper"), ("Input.Consent", "true"), ("Input.GivenName", "Inès"), ("Input.FamilyName", "Martin"), ("Input.BornDay", "1"), ("Input.BornMonth", "1"),
            ("Input.BornYear", "1980"), ("Input.Address", "2 rue Basse"), ("Input.Postcode", "13002"), ("Input.Town", "Marseille"), ("Input.Features[0]", "femme"), ("Input.Contact", "Post"),
        ];
        using var unknown = await organiser.PostFormAsync($"{city.Desk}/saisie", "type-in", [.. answers.Skip(1), ("Entry.Code", "ZZZZ9999")]);
        Assert.Contains("Aucune invitation", (await unknown.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        using var typed = await organiser.PostFormAsync($"{city.Desk}/saisie", "type-in", answers);
        Assert.Equal(HttpStatusCode.Found, typed.StatusCode);
        var registration = await city.FindAsync(code);
        Assert.Equal((RegistrationStatus.Submitted, RegistrationMeans.Paper), (registration.Status, registration.Means));
        Assert.NotNull(registration.Changes[^1].By);

        var list = await organiser.GetPageAsync($"{city.Desk}?q=ines+MART");
        Assert.Contains("Inès Martin", list.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Inès Martin", (await organiser.GetPageAsync($"{city.Desk}?q=dupont")).Body!.TextContent, StringComparison.Ordinal);

        using var corrected = await organiser.PostFormAsync($"{city.Desk}/{registration.Id}/correction", "correct", ("Entry.Means", "Phone"), ("Input.Town", "Aubagne"));
        Assert.Equal(HttpStatusCode.Found, corrected.StatusCode);
        Assert.Equal(("Aubagne", "Inès"), ((await city.FindAsync(code)).Answers["town"], (await city.FindAsync(code)).Answers["given_name"]));
        Assert.Contains("Réponses corrigées", (await organiser.GetPageAsync($"{city.Desk}/{registration.Id}")).Body!.TextContent, StringComparison.Ordinal);

        using var withdrawn = await organiser.PostFormAsync($"{city.Desk}/{registration.Id}", "withdraw", ("Entry.Means", "Phone"));
        Assert.Equal(HttpStatusCode.Found, withdrawn.StatusCode);
        Assert.Empty((await city.FindAsync(code)).Answers);
        using var again = await organiser.PostFormAsync($"{city.Desk}/saisie", "type-in", answers);
        Assert.Contains("existe déjà", (await again.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organiser_takes_up_what_a_person_began_and_no_mail_leaves_without_address()
    {
        var city = await RegistrationApp.CreateAsync(app);
        var code = await city.InviteAsync(city.Roll);
        var person = await city.BeginAsync(code);
        await person.PressAsync("step", ("Input.Consent", "true"));
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        using var typed = await organiser.PostFormAsync($"{city.Desk}/saisie", "type-in", ("Entry.Code", code), ("Entry.Means", "Phone"), ("Input.Consent", "true"), ("Input.GivenName", "Jo"), ("Input.FamilyName", "Blanc"), ("Input.BornDay", "1"), ("Input.BornMonth", "1"), ("Input.BornYear", "1980"), ("Input.Address", "2 rue Basse"), ("Input.Postcode", "13002"), ("Input.Town", "Marseille"), ("Input.Features[0]", "homme"), ("Input.Contact", "Phone"), ("Input.Phone", "06 12 34 56 78"));
        Assert.Equal(HttpStatusCode.Found, typed.StatusCode);
        var registration = await city.FindAsync(code);
        Assert.Equal((RegistrationStatus.Submitted, RegistrationMeans.Phone), (registration.Status, registration.Means));
        Assert.False(await city.WithAsync(db => db.Set<MailMessage>().AnyAsync(m => m.DedupKey.StartsWith($"registration:{registration.Id}"))));
    }

    private async Task<string[]> FiguresAsync(string page) =>
        [.. (await app.Anonymous().GetPageAsync(page)).QuerySelectorAll(".figure dd").Select(e => e.TextContent.Trim())];
}
