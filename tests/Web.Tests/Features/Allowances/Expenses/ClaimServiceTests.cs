using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Allowances;
using Misthos.Web.Features.Allowances.Expenses;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Allowances.Eligibility;
using static Misthos.Web.Tests.Features.Allowances.Eligibility.EligibilityCity;

namespace Misthos.Web.Tests.Features.Allowances.Expenses;

public sealed class SqliteClaimServiceTests : ClaimServiceTests
{
    protected override Task<TestDatabase> CreateAsync(Action<IServiceCollection> services) => TestDatabase.SqliteAsync(services);
}

public sealed class PostgresClaimServiceTests : ClaimServiceTests
{
    protected override Task<TestDatabase> CreateAsync(Action<IServiceCollection> services)
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        return TestDatabase.PostgresAsync(server!, services);
    }
}

/// <summary>From a receipt on the phone to a line of a settlement, once, on both databases.</summary>
public abstract class ClaimServiceTests
{
    private static readonly byte[] Receipt = Encoding.Latin1.GetBytes("%PDF-1.4 recu de la nourrice Mme Durand");

    private Guid _sitting;

    protected abstract Task<TestDatabase> CreateAsync(Action<IServiceCollection> services);

    [Fact]
    public async Task A_claim_is_sealed_granted_up_to_its_ceiling_and_settled_once()
    {
        await using var city = await WithSittingAsync();
        var claim = await SendAsync(city, Childcare(70));
        Assert.DoesNotContain("Durand", await city.EverythingAsync(), StringComparison.Ordinal);
        Assert.Equal("claim.above", Assert.Single(await DecideAsync(city, claim, 63.01m)).Code);
        Assert.Equal("claim.why", Assert.Single(await DecideAsync(city, claim, 40)).Code);
        Assert.Empty(await DecideAsync(city, claim, 63));
        Assert.Equal("claim.answered", Assert.Single(await DecideAsync(city, claim, 63)).Code);
        Assert.NotNull(await LiquidateAsync(city));
        Assert.Null(await LiquidateAsync(city));
        var line = await city.City.WithAsync(db => db.Set<SettlementLine>().SingleAsync(l => l.ClaimId == claim));
        Assert.Equal(6300, line.AmountCents);
        Assert.Null(line.AttendanceId);
        var breakdown = AllowanceBreakdown.FromJson(line.Explanation);
        Assert.Equal(breakdown.Amount, Money.Sum(breakdown.Lines.Select(l => l.Amount ?? Money.Zero)));
        Assert.Contains(breakdown.Lines, l => l.Code == AllowanceLineCodes.Act && l.Values[0] == "2025-1");
    }

    [Fact]
    public async Task A_part_is_granted_with_its_reason_and_told_with_the_way_to_contest()
    {
        await using var city = await WithSittingAsync();
        var claim = await SendAsync(city, Childcare(30));
        Assert.Empty(await DecideAsync(city, claim, 20, "Une heure avant la séance n’est pas couverte."));
        var mail = await city.City.WithAsync(db => db.Set<MailMessage>().SingleAsync());
        foreach (var said in (string[])["20,00", "Une heure avant la séance", "1 place d’Essai", "Tribunal administratif d’Essai", "Alix Agente"])
        {
            Assert.Contains(said, mail.Text, StringComparison.Ordinal);
        }

        var breakdown = AllowanceBreakdown.FromJson((await FindAsync(city, claim)).Claim.Explanation);
        Assert.Equal((Money.Euros(20), Money.Euros(20)), (breakdown.Amount, Money.Sum(breakdown.Lines.Select(l => l.Amount ?? Money.Zero))));
    }

