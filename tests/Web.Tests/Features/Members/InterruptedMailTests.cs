using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Web.Features.Members.Returns;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Members;

public sealed class SqliteInterruptedMailTests : InterruptedMailTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(MemberCity.Register);
}

public sealed class PostgresInterruptedMailTests : InterruptedMailTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.PostgresAsync(SittingCase.PostgresOrSkip(), MemberCity.Register);
}

/// <summary>A person decides once about a message whose sending was interrupted. On both databases.</summary>
public abstract class InterruptedMailTests
{
    protected abstract Task<TestDatabase> CreateAsync();

    [Theory]
    [InlineData(MailDecisionKind.SentAgain, MailStatus.Queued, "corps")]
    [InlineData(MailDecisionKind.Arrived, MailStatus.Sent, "")]
    public async Task It_is_sent_again_or_noted_as_arrived_once_and_the_history_says_who(MailDecisionKind kind, MailStatus status, string body)
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var mail = await InterruptAsync(city, -11);
        Assert.Equal(mail, Assert.Single(await ListAsync(city)).Id);
        Assert.Empty(await DecideAsync(city, mail, kind));
        Assert.Empty(await DecideAsync(city, mail, kind));
        var other = kind == MailDecisionKind.Arrived ? MailDecisionKind.SentAgain : MailDecisionKind.Arrived;
        Assert.Equal("mail.decided", Assert.Single(await DecideAsync(city, mail, other)).Code);
        Assert.Empty(await ListAsync(city));
        await city.WithAsync(async db =>
        {
            var row = await db.Set<MailMessage>().SingleAsync(m => m.Id == mail);
            Assert.Equal((status, body), (row.Status, row.Text));
            var decision = await db.Set<MailDecision>().SingleAsync();
            Assert.Equal(city.User, (await db.Set<AuditEntry>().SingleAsync(a => a.SubjectId == decision.Id)).UserId);
            return 0;
        });
    }

    [Fact]
    public async Task What_is_leaving_right_now_or_is_another_citys_is_not_decided()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var (now, foreign) = (await InterruptAsync(city, -1), await InterruptAsync(city, -60, city.Database.Poitiers.Id));
        Assert.Empty(await ListAsync(city));
        Assert.Equal("mail.decided", Assert.Single(await DecideAsync(city, now, MailDecisionKind.SentAgain)).Code);
        Assert.Equal("mail.decided", Assert.Single(await DecideAsync(city, foreign, MailDecisionKind.SentAgain)).Code);
    }

    private static Task<List<UnsureMail>> ListAsync(MemberCity city) => city.AsAsync<UnsureQueries, List<UnsureMail>>(q => q.ListAsync());

    private static Task<IReadOnlyList<Refusal>> DecideAsync(MemberCity city, Guid mail, MailDecisionKind kind) =>
        city.AsAsync<UnsureService, IReadOnlyList<Refusal>>(s => s.DecideAsync(mail, 1, kind));

    private static Task<Guid> InterruptAsync(MemberCity city, int minutes, Guid? authority = null) => city.WithAsync(async db =>
    {
        var mail = new MailMessage(authority ?? db.AuthorityId, $"k{minutes}", new MailContent("a@exemple.fr", "Bonjour", "corps", "corps", IsConfidential: true), city.Database.Clock.GetUtcNow());
        db.Add(mail);
        await db.SaveChangesAsync();
        DateTimeOffset? claimed = city.Database.Clock.GetUtcNow().AddMinutes(minutes);
        await db.Set<MailMessage>().Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, MailStatus.Sending).SetProperty(m => m.Attempts, 1).SetProperty(m => m.ClaimedAt, claimed));
        return mail.Id;
    });
}
