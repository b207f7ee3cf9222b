using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Recruitment;
using Misthos.Web.Features.Recruitment.Registrations;

namespace Misthos.Web.Tests.Features.Recruitment.Registrations;

/// <summary>A minor takes no seat before the guardian's paper is noted; nobody else is asked.</summary>
public sealed class GuardianTests
{
    private static readonly DateOnly Today = Format.DayOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task A_minor_accepts_once_the_paper_is_noted()
    {
        await using var city = await DrawCity.ImportedAsync();
        var draw = await ConfirmedAsync(city);
        var minor = (await CalledAsync(city, draw))[0];
        var registration = await RegisterAsync(city, minor.VolunteerId, GuardianConsent.Paper, 17);
        Assert.Equal(new Refusal("call.guardian-missing", "Ana Roux"), Assert.Single(await RecordAsync(city, minor, CallOutcome.Accepted)));
        Assert.Empty(await RecordAsync(city, minor, CallOutcome.Unreachable));
        Assert.Equal([(draw, 1)], await DrawnAsync(city));
        Assert.Equal("guardian.no-day", Assert.Single(await ReceiveAsync(city, registration, null)).Code);
        Assert.Empty(await ReceiveAsync(city, registration, Today));
        Assert.Empty(await DrawnAsync(city));
        Assert.Empty(await RecordAsync(city, minor, CallOutcome.Accepted));

        // Taken back afterwards: the seat stays, and is to be looked at again.
        Assert.Empty(await ActAsync(city, registration, (service, found) => service.TakeBackAsync(found, RegistrationMeans.Phone)));
        var lines = (await city.AsAsync<CallQueries, CallsView?>(async q => await q.ViewAsync((await city.FindAsync(draw)).EditionId, draw)))!.Lines;
        Assert.Equal((SeatState.Accepted, GuardianAuthorisation.Withdrawn), (lines.Single(l => l.Guardian is not null).State, lines.Single(l => l.Guardian is not null).Guardian!.State));
    }

    [Fact]
    public async Task A_minor_without_paper_may_decline_and_is_not_counted_any_more()
    {
        await using var city = await DrawCity.ImportedAsync();
        var draw = await ConfirmedAsync(city);
        var minor = (await CalledAsync(city, draw))[0];
        await RegisterAsync(city, minor.VolunteerId, GuardianConsent.Paper, 17);
        Assert.Empty(await RecordAsync(city, minor, CallOutcome.Declined));
        Assert.Empty(await DrawnAsync(city));
    }

    [Theory]
    [InlineData(GuardianConsent.Online, 17)]
    [InlineData(GuardianConsent.Paper, 18)]
    [InlineData(null, 40)]
    public async Task Others_are_not_asked(GuardianConsent? consent, int age)
    {
        await using var city = await DrawCity.ImportedAsync();
        var draw = await ConfirmedAsync(city);
        var called = (await CalledAsync(city, draw))[0];
        await RegisterAsync(city, called.VolunteerId, consent, age);
        Assert.Empty(await DrawnAsync(city));
        Assert.Empty(await RecordAsync(city, called, CallOutcome.Accepted));
    }

    private static async Task<Guid> ConfirmedAsync(DrawCity city)
    {
        await city.WithAsync(db => db.Set<Edition>().ExecuteUpdateAsync(set => set.SetProperty(e => e.StartsOn, Today.AddDays(-30)).SetProperty(e => e.EndsOn, Today.AddDays(300))));
        var draw = await city.PreparedAsync();
        Assert.Empty(await city.DrawAsync(draw, "dés : 4 2 6"));
        Assert.Empty(await city.AsAsync<DrawService, IReadOnlyList<Refusal>>(s => s.ConfirmAsync(draw)));
        return draw;
    }

    /// <summary>The volunteer came by this registration.</summary>
    private static Task<Guid> RegisterAsync(DrawCity city, Guid volunteer, GuardianConsent? consent, int age) => city.WithAsync(async db =>
    {
        var edition = await db.Set<Edition>().SingleAsync();
        var channel = new RecruitmentChannel(edition.AuthorityId, edition.Id, ChannelKind.Open, new("Ouvert", 10, null, Today, ""));
        var act = new RegistrationAct(RegistrationMeans.Online, null, TimeProvider.System.GetUtcNow());
        var registration = new PanelRegistration(channel, "ABCD2345", null, act);
        var answers = new Dictionary<string, string> { [RegistrationAnswers.BornOn] = $"{Today.AddYears(-age):yyyy-MM-dd}", [RegistrationAnswers.GuardianName] = "Ana Roux" };
        if (consent is { } means)
        {
            answers[RegistrationAnswers.GuardianConsent] = means.ToString();
        }

        registration.Answer(answers);
        registration.Submit(act);
        Assert.Equal(registration.LacksGuardian(Today), GuardianQueries.Lacking(Today).Compile()(registration));
        db.AddRange(channel, registration);
        await db.SaveChangesAsync();
        await db.Set<Volunteer>().Where(v => v.Id == volunteer).ExecuteUpdateAsync(set => set.SetProperty(v => v.RegistrationId, registration.Id));
        return registration.Id;
    });

    private static Task<List<CalledPerson>> CalledAsync(DrawCity city, Guid draw) =>
        city.WithAsync(db => db.Set<CalledPerson>().AsNoTracking().Where(c => c.DrawId == draw).OrderBy(c => c.Rank).ToListAsync());

    private static Task<IReadOnlyList<Refusal>> RecordAsync(DrawCity city, CalledPerson called, CallOutcome outcome) =>
        city.AsAsync<CallService, IReadOnlyList<Refusal>>(s => s.RecordAsync(called.DrawId, called.Id, outcome, outcome == CallOutcome.Declined ? "Pas le temps" : null));

    private static Task<IReadOnlyList<Refusal>> ReceiveAsync(DrawCity city, Guid registration, DateOnly? signedOn) =>
        ActAsync(city, registration, (service, found) => service.ReceiveAsync(found, signedOn));

    private static Task<IReadOnlyList<Refusal>> ActAsync(DrawCity city, Guid registration, Func<GuardianService, PanelRegistration, Task<IReadOnlyList<Refusal>>> act) =>
        city.AsAsync<IServiceProvider, IReadOnlyList<Refusal>>(async services => await act(
            services.GetRequiredService<GuardianService>(),
            await services.GetRequiredService<AppDbContext>().Set<PanelRegistration>().Include(r => r.Changes).SingleAsync(r => r.Id == registration)));

    private static async Task<List<(Guid DrawId, int Count)>> DrawnAsync(DrawCity city) =>
        [.. (await city.AsAsync<CallQueries, IReadOnlyList<CallsDue>>(q => q.DueAsync())).Where(d => d.Guardians > 0).Select(d => (d.DrawId, d.Guardians))];
}
