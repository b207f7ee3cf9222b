using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Sittings.Earlier;
using Misthos.Web.Tests.Features.Evaluations;

namespace Misthos.Web.Tests.Features.Sittings.Earlier;

/// <summary>Words of meetings that were taken over are corrected or taken down on a ground, once, and a dated line stays.</summary>
public sealed class EarlierMeetingServiceTests
{
    private static readonly (TakeDownGround, string) Why = (TakeDownGround.PersonalData, "Un nom");

    public static TheoryData<bool> Databases => EvaluationCity.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_correction_changes_the_words_and_leaves_a_line(bool onServer)
    {
        await using var city = await CreateAsync(onServer);
        var meeting = await KeptAsync(city);
        Assert.Equal("meeting.same", (await CorrectAsync(city, meeting, meeting.Words))[0].Code);
        Assert.Equal("meeting.no-title", (await CorrectAsync(city, meeting, meeting.Words with { Title = " " }))[0].Code);
        Assert.Equal("Conflict", (await CorrectAsync(city, meeting, meeting.Words with { Report = "Sans nom" }, meeting.Version + 1))[0].Code);
        Assert.Empty(await CorrectAsync(city, meeting, meeting.Words with { Report = "Sans nom" }));
        Assert.Equal("Conflict", (await CorrectAsync(city, meeting, meeting.Words with { Report = "Écrit par un autre" }))[0].Code);
        Assert.Equal("Sans nom", await city.WithAsync(db => db.Set<EarlierMeeting>().Select(m => m.Report).SingleAsync()));
        var line = await city.WithAsync(db => db.Set<EarlierMeetingChange>().SingleAsync());
        Assert.Equal((MeetingChangeKind.Corrected, TakeDownGround.PersonalData, "Un nom", city.UserId), (line.Kind, line.Ground, line.Reason, line.By));
        await Assert.ThrowsAsync<InvalidOperationException>(() => city.WithAsync(db => db.Set<EarlierMeetingChange>().ExecuteDeleteAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Four_who_take_it_down_at_once_leave_one_line_and_one_act_and_nothing_brings_it_back(bool onServer)
    {
        await using var city = await CreateAsync(onServer);
        var meeting = await KeptAsync(city);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => DoAsync(city, s => s.TakeDownAsync(meeting.Id, Why)))));
        Assert.Single(answers, a => a.Count == 0);
        Assert.All(answers.Where(a => a.Count > 0), a => Assert.Equal("meeting.taken-down", a[0].Code));
        var act = await city.WithAsync(db => db.Set<PublicAct>().SingleAsync());
        Assert.Equal((PublicActKind.TakenDown, "Réunion du 05/03/2024, reprise d’une autre plateforme", $"seances/anciennes/{meeting.Id}"), (act.Kind, act.Subject, act.Link));
        Assert.Equal(1, await city.WithAsync(db => db.Set<EarlierMeetingChange>().CountAsync()));
        Assert.Equal("meeting.taken-down", (await CorrectAsync(city, meeting, meeting.Words with { Title = "Autre" }, meeting.Version + 1))[0].Code);
        await Assert.ThrowsAsync<InvalidOperationException>(() => city.WithAsync(async db =>
        {
            db.Entry(await db.Set<EarlierMeeting>().SingleAsync()).Property(m => m.TakenDownOn).CurrentValue = null;
            return await db.SaveChangesAsync();
        }));
        await city.WithAsync(async db =>
        {
            (await db.Set<Misthos.Domain.Assemblies.Edition>().SingleAsync()).Close(city.UserId, TimeProvider.System.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        Assert.Null((await city.WithAsync(db => new EarlierQueries(db).ListAsync())).Single().Title);
    }

    private static Task<CityDatabase> CreateAsync(bool onServer) =>
        CityDatabase.CreateAsync(services => services.AddSingleton(TimeProvider.System).AddScoped<EarlierMeetingService>(), onServer ? SittingCase.PostgresOrSkip() : null);

    private static async Task<EarlierMeeting> KeptAsync(CityDatabase city)
    {
        var meeting = new EarlierMeeting(city.Authority.Id, (city.Edition.Id, null), new(new(2024, 3, 5), new(18, 0), new(2024, 3, 5), new(20, 0)), new("Rencontre", "Venez.") { Report = "Paul Martin était là." });
        await city.AddAsync(meeting);
        return await city.WithAsync(db => db.Set<EarlierMeeting>().AsNoTracking().SingleAsync());
    }

    private static Task<IReadOnlyList<Refusal>> CorrectAsync(CityDatabase city, EarlierMeeting meeting, MeetingWords words, int? seen = null) =>
        DoAsync(city, s => s.CorrectAsync(meeting.Id, seen ?? meeting.Version, words, Why));

    private static async Task<IReadOnlyList<Refusal>> DoAsync(CityDatabase city, Func<EarlierMeetingService, Task<IReadOnlyList<Refusal>>> act)
    {
        await using var scope = city.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<EarlierMeetingService>());
    }
}
