using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Misthos.Domain;
using Misthos.Web.Data;
using Misthos.Web.Features.SignIn;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Infrastructure.Pdf;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Tests.Features.SignIn;

/// <summary>A link works once, for a quarter of an hour, for the people of its address only.</summary>
public sealed class MagicLinkTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _clock = new(Now);

    [Fact]
    public async Task Twenty_redeems_at_once_make_one_sign_in()
    {
        await using var city = await CreateAsync();
        var user = await AddUserAsync(city, "Camille");
        await AddLinkAsync(city, "secret");
        var winners = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => RedeemAsync(city, "secret", user.Id))));
        Assert.Single(winners, winner => winner is not null);
        Assert.Empty(await PeopleAsync(city, "secret"));
    }

    [Fact]
    public async Task A_shared_address_offers_its_people_and_no_one_else()
    {
        await using var city = await CreateAsync();
        await AddUserAsync(city, "Camille");
        var second = await AddUserAsync(city, "Dominique");
        var stranger = await AddUserAsync(city, "Noor", "noor@exemple.fr");
        await AddLinkAsync(city, "secret");
        Assert.Equal(["Camille", "Dominique"], (await PeopleAsync(city, "secret")).Select(p => p.DisplayName));
        Assert.Null(await RedeemAsync(city, "secret", stranger.Id));
        Assert.Equal(second.Id, (await RedeemAsync(city, "secret", second.Id))?.Id);
    }

    [Fact]
    public async Task A_wrong_or_old_link_opens_nothing()
    {
        await using var city = await CreateAsync();
        var user = await AddUserAsync(city, "Camille");
        await AddLinkAsync(city, "secret");
        Assert.Null(await RedeemAsync(city, "Secret", user.Id));
        _clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Null(await RedeemAsync(city, "secret", user.Id));
    }

    [Fact]
    public async Task An_unknown_address_gets_no_mail_and_a_known_one_gets_a_confidential_one()
    {
        await using var city = await CreateAsync();
        await AddUserAsync(city, "Camille");
        await using var scope = city.Scope();
        var links = scope.ServiceProvider.GetRequiredService<MagicLinkService>();
        await links.RequestAsync(EmailAddress.Parse("personne@exemple.fr"), new Uri("http://localhost/"));
        Assert.Equal(0, await city.WithAsync(db => db.Set<MailMessage>().CountAsync()));
        await links.RequestAsync(EmailAddress.Parse("Camille@Exemple.fr"), new Uri("http://localhost/"));
        var mail = await city.WithAsync(db => db.Set<MailMessage>().SingleAsync());
        var token = System.Text.RegularExpressions.Regex.Match(mail.Text, "http://localhost/connexion/lien/(?<t>[0-9a-f]{64})", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["t"].Value;
        Assert.True(mail.IsConfidential);
        Assert.DoesNotContain(token, await city.WithAsync(db => db.Set<SignInLink>().Select(l => l.TokenHash).SingleAsync()), StringComparison.Ordinal);
        Assert.Single(await PeopleAsync(city, token));
    }

    private Task<CityDatabase> CreateAsync() => CityDatabase.CreateAsync(services =>
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddPdfPrinter();
        services.AddScoped<DocumentRenderer>().AddScoped<Mailer>().AddScoped<MagicLinkService>();
        services.AddRazorComponents();
        services.AddSingleton<Microsoft.AspNetCore.Hosting.IWebHostEnvironment>(Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder().Environment);
    });

    private static async Task<AppUser> AddUserAsync(CityDatabase city, string name, string email = "camille@exemple.fr")
    {
        var user = new AppUser { DisplayName = name, Email = email, NormalizedEmail = email.ToUpperInvariant() };
        user.NormalizedUserName = user.UserName!.ToUpperInvariant();
        await city.AddAsync(user);
        return user;
    }

    private static Task<int> AddLinkAsync(CityDatabase city, string token) =>
        city.AddAsync(new SignInLink(SecretToken.Fingerprint(token), "CAMILLE@EXEMPLE.FR", Now, TimeSpan.FromMinutes(15)));

    private static async Task<AppUser?> RedeemAsync(CityDatabase city, string token, Guid userId)
    {
        await using var scope = city.Scope();
        return await scope.ServiceProvider.GetRequiredService<MagicLinkService>().RedeemAsync(token, userId);
    }

    private static async Task<List<AppUser>> PeopleAsync(CityDatabase city, string token)
    {
        await using var scope = city.Scope();
        return await scope.ServiceProvider.GetRequiredService<MagicLinkService>().PeopleAsync(token);
    }
}
