using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Topics;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Recognition.Alumni;
using Misthos.Web.Features.Recognition.Seats;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Recognition;

public sealed class SqliteAfterTermServiceTests : AfterTermServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(EngagementCity.Register);
}

public sealed class PostgresAfterTermServiceTests : AfterTermServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.PostgresAsync(SittingCase.PostgresOrSkip(), EngagementCity.Register);
}

/// <summary>Seats shown with consent, an association that gets nothing without one, news and sittings that reach two editions. On both databases.</summary>
public abstract class AfterTermServiceTests
{
    protected abstract Task<TestDatabase> CreateAsync();

    [Fact]
    public async Task A_name_shows_beside_the_proposal_from_the_consent_to_its_withdrawal()
    {
        await using var city = await EngagementCity.CreateAsync(await CreateAsync());
        var (proposal, seat) = await SeatAsync(city);
        Assert.Empty(await PublicAsync(city, proposal));
        Assert.Empty(await ConsentAsync(city, seat, true));
        Assert.Equal(city.City.Member, Assert.Single(await PublicAsync(city, proposal)).Person.Id);
        Assert.Empty(await ConsentAsync(city, seat, true));
        Assert.Empty(await ConsentAsync(city, seat, false));
        Assert.Empty(await PublicAsync(city, proposal));
        Assert.Equal([true, false], await city.City.WithAsync(db => db.Set<SeatConsent>().OrderBy(c => c.Id).Select(c => c.IsGiven).ToListAsync()));
    }

