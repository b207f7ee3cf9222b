using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Features.Recruitment.Retention;

namespace Misthos.Web.Tests.Features.Recruitment.Retention;

/// <summary>Data go when their day has come, never before, and a dated list says so.</summary>
public sealed class RetentionTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(EliminatedKind.SamplingFrame, "2026-07-01")]
    [InlineData(EliminatedKind.Invitations, "2026-03-03")]
    [InlineData(EliminatedKind.Registrations, "2026-02-01")]
    [InlineData(EliminatedKind.Volunteers, "2026-02-01")]
    public void Each_class_of_data_has_its_day(EliminatedKind kind, string expected) =>
        Assert.Equal(expected, $"{new RetentionTerms().DueOn(kind, new(2026, 1, 1)):yyyy-MM-dd}");

    [Fact]
    public async Task Registrations_are_deleted_when_the_term_is_over_and_not_before()
    {
        await using var city = await CityDatabase.CreateAsync(services => services
            .AddSingleton<TimeProvider>(_clock).AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddScoped<Misthos.Web.Features.Allowances.Accounts.BankDataService>().AddScoped<RetentionQueries>().AddScoped<RetentionService>());
        var channel = new RecruitmentChannel(city.Authority.Id, city.Edition.Id, ChannelKind.Open, new("Appel", 5, null, city.Edition.StartsOn, ""));
        var registration = new PanelRegistration(channel, "ABCD2345", null, new(RegistrationMeans.Online, null, _clock.GetUtcNow()));
        registration.Answer(new Dictionary<string, string> { ["family_name"] = "Dupont" });
        var pool = new RecruitmentPool(city.Authority.Id, city.Edition.Id, new(city.UserId, _clock.GetUtcNow(), "secret"));
        pool.Add(new PanelQuotaBounds("genre", "F", 0, 1));
        pool.Add("p1", new Dictionary<string, string> { ["nom"] = "Dupont", ["Genre"] = "F" });
        await city.AddAsync(channel, registration, pool);

        _clock.SetUtcNow(new DateTimeOffset(city.Edition.EndsOn.AddDays(30).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero));
        Assert.Equal("retention.not-due", Assert.Single(await DeleteAsync(city, EliminatedKind.Registrations)).Code);
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await DeleteAsync(city, EliminatedKind.Registrations));
        Assert.Empty(await DeleteAsync(city, EliminatedKind.Volunteers));
        Assert.Equal("retention.nothing", Assert.Single(await DeleteAsync(city, EliminatedKind.Registrations)).Code);

        var kept = await city.WithAsync(db => db.Set<PanelRegistration>().SingleAsync());
        Assert.Equal((RegistrationStatus.Erased, 0, ""), (kept.Status, kept.Answers.Count, kept.SearchName));
        Assert.Equal(new Dictionary<string, string> { ["Genre"] = "F" }, await city.WithAsync(db => db.Set<Volunteer>().Select(v => v.Columns).SingleAsync()));
        Assert.Equal([(EliminatedKind.Registrations, 1L), (EliminatedKind.Volunteers, 1L)], (await city.WithAsync(db => db.Set<EliminationList>().OrderBy(e => e.Id).ToListAsync())).Select(e => (e.Kind, e.People)));
    }

    private static async Task<IReadOnlyList<Refusal>> DeleteAsync(CityDatabase city, EliminatedKind kind)
    {
        await using var scope = city.Scope();
        return await scope.ServiceProvider.GetRequiredService<RetentionService>().DeleteAsync(city.Edition.Id, kind);
    }
}
