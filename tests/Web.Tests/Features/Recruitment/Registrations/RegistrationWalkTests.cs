using System.Net;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Recruitment.Registrations;

/// <summary>The public form, walked as a browser without script would.</summary>
public sealed class RegistrationWalkTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task A_person_registers_with_the_code_of_the_letter()
    {
        var city = await RegistrationApp.CreateAsync(app);
        var code = await city.InviteAsync(city.Roll);
        var person = await city.BeginAsync($"{code[..4].ToLowerInvariant()}-{code[4..]}");
        Assert.EndsWith("/inscription/information", person.Address, StringComparison.Ordinal);
        Assert.Contains("liste électorale", person.Page.Body!.TextContent, StringComparison.Ordinal);
        await person.FillAsync("Roux", "31/5/1990");
        Assert.EndsWith("/inscription/verification", person.Address, StringComparison.Ordinal);
        Assert.Contains("31 mai 1990", person.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(RegistrationStatus.Started, (await city.FindAsync(code)).Status);

        await person.PressAsync("submit");

        var registration = await city.FindAsync(code);
        Assert.Contains(registration.Reference, person.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(ShortCode.Show(code), person.Page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal((RegistrationStatus.Submitted, RegistrationMeans.Online), (registration.Status, registration.Means));
        Assert.Equal(("1990-05-31", "femme", "13001", "Camille"), (registration.Answers["born_on"], registration.Answers["Genre"], registration.Answers["postcode"], registration.Answers["given_name"]));
        Assert.DoesNotContain(registration.Answers, a => a.Key is "needs" or "needs_words" || a.Value.Contains("Lift", StringComparison.Ordinal));
        Assert.Contains("emmène sur place", person.Page.Body.TextContent, StringComparison.OrdinalIgnoreCase);
        var mail = await city.WithAsync(db => db.Set<MailMessage>().SingleAsync(m => m.DedupKey.StartsWith($"registration:{registration.Id}")));
        Assert.Equal(("camille@exemple.fr", true), (mail.To, mail.IsConfidential));
        Assert.Contains(ShortCode.Show(code), mail.Text, StringComparison.Ordinal);
        Assert.True(person.Queries is > 0 and <= 12, $"{person.Queries} queries");
    }

    [Fact]
    public async Task No_address_holds_the_code_after_the_first_page()
    {
        var city = await RegistrationApp.CreateAsync(app);
        var code = await city.InviteAsync(city.Roll);
        var scanned = await app.Anonymous().GetPageAsync($"{city.Form}?code={code}");
        Assert.Equal(code, scanned.QuerySelector("input[name='Input.Code']")!.GetAttribute("value"));
        var person = await city.BeginAsync(code);
        Assert.DoesNotContain(code, person.Address + string.Concat(person.Page.Links.Select(l => l.GetAttribute("href"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registration_is_taken_up_with_its_code_on_another_device()
    {
        var city = await RegistrationApp.CreateAsync(app);
        var code = await city.InviteAsync(city.Roll);
        var first = await city.BeginAsync(code);
        await first.PressAsync("step", ("Input.Consent", "true"));
        await first.PressAsync("step", ("Input.GivenName", "Léa"), ("Input.FamilyName", "Petit"));

        var second = await city.BeginAsync(code);

        Assert.EndsWith("/inscription/naissance", second.Address, StringComparison.Ordinal);
        await second.OpenAsync($"{city.Form}/nom");
        Assert.Equal("Léa", second.Page.QuerySelector("#Input-GivenName")!.GetAttribute("value"));
        Assert.Single(await city.WithAsync(db => db.Set<PanelRegistration>().Where(r => r.Code == code).ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Without_having_typed_a_code_every_page_leads_to_the_first()
    {
        var client = app.Anonymous();
        foreach (var page in new[] { "information", "nom", "question-1", "verification", "recu", "retrait", "nulle-part" })
        {
            using var answer = await client.GetAsync($"/marseille/inscription/{page}", TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.Found, "/marseille/inscription"), (answer.StatusCode, new Uri(new Uri("http://localhost"), answer.Headers.Location!).AbsolutePath));
        }
    }

    [Theory]
    [InlineData("nom", "step")]
    [InlineData("verification", "submit")]
    [InlineData("recu", "leave")]
    [InlineData("retrait", "withdraw")]
    public async Task A_page_sent_after_the_browser_forgot_leads_to_the_first(string page, string form)
    {
        var client = app.Anonymous();
        var token = (await client.GetPageAsync("/marseille/inscription")).QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("_handler", form), new("Input.GivenName", "Léa")]);
        using var answer = await client.PostAsync($"/marseille/inscription/{page}", content, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Found, "?reprendre=1"), (answer.StatusCode, new Uri(new Uri("http://localhost"), answer.Headers.Location!).Query));
    }

    [Fact]
    public async Task Nothing_is_asked_before_the_notice_is_agreed_to()
    {
        var city = await RegistrationApp.CreateAsync(app);
        var person = await city.BeginAsync(await city.InviteAsync(city.Roll));
        await person.OpenAsync($"{city.Form}/nom");
        Assert.EndsWith("/inscription/information", person.Address, StringComparison.Ordinal);
        await person.PressAsync();
        Assert.Contains("accord", person.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_minor_gives_a_guardian_and_a_child_is_told_why_not()
    {
        var city = await RegistrationApp.CreateAsync(app);
        var code = await city.InviteAsync(city.Roll);
        var person = await city.BeginAsync(code);
        await person.PressAsync("step", ("Input.Consent", "true"));
        await person.PressAsync("step", ("Input.GivenName", "Noé"), ("Input.FamilyName", "Petit"));
        await person.PressAsync("step", ("Input.BornDay", "1"), ("Input.BornMonth", "1"), ("Input.BornYear", $"{RegistrationApp.Today.Year - 12}"));
        Assert.Contains("16 ans", person.Errors, StringComparison.Ordinal);
        await person.PressAsync("step", ("Input.BornDay", "30"), ("Input.BornMonth", "2"), ("Input.BornYear", "1990"));
        Assert.Contains("n’existe pas", person.Errors, StringComparison.Ordinal);
        await person.FillAsync("Petit", $"1/1/{RegistrationApp.Today.Year - 16}");
        await person.PressAsync("submit");
        var registration = await city.FindAsync(code);
        Assert.Equal((RegistrationStatus.Submitted, "Ana Roux", "Paper"), (registration.Status, registration.Answers["guardian_name"], registration.Answers["guardian_consent"]));
        Assert.Contains("autorisation sur papier", person.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_withdraws_with_the_code_at_any_time_and_a_trace_stays()
    {
        var city = await RegistrationApp.CreateAsync(app);
        var code = await city.InviteAsync(city.Roll);
        await city.RegisterAsync(code);
        await city.WithAsync(async db =>
        {
            (await db.Set<RecruitmentChannel>().SingleAsync(c => c.Id == city.Roll.Id)).Set(new("Liste électorale", 20, 5, new DateOnly(2020, 1, 1), ""));
            return await db.SaveChangesAsync();
        });

        var again = await city.BeginAsync(code);
        await again.OpenAsync($"{city.Form}/retrait");
        await again.PressAsync("withdraw");

        var registration = await city.FindAsync(code);
        Assert.Equal(RegistrationStatus.Withdrawn, registration.Status);
        Assert.Empty(registration.Answers);
        Assert.Equal(3, registration.Changes.Count);
        Assert.Contains("effacées", again.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_last_day_a_code_opens_nothing_and_says_whom_to_ask()
    {
        var city = await RegistrationApp.CreateAsync(app);
        using var answer = await app.Anonymous().PostFormAsync(city.Form, "code", ("Input.Code", await city.InviteAsync(city.Closed)));
        var page = await answer.ReadPageAsync();
        Assert.Contains("ont pris fin", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Adressez-vous", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registration_begun_in_time_and_not_sent_can_only_be_withdrawn_afterwards()
    {
        var city = await RegistrationApp.CreateAsync(app);
        var code = await city.InviteAsync(city.Roll);
        var person = await city.BeginAsync(code);
        await person.FillAsync("Roux", "31/5/1990");
        await city.WithAsync(async db =>
        {
            (await db.Set<RecruitmentChannel>().SingleAsync(c => c.Id == city.Roll.Id)).Set(new("Liste électorale", 20, 5, new DateOnly(2020, 1, 1), ""));
            return await db.SaveChangesAsync();
        });
        await person.OpenAsync($"{city.Form}/verification");
        Assert.EndsWith("/inscription/recu", person.Address, StringComparison.Ordinal);
        Assert.Contains("ne compte pas", person.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(person.Page.QuerySelector("a[href$='/retrait']"));
    }
}