    [Fact]
    public async Task A_meeting_has_one_report_however_often_it_is_sent_and_only_the_holder_or_an_organiser_writes_it()
    {
        await using var city = await EngagementCity.CreateAsync(await CreateAsync());
        var (_, seat) = await SeatAsync(city);
        var draft = new ReportDraft(city.City.Today.AddDays(-1), "Les plans ont été montrés.", Readership.Members);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => city.City.AsAsync<SeatService, IReadOnlyList<Refusal>>(s => s.ReportAsync(seat, draft, ReplyWay.Space)))));
        Assert.Equal(1, answers.Count(a => a.Count == 0));
        Assert.All(answers.SelectMany(a => a), refusal => Assert.Equal("seat.reported", refusal.Code));
        var stranger = await city.FormerAsync("leo");
        var other = await GiveAsync(city, stranger, null);
        Assert.Equal("seat.not-yours", Assert.Single(await city.City.AsAsync<SeatService, IReadOnlyList<Refusal>>(s => s.ReportAsync(other, draft, ReplyWay.Space))).Code);
        Assert.Equal("seat.not-yours", Assert.Single(await ConsentAsync(city, other, true)).Code);
        var report = Assert.Single(await city.City.AsAsync<SeatQueries, List<ReportRow>>(q => q.ReportsAsync([city.City.Edition])));
        Assert.Null(report.Name); // nobody said the name may be shown
    }

    [Fact]
    public async Task Nothing_reaches_the_association_without_consent_and_a_withdrawal_is_told()
    {
        await using var city = await EngagementCity.CreateAsync(await CreateAsync());
        var (zoe, leo) = (await city.FormerAsync("zoe", ContactChannel.Email, ConsentKind.Alumni), await city.FormerAsync("leo"));
        Assert.Equal("association.none", Assert.Single(await PassAsync(city, "")).Code);
        Assert.Empty(await city.City.AsAsync<AssociationService, IReadOnlyList<Refusal>>(s => s.FoundAsync("Citoyens du Futur")));
        Assert.Equal("association.no-agreement", Assert.Single(await PassAsync(city, (await StateAsync(city)).Seen)).Code);
        await AgreeAsync(city);
        var state = await StateAsync(city);
        Assert.Equal([zoe], state.ToPass.Select(p => p.Id));
        await city.ConsentAsync(leo, ConsentKind.Alumni);
        Assert.Equal("association.list-changed", Assert.Single(await PassAsync(city, state.Seen)).Code);
        var seen = (await StateAsync(city)).Seen;
        var passed = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => PassAsync(city, seen))));
        Assert.Equal(1, passed.Count(p => p.Count == 0));
        Assert.Equal(2, await city.City.WithAsync(db => db.Set<HandoverLine>().CountAsync()));

        await city.ConsentAsync(leo);
        var act = (await StateAsync(city)).Acts.Single();
        Assert.Equal([zoe], (await city.City.AsAsync<AssociationQueries, List<Person>>(q => q.ListAsync(act))).Select(p => p.Id)); // the list of yesterday leaves out who withdrew today
        Assert.Equal([leo], (await StateAsync(city)).ToWithdraw.Select(p => p.Id));
        Assert.Empty(await WithdrawAsync(city));
        Assert.Equal("association.nobody-withdrew", Assert.Single(await WithdrawAsync(city)).Code);
        var mail = await city.City.WithAsync(db => db.Set<MailMessage>().SingleAsync());
        Assert.Contains("leo Ancien", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("zoe", mail.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await StateAsync(city)).Held);
        Assert.NotNull(await city.City.AsAsync<AssociationService, AssociationHandover?>(s => s.TakeOutAsync(act.Id)));
        Assert.Single(await city.City.WithAsync(db => db.Set<AuditEntry>().Where(e => e.Operation == "Seen").ToListAsync()));
    }

    [Fact]
    public async Task News_reaches_each_person_of_both_editions_once_who_may_be_contacted()
    {
        await using var city = await EngagementCity.CreateAsync(await CreateAsync());
        var (zoe, leo) = (await city.FormerAsync("zoe", ContactChannel.Post, ConsentKind.ContactAfterTerm), await city.FormerAsync("leo"));
        await city.City.WithAsync(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == city.City.Member)).SetContact("m@exemple.fr", null, null, ContactChannel.Email);
            return await db.SaveChangesAsync();
        });
        var id = (await city.City.AsAsync<NewsService, Guid?>(s => s.WriteAsync(city.City.Edition, NewsReach.Everyone, "Nouvelles", "La Ville a répondu.")))!.Value;
        Assert.Empty(await JoinAsync(city));
        Assert.Equal("joint.exists", Assert.Single(await city.City.AsAsync<JointService, IReadOnlyList<Refusal>>(s => s.JoinAsync(city.Over, city.City.Edition, "Encore"))).Code);
        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => city.City.AsAsync<NewsService, IReadOnlyList<Refusal>>(s => s.SendAsync(id)))));
        Assert.Equal(1, sent.Count(s => s.Count == 0));
        var told = await city.City.WithAsync(db => db.Set<NewsTelling>().ToListAsync());
        Assert.Equal(new[] { zoe, city.City.Member }.Order(), told.Select(t => t.PersonId).Order());
        Assert.Equal([zoe], (await city.City.AsAsync<NewsQueries, List<Person>>(q => q.LettersAsync(id))).Select(p => p.Id));
        Assert.Equal("news.sent", Assert.Single(await city.City.AsAsync<NewsService, IReadOnlyList<Refusal>>(s => s.ChangeAsync(id, "Autre", "Autre"))).Code);
        await city.ConsentAsync(leo, ConsentKind.ContactAfterTerm);
        Assert.Empty(await city.City.AsAsync<NewsService, IReadOnlyList<Refusal>>(s => s.SendAsync(id)));
        Assert.Equal(3, await city.City.WithAsync(db => db.Set<NewsTelling>().CountAsync()));
    }

    [Fact]
    public async Task The_yearly_letter_reaches_only_those_no_mail_reaches_and_starts_from_every_proposal_handed_over()
    {
        await using var city = await EngagementCity.CreateAsync(await CreateAsync());
        var zoe = await city.FormerAsync("zoe", ContactChannel.Post, ConsentKind.ContactAfterTerm);
        await city.FormerAsync("leo", ContactChannel.Email, ConsentKind.ContactAfterTerm);
        await city.City.WithAsync(async db =>
        {
            var edition = await db.Set<Domain.Assemblies.Edition>().SingleAsync(e => e.Id == city.Over);
            var topic = edition.AddTopic("Eau", Domain.Topics.TopicOrigin.Referral, null, "");
            db.Add(topic);
            var proposal = new Domain.Proposals.Proposal(db.AuthorityId, new(edition.AssemblyId, edition.Id, topic.Id), 7, city.City.User);
            proposal.Write(new("Fontaines", "De l’eau."), new(Domain.Proposals.VersionAuthor.Plenary, "", city.City.Today, city.City.User));
            proposal.Adopt(city.City.Today);
            proposal.HandOver(city.City.Today, new(3, 12));
            db.Add(proposal);
            return await db.SaveChangesAsync();
        });
        var id = (await city.City.AsAsync<NewsService, Guid?>(s => s.WriteAsync(city.Over, NewsReach.WithoutEmail, "Votre lettre", "Rien.")))!.Value;
        Assert.Empty(await city.City.AsAsync<NewsService, IReadOnlyList<Refusal>>(s => s.SendAsync(id)));

        Assert.Equal([zoe], await city.City.WithAsync(db => db.Set<NewsTelling>().Select(t => t.PersonId).ToListAsync()));
        var year = Assert.Single(await city.City.AsAsync<NewsQueries, IReadOnlyList<ProposalYear>>(q => q.YearAsync(city.Over)));
        Assert.Equal((7, 0, city.City.Today.AddMonths(12)), (year.Number, year.News.Count, year.DueOn));
    }

    [Fact]
    public async Task A_sitting_held_jointly_concerns_former_members_who_may_be_contacted_and_no_other_sitting_does()
    {
        await using var city = await EngagementCity.CreateAsync(await CreateAsync());
        var (zoe, leo) = (await city.FormerAsync("zoe", ContactChannel.Email, ConsentKind.ContactAfterTerm), await city.FormerAsync("leo"));
        await JoinAsync(city);
        var joint = await city.City.WithAsync(db => db.Set<JointEdition>().Select(j => j.Id).SingleAsync());
        Assert.Equal([city.City.Member], await ConcernedAsync(city));
        Assert.Empty(await HoldAsync(city, joint, true));
        Assert.Equal(new[] { city.City.Member, zoe }.Order(), (await ConcernedAsync(city)).Order());
        Assert.Empty(await HoldAsync(city, joint, false));
        Assert.DoesNotContain(zoe, await ConcernedAsync(city));
        Assert.DoesNotContain(leo, await ConcernedAsync(city));
        Assert.Empty(await HoldAsync(city, joint, true));
        Assert.Empty(await city.City.AsAsync<JointService, IReadOnlyList<Refusal>>(s => s.PartAsync(joint)));
        Assert.Empty(await city.City.WithAsync(db => db.Set<JointSitting>().ToListAsync()));
    }

    private static async Task<(Guid Proposal, Guid Seat)> SeatAsync(EngagementCity city)
    {
        var proposal = await city.City.WithAsync(async db =>
        {
            var edition = await db.Set<Domain.Assemblies.Edition>().Include(e => e.Topics).SingleAsync(e => e.Id == city.City.Edition);
            var topic = edition.AddTopic("Littoral", TopicOrigin.Referral, null, "");
            var made = new Domain.Proposals.Proposal(db.AuthorityId, new(edition.AssemblyId, edition.Id, topic.Id), 1, city.City.User);
            made.Write(new("Partager le littoral", "Texte"), new(Domain.Proposals.VersionAuthor.Facilitator, "", city.City.Today, city.City.User));
            made.Adopt(city.City.Today.AddDays(-10));
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        return (proposal, await GiveAsync(city, city.City.Member, proposal));
    }

    private static async Task<Guid> GiveAsync(EngagementCity city, Guid person, Guid? proposal)
    {
        var terms = new SeatTerms(city.City.Edition, "Littoral", "Direction de la mer", city.City.Today.AddDays(-30), null) { ProposalId = proposal };
        Assert.Empty(await city.City.AsAsync<SeatService, IReadOnlyList<Refusal>>(s => s.GiveAsync(new(person, terms) { NewBody = $"Comité {person}", Kind = OutsideBodyKind.ExpertCommittee })));
        return await city.City.WithAsync(db => db.Set<OutsideSeat>().Where(s => s.PersonId == person).Select(s => s.Id).SingleAsync());
    }

    private static Task<List<SeatRow>> PublicAsync(EngagementCity city, Guid proposal) => city.City.AsAsync<SeatQueries, List<SeatRow>>(q => q.PublicOfAsync(proposal));

    private static Task<IReadOnlyList<Refusal>> ConsentAsync(EngagementCity city, Guid seat, bool isGiven)
    {
        city.City.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        return city.City.AsAsync<SeatService, IReadOnlyList<Refusal>>(s => s.ConsentAsync(seat, isGiven, ReplyWay.Space));
    }

    private static Task<IReadOnlyList<Refusal>> PassAsync(EngagementCity city, string seen) => city.City.AsAsync<AssociationService, IReadOnlyList<Refusal>>(s => s.PassAsync(seen));

    private static Task<IReadOnlyList<Refusal>> WithdrawAsync(EngagementCity city)
    {
        city.City.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        return city.City.AsAsync<AssociationService, IReadOnlyList<Refusal>>(s => s.WithdrawAsync());
    }

    private static Task<AssociationState> StateAsync(EngagementCity city) => city.City.AsAsync<AssociationQueries, AssociationState>(async q => await q.StateAsync((await q.BodyAsync())!.Id));

    private static async Task AgreeAsync(EngagementCity city)
    {
        var body = (await city.City.AsAsync<AssociationQueries, OutsideBody?>(q => q.BodyAsync()))!;
        Assert.Empty(await city.City.AsAsync<SeatService, IReadOnlyList<Refusal>>(s => s.DescribeAsync(body.Id, (body.Name, body.Kind), new("", "", "", "contact@futur.fr", city.City.Today))));
    }

    private static Task<IReadOnlyList<Refusal>> JoinAsync(EngagementCity city) => city.City.AsAsync<JointService, IReadOnlyList<Refusal>>(s => s.JoinAsync(city.City.Edition, city.Over, "Passer le relais"));

    private static Task<IReadOnlyList<Refusal>> HoldAsync(EngagementCity city, Guid joint, bool jointly) => city.City.AsAsync<JointService, IReadOnlyList<Refusal>>(s => s.HoldAsync(joint, city.City.Sitting, jointly));

    private static Task<List<Guid>> ConcernedAsync(EngagementCity city) => city.City.WithAsync(async db => await AudienceQueries.Of(db, await db.Set<Sitting>().SingleAsync()).Select(p => p.Id).ToListAsync());
}
