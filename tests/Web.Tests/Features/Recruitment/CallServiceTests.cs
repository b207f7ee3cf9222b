using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Recruitment;

namespace Misthos.Web.Tests.Features.Recruitment;

/// <summary>From the first call to the last replacement: mandates follow, quotas hold again, nothing is done twice.</summary>
public sealed class CallServiceTests
{
    private static readonly DateOnly Today = Format.DayOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Everyone_of_a_confirmed_panel_is_to_call()
    {
        await using var city = await DrawCity.ImportedAsync();
        var draw = await ConfirmedAsync(city);
        var called = await CalledAsync(city, draw);
        Assert.Equal(10, called.Count);
        Assert.All(called, c => Assert.Equal((SeatState.ToCall, 0, null), (c.State, c.Attempts, c.ReplacementId)));
        var seats = (await city.FindAsync(draw)).DrawnSeats.Where(s => !s.IsReserve).ToDictionary(s => s.VolunteerId, s => s.Rank);
        Assert.All(called, c => Assert.Equal(seats[c.VolunteerId], c.Rank));
        var names = await city.WithAsync(db => NamesAsync(db, draw));
        Assert.All(names, n => Assert.Equal(n.Volunteer[1..], n.Family[3..]));
    }

    [Fact]
    public async Task A_seat_declined_ends_its_mandate_and_goes_to_the_first_of_the_reserve_who_mends_the_quotas()
    {
        await using var city = await DrawCity.ImportedAsync();
        var draw = await ConfirmedAsync(city);
        var leaver = (await CalledAsync(city, draw))[0];
        var gender = await GenderAsync(city, leaver.VolunteerId);
        Assert.Empty(await RecordAsync(city, draw, leaver.Id, CallOutcome.Declined, "Un déménagement"));
        var ended = await city.WithAsync(db => db.Set<Mandate>().AsNoTracking().Include(m => m.Changes).SingleAsync(m => m.Id == leaver.MandateId));
        Assert.Equal((MandateStatus.Resigned, false, "Un déménagement"), (ended.Status, ended.IsHeldOn(Today), Assert.Single(ended.Changes).Reason));

        Assert.Empty(await ReplaceAsync(city, draw, "dés : 1 1 1"));
        var replacement = await city.WithAsync(db => db.Set<PanelReplacement>().AsNoTracking().Include(r => r.People).SingleAsync());
        var proposed = Assert.Single(replacement.People);
        Assert.Equal((0, 0, $"genre : {gender}"), (replacement.SeatsOffQuotas, replacement.SeatsLeftVacant, proposed.Mends));
        var reserve = (await city.FindAsync(draw)).DrawnSeats.Where(s => s.IsReserve).OrderBy(s => s.Rank).Select(s => s.VolunteerId).ToList();
        var first = new List<Guid>();
        foreach (var volunteer in reserve)
        {
            if (await GenderAsync(city, volunteer) == gender)
            {
                first.Add(volunteer);
            }
        }

        Assert.Equal(first[0], proposed.VolunteerId);
        Assert.Empty(await RecordAsync(city, draw, proposed.Id, CallOutcome.Accepted, null));
        var seated = await city.WithAsync(db => db.Set<CalledPerson>().AsNoTracking().SingleAsync(c => c.Id == proposed.Id));
        var mandate = await city.WithAsync(db => db.Set<Mandate>().AsNoTracking().SingleAsync(m => m.Id == seated.MandateId));
        Assert.Equal((MandateOrigin.Drawn, Today, MandateStatus.Active), (mandate.Origin, mandate.StartsOn, mandate.Status));
        Assert.Equal(10, await city.WithAsync(db => db.Set<Mandate>().CountAsync(m => m.Status == MandateStatus.Active)));
        Assert.Equal("replacement.no-vacancy", Assert.Single(await ReplaceAsync(city, draw, "dés : 2 2 2")).Code);
    }

    [Fact]
    public async Task Who_declined_is_never_proposed_again_even_when_the_reserve_is_used_up()
    {
        await using var city = await DrawCity.ImportedAsync();
        var draw = await ConfirmedAsync(city);
        await RecordAsync(city, draw, (await CalledAsync(city, draw))[0].Id, CallOutcome.Declined, "Pas le temps");
        for (var round = 0; round < 8; round++)
        {
            Assert.Empty(await ReplaceAsync(city, draw, $"dés : {round}"));
            var next = Assert.Single(await CalledAsync(city, draw), c => c.ReplacementId is not null && c.State == SeatState.ToCall);
            Assert.Empty(await RecordAsync(city, draw, next.Id, CallOutcome.Declined, "Pas le temps"));
        }

        var called = await CalledAsync(city, draw);
        Assert.Equal(18, called.Select(c => c.VolunteerId).Distinct().Count());
        Assert.Equal("replacement.random-used", Assert.Single(await ReplaceAsync(city, draw, "dés : 3")).Code);
    }

