using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Portal;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Booklets;
using Misthos.Web.Features.Portal.Elections;
using Misthos.Web.Features.Portal.News;
using Misthos.Web.Features.Recognition;
using Misthos.Web.Features.Sittings.Content;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Members;
using Misthos.Web.Tests.Features.Sittings;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Portal;

public sealed class SqliteElectionServiceTests : ElectionServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(Register);
}

public sealed class PostgresElectionServiceTests : ElectionServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.PostgresAsync(SittingCase.PostgresOrSkip(), Register);
}

/// <summary>Before an election forewords, thanks and promotion wait; facts go on, and all comes back the day after. On both databases.</summary>
public abstract class ElectionServiceTests
{
    protected abstract Task<TestDatabase> CreateAsync();

    protected static void Register(IServiceCollection services)
    {
        MemberCity.Register(services);
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
    }

    [Fact]
    public async Task News_that_promotes_waits_and_facts_appear()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        await WriteAsync(city, "Bravo à toutes et tous", promotes: true);
        await BeginAsync(city);

        Assert.Equal("news.pre-election", Assert.Single(await WriteAsync(city, "Quel beau bilan", promotes: true)).Code);
        Assert.Empty(await WriteAsync(city, "La séance est à 9 h", promotes: false));
        Assert.Equal(["La séance est à 9 h"], await TitlesAsync(city));
        var praise = await city.WithAsync(db => db.Set<NewsItem>().Where(n => n.IsPromotion).Select(n => n.Id).SingleAsync());
        Assert.Equal("news.pre-election", Assert.Single(await city.AsAsync<CityNewsService, IReadOnlyList<Refusal>>(s => s.ChangeAsync(praise, Words(city, "Bravo", promotes: false)))).Code);

        city.Database.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Equal(2, (await TitlesAsync(city)).Count);
    }

    [Fact]
    public async Task A_foreword_waits_and_thanks_are_not_told_while_visits_are()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var booklet = (await city.AsAsync<BookletService, (Guid Id, IReadOnlyList<Refusal>)>(s => s.PrepareAsync(2025))).Id;
        await BeginAsync(city);

        Assert.Equal("booklet.pre-election", Assert.Single(await city.AsAsync<BookletService, IReadOnlyList<Refusal>>(
            s => s.WriteAsync(booklet, new("", "", "Merci.") { ForewordName = "A. B.", ForewordCapacity = "Maire" }))).Code);
        Assert.Empty(await city.AsAsync<BookletService, IReadOnlyList<Refusal>>(s => s.WriteAsync(booklet, new("", "Deux samedis.", ""))));
        Assert.Equal("recognition.pre-election", Assert.Single(await PlanAsync(city, RecognitionKind.Thanks, tell: true)).Code);
        Assert.Empty(await PlanAsync(city, RecognitionKind.Thanks, tell: false));
        Assert.Empty(await PlanAsync(city, RecognitionKind.Visit, tell: true));
        var thanks = await city.WithAsync(db => db.Set<RecognitionAct>().Where(a => a.Kind == RecognitionKind.Thanks).Select(a => a.Id).SingleAsync());
        Assert.Equal("recognition.pre-election", Assert.Single(await city.AsAsync<RecognitionService, IReadOnlyList<Refusal>>(s => s.TellAsync(thanks))).Code);
        var sitting = await city.WithAsync(async db =>
        {
            var sitting = await db.Set<Sitting>().SingleAsync();
            sitting.Close(city.User, city.Database.Clock.GetUtcNow());
            await db.SaveChangesAsync();
            return sitting.Id;
        });
        Assert.Equal("thanks.pre-election", Assert.Single(await city.AsAsync<ThanksService, IReadOnlyList<Refusal>>(s => s.ThankAsync(sitting))).Code);
    }

    [Fact]
    public async Task An_election_is_noted_once_and_once_called_off_it_can_be_noted_again()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        await BeginAsync(city);
        Assert.Equal("election.exists", Assert.Single(await RecordAsync(city)).Code);
        var id = await city.WithAsync(db => db.Set<PreElectionPeriod>().Select(p => p.Id).SingleAsync());
        Assert.Empty(await city.AsAsync<ElectionService, IReadOnlyList<Refusal>>(s => s.CallOffAsync(id, "Reportée")));
        Assert.Null(await city.AsAsync<ElectionQueries, PreElectionPeriod?>(q => q.CurrentAsync()));
        Assert.Empty(await RecordAsync(city));
        Assert.Equal(2, await city.WithAsync(db => db.Set<PreElectionPeriod>().CountAsync()));
    }

    private static async Task BeginAsync(MemberCity city) => Assert.Empty(await RecordAsync(city));

    private static Task<IReadOnlyList<Refusal>> RecordAsync(MemberCity city)
    {
        var day = Misthos.Web.Design.Format.DayOf(city.Database.Clock.GetUtcNow()).AddDays(30);
        return city.AsAsync<ElectionService, IReadOnlyList<Refusal>>(s => s.RecordAsync("Municipales", new(null, day, day)));
    }

    private static NewsWords Words(MemberCity city, string title, bool promotes) => new(title, "Texte.", city.Today, null) { IsPromotion = promotes };

    private static Task<IReadOnlyList<Refusal>> WriteAsync(MemberCity city, string title, bool promotes) =>
        city.AsAsync<CityNewsService, IReadOnlyList<Refusal>>(s => s.WriteAsync(Words(city, title, promotes), publish: true));

    private static async Task<IReadOnlyList<string>> TitlesAsync(MemberCity city) => [.. (await city.AsAsync<CityNewsQueries, List<NewsItem>>(q => q.PublicAsync(10))).Select(n => n.Title)];

    private static Task<IReadOnlyList<Refusal>> PlanAsync(MemberCity city, RecognitionKind kind, bool tell) => city.AsAsync<RecognitionService, IReadOnlyList<Refusal>>(async s =>
        (await s.PlanAsync(new(kind, city.Today.AddDays(60), new("Essai", "Venez", "Équipe", ""), new(city.Edition, null, null, "Édition")), tell)).Refusals);
}

/// <summary>An administrator notes an election; organisers are told what waits.</summary>
public sealed class ElectionPagesTests(WebApp app)
{
    [Fact]
    public async Task A_start_after_the_day_of_the_law_is_refused_at_its_field_in_words()
    {
        var administrator = await app.SignedInAs("poitiers", Role.Administrator);
        using var refused = await administrator.PostFormAsync("/poitiers/gestion/administration/elections", "record",
            ("Input.Election", "Municipales"), ("Input.FirstRound", "2032-03-14"), ("Input.LastRound", "2032-03-21"), ("Input.Start", "2031-09-02"));
        var page = await refused.ReadPageAsync();
        Assert.Contains("1er septembre 2031", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Municipales", page.QuerySelector("input[name='Input.Election']")!.GetAttribute("value"));
    }
}
