using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Topics;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Members.Space;
using Misthos.Web.Features.Recognition.Records;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Members;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Recognition;

public sealed class SqliteRecordServiceTests : RecordServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(Register);
}

public sealed class PostgresRecordServiceTests : RecordServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.PostgresAsync(SittingCase.PostgresOrSkip(), Register);
}

/// <summary>A member's record counts what is closed and theirs; their page is sealed, theirs alone, and gone when they wish. On both databases.</summary>
public abstract class RecordServiceTests
{
    protected abstract Task<TestDatabase> CreateAsync();

    protected static void Register(IServiceCollection services)
    {
        MemberCity.Register(services);
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
    }

    [Fact]
    public async Task Only_closed_sittings_count_and_proposals_adopted_while_in_office()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        await HoldAsync(city, -20, isClosed: true);
        await HoldAsync(city, -10, isClosed: false);
        await ProposeAsync(city, 1, city.Today.AddDays(-5));
        await ProposeAsync(city, 2, city.Today.AddMonths(-6));
        await ProposeAsync(city, 3, null);
        await SendAsync(city, -30);
        await SendAsync(city, 30);
        var record = await city.AsAsync<RecordQueries, EngagementRecord>(q => q.OfAsync(city.Member));
        Assert.Equal((1, 420), (record.Attended.Count, record.Minutes));
        Assert.Equal([1], record.Proposals.Select(p => p.Number));
        var facts = await city.AsAsync<RecordFactsService, IReadOnlyList<RecordFact>>(f => Task.FromResult(f.Of(record)));
        Assert.Equal([RecordPart.Participation, RecordPart.Seats, RecordPart.Proposals], facts.Select(f => f.Part).Distinct());
        Assert.StartsWith("La propreté. ", Assert.Single(facts, f => f.Part == RecordPart.Seats).Detail, StringComparison.Ordinal);
        Assert.Contains(Misthos.Web.Design.Format.Duration(420), facts[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_sealed_its_owner_s_alone_and_erased_when_they_wish()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var other = await city.SeatAsync("Léo", "Durand");
        var content = new PortfolioContent("Habitante", "Mes mots à moi.", ["participation:x"], [new("Porte-à-porte", "", "")]);
        Assert.Equal("portfolio.not-yours", Assert.Single(await WriteAsync(city, other, content)).Code);
        Assert.Equal("portfolio.headline", Assert.Single(await WriteAsync(city, city.Member, content with { Headline = new string('a', 200) })).Code);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => WriteAsync(city, city.Member, content)));
        Assert.Contains(answers, answer => answer.Count == 0);
        Assert.DoesNotContain("Mes mots", (await city.WithAsync(db => db.Set<Portfolio>().SingleAsync())).Content.Cipher, StringComparison.Ordinal);
        Assert.Equal("Mes mots à moi.", (await city.AsAsync<RecordQueries, PortfolioContent?>(q => q.PortfolioAsync(city.Member)))!.Intro);
        var mine = await city.AsAsync<MyDataQueries, IReadOnlyList<MyDataSection>>(q => q.OfAsync([city.Member]));
        Assert.Contains(mine.Single(s => s.Type == nameof(Portfolio)).Rows[0], datum => datum.Value is string words && words.Contains("Mes mots à moi.", StringComparison.Ordinal));
        Assert.Equal("portfolio.not-yours", Assert.Single(await city.AsAsync<PortfolioService, IReadOnlyList<Refusal>>(s => s.EraseAsync(other))).Code);
        Assert.Empty(await city.AsAsync<PortfolioService, IReadOnlyList<Refusal>>(s => s.EraseAsync(city.Member)));
        Assert.False(await city.WithAsync(db => db.Set<Portfolio>().AnyAsync()));
    }

    [Fact]
    public async Task An_organiser_s_erasure_takes_the_page_too()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        Assert.Empty(await WriteAsync(city, city.Member, new("", "Mes mots.", [], [])));
        var request = await city.WithAsync(async db =>
        {
            var asked = new ErasureRequest(db.AuthorityId, city.Member, "Effacez ma page", city.Database.Clock.GetUtcNow());
            db.Add(asked);
            await db.SaveChangesAsync();
            return asked.Id;
        });
        Assert.Empty(await city.AsAsync<ErasureService, IReadOnlyList<Refusal>>(s => s.ReplyAsync(request, "C’est fait.", [ErasedPart.Portfolio])));
        Assert.False(await city.WithAsync(db => db.Set<Portfolio>().AnyAsync()));
    }

    private static Task<IReadOnlyList<Refusal>> WriteAsync(MemberCity city, Guid person, PortfolioContent content) => city.AsAsync<PortfolioService, IReadOnlyList<Refusal>>(s => s.WriteAsync(person, content));

    private static Task<int> HoldAsync(MemberCity city, int days, bool isClosed) => city.WithAsync(db =>
    {
        var sitting = new Sitting(db.AuthorityId, city.Edition, city.Organ, $"Séance {days}", new SittingTimes(city.Today.AddDays(days), new TimeOnly(9, 0), new TimeOnly(17, 0), 420));
        var attendance = new Attendance(sitting, city.Member, Capacity.Member);
        attendance.Record(sitting, new(AttendanceStatus.Present, 420, AttendanceSource.SignedSheet), city.User, city.Database.Clock.GetUtcNow());
        if (isClosed)
        {
            sitting.Close(city.User, city.Database.Clock.GetUtcNow());
        }

        db.AddRange(sitting, attendance);
        return db.SaveChangesAsync();
    });

    private static Task<int> SendAsync(MemberCity city, int days) => city.WithAsync(async db =>
    {
        var body = new OutsideBody(db.AuthorityId, $"Comité {days}", OutsideBodyKind.ExpertCommittee);
        db.AddRange(body, new OutsideSeat(body, city.Member, new(city.Edition, "La propreté", "La Ville", city.Today.AddDays(days), null)));
        return await db.SaveChangesAsync();
    });

    private static Task<int> ProposeAsync(MemberCity city, int number, DateOnly? adopted) => city.WithAsync(async db =>
    {
        var edition = await db.Set<Edition>().Include(e => e.Topics).SingleAsync(e => e.Id == city.Edition);
        var topic = edition.Topics.Count > 0 ? edition.Topics[0] : edition.AddTopic("Eau", TopicOrigin.Referral, null, "");
        var proposal = new Proposal(db.AuthorityId, new(edition.AssemblyId, city.Edition, topic.Id), number, city.User);
        proposal.Write(new($"Proposition {number}", "Texte"), new(VersionAuthor.Facilitator, "", city.Today, city.User));
        if (adopted is { } day)
        {
            proposal.Adopt(day);
        }

        db.Add(proposal);
        return await db.SaveChangesAsync();
    });
}