    [Fact]
    public async Task Somebody_who_left_during_the_term_is_replaced_and_what_stays_missing_is_kept()
    {
        await using var city = await DrawCity.CreateAsync();
        var people = "id,nom,prénom,genre\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"p{i},Nom{i},Prenom,{(i <= 5 ? "F" : "H")}\n"));
        Assert.Empty(await city.ImportAsync(people, DrawCity.Quotas));
        var draw = await ConfirmedAsync(city);
        var woman = Guid.Empty;
        foreach (var called in await CalledAsync(city, draw))
        {
            Assert.Empty(await RecordAsync(city, draw, called.Id, CallOutcome.Accepted, null));
            woman = await GenderAsync(city, called.VolunteerId) == "F" ? called.MandateId!.Value : woman;
        }

        Assert.Equal("replacement.no-vacancy", Assert.Single(await ReplaceAsync(city, draw, "dés : 1")).Code);
        await city.WithAsync(async db =>
        {
            (await db.Set<Mandate>().SingleAsync(m => m.Id == woman)).Resign(Today, "Un nouvel emploi", Guid.CreateVersion7(), TimeProvider.System.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        Assert.Empty(await ReplaceAsync(city, draw, "dés : 1"));
        var replacement = await city.WithAsync(db => db.Set<PanelReplacement>().AsNoTracking().Include(r => r.People).SingleAsync());
        Assert.Equal((2, 0, ""), (replacement.SeatsOffQuotas, replacement.SeatsLeftVacant, Assert.Single(replacement.People).Mends));
    }

    [Fact]
    public async Task Two_organisers_at_once_and_the_second_is_refused()
    {
        await using var city = await DrawCity.ImportedAsync();
        var draw = await ConfirmedAsync(city);
        var leaver = (await CalledAsync(city, draw))[0];
        var calls = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => RecordAsync(city, draw, leaver.Id, CallOutcome.Declined, $"Raison {i}"))));
        Assert.Single(calls, refusals => refusals.Count == 0);
        Assert.Equal(1, await city.WithAsync(db => db.Set<SeatCall>().CountAsync()));

        var asks = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => ReplaceAsync(city, draw, $"dés : {i}"))));
        Assert.Single(asks, refusals => refusals.Count == 0);
        var proposed = Assert.Single(await CalledAsync(city, draw), c => c.ReplacementId is not null);

        var accepts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RecordAsync(city, draw, proposed.Id, CallOutcome.Accepted, null))));
        Assert.Single(accepts, refusals => refusals.Count == 0);
        Assert.Equal(11, await city.WithAsync(db => db.Set<Mandate>().CountAsync()));
    }

    [Fact]
    public async Task Nobody_joins_once_the_term_is_over()
    {
        await using var city = await DrawCity.ImportedAsync();
        var draw = await ConfirmedAsync(city);
        foreach (var called in (await CalledAsync(city, draw)).Take(2))
        {
            await RecordAsync(city, draw, called.Id, CallOutcome.Declined, "Pas le temps");
        }

        Assert.Empty(await ReplaceAsync(city, draw, "dés : 1"));
        await TermAsync(city, -1);
        var proposed = (await CalledAsync(city, draw)).First(c => c.ReplacementId is not null);
        Assert.Equal("replacement.term-over", Assert.Single(await RecordAsync(city, draw, proposed.Id, CallOutcome.Accepted, null)).Code);
        Assert.Empty(await RecordAsync(city, draw, proposed.Id, CallOutcome.Declined, "Trop tard"));
        Assert.Equal("replacement.term-over", Assert.Single(await ReplaceAsync(city, draw, "dés : 2")).Code);
    }

    [Fact]
    public async Task Somebody_of_another_panel_is_not_called()
    {
        await using var city = await DrawCity.ImportedAsync();
        var draw = await ConfirmedAsync(city);
        var called = (await CalledAsync(city, draw))[0];
        Assert.Equal("call.unknown", Assert.Single(await RecordAsync(city, Guid.CreateVersion7(), called.Id, CallOutcome.Accepted, null)).Code);
    }

    private static async Task<Guid> ConfirmedAsync(DrawCity city)
    {
        await TermAsync(city, 300);
        var draw = await city.PreparedAsync();
        Assert.Empty(await city.DrawAsync(draw, "dés : 4 2 6"));
        Assert.Empty(await city.AsAsync<DrawService, IReadOnlyList<Refusal>>(s => s.ConfirmAsync(draw)));
        return draw;
    }

    private static Task<int> TermAsync(DrawCity city, int daysLeft) => city.WithAsync(db => db.Set<Edition>()
        .ExecuteUpdateAsync(set => set.SetProperty(e => e.StartsOn, Today.AddDays(-30)).SetProperty(e => e.EndsOn, Today.AddDays(daysLeft))));

    private static Task<List<CalledPerson>> CalledAsync(DrawCity city, Guid draw) =>
        city.WithAsync(db => db.Set<CalledPerson>().AsNoTracking().Where(c => c.DrawId == draw).OrderBy(c => c.Rank).ToListAsync());

    private static Task<IReadOnlyList<Refusal>> RecordAsync(DrawCity city, Guid draw, Guid called, CallOutcome outcome, string? reason) =>
        city.AsAsync<CallService, IReadOnlyList<Refusal>>(s => s.RecordAsync(draw, called, outcome, reason));

    private static Task<IReadOnlyList<Refusal>> ReplaceAsync(DrawCity city, Guid draw, string random) =>
        city.AsAsync<CallService, IReadOnlyList<Refusal>>(s => s.ReplaceAsync(draw, random));

    private static async Task<string> GenderAsync(DrawCity city, Guid volunteer) =>
        (await city.WithAsync(db => db.Set<Volunteer>().AsNoTracking().SingleAsync(v => v.Id == volunteer))).Columns["genre"];

    private static async Task<List<(string Volunteer, string Family)>> NamesAsync(AppDbContext db, Guid draw) =>
        (await (from c in db.Set<CalledPerson>()
                where c.DrawId == draw
                join v in db.Set<Volunteer>() on c.VolunteerId equals v.Id
                join m in db.Set<Mandate>() on c.MandateId equals m.Id
                join p in db.Set<Person>() on m.PersonId equals p.Id
                select new { v.ExternalId, p.FamilyName }).ToListAsync()).ConvertAll(x => (x.ExternalId, x.FamilyName));
}
