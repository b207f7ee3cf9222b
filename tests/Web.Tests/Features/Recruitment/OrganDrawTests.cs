using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Features.Recruitment;
using Misthos.Web.Features.Recruitment.Organs;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Recruitment;

public sealed class SqliteOrganDrawTests : OrganDrawTests
{
    protected override string? Server => null;
}

public sealed class PostgresOrganDrawTests : OrganDrawTests
{
    protected override string? Server => SittingCase.PostgresOrSkip();
}

/// <summary>After the panel, an organ is drawn from its members: in public, balanced, with a reserve, and nobody becomes two people.</summary>
public abstract class OrganDrawTests
{
    protected abstract string? Server { get; }

    [Fact]
    public async Task An_organ_is_drawn_from_the_members_and_looks_like_the_assembly()
    {
        await using var city = await SeatedAsync();
        var organ = await AddOrganAsync(city, 4);
        var draw = await PreparedAsync(city, organ);
        Assert.Empty(await city.DrawAsync(draw, "dés : 4 2 6"));
        Assert.Empty(await ConfirmAsync(city, draw));
        var members = await InOrganAsync(city, organ);
        Assert.Equal(4, members.Count);
        Assert.Equal(10, await city.WithAsync(db => db.Set<Domain.Members.Person>().CountAsync()));
        Assert.Equal(2, await city.WithAsync(db => db.Set<Volunteer>().Where(v => members.Contains(v.PersonId!.Value)).ToListAsync()) is var drawn ? drawn.Count(v => v.Columns["genre"] == "F") : -1);
        Assert.Equal("organ.full", (await AskAsync(city, organ)).Refused?.Code);
        Assert.Equal("draw.other-confirmed", (await city.AskAsync()).Refused?.Code);
    }

    [Fact]
    public async Task Who_gives_up_the_organ_stays_a_member_and_the_reserve_follows()
    {
        await using var city = await SeatedAsync();
        var organ = await AddOrganAsync(city, 4);
        var draw = await PreparedAsync(city, organ);
        await city.DrawAsync(draw, "dés : 4 2 6");
        await ConfirmAsync(city, draw);
        var first = await city.WithAsync(db => db.Set<CalledPerson>().AsNoTracking().Where(c => c.DrawId == draw).OrderBy(c => c.Rank).FirstAsync());
        var leaver = await city.WithAsync(db => db.Set<Mandate>().Where(m => m.Id == first.MandateId).Select(m => m.PersonId).SingleAsync());
        Assert.Empty(await RecordAsync(city, draw, first.Id, CallOutcome.Declined, "Pas le soir"));
        Assert.DoesNotContain(leaver, await InOrganAsync(city, organ));
        Assert.Equal(10, (await city.WithAsync(db => db.Set<Mandate>().Where(m => m.OrganId != organ && m.Status == MandateStatus.Active).ToListAsync())).Count);
        Assert.Empty(await city.AsAsync<CallService, IReadOnlyList<Refusal>>(s => s.ReplaceAsync(draw, "dés : 1 1 1")));
        var next = await city.WithAsync(db => db.Set<CalledPerson>().AsNoTracking().SingleAsync(c => c.DrawId == draw && c.ReplacementId != null));
        Assert.Empty(await RecordAsync(city, draw, next.Id, CallOutcome.Accepted, null));
        Assert.Equal(4, (await InOrganAsync(city, organ)).Count);
        Assert.Equal(10, await city.WithAsync(db => db.Set<Domain.Members.Person>().CountAsync()));
    }

    [Fact]
    public async Task Who_leaves_the_assembly_leaves_the_organ_too()
    {
        await using var city = await SeatedAsync();
        var organ = await AddOrganAsync(city, 4);
        var draw = await PreparedAsync(city, organ);
        await city.DrawAsync(draw, "dés : 4 2 6");
        await ConfirmAsync(city, draw);
        var leaver = (await InOrganAsync(city, organ))[0];
        var called = await city.WithAsync(db => db.Set<CalledPerson>().AsNoTracking().SingleAsync(c => c.DrawId != draw && db.Set<Mandate>().Any(m => m.Id == c.MandateId && m.PersonId == leaver)));
        Assert.Empty(await RecordAsync(city, called.DrawId, called.Id, CallOutcome.Declined, "Un déménagement"));
        Assert.Empty(await city.WithAsync(db => db.Set<Mandate>().Where(m => m.PersonId == leaver && m.Status == MandateStatus.Active).ToListAsync()));
        Assert.Equal(3, (await InOrganAsync(city, organ)).Count);
    }

