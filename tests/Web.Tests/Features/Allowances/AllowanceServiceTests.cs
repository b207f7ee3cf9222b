using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Web.Features.Allowances;

namespace Misthos.Web.Tests.Features.Allowances;

/// <summary>Right amounts, nobody paid twice, two people for one settlement.</summary>
public sealed class AllowanceServiceTests
{
    [Fact]
    public async Task A_sitting_of_seven_hours_pays_those_who_were_there_once()
    {
        await using var city = await MoneyCity.CreateAsync();
        await MoneyCity.MarseilleAsync(city);
        var sitting = await MoneyCity.SittingAsync(city);
        var (id, refusals) = await MoneyCity.DoAsync(city, s => s.LiquidateAsync(sitting));
        Assert.Empty(refusals);
        var settlement = await city.WithAsync(db => db.Set<Settlement>().Include(s => s.Lines).SingleAsync(s => s.Id == id));
        Assert.Equal([7749, 7749], settlement.Lines.Select(l => l.AmountCents));
        Assert.Equal(15498, settlement.TotalCents);
        Assert.Equal("settlement.nothing-to-settle", (await MoneyCity.DoAsync(city, s => s.LiquidateAsync(sitting))).Refusals[0].Code);
        Assert.Equal(2, await MoneyCity.LinesAsync(city));
    }

    [Fact]
    public async Task Ten_people_who_settle_at_once_make_one_settlement()
    {
        await using var city = await MoneyCity.CreateAsync();
        await MoneyCity.MarseilleAsync(city);
        var sitting = await MoneyCity.SittingAsync(city);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => MoneyCity.DoAsync(city, s => s.LiquidateAsync(sitting)))));
        Assert.Single(answers, a => a.Id is not null);
        Assert.All(answers.Where(a => a.Id is null), a => Assert.Contains(a.Refusals[0].Code, (string[])["settlement.just-liquidated", "settlement.nothing-to-settle"]));
        Assert.Equal(2, await MoneyCity.LinesAsync(city));
    }

    [Fact]
    public async Task An_open_sitting_is_not_settled()
    {
        await using var city = await MoneyCity.CreateAsync();
        await MoneyCity.MarseilleAsync(city);
        var sitting = await MoneyCity.SittingAsync(city, close: false);
        Assert.Equal("settlement.sitting-not-closed", (await MoneyCity.DoAsync(city, s => s.LiquidateAsync(sitting))).Refusals[0].Code);
    }

    [Fact]
    public async Task Someone_else_approves_even_after_a_power_cut()
    {
        await using var city = await MoneyCity.CreateAsync();
        await MoneyCity.MarseilleAsync(city);
        var sitting = await MoneyCity.SittingAsync(city);
        var id = (await MoneyCity.DoAsync(city, s => s.LiquidateAsync(sitting))).Id!.Value;
        Assert.Equal("settlement.same-person", (await MoneyCity.DoAsync(city, s => s.ApproveAsync(id)))[0].Code);
        Assert.Equal(SettlementStatus.Liquidated, await StatusAsync(city, id));
        Assert.Empty(await MoneyCity.DoAsync(city, s => s.ApproveAsync(id), Guid.CreateVersion7()));
        Assert.Equal(SettlementStatus.Approved, await StatusAsync(city, id));
    }

    [Fact]
    public async Task An_outside_signature_needs_its_pdf()
    {
        await using var city = await MoneyCity.CreateAsync();
        await MoneyCity.MarseilleAsync(city);
        var sitting = await MoneyCity.SittingAsync(city);
        var id = (await MoneyCity.DoAsync(city, s => s.LiquidateAsync(sitting))).Id!.Value;
        var reading = new SignatureReading("Mme X (fictive)", "Adjointe", null, MoneyCity.Day, "texte"u8.ToArray());
        Assert.Equal("settlement.not-a-pdf", (await MoneyCity.DoAsync(city, s => s.RecordSignatureAsync(id, reading)))[0].Code);
        Assert.Empty(await MoneyCity.DoAsync(city, s => s.RecordSignatureAsync(id, reading with { Pdf = "%PDF-1.7"u8.ToArray() })));
        Assert.Equal(SettlementStatus.SignedOutside, await StatusAsync(city, id));
    }

    [Theory]
    [InlineData(420, 9616)]
    [InlineData(180, 4122)]
    [InlineData(330, 7557)]
    public async Task Poitiers_pays_by_the_hour_up_to_the_cap(int minutes, long cents)
    {
        await using var city = await MoneyCity.CreateAsync();
        await MoneyCity.PoitiersAsync(city);
        await using var scope = city.Scope();
        var simulator = scope.ServiceProvider.GetRequiredService<SimulatorQueries>();
        var question = new SimulatorQuestion(minutes, null, MoneyCity.Day);
        var organs = await simulator.OrgansAsync();
        Assert.Equal(cents, (await simulator.AnswerAsync(question with { Quotient = Money.Euros(900) }, organs)).Breakdown.Amount.Cents);
        Assert.Equal(AllowanceOutcome.NotDue, (await simulator.AnswerAsync(question with { Quotient = Money.FromCents(100001) }, organs)).Breakdown.Outcome);
        Assert.Equal(AllowanceOutcome.ToBeDecided, (await simulator.AnswerAsync(question, organs)).Breakdown.Outcome);
    }

    private static Task<SettlementStatus> StatusAsync(CityDatabase city, Guid id) =>
        city.WithAsync(db => db.Set<Settlement>().Where(s => s.Id == id).Select(s => s.Status).SingleAsync());
}
