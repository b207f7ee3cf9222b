using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Features.Recruitment;

namespace Misthos.Web.Tests.Features.Recruitment;

/// <summary>The first act as background work: progress, cancel, restart; and the second from what was kept.</summary>
public sealed class PreparationTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DrawMethod.Leximin)]
    [InlineData(DrawMethod.Random)]
    public async Task The_second_act_gives_what_the_engine_gives_and_anyone_can_check_it(DrawMethod method)
    {
        await using var city = await DrawCity.ImportedAsync();
        var id = await city.PreparedAsync(method);
        var prepared = await city.FindAsync(id);
        Assert.Null(Proof.Parse(prepared.Proof).Random);
        Assert.Empty(prepared.DrawnSeats);
        Assert.Empty(await city.DrawAsync(id, "  dés : 4 2 6  "));

        var drawn = await city.FindAsync(id);
        var pool = await city.WithAsync(db => db.Set<RecruitmentPool>().AsNoTracking().Include(p => p.Volunteers).Include(p => p.Quotas).SingleAsync(Now));
        var kept = await city.WithAsync(db => db.Set<DrawCommitment>().AsNoTracking().SingleAsync(Now));
        var again = Draw.Prepare(PoolRebuilder.RequestOf(pool, drawn), method, cancellation: Now).Draw("dés : 4 2 6", Now);
        Assert.Equal(again.Proof.ToJson(), drawn.Proof);
        Assert.Equal((10, 5), (drawn.DrawnSeats.Count(s => !s.IsReserve), drawn.DrawnSeats.Count(s => s.IsReserve)));
        var external = pool.Volunteers.ToDictionary(v => v.Id, v => v.ExternalId);
        Assert.Equal(again.Reserve.Select(p => p.Id), drawn.DrawnSeats.Where(s => s.IsReserve).OrderBy(s => s.Rank).Select(s => external[s.VolunteerId]));
        Assert.Equal(method == DrawMethod.Random, kept.Figures is null);
    }

    [Fact]
    public async Task Without_a_value_nobody_is_drawn()
    {
        await using var city = await DrawCity.ImportedAsync();
        var asked = (await city.AskAsync()).DrawId!.Value;
        Assert.Equal("draw.not-prepared", Assert.Single(await city.DrawAsync(asked, "dés")).Code);
        Assert.True(await city.WorkAsync());
        Assert.Equal("draw.random-required", Assert.Single(await city.DrawAsync(asked, " ")).Code);
        Assert.Empty((await city.FindAsync(asked)).DrawnSeats);
    }

    [Fact]
    public async Task An_edition_has_one_draw_at_a_time()
    {
        await using var city = await DrawCity.ImportedAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => city.AskAsync(), Now)));
        var draw = Assert.Single(outcomes, o => o.DrawId is not null).DrawId!.Value;
        Assert.All(outcomes.Where(o => o.DrawId is null), o => Assert.Equal("draw.other-open", o.Refused!.Code));
        Assert.True(await city.WorkAsync());
        Assert.Equal("draw.other-open", (await city.AskAsync()).Refused!.Code);
        Assert.Empty(await city.AsAsync<DrawService, IReadOnlyList<Domain.Refusal>>(s => s.DiscardAsync(draw, "Une erreur de quota")));
        Assert.NotNull((await city.AskAsync()).DrawId);
    }

    [Fact]
    public async Task A_preparation_stopped_before_it_began_is_not_done()
    {
        await using var city = await DrawCity.ImportedAsync();
        var draw = (await city.AskAsync()).DrawId!.Value;
        Assert.Empty(await city.CancelAsync(draw));
        Assert.Equal("draw.not-preparing", Assert.Single(await city.CancelAsync(draw)).Code);
        Assert.False(await city.WorkAsync());
        Assert.Equal((PanelDrawStatus.Abandoned, AbandonCause.Cancelled), await StateAsync(city, draw));
        Assert.NotNull((await city.AskAsync()).DrawId);
    }

    [Fact]
    public async Task A_preparation_stopped_while_it_computes_ends_within_seconds()
    {
        await using var city = await LongAsync();
        var draw = (await city.AskAsync()).DrawId!.Value;
        var work = Task.Run(city.WorkAsync, Now);
        await WaitForAsync(city, p => p is { Worker: not null, Phase: not PreparationPhase.Waiting });
        Assert.Empty(await city.CancelAsync(draw));
        await work.WaitAsync(TimeSpan.FromSeconds(20), Now);
        Assert.Equal((PanelDrawStatus.Abandoned, AbandonCause.Cancelled), await StateAsync(city, draw));
        Assert.Equal(0, await city.WithAsync(db => db.Set<DrawCommitment>().CountAsync(Now)));
    }

    [Fact]
    public async Task A_server_that_stops_in_order_leaves_the_preparation_to_the_next()
    {
        await using var city = await LongAsync();
        var draw = (await city.AskAsync()).DrawId!.Value;
        using var stop = new CancellationTokenSource();
        var work = Task.Run(() => city.WorkUntilAsync(stop.Token), Now);
        await WaitForAsync(city, p => p is { Worker: not null, Phase: not PreparationPhase.Waiting });
        await stop.CancelAsync();
        await work.WaitAsync(TimeSpan.FromSeconds(20), Now);
        await WaitForAsync(city, p => p is { Worker: null, Attempts: 0 });
        Assert.Equal(PanelDrawStatus.Preparing, (await StateAsync(city, draw)).Status);
    }

    [Fact]
    public async Task What_a_dead_server_left_is_begun_again_once_it_is_silent()
    {
        await using var city = await DrawCity.ImportedAsync();
        var draw = (await city.AskAsync()).DrawId!.Value;
        await LeaveAsync(city, TimeSpan.FromSeconds(2), attempts: 1);
        Assert.False(await city.WorkAsync());
        await LeaveAsync(city, PreparationWorker.Silence + TimeSpan.FromSeconds(1), attempts: 1);
        Assert.True(await city.WorkAsync());
        Assert.Equal(PanelDrawStatus.Prepared, (await StateAsync(city, draw)).Status);
        Assert.Equal(0, await city.WithAsync(db => db.Set<DrawPreparation>().CountAsync(Now)));
    }

    [Fact]
    public async Task A_preparation_that_kills_each_server_is_given_up()
    {
        await using var city = await DrawCity.ImportedAsync();
        var draw = (await city.AskAsync()).DrawId!.Value;
        await LeaveAsync(city, TimeSpan.FromMinutes(1), DrawPreparation.MostAttempts);
        Assert.True(await city.WorkAsync());
        Assert.Equal((PanelDrawStatus.Abandoned, AbandonCause.Interrupted), await StateAsync(city, draw));
        Assert.False(await city.WorkAsync());
    }

    [Fact]
    public async Task When_time_runs_out_the_lottery_is_published_with_its_gap()
    {
        await using var city = await LongAsync("00:00:00.1");
        var draw = await city.PreparedAsync();
        var figures = LotteryFigures.FromJson((await city.WithAsync(db => db.Set<DrawCommitment>().AsNoTracking().SingleAsync(Now))).Figures!);
        Assert.False(figures.IsProven);
        Assert.True(figures.Gap > 0);
        Assert.Empty(await city.DrawAsync(draw, "dés : 4 2 6"));
        Assert.Equal(120, (await city.FindAsync(draw)).DrawnSeats.Count(s => !s.IsReserve));
    }

    private static async Task<(PanelDrawStatus Status, AbandonCause? Cause)> StateAsync(DrawCity city, Guid id) =>
        await city.FindAsync(id) is var draw ? (draw.Status, draw.Abandonment) : default;

    // As a server leaves it that dies in the middle of its work.
    private static Task<int> LeaveAsync(DrawCity city, TimeSpan ago, int attempts)
    {
        DateTimeOffset? at = TimeProvider.System.GetUtcNow() - ago;
        return city.WithAsync(db => db.Set<DrawPreparation>().ExecuteUpdateAsync(set => set
            .SetProperty(p => p.Worker, Guid.CreateVersion7()).SetProperty(p => p.BeatAt, at).SetProperty(p => p.Attempts, attempts), Now));
    }

    private static async Task WaitForAsync(DrawCity city, Func<DrawPreparation, bool> holds)
    {
        for (var wait = 0; wait < 100; wait++)
        {
            if (await city.WithAsync(db => db.Set<DrawPreparation>().AsNoTracking().SingleOrDefaultAsync(Now)) is { } preparation && holds(preparation))
            {
                return;
            }

            await Task.Delay(100, Now);
        }

        Assert.Fail("The preparation is not where it should be.");
    }

    // Many features that pull against each other: minutes of work.
    private static async Task<DrawCity> LongAsync(string? timeLimit = null)
    {
        var city = await DrawCity.CreateAsync(timeLimit);
        await city.WithAsync(db => db.Set<Edition>().ExecuteUpdateAsync(set => set.SetProperty(e => e.Seats, 120), Now));
        var (people, quotas) = Sample.Make(3000, 120, 8, "long");
        Assert.Empty(await city.ImportAsync(people, quotas));
        return city;
    }
}
