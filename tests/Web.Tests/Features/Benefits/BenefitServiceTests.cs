using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Benefits;
using Misthos.Web.Design;
using Misthos.Web.Features.Benefits;
using Misthos.Web.Features.Members.Space;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Members;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Benefits;

public sealed class SqliteBenefitServiceTests : BenefitServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(MemberCity.Register);
}

public sealed class PostgresBenefitServiceTests : BenefitServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.PostgresAsync(SittingCase.PostgresOrSkip(), MemberCity.Register);
}

/// <summary>Stock that two organisers take from at once, who may receive, what comes back. On both databases.</summary>
public abstract class BenefitServiceTests
{
    protected abstract Task<TestDatabase> CreateAsync();

    [Fact]
    public async Task Two_organisers_at_once_never_give_the_last_voucher_twice()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var lot = await LotAsync(city, 1);
        Guid[] people = [city.Member, await city.SeatAsync("Léo", "Durand"), await city.SeatAsync("Ana", "Roux"), await city.SeatAsync("Max", "Petit")];
        var answers = await Task.WhenAll(people.Select(person => GiveAsync(city, lot, person)));
        Assert.Single(answers, answer => answer.Count == 0);
        Assert.All(answers.Where(answer => answer.Count > 0), answer => Assert.Equal("benefit.none-left", Assert.Single(answer).Code));
        Assert.Equal((0, 1), (await LeftAsync(city, lot), await StandingAsync(city)));
    }

    [Fact]
    public async Task Two_organisers_at_once_both_give_while_there_is_enough()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var lot = await LotAsync(city, 2, ["C-1", "C-2"]);
        var other = await city.SeatAsync("Léo", "Durand");
        var answers = await Task.WhenAll(GiveAsync(city, lot, city.Member), GiveAsync(city, lot, other));
        Assert.All(answers, Assert.Empty);
        Assert.Equal(0, await LeftAsync(city, lot));
        var numbers = await city.WithAsync(db => db.Set<BenefitGrant>().Select(g => g.Numbers).ToListAsync());
        Assert.Equal(["C-1", "C-2"], numbers.SelectMany(n => n).Order());
    }

    [Fact]
    public async Task Pressing_twice_gives_once()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var lot = await LotAsync(city, 9);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => GiveAsync(city, lot, city.Member)));
        Assert.Single(answers, answer => answer.Count == 0);
        Assert.All(answers.Where(answer => answer.Count > 0), answer => Assert.Equal("benefit.already", Assert.Single(answer).Code));
        Assert.Equal(8, await LeftAsync(city, lot));
        Assert.Equal("benefit.same-lot", Assert.Single(await AddAsync(city, Terms(city, 9))).Code);
    }

    [Fact]
    public async Task What_comes_back_returns_to_the_stock_once_and_leaves_the_value()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var lot = await LotAsync(city, 3);
        Assert.Empty(await GiveAsync(city, lot, city.Member, 2));
        Assert.Equal((Money.FromCents(1300), Money.FromCents(1950)), (await ValueAsync(city), await city.AsAsync<BenefitQueries, Money>(q => q.ValueTakenInAsync(city.Edition))));
        var grant = await city.WithAsync(db => db.Set<BenefitGrant>().Select(g => g.Id).SingleAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => city.AsAsync<BenefitService, IReadOnlyList<Refusal>>(s => s.TakeBackAsync(grant, BenefitEnd.Returned, "Ne peut pas venir"))));
        Assert.Single(answers, answer => answer.Count == 0);
        Assert.Equal((3, Money.Zero, 0), (await LeftAsync(city, lot), await ValueAsync(city), (await city.AsAsync<BenefitQueries, List<GrantRow>>(q => q.OfAsync(city.Member))).Count));
        Assert.Empty(await GiveAsync(city, lot, city.Member));
    }

    [Fact]
    public async Task Members_of_the_edition_only_and_those_who_came_when_it_is_for_a_sitting()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var lot = await LotAsync(city, 5);
        var stranger = new Domain.Members.Person(city.Database.Marseille.Id, "Eve", "Ailleurs");
        await city.WithAsync(db => { db.Add(stranger); return db.SaveChangesAsync(); });
        Assert.Equal("benefit.not-member", Assert.Single(await GiveAsync(city, lot, stranger.Id)).Code);
        Assert.Equal("benefit.was-not-there", Assert.Single(await GiveAsync(city, lot, city.Member, sitting: city.Sitting)).Code);
        var young = await city.SeatAsync("Noé", "Jeune", born: Day(city).AddYears(-17));
        Assert.Equal("benefit.minor-by-guardian", Assert.Single(await GiveAsync(city, lot, young)).Code);
        Assert.Empty(await GiveAsync(city, lot, young, form: BenefitForm.ToGuardian));
        Assert.Equal(["benefit.not-member"], (await city.AsAsync<BenefitService, IReadOnlyList<Refusal>>(s => s.GiveAsync(lot, [city.Member, stranger.Id], Handing(city, 1)))).Select(r => r.Code));
        Assert.Equal(1, await StandingAsync(city));
        Assert.Contains((await city.AsAsync<MyDataQueries, IReadOnlyList<MyDataSection>>(q => q.OfAsync([young]))), section => section.Type == nameof(BenefitGrant));
    }

    private static DateOnly Day(MemberCity city) => Format.DayOf(city.Database.Clock.GetUtcNow());

    private static LotTerms Terms(MemberCity city, int quantity) =>
        new(BenefitKind.Cinema, "Place de cinéma", "Cinéma", Money.FromCents(650), quantity) { ReceivedOn = Day(city).AddDays(-30), ExpiresOn = Day(city).AddDays(90), Minors = MinorAllowance.SameByGuardian };

    private static BenefitHanding Handing(MemberCity city, int each) => new(Day(city), BenefitForm.InPerson, null, each);

    private static Task<IReadOnlyList<Refusal>> AddAsync(MemberCity city, LotTerms terms) => city.AsAsync<BenefitService, IReadOnlyList<Refusal>>(s => s.AddLotAsync(city.Edition, terms));

    private static async Task<Guid> LotAsync(MemberCity city, int quantity, string[]? numbers = null)
    {
        Assert.Empty(await AddAsync(city, Terms(city, quantity) with { Numbers = numbers ?? [] }));
        return await city.WithAsync(db => db.Set<BenefitLot>().Select(l => l.Id).SingleAsync());
    }

    private static Task<IReadOnlyList<Refusal>> GiveAsync(MemberCity city, Guid lot, Guid person, int each = 1, Guid? sitting = null, BenefitForm form = BenefitForm.InPerson) =>
        city.AsAsync<BenefitService, IReadOnlyList<Refusal>>(s => s.GiveAsync(lot, [person], Handing(city, each) with { SittingId = sitting, Form = form }));

    private static Task<int> LeftAsync(MemberCity city, Guid lot) => city.WithAsync(db => db.Set<BenefitLot>().Where(l => l.Id == lot).Select(l => l.Remaining).SingleAsync());

    private static Task<int> StandingAsync(MemberCity city) => city.WithAsync(db => db.Set<BenefitGrant>().CountAsync(g => g.EndedAs == null));

    private static Task<Money> ValueAsync(MemberCity city) => city.AsAsync<BenefitQueries, Money>(q => q.ValueGivenAsync(city.Edition));
}