    [Fact]
    public async Task Somebody_who_left_before_the_confirmation_is_not_seated()
    {
        await using var city = await SeatedAsync();
        var organ = await AddOrganAsync(city, 4);
        var draw = await PreparedAsync(city, organ);
        await city.DrawAsync(draw, "dés : 4 2 6");
        await city.WithAsync(async db =>
        {
            var seat = (await db.Set<PanelDraw>().Include(d => d.DrawnSeats).SingleAsync(d => d.Id == draw)).DrawnSeats.First(s => !s.IsReserve);
            var person = await db.Set<Volunteer>().Where(v => v.Id == seat.VolunteerId).Select(v => v.PersonId).SingleAsync();
            (await db.Set<Mandate>().Include(m => m.Changes).SingleAsync(m => m.PersonId == person)).Resign(DateOnly.MinValue.AddYears(2000), "parti", Guid.Empty, DateTimeOffset.UnixEpoch);
            return await db.SaveChangesAsync();
        });
        Assert.Equal("organ.left", Assert.Single(await ConfirmAsync(city, draw)).Code);
        Assert.Empty(await InOrganAsync(city, organ));
    }

    [Fact]
    public async Task Impossible_quotas_store_nothing()
    {
        await using var city = await SeatedAsync();
        var organ = await AddOrganAsync(city, 4);
        var outcome = await AskAsync(city, organ, new PanelQuotaBounds("genre", "F", 3, 4), new PanelQuotaBounds("genre", "H", 3, 4));
        Assert.NotNull(outcome.Impossible);
        Assert.False(await city.WithAsync(db => db.Set<RecruitmentPool>().AnyAsync(p => p.OrganId != null)));
    }

    [Fact]
    public async Task Without_quotas_everyone_has_the_same_chance()
    {
        await using var city = await SeatedAsync();
        var organ = await AddOrganAsync(city, 4);
        var draw = (await AskAsync(city, organ)).DrawId!.Value;
        Assert.True(await city.WorkAsync());
        var kept = await city.AsAsync<DrawQueries, Committed?>(q => q.CommitmentAsync(draw));
        Assert.Equal((0.4, 0.4), (Math.Round(kept!.Figures!.Least, 6), Math.Round(kept.Figures.Most, 6)));
    }

    private async Task<DrawCity> SeatedAsync()
    {
        var city = await DrawCity.ImportedAsync(Server);
        var panel = await city.PreparedAsync();
        Assert.Empty(await city.DrawAsync(panel, "dés : 3 3 3"));
        Assert.Empty(await ConfirmAsync(city, panel));
        return city;
    }

    private static Task<Guid> AddOrganAsync(DrawCity city, int seats) => city.WithAsync(async db =>
    {
        var organ = (await db.Set<Edition>().Include(e => e.Organs).SingleAsync()).AddOrgan("Groupe", OrganKind.ProposalGroup, seats);
        await db.SaveChangesAsync();
        return organ.Id;
    });

    private static async Task<Guid> PreparedAsync(DrawCity city, Guid organ)
    {
        var view = (await city.AsAsync<OrganDrawQueries, OrganDrawView?>(q => q.ViewAsync(organ)))!;
        PanelQuotaBounds[] bounds = [.. view.Features.SelectMany(f => view.BoundsOf(f).Select(b => new PanelQuotaBounds(f.Name, b.Value, 2, 2)))];
        Assert.Equal(2, bounds.Length);
        var draw = (await AskAsync(city, organ, bounds)).DrawId!.Value;
        Assert.True(await city.WorkAsync());
        return draw;
    }

    private static async Task<PreparationOutcome> AskAsync(DrawCity city, Guid organ, params PanelQuotaBounds[] bounds)
    {
        var view = (await city.AsAsync<OrganDrawQueries, OrganDrawView?>(q => q.ViewAsync(organ)))!;
        return await city.AsAsync<OrganDrawService, PreparationOutcome>(s => s.PrepareAsync(
            view, new(DrawMethod.Leximin, Math.Max(0, Math.Min(3, view.Candidates.Count - view.Vacant)), view.Candidates.Select(c => c.PersonId).ToHashSet(), bounds)));
    }

    private static Task<IReadOnlyList<Refusal>> ConfirmAsync(DrawCity city, Guid draw) => city.AsAsync<DrawService, IReadOnlyList<Refusal>>(s => s.ConfirmAsync(draw));

    private static Task<IReadOnlyList<Refusal>> RecordAsync(DrawCity city, Guid draw, Guid called, CallOutcome outcome, string? reason) =>
        city.AsAsync<CallService, IReadOnlyList<Refusal>>(s => s.RecordAsync(draw, called, outcome, reason));

    private static Task<List<Guid>> InOrganAsync(DrawCity city, Guid organ) =>
        city.WithAsync(db => db.Set<Mandate>().Where(m => m.OrganId == organ && m.Status == MandateStatus.Active).OrderBy(m => m.Id).Select(m => m.PersonId).ToListAsync());
}
