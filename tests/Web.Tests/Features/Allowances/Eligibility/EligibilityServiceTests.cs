using System.Text;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Members;
using Misthos.Web.Features.Administration;
using Misthos.Web.Features.Allowances;
using Misthos.Web.Features.Allowances.Eligibility;
using Misthos.Web.Features.Allowances.Particulier;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Data;
using static Misthos.Web.Tests.Features.Allowances.Eligibility.EligibilityCity;

namespace Misthos.Web.Tests.Features.Allowances.Eligibility;

public sealed class SqliteEligibilityServiceTests : EligibilityServiceTests
{
    protected override Task<TestDatabase> CreateAsync(Action<Microsoft.Extensions.DependencyInjection.IServiceCollection> services) => TestDatabase.SqliteAsync(services);
}

public sealed class PostgresEligibilityServiceTests : EligibilityServiceTests
{
    protected override Task<TestDatabase> CreateAsync(Action<Microsoft.Extensions.DependencyInjection.IServiceCollection> services)
    {
        var server = Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "No PostgreSQL (./test starts one and sets MISTHOS_TEST_POSTGRES).");
        return TestDatabase.PostgresAsync(server!, services);
    }
}

/// <summary>The four ways to the income condition, refusals and appeals, on both databases. The quotient of these tests is 734 €, or 1,287 €.</summary>
public abstract class EligibilityServiceTests
{
    private static readonly byte[] Paper = Encoding.Latin1.GetBytes("%PDF-1.4 quotient familial 734 euros, 1287 auparavant");

    protected abstract Task<TestDatabase> CreateAsync(Action<Microsoft.Extensions.DependencyInjection.IServiceCollection> services);

    [Fact]
    public async Task Api_particulier_meets_the_condition_at_once_and_leaves_no_quotient()
    {
        await using var server = await ParticulierServer.StartAsync([ParticulierServer.Made("MARTIN", 200, "CNAF", 734, Month)]);
        await using var city = await EligibilityCity.CreateAsync(await CreateAsync(With(server)));
        Assert.Empty(await AskAsync(city, "MARTIN"));
        Assert.Equal(RequestStanding.Met, await city.StandingAsync());
        var decision = (await city.CaseAsync()).Last!;
        Assert.Equal((Guid.Empty, QuotientProvider.Cnaf, Month, EligibilityBasis.ApiParticulier), (decision.DecidedBy, decision.Provider!.Value, decision.QuotientMonth, decision.Basis));
        await NoQuotientAsync(city);
    }

    [Fact]
    public async Task An_answer_above_waits_for_somebody_and_leaves_no_quotient()
    {
        await using var server = await ParticulierServer.StartAsync([ParticulierServer.Made("MARTIN", 200, "MSA", 1287, Month)]);
        await using var city = await EligibilityCity.CreateAsync(await CreateAsync(With(server)));
        Assert.Empty(await AskAsync(city, "MARTIN"));
        Assert.Equal(RequestStanding.ToDecide, await city.StandingAsync());
        Assert.NotNull((await city.CaseAsync()).Unseen);
        Assert.Empty(await DecideAsync(city, EligibilityOutcome.AboveThreshold, EligibilityBasis.ApiParticulier));
        Assert.Equal(RequestStanding.AboveThreshold, await city.StandingAsync());
        Assert.Null((await city.CaseAsync()).Unseen);
        await NoQuotientAsync(city);
    }

    [Fact]
    public async Task Unknown_is_never_above_and_no_answer_decides_nothing()
    {
        await using var server = await ParticulierServer.StartAsync([ParticulierServer.Made("INCONNUE", 404), ParticulierServer.Made("PANNE", 502), ParticulierServer.Made("AVANT", 200, "CNAF", 1287, Month.AddMonths(-1))]);
        await using var city = await EligibilityCity.CreateAsync(await CreateAsync(With(server)));
        Assert.Equal("api.unavailable", Assert.Single(await AskAsync(city, "PANNE")).Code);
        Assert.Empty((await city.CaseAsync()).Checks);
        Assert.Empty(await AskAsync(city, "INCONNUE"));
        Assert.Empty(await AskAsync(city, "AVANT"));
        Assert.All((await city.CaseAsync()).Checks, check => Assert.Equal(EligibilityOutcome.Unknown, check.Outcome));
        Assert.Equal(RequestStanding.ToDecide, await city.StandingAsync());
        Assert.Empty((await city.CaseAsync()).Decisions);
        await NoQuotientAsync(city);
    }

