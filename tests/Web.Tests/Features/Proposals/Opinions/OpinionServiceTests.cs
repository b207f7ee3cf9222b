using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Features.Proposals.Opinions;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Members;
using Misthos.Web.Tests.Features.Recognition;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Proposals.Opinions;

public sealed class SqliteOpinionServiceTests : OpinionServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(EngagementCity.Register);
}

public sealed class PostgresOpinionServiceTests : OpinionServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.PostgresAsync(SittingCase.PostgresOrSkip(), EngagementCity.Register);
}

/// <summary>A department is asked once, answers once by its link, is reminded once a day of reminding; nothing given is lost. On both databases.</summary>
public abstract class OpinionServiceTests
{
    protected abstract Task<TestDatabase> CreateAsync();

    [Fact]
    public async Task Asking_writes_one_mail_whose_link_gives_one_opinion_whoever_is_fastest()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var (proposal, office) = await SeedAsync(city);
        Assert.Empty(await AskAsync(city, proposal, office));
        Assert.Equal(["opinion.already-asked"], await AskAsync(city, proposal, office));
        var mail = await city.WithAsync(db => db.Set<MailMessage>().SingleAsync());
        Assert.Equal(("eau@ville.example", true), (mail.To, mail.IsConfidential));
        var request = await city.WithAsync(db => db.Set<OpinionRequest>().SingleAsync());
        var given = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => GiveAsync(city, request.Id, 1))));
        Assert.Single(given, codes => codes.Count == 0);
        Assert.All(given.SelectMany(codes => codes), code => Assert.Contains(code, new[] { "opinion.somebody-faster", "opinion.link-closed" }));
        Assert.Single(await city.WithAsync(db => db.Set<TechnicalOpinion>().ToListAsync()));
        Assert.Equal(["opinion.link-closed"], await GiveAsync(city, request.Id, 1));
    }

    [Fact]
    public async Task A_correction_needs_a_new_link_and_a_reason_and_keeps_the_first_version()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var id = await AskedAsync(city);
        Assert.Empty(await GiveAsync(city, id, 1));
        Assert.Empty(await DoAsync(city, service => service.SendAsync(id)));
        Assert.Equal(["opinion.link-closed"], await GiveAsync(city, id, 1, "Chiffre revu"));
        Assert.Equal(["opinion.no-change-reason"], await GiveAsync(city, id, 2));
        Assert.Empty(await GiveAsync(city, id, 2, "Chiffre revu"));
        Assert.Equal([(1, ""), (2, "Chiffre revu")], await city.WithAsync(db => db.Set<TechnicalOpinion>().OrderBy(o => o.Order).Select(o => new ValueTuple<int, string>(o.Order, o.ChangeReason)).ToListAsync()));
    }

    [Fact]
    public async Task A_link_is_closed_by_the_team_and_by_time()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var id = await AskedAsync(city);
        city.Database.Clock.Advance(TimeSpan.FromDays(14 + OpinionRequest.LinkDaysAfterDue + 1));
        Assert.Equal(["opinion.link-closed"], await GiveAsync(city, id, 1));
        Assert.Empty(await DoAsync(city, service => service.SendAsync(id)));
        Assert.Empty(await DoAsync(city, service => service.RevokeAsync(id)));
        Assert.Equal(["opinion.link-closed"], await GiveAsync(city, id, 2));
    }

    [Fact]
    public async Task A_signed_note_is_typed_with_the_paper_and_its_words_may_be_taken_down_but_not_lost()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var id = await AskedAsync(city);
        Assert.Equal(["document.not-a-scan"], await DoAsync(city, service => service.TypeAsync(id, Content, city.Today, [])));
        Assert.Equal(["opinion.day"], await DoAsync(city, service => service.TypeAsync(id, Content, city.Today.AddDays(1), "%PDF"u8.ToArray())));
        Assert.Empty(await DoAsync(city, service => service.TypeAsync(id, Content, city.Today, "%PDF"u8.ToArray())));
        Assert.Equal("%PDF"u8.ToArray(), (await city.AsAsync<OpinionQueries, Domain.Administration.StoredDocument?>(q => q.NoteAsync(id, 1)))!.Content);
        Assert.Empty(await DoAsync(city, service => service.TakeDownAsync(id, 1, TakeDownGround.PersonalData, "Un nom y figurait")));
        Assert.Equal(["opinion.already-down"], await DoAsync(city, service => service.TakeDownAsync(id, 1, TakeDownGround.Error, "Encore")));
        var acts = await city.WithAsync(db => db.Set<PublicAct>().OrderBy(a => a.Number).ToListAsync());
        Assert.Equal([PublicActKind.TechnicalOpinion, PublicActKind.TechnicalOpinion, PublicActKind.TakenDown], acts.Select(a => a.Kind));
        Assert.All(acts, act => Assert.DoesNotContain("Permis.", act.Line, StringComparison.Ordinal));
        await Assert.ThrowsAsync<InvalidOperationException>(() => city.WithAsync(db => db.Set<TechnicalOpinion>().ExecuteDeleteAsync()));
    }

    [Fact]
    public async Task Reminders_leave_once_for_each_day_and_not_after_the_answer()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var id = await AskedAsync(city);
        Assert.Equal(0, await RemindAsync(city));
        city.Database.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Equal(1, await RemindAsync(city));
        Assert.Equal(0, await RemindAsync(city));
        Assert.Contains("/marseille/avis/", await city.WithAsync(db => db.Set<MailMessage>().OrderByDescending(m => m.QueuedAt).Select(m => m.Html).FirstAsync()), StringComparison.Ordinal);
        Assert.Empty(await GiveAsync(city, id, 1));
        city.Database.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await RemindAsync(city));
    }

    [Fact]
    public async Task The_load_counts_what_is_open_late_given_and_the_time_declared()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var (proposal, office) = await SeedAsync(city);
        await AskAsync(city, proposal, office);
        Assert.Equal((1, 0, 0, 0), Figures(await LoadAsync(city)));
        city.Database.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Equal((0, 1, 0, 0), Figures(await LoadAsync(city)));
        await GiveAsync(city, await city.WithAsync(db => db.Set<OpinionRequest>().Select(r => r.Id).SingleAsync()), 1);
        Assert.Equal((0, 0, 1, 90), Figures(await LoadAsync(city)));
    }

    [Fact]
    public async Task A_delegation_a_closed_department_and_another_city_s_are_refused()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var (proposal, _) = await SeedAsync(city);
        var (delegation, closed) = (new Office(city.Database.Marseille.Id, OfficeKind.Delegation, "Eau"), new Office(city.Database.Marseille.Id, OfficeKind.Department, "Ancien"));
        closed.Close(city.Today);
        await city.WithAsync(db => Save(db, delegation, closed));
        foreach (var office in new[] { delegation.Id, closed.Id, Guid.CreateVersion7() })
        {
            Assert.Equal(["opinion.no-office"], await AskAsync(city, proposal, office));
        }
    }

    private static OpinionContent Content => new("Permis.", "50 000 €", "", "") { Minutes = 90 };

    private static (int Open, int Late, int Answered, int Minutes) Figures(OpinionLoad load) => (load.Open, load.Late, load.Answered, load.Minutes);

    private static async Task<OpinionLoad> LoadAsync(MemberCity city) => Assert.Single(await city.AsAsync<OpinionQueries, List<OpinionLoad>>(queries => queries.LoadAsync()));

    private static async Task<List<string>> DoAsync(MemberCity city, Func<OpinionService, Task<IReadOnlyList<Refusal>>> act) =>
        [.. (await city.AsAsync<OpinionService, IReadOnlyList<Refusal>>(act)).Select(r => r.Code)];

    private static Task<List<string>> AskAsync(MemberCity city, Guid proposal, Guid office) => DoAsync(city, service => service.AskAsync(proposal, new(office, "Combien ?", city.Today.AddDays(14))));

    private static Task<List<string>> GiveAsync(MemberCity city, Guid id, int link, string reason = "") => DoAsync(city, service => service.GiveAsync(new(id, link), Content with { ChangeReason = reason }));

    private static Task<int> RemindAsync(MemberCity city) => city.AsAsync<OpinionMailService, int>(mails => mails.RemindAsync());

    private static async Task<Guid> AskedAsync(MemberCity city)
    {
        var (proposal, office) = await SeedAsync(city);
        Assert.Empty(await AskAsync(city, proposal, office));
        return await city.WithAsync(db => db.Set<OpinionRequest>().Select(r => r.Id).SingleAsync());
    }

    private static async Task<(Guid Proposal, Guid Office)> SeedAsync(MemberCity city)
    {
        var edition = await city.WithAsync(db => db.Set<Domain.Assemblies.Edition>().SingleAsync());
        var topic = edition.AddTopic("Eau", TopicOrigin.Referral, null, "");
        var office = new Office(city.Database.Marseille.Id, OfficeKind.Department, "Direction de l’eau");
        office.Describe(office.Name, "eau@ville.example");
        var proposal = new Proposal(city.Database.Marseille.Id, new(edition.AssemblyId, edition.Id, topic.Id), 1, city.User);
        proposal.Write(new("Une fontaine", "Une fontaine par place."), new(VersionAuthor.Plenary, "", city.Today, city.User));
        await city.WithAsync(db => Save(db, topic, office, proposal));
        return (proposal.Id, office.Id);
    }

    private static Task<int> Save(AppDbContext db, params object[] rows)
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    }
}
