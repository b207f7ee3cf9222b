using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Topics;
using Misthos.Web.Features.Proposals.Answers;
using Misthos.Web.Features.Proposals.Follow;
using Misthos.Web.Features.Proposals.Restitutions;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Members;
using Misthos.Web.Tests.Features.Recognition;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Proposals.Follow;

public sealed class SqliteTellingTests : TellingTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(EngagementCity.Register);
}

public sealed class PostgresTellingTests : TellingTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.PostgresAsync(SittingCase.PostgresOrSkip(), EngagementCity.Register);
}

/// <summary>Followers hear at most once a week and of each change once; offices are reminded once a day of reminding. On both databases.</summary>
public abstract class TellingTests
{
    protected abstract Task<TestDatabase> CreateAsync();

    [Fact]
    public async Task Nothing_is_told_before_the_address_is_confirmed_nor_after_it_stopped()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var proposal = await SeedAsync(city);
        await AskAsync(city, proposal);
        await AskAsync(city, proposal);
        Assert.Single(await MailsAsync(city, "follow:"));
        await ExtendAsync(city, proposal, 1);
        city.Database.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await TellAsync(city));
        var id = await FollowerAsync(city);
        await city.AsAsync<FollowService, int>(async follow => { await follow.ConfirmAsync(id); return 0; });
        city.Database.Clock.Advance(TimeSpan.FromHours(1));
        await ExtendAsync(city, proposal, 2);
        await city.AsAsync<FollowService, int>(async follow => { await follow.StopAsync(id); return 0; });
        Assert.Equal(0, await TellAsync(city));
        Assert.Equal(0, await city.WithAsync(db => db.Set<ProposalFollower>().CountAsync()));
    }

    [Fact]
    public async Task A_digest_leaves_at_most_once_a_week_and_tells_each_change_once()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var proposal = await SeedAsync(city);
        await AskAsync(city, proposal);
        var id = await FollowerAsync(city);
        await city.AsAsync<FollowService, int>(async follow => { await follow.ConfirmAsync(id); return 0; });
        city.Database.Clock.Advance(TimeSpan.FromHours(1));
        await ExtendAsync(city, proposal, 1, "Premier report");
        Assert.Equal(1, await TellAsync(city));
        Assert.Equal(0, await TellAsync(city));
        city.Database.Clock.Advance(TimeSpan.FromDays(2));
        await ExtendAsync(city, proposal, 2, "Second report");
        await ExtendAsync(city, proposal, 3, "Troisième report");
        Assert.Equal(0, await TellAsync(city));
        city.Database.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal(1, await TellAsync(city));
        city.Database.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await TellAsync(city));
        var mails = await MailsAsync(city, "digest:");
        Assert.Equal(2, mails.Count);
        Assert.Equal([true, false, false], new[] { "Premier", "Second", "Troisième" }.Select(word => mails[0].Text.Contains(word, StringComparison.Ordinal)));
        Assert.Equal([false, true, true], new[] { "Premier", "Second", "Troisième" }.Select(word => mails[1].Text.Contains(word, StringComparison.Ordinal)));
        Assert.All(mails, mail => Assert.EndsWith("/arret", mail.Unsubscribe, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Offices_are_reminded_once_for_each_day_of_reminding_and_not_once_it_is_done()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var proposal = await SeedAsync(city);
        Assert.Equal(0, await RemindAsync(city));
        // Acknowledgement due three months after the handover: 30 days before, then 7.
        city.Database.Clock.Advance(TimeSpan.FromDays(65));
        Assert.Equal(1, await RemindAsync(city));
        Assert.Equal(0, await RemindAsync(city));
        city.Database.Clock.Advance(TimeSpan.FromDays(21));
        Assert.Equal(1, await RemindAsync(city));
        var today = city.Today.AddDays(86);
        Assert.Empty(await city.AsAsync<AnswerService, IReadOnlyList<Domain.Refusal>>(answers => answers.AcknowledgeAsync(proposal, today, "Reçue")));
        city.Database.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal(0, await RemindAsync(city));
        Assert.All(await MailsAsync(city, "duty:"), mail => Assert.Equal("eau@ville.example", mail.To));
    }

    private static Task<int> TellAsync(MemberCity city) => city.AsAsync<FollowService, int>(follow => follow.TellAsync());

    private static Task<int> RemindAsync(MemberCity city) => city.AsAsync<DutyReminderService, int>(reminders => reminders.RemindAsync("marseille"));

    private static Task<Guid> FollowerAsync(MemberCity city) => city.WithAsync(db => db.Set<ProposalFollower>().Select(f => f.Id).SingleAsync());

    private static Task<List<MailMessage>> MailsAsync(MemberCity city, string key) => city.WithAsync(db => db.Set<MailMessage>().Where(m => m.DedupKey.StartsWith(key)).OrderBy(m => m.QueuedAt).ToListAsync());

    private static async Task AskAsync(MemberCity city, Guid id)
    {
        var proposal = await city.WithAsync(db => db.Set<Proposal>().AsNoTracking().SingleAsync(p => p.Id == id));
        Assert.Empty(await city.AsAsync<FollowService, IReadOnlyList<Domain.Refusal>>(follow => follow.AskAsync(proposal, "zoe@exemple.fr")));
    }

    private static async Task ExtendAsync(MemberCity city, Guid id, int months, string reason = "Étude plus longue") =>
        Assert.Empty(await city.AsAsync<AnswerService, IReadOnlyList<Domain.Refusal>>(answers => answers.ExtendAsync(id, DutyKind.Answer, city.Today.AddMonths(12 + months), reason)));

    private static Task<Guid> SeedAsync(MemberCity city) => city.WithAsync(async db =>
    {
        var edition = await db.Set<Edition>().Include(e => e.Topics).SingleAsync();
        var topic = edition.AddTopic("Eau", TopicOrigin.Referral, null, "");
        var office = new Office(db.AuthorityId, OfficeKind.Department, "Direction de l’eau");
        office.Describe(office.Name, "eau@ville.example");
        var proposal = new Proposal(db.AuthorityId, new(edition.AssemblyId, edition.Id, topic.Id), 1, city.User);
        proposal.Write(new("Une fontaine", "Une fontaine par place."), new(VersionAuthor.Plenary, "", city.Today, city.User));
        proposal.Adopt(city.Today);
        proposal.HandOver(city.Today, new AnswerDelays(3, 12));
        db.AddRange(topic, office, proposal, new AnsweringOffice(proposal, office.Id));
        await db.SaveChangesAsync();
        return proposal.Id;
    });
}