    [Fact]
    public async Task Without_habilitation_or_request_nobody_is_asked()
    {
        await using var server = await ParticulierServer.StartAsync([ParticulierServer.Made("MARTIN", 200, "CNAF", 734, Month)]);
        await using var off = await EligibilityCity.CreateAsync(await CreateAsync(Register));
        Assert.Equal("api.off", Assert.Single(await AskAsync(off, "MARTIN")).Code);
        await using var city = await EligibilityCity.CreateAsync(await CreateAsync(With(server)), asks: false);
        Assert.Equal("eligibility.not-requested", Assert.Single(await AskAsync(city, "MARTIN")).Code);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task A_document_is_sealed_read_by_an_agent_and_gone_once_the_condition_is_met()
    {
        await using var city = await EligibilityCity.CreateAsync(await CreateAsync(Register));
        Assert.Empty(await SendAsync(city, Paper));
        await NoQuotientAsync(city);
        var proof = Assert.Single((await city.CaseAsync()).Proofs);
        var read = await city.AsAsync<SealedDocumentService, OpenedDocument?>(Agent, s => s.OpenAsync(proof.DocumentId));
        Assert.Equal(Paper, read!.Content);
        Assert.Equal("application/pdf", read.MediaType);
        Assert.Empty(await DecideAsync(city, EligibilityOutcome.AtOrBelowThreshold, EligibilityBasis.SeenByAgent));
        Assert.Empty(await city.City.WithAsync(db => db.Set<StoredDocument>().ToListAsync()));
        Assert.NotNull(Assert.Single((await city.CaseAsync()).Proofs).RemovedAt);
        await NoQuotientAsync(city);
    }

    [Fact]
    public async Task A_document_of_a_refusal_goes_when_it_can_no_longer_be_contested_and_not_before()
    {
        await using var city = await EligibilityCity.CreateAsync(await CreateAsync(Register));
        Assert.Empty(await SendAsync(city, Paper));
        Assert.Empty(await DecideAsync(city, EligibilityOutcome.AboveThreshold, EligibilityBasis.SeenByAgent));
        Assert.Equal(0, await RemoveAsync(city, city.City.Today.AddMonths(2)));
        Assert.Equal(1, await RemoveAsync(city, city.City.Today.AddMonths(2).AddDays(1)));
        Assert.Empty(await city.City.WithAsync(db => db.Set<StoredDocument>().ToListAsync()));
    }

    [Fact]
    public async Task Whoever_gives_up_takes_their_documents_with_them_and_a_photo_loses_its_place()
    {
        await using var city = await EligibilityCity.CreateAsync(await CreateAsync(Register));
        byte[] photo = [0xFF, 0xD8, 0xFF, 0xE1, 0, 18, .. "Exif\0\0lieu 43.29"u8, 0xFF, 0xDA, 0, 2, 1, 2, 0xFF, 0xD9];
        Assert.Empty(await SendAsync(city, photo));
        var kept = await city.AsAsync<SealedDocumentService, OpenedDocument?>(Agent, async s => await s.OpenAsync((await city.CaseAsync()).Proofs[0].DocumentId));
        Assert.DoesNotContain("43.29", Encoding.Latin1.GetString(kept!.Content), StringComparison.Ordinal);
        Assert.Equal("document.not-a-scan", Assert.Single(await SendAsync(city, "MZ programme"u8.ToArray())).Code);
        Assert.Equal("document.too-big", Assert.Single(await SendAsync(city, [.. "%PDF"u8, .. new byte[10 * 1024 * 1024]])).Code);
        Assert.Empty(await city.MemberAsync<RequestService>(s => s.ChooseAsync(city.City.Member, city.Scheme, AllowanceChoice.Declined)));
        Assert.Empty(await city.City.WithAsync(db => db.Set<StoredDocument>().ToListAsync()));
        Assert.Equal("proof.ask-first", Assert.Single(await SendAsync(city, Paper)).Code);
    }

    [Theory]
    [InlineData("17616", EligibilityOutcome.AtOrBelowThreshold)]
    [InlineData("30888", EligibilityOutcome.AboveThreshold)]
    public async Task An_estimate_from_the_tax_notice_leaves_no_figure(string income, EligibilityOutcome expected)
    {
        await using var city = await EligibilityCity.CreateAsync(await CreateAsync(Register));
        var figures = new TaxNoticeFigures(Money.Parse(income, null), Money.Zero, new QuotientHousehold(0, 0));
        Assert.Empty(await city.AsAsync<EligibilityService, IReadOnlyList<Refusal>>(Agent, s => s.EstimateAsync(city.Scheme, city.City.Member, figures)));
        Assert.Equal(expected, (await city.CaseAsync()).Last!.Outcome);
        await NoQuotientAsync(city);
        var all = await city.EverythingAsync();
        Assert.DoesNotContain(income, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_agent_saw_is_told_with_reasons_and_the_way_to_contest()
    {
        await using var city = await EligibilityCity.CreateAsync(await CreateAsync(Register));
        Assert.Empty(await DecideAsync(city, EligibilityOutcome.AboveThreshold, EligibilityBasis.SeenByAgent));
        var mail = await city.City.WithAsync(db => db.Set<MailMessage>().SingleAsync());
        foreach (var said in (string[])["dépasse 1 000,00 €", "novembre 2025", "document vu par un agent", "2025-1", "L.131-1", "Alix Agente", "2 mois", "1 place d’Essai", "Tribunal administratif d’Essai", "/marseille/moi/indemnites/demandes/"])
        {
            Assert.Contains(said, mail.Text.Replace('\u00a0', ' ').Replace('\u202f', ' '), StringComparison.Ordinal);
        }

        Assert.True(mail.IsConfidential);
        await NoQuotientAsync(city);
    }

    [Fact]
    public async Task Without_email_a_letter_waits_and_the_time_runs_from_the_day_it_is_posted()
    {
        await using var city = await EligibilityCity.CreateAsync(await CreateAsync(Register));
        await city.City.WithAsync(async db =>
        {
            (await db.Set<Person>().SingleAsync()).SetContact(null, null, "1 rue d’Essai", ContactChannel.Post);
            return await db.SaveChangesAsync();
        });
        Assert.Empty(await DecideAsync(city, EligibilityOutcome.AboveThreshold, EligibilityBasis.SeenByAgent));
        Assert.Null((await city.CaseAsync()).ContestUntil((await city.CaseAsync()).Refused!));
        var letter = Assert.Single(await city.AsAsync<LetterQueries, List<AllowanceLetter>>(Agent, q => q.LettersAsync(null)));
        Assert.NotEmpty(letter.Text.Rights);
        var id = (await city.CaseAsync()).Notices[0].Id;
        Assert.Empty(await city.AsAsync<AllowanceNoticeService, IReadOnlyList<Refusal>>(Agent, s => s.PostedAsync(id)));
        Assert.Equal(city.City.Today.AddMonths(2), (await city.CaseAsync()).ContestUntil((await city.CaseAsync()).Refused!));
        Assert.Empty(await city.AsAsync<LetterQueries, List<AllowanceLetter>>(Agent, q => q.LettersAsync(null)));
    }

    [Fact]
    public async Task An_appeal_is_sealed_answered_by_somebody_else_and_decides_anew()
    {
        await using var city = await EligibilityCity.CreateAsync(await CreateAsync(Register));
        Assert.Equal("appeal.no-refusal", Assert.Single(await AppealAsync(city)).Code);
        Assert.Empty(await DecideAsync(city, EligibilityOutcome.AboveThreshold, EligibilityBasis.SeenByAgent));
        Assert.Empty(await AppealAsync(city));
        Assert.Equal("appeal.exists", Assert.Single(await AppealAsync(city)).Code);
        Assert.DoesNotContain("divorce", await city.EverythingAsync(), StringComparison.Ordinal);
        Assert.Equal("appeal.same-person", Assert.Single(await AnswerAsync(city, Agent)).Code);
        Assert.Empty(await AnswerAsync(city, Colleague));
        Assert.Equal(RequestStanding.Met, await city.StandingAsync());
        Assert.Equal("appeal.answered", Assert.Single(await AnswerAsync(city, Colleague)).Code);
        Assert.Equal(2, await city.City.WithAsync(db => db.Set<MailMessage>().CountAsync()));
        await NoQuotientAsync(city);
    }

    [Fact]
    public async Task Too_late_is_too_late_and_an_agent_notes_an_appeal_on_paper()
    {
        await using var city = await EligibilityCity.CreateAsync(await CreateAsync(Register));
        Assert.Empty(await DecideAsync(city, EligibilityOutcome.AboveThreshold, EligibilityBasis.SeenByAgent));
        city.City.Database.Clock.Advance(TimeSpan.FromDays(70));
        Assert.Equal("appeal.too-late", Assert.Single(await AppealAsync(city)).Code);
        Assert.Empty(await city.AsAsync<AppealService, IReadOnlyList<Refusal>>(Agent, s => s.RecordAsync(city.Scheme, city.City.Member, "divorce", city.City.Today.AddDays(20), "lettre reçue le 28")));
        Assert.Equal("lettre reçue le 28", Assert.Single((await city.CaseAsync()).Appeals).OnBehalfNote);
    }

    [Fact]
    public async Task Members_who_said_nothing_are_invited_once()
    {
        await using var city = await EligibilityCity.CreateAsync(await CreateAsync(Register), asks: false);
        await city.City.SeatAsync("Léo", "Durand");
        Assert.Equal(2, await city.AsAsync<InvitationService, int>(Agent, s => s.InviteAsync(city.Scheme)));
        Assert.Equal(0, await city.AsAsync<InvitationService, int>(Agent, s => s.InviteAsync(city.Scheme)));
        Assert.Equal((1, 1), (await city.City.WithAsync(db => db.Set<MailMessage>().CountAsync()), (await city.AsAsync<LetterQueries, List<AllowanceLetter>>(Agent, q => q.LettersAsync(null))).Count));
        Assert.Contains("prime d’activité", await city.City.WithAsync(db => db.Set<MailMessage>().Select(m => m.Text).SingleAsync()), StringComparison.Ordinal);
    }

    // The figures appear nowhere as amounts: neither as euros nor as cents, in no column, in no file, in no mail, in no trail.
    private static async Task NoQuotientAsync(EligibilityCity city)
    {
        var all = await city.EverythingAsync();
        Assert.True(all.Length > 2000, "The database was hardly read.");
        Assert.DoesNotMatch(@"(?<![0-9a-fA-F.:-])(734|1 ?287|73400|128700)(?![0-9a-fA-F:-])", all);
    }

    private static Task<IReadOnlyList<Refusal>> AskAsync(EligibilityCity city, string name) =>
        city.MemberAsync<QuotientCheckService>(s => s.AskOwnAsync(city.Scheme, city.City.Member, QuotientClientTests.Person(name), TestContext.Current.CancellationToken));

    private static Task<IReadOnlyList<Refusal>> DecideAsync(EligibilityCity city, EligibilityOutcome outcome, EligibilityBasis basis) =>
        city.AsAsync<EligibilityService, IReadOnlyList<Refusal>>(Agent, s => s.DecideAsync(city.Scheme, city.City.Member, new IncomeFinding(outcome, basis, null)));

    private static Task<IReadOnlyList<Refusal>> SendAsync(EligibilityCity city, byte[] content) =>
        city.MemberAsync<ProofService>(s => s.SendAsync(city.Scheme, city.City.Member, IncomeProofKind.QuotientStatement, content));

    private static Task<int> RemoveAsync(EligibilityCity city, DateOnly on) => city.AsAsync<ProofService, int>(Agent, s => s.RemoveDueAsync(on));

    private static Task<IReadOnlyList<Refusal>> AppealAsync(EligibilityCity city) => city.MemberAsync<AppealService>(s => s.FileAsync(city.Scheme, city.City.Member, "Depuis mon divorce"));

    private static Task<IReadOnlyList<Refusal>> AnswerAsync(EligibilityCity city, Guid by) =>
        city.AsAsync<AppealService, IReadOnlyList<Refusal>>(by, s => s.DecideAsync(city.Scheme, city.City.Member, true, EligibilityBasis.SeenByAgent, "Le document du mois a été revu."));
}