    [Fact]
    public async Task A_refusal_is_contested_answered_by_somebody_else_and_looked_at_again()
    {
        await using var city = await WithSittingAsync();
        var claim = await SendAsync(city, Childcare(30));
        Assert.Equal("appeal.no-refusal", Assert.Single(await ContestAsync(city, claim)).Code);
        Assert.Empty(await DecideAsync(city, claim, 0, "Le reçu est illisible."));
        Assert.Empty(await ContestAsync(city, claim));
        Assert.Equal("appeal.same-person", Assert.Single(await AnswerAsync(city, claim, Agent)).Code);
        Assert.Empty(await AnswerAsync(city, claim, Colleague));
        Assert.Equal(ClaimStatus.Sent, (await FindAsync(city, claim)).Claim.Status);
        // The mails that tell it lose their bodies once they are sent.
        await city.City.WithAsync(async db =>
        {
            db.RemoveRange(await db.Set<MailMessage>().ToListAsync());
            return await db.SaveChangesAsync();
        });
        Assert.DoesNotContain("illisible", await city.EverythingAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reduced_claim_is_looked_at_again_after_an_appeal_and_only_the_rest_is_settled()
    {
        await using var city = await WithSittingAsync();
        var claim = await SendAsync(city, Childcare(30));
        Assert.Empty(await DecideAsync(city, claim, 20, "Une heure avant la séance n’est pas couverte."));
        Assert.NotNull(await LiquidateAsync(city));
        Assert.Empty(await ContestAsync(city, claim));
        Assert.Empty(await AnswerAsync(city, claim, Colleague));
        Assert.Null(await LiquidateAsync(city));
        Assert.Equal("claim.answered", Assert.Single(await city.MemberAsync<ClaimService>(s => s.WithdrawAsync(claim))).Code);
        var other = await SendAsync(city, Childcare(70) with { Receipt = "%PDF-1.4 autre"u8.ToArray() });
        Assert.Equal(Money.Euros(60), (await FindAsync(city, other)).Most!.Amount);
        Assert.Equal("claim.below-before", Assert.Single(await DecideAsync(city, claim, 19, "non")).Code);
        Assert.Empty(await DecideAsync(city, claim, 30));
        Assert.NotNull(await LiquidateAsync(city));
        Assert.Null(await LiquidateAsync(city));
        var lines = await city.City.WithAsync(db => db.Set<SettlementLine>().Where(l => l.ClaimId == claim).OrderBy(l => l.Order).ToListAsync());
        Assert.Equal([2000L, 1000L], lines.Select(l => l.AmountCents));
        Assert.All(lines, line => Assert.Equal(line.AmountCents, Money.Sum(AllowanceBreakdown.FromJson(line.Explanation).Lines.Select(l => l.Amount ?? Money.Zero)).Cents));
        Assert.Equal(3, await city.City.WithAsync(db => db.Set<MailMessage>().CountAsync()));
    }

    [Fact]
    public async Task The_same_receipt_is_refused_to_who_sent_it_and_shown_when_somebody_else_does()
    {
        await using var city = await WithSittingAsync();
        var first = await SendAsync(city, Childcare(30));
        Assert.Equal("claim.same-scan", Assert.Single((await TrySendAsync(city, Childcare(31))).Refusals).Code);
        var again = await SendAsync(city, Childcare(30) with { Receipt = "%PDF-1.4 une copie"u8.ToArray() });
        Assert.Equal([first], (await FindAsync(city, again)).Repeats.Select(r => r.Claim.Id));
        Assert.Equal(2, (await city.AsAsync<ClaimQueries, List<ClaimRow>>(Agent, q => q.ListAsync(new()))).Count(r => r.IsRepeated));
    }

    [Fact]
    public async Task What_cannot_be_claimed_says_why()
    {
        await using var city = await WithSittingAsync();
        Assert.Equal("expense.not-covered", Assert.Single((await TrySendAsync(city, Childcare(30) with { Content = new(ExpenseKind.Lodging, 100, Money.Euros(30), city.City.Today) })).Refusals).Code);
        Assert.Equal("expense.receipt-missing", Assert.Single((await TrySendAsync(city, Childcare(30) with { Receipt = [] })).Refusals).Code);
        Assert.Equal("document.not-a-scan", Assert.Single((await TrySendAsync(city, Childcare(30) with { Receipt = "MZ"u8.ToArray() })).Refusals).Code);
        Assert.Equal("document.too-big", Assert.Single((await TrySendAsync(city, Childcare(30) with { Receipt = [.. "%PDF"u8, .. new byte[10 * 1024 * 1024]] })).Refusals).Code);
        Assert.Equal("claim.to-come", Assert.Single((await TrySendAsync(city, Childcare(30) with { Content = new(ExpenseKind.Childcare, 350, Money.Euros(30), city.City.Today.AddDays(3)) })).Refusals).Code);
        city.City.Database.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal("expense.too-late", Assert.Single((await TrySendAsync(city, Childcare(30))).Refusals).Code);
    }

    [Fact]
    public async Task A_claim_taken_back_takes_its_receipt_with_it()
    {
        await using var city = await WithSittingAsync();
        var claim = await SendAsync(city, Childcare(30));
        Assert.Empty(await city.MemberAsync<ClaimService>(s => s.WithdrawAsync(claim)));
        Assert.Empty(await city.City.WithAsync(db => db.Set<StoredDocument>().ToListAsync()));
        Assert.Equal("claim.answered", Assert.Single(await DecideAsync(city, claim, 30)).Code);
    }

    [Fact]
    public async Task Somebody_types_it_for_the_person_and_somebody_else_answers()
    {
        await using var city = await WithSittingAsync();
        var (typed, _) = await city.AsAsync<ClaimService, (Guid?, IReadOnlyList<Refusal>)>(Agent, s => s.TypeAsync(city.City.Member, Childcare(30), "formulaire papier"));
        Assert.Equal("claim.typed-by-you", Assert.Single(await DecideAsync(city, typed!.Value, 30)).Code);
        Assert.Empty(await city.AsAsync<ClaimDecisionService, IReadOnlyList<Refusal>>(Colleague, s => s.DecideAsync(typed.Value, Money.Euros(30), null)));
    }

    [Fact]
    public async Task Granted_before_counts_against_the_ceiling_of_the_day()
    {
        await using var city = await WithSittingAsync();
        var first = await SendAsync(city, Childcare(30));
        Assert.Empty(await DecideAsync(city, first, 30));
        var second = await SendAsync(city, Childcare(60) with { Receipt = "%PDF-1.4 deux"u8.ToArray() });
        Assert.Equal(Money.Euros(50), (await FindAsync(city, second)).Most!.Amount);
    }

    // 18 € an hour with charges, 80 € a day, a receipt, 30 days.
    private async Task<EligibilityCity> WithSittingAsync()
    {
        var city = await EligibilityCity.CreateAsync(await CreateAsync(Register), asks: false);
        await city.City.WithAsync(async db =>
        {
            var scheme = await db.Set<AllowanceScheme>().Include(s => s.Expenses).SingleAsync();
            db.Add(scheme.AddExpense(new(ExpenseKind.Childcare, scheme.ValidFrom, null, ExpenseBasis.ActualCost) { UnitMilliEuros = 18_000, DayCeiling = Money.Euros(80), IncludesEmployerCharges = true, Receipt = ExpenseReceipt.Required, DeadlineDays = 30, Provenance = RateProvenance.ReadInAct, Source = "essai" }));
            var sitting = new Sitting(db.AuthorityId, city.City.Edition, city.City.Organ, "Séance passée", new SittingTimes(city.City.Today.AddDays(-7), new TimeOnly(9, 0), new TimeOnly(17, 0), 420));
            var attendance = new Attendance(sitting, city.City.Member, Capacity.Member);
            attendance.Record(sitting, new AttendanceReading(AttendanceStatus.Present, 420, default), Agent, DateTimeOffset.UnixEpoch);
            sitting.Close(Agent, DateTimeOffset.UnixEpoch);
            db.AddRange(sitting, attendance);
            _sitting = sitting.Id;
            return await db.SaveChangesAsync();
        });
        return city;
    }

    private ClaimReading Childcare(decimal paid) => new(_sitting, new ClaimContent(ExpenseKind.Childcare, 350, Money.Euros(paid), new DateOnly(2025, 11, 1)), "Mme Durand garde mon fils", Receipt);

    private static Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> TrySendAsync(EligibilityCity city, ClaimReading reading) =>
        city.City.AsAsync<ClaimService, (Guid?, IReadOnlyList<Refusal>)>(s => s.SendAsync(city.City.Member, reading));

    private static async Task<Guid> SendAsync(EligibilityCity city, ClaimReading reading)
    {
        var (id, refusals) = await TrySendAsync(city, reading);
        Assert.Empty(refusals);
        return id!.Value;
    }

    private static Task<ClaimView> FindAsync(EligibilityCity city, Guid id) => city.AsAsync<ClaimQueries, ClaimView>(Agent, async q => (await q.FindAsync(id))!);

    private static Task<IReadOnlyList<Refusal>> DecideAsync(EligibilityCity city, Guid id, decimal amount, string? reasons = null) =>
        city.AsAsync<ClaimDecisionService, IReadOnlyList<Refusal>>(Agent, s => s.DecideAsync(id, Money.Euros(amount), reasons));

    private static Task<IReadOnlyList<Refusal>> ContestAsync(EligibilityCity city, Guid id) => city.MemberAsync<ClaimService>(s => s.ContestAsync(id, "Le reçu se lit."));

    private static Task<IReadOnlyList<Refusal>> AnswerAsync(EligibilityCity city, Guid id, Guid by) =>
        city.AsAsync<ClaimDecisionService, IReadOnlyList<Refusal>>(by, s => s.AnswerAppealAsync(id, true, "Il se lit en effet."));

    private static Task<Guid?> LiquidateAsync(EligibilityCity city) =>
        city.AsAsync<AllowanceService, Guid?>(Colleague, async s => (await s.LiquidateAsync((await city.City.WithAsync(db => db.Set<Sitting>().SingleAsync(x => x.Title == "Séance passée"))).Id)).Id);
}
