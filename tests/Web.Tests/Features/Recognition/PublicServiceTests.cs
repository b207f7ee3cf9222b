using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Topics;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Web.Features.Members.Space;
using Misthos.Web.Features.Recognition.Distinctions;
using Misthos.Web.Features.Recognition.Testimonies;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Members;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Recognition;

public sealed class SqlitePublicServiceTests : PublicServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(Register);
}

public sealed class PostgresPublicServiceTests : PublicServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.PostgresAsync(SittingCase.PostgresOrSkip(), Register);
}

/// <summary>Authors first, then the public; a testimony shown while everyone who must agree does, and gone once taken back. On both databases.</summary>
public abstract class PublicServiceTests
{
    protected abstract Task<TestDatabase> CreateAsync();

    protected static void Register(IServiceCollection services)
    {
        MemberCity.Register(services);
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
    }

    [Fact]
    public async Task Nobody_reads_of_a_step_before_its_authors_and_each_is_told_once()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var (id, proposal) = await DistinctionAsync(city);
        var other = await city.SeatAsync("Léo", "Durand");
        await city.WithAsync(async db =>
        {
            (await db.Set<Person>().SingleAsync(p => p.Id == city.Member)).SetContact("zoe@exemple.fr", null, null, ContactChannel.Email);
            return await db.SaveChangesAsync();
        });
        Assert.Equal("distinction.no-authors", await CodeAsync(city, s => s.PublishAsync(id)));
        Assert.Empty(await TellAsync(city, s => s.NameAuthorsAsync(id, [city.Member, other, Guid.CreateVersion7()])));
        Assert.Equal("distinction.untold", await CodeAsync(city, s => s.PublishAsync(id)));
        var pressed = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => TellAsync(city, s => s.TellByMailAsync(id))));
        Assert.Contains(pressed, refusals => refusals.Count == 0);
        Assert.Single(await city.WithAsync(db => db.Set<MailMessage>().Where(m => m.DedupKey.StartsWith("distinction:")).ToListAsync()));
        Assert.Equal("distinction.untold", await CodeAsync(city, s => s.PublishAsync(id)));
        Assert.Empty(await PublicAsync(city, proposal));
        Assert.Equal("distinction.why-not-reached", Assert.Single(await TellAsync(city, s => s.NoteToldAsync(id, [other], TellingWay.NotReached, ""))).Code);
        Assert.Empty(await TellAsync(city, s => s.NoteToldAsync(id, [other], TellingWay.Letter, "Lettre du 8 novembre")));
        Assert.Null(await CodeAsync(city, s => s.PublishAsync(id)));
        Assert.Equal(DistinctionState.Submitted, Assert.Single(await PublicAsync(city, proposal)).Last.State);
        // News that comes after is news to tell again.
        Assert.Null(await CodeAsync(city, s => s.RecordAsync(id, new(DistinctionState.Won, Today(city), ""))));
        Assert.Equal(DistinctionState.Submitted, Assert.Single(await PublicAsync(city, proposal)).Last.State);
        Assert.Equal("distinction.untold", await CodeAsync(city, s => s.PublishAsync(id)));
        var mine = Assert.Single(await city.AsAsync<DistinctionQueries, List<(Distinction Distinction, IReadOnlyList<DistinctionStep> Steps)>>(q => q.OfAuthorAsync(city.Member)));
        Assert.Equal([DistinctionState.Submitted], mine.Steps.Select(s => s.State));
        Assert.Contains(await city.AsAsync<MyDataQueries, IReadOnlyList<MyDataSection>>(q => q.OfAsync([other])), section => section.Type == nameof(DistinctionTelling));
    }

    [Fact]
    public async Task A_testimony_taken_back_is_gone_wherever_it_was()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var id = await GiveAsync(city, TestimonyForm.Audio, Mp3("voix"), TestimonyUse.Portal, TestimonyUse.Lending);
        Assert.Equal(["testimony.no-words-audio", "testimony.consent-testimony", "testimony.consent-image"], (await DeskAsync(city, s => s.PublishAsync(id))).Select(r => r.Code));
        await ConsentAsync(city, ConsentKind.Testimony, ConsentKind.Image);
        Assert.Empty(await DeskAsync(city, s => s.DescribeAsync(id, "J’ai osé parler.")));
        Assert.Empty(await DeskAsync(city, s => s.PublishAsync(id)));
        Assert.Empty(await DeskAsync(city, s => s.LendAsync(id, new("Médiathèque", "Exposition", Today(city), Today(city).AddDays(60)))));
        var loan = await city.WithAsync(db => db.Set<TestimonyLoan>().Select(l => l.Id).SingleAsync());
        Assert.NotNull(await ShownAsync(city, id));
        Assert.NotNull(await LentAsync(city, loan));
        // A general consent withdrawn hides it at once, without anybody touching the piece.
        await ConsentAsync(city, ConsentKind.Testimony);
        Assert.Null(await ShownAsync(city, id));
        Assert.Null(await LentAsync(city, loan));
        await ConsentAsync(city, ConsentKind.Testimony, ConsentKind.Image);
        Assert.NotNull(await ShownAsync(city, id));
        Assert.Empty(await OwnAsync(city, s => s.WithdrawAsync(id)));
        Assert.Null(await ShownAsync(city, id));
        Assert.Null(await LentAsync(city, loan));
        Assert.Empty(await city.WithAsync(db => db.Set<StoredDocument>().ToListAsync()));
        var left = await city.WithAsync(db => db.Set<Testimony>().SingleAsync());
        Assert.Equal(("", "", Today(city)), (left.Title, left.Words, left.WithdrawnOn));
        Assert.DoesNotContain(await city.WithAsync(db => db.Set<AuditEntry>().ToListAsync()), entry => entry.Changes.Contains("osé parler", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_minor_is_published_once_a_guardian_agreed_to_the_piece_and_to_their_words()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var young = await city.SeatAsync("Ana", "Roux", born: Today(city).AddYears(-16));
        var content = new TestimonyContent(TestimonyForm.Text, "À seize ans", "On m’a écoutée.", TestimonyNaming.GivenName);
        Assert.Equal("testimony.how", Assert.Single(await OwnAsync(city, s => s.TypeAsync(young, new(content, [], [TestimonyUse.Portal]), " "))).Code);
        Assert.Empty(await OwnAsync(city, s => s.TypeAsync(young, new(content, [], [TestimonyUse.Portal]), "papier signé")));
        var id = await city.WithAsync(db => db.Set<Testimony>().Select(t => t.Id).SingleAsync());
        await city.AsAsync<SpaceService, IReadOnlyList<Refusal>>(s => s.NoteConsentAsync(young, [ConsentKind.Testimony]));
        Assert.Equal(["testimony.guardian", "testimony.consent-testimony"], (await DeskAsync(city, s => s.PublishAsync(id))).Select(r => r.Code));
        Assert.Empty(await OwnAsync(city, s => s.NoteAgreedAsync(id, [TestimonyUse.Portal], ofGuardian: true, "papier signé par la mère")));
        await city.AsAsync<SpaceService, IReadOnlyList<Refusal>>(s => s.GuardianConsentAsync(young, [ConsentKind.Testimony]));
        Assert.Empty(await DeskAsync(city, s => s.PublishAsync(id)));
        Assert.Empty(await OwnAsync(city, s => s.NoteAgreedAsync(id, [], ofGuardian: true, "téléphone de la mère")));
        Assert.Null(await ShownAsync(city, id));
        Assert.Equal("testimony.not-yours", Assert.Single(await OwnAsync(city, s => s.WithdrawAsync(id))).Code);
    }

    [Fact]
    public async Task The_same_piece_sent_three_times_stands_once_and_files_are_known_by_their_bytes()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => GivenAsync(city, TestimonyForm.Text, [])));
        Assert.Single(sent, refusals => refusals.Count == 0);
        Assert.All(sent.Where(r => r.Count > 0), refusals => Assert.Equal("testimony.exists", Assert.Single(refusals).Code));
        Assert.Equal("testimony.not-audio", Assert.Single(await GivenAsync(city, TestimonyForm.Audio, "<html>"u8.ToArray())).Code);
        Assert.Equal("testimony.audio-big", Assert.Single(await GivenAsync(city, TestimonyForm.Audio, [.. Mp3("x"), .. new byte[TestimonyFileService.LargestAudio]])).Code);
        Assert.Equal("testimony.not-photo", Assert.Single(await GivenAsync(city, TestimonyForm.Photo, Mp3("x"))).Code);
        Assert.Equal("testimony.text-file", Assert.Single(await GivenAsync(city, TestimonyForm.Text, Mp3("x"))).Code);
    }

    [Fact]
    public async Task Erasing_a_person_takes_their_testimonies_back()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        await GiveAsync(city, TestimonyForm.Audio, Mp3("voix"), TestimonyUse.Portal);
        Assert.Empty(await city.AsAsync<SpaceService, IReadOnlyList<Refusal>>(s => s.AskErasureAsync(city.Member, "")));
        var request = await city.WithAsync(db => db.Set<ErasureRequest>().Select(r => r.Id).SingleAsync());
        Assert.Empty(await city.AsAsync<ErasureService, IReadOnlyList<Refusal>>(s => s.ReplyAsync(request, "C’est fait", [ErasedPart.Testimonies])));
        Assert.NotNull((await city.WithAsync(db => db.Set<Testimony>().SingleAsync())).WithdrawnOn);
        Assert.Empty(await city.WithAsync(db => db.Set<StoredDocument>().ToListAsync()));
    }

    [Fact]
    public async Task Only_who_is_willing_is_asked_to_speak_and_the_body_reads_who_goes()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var (id, refusals) = await city.AsAsync<WitnessService, (Guid? Id, IReadOnlyList<Refusal> Refusals)>(s => s.RecordAsync(new("Lycée Exemple", "Mme Essai", "lycee@exemple.fr", "Oser parler", null, "")));
        Assert.Empty(refusals);
        Assert.Equal("witness.nobody", Assert.Single(await WitnessAsync(city, s => s.AskAsync(id!.Value, [city.Member]))).Code);
        await ConsentAsync(city, ConsentKind.Testimony);
        Assert.Empty(await WitnessAsync(city, s => s.AskAsync(id!.Value, [city.Member])));
        Assert.Equal("witness.did-not-agree", Assert.Single(await WitnessAsync(city, s => s.AnswerAsync(id!.Value, [city.Member], "Zoé vient"))).Code);
        Assert.Empty(await WitnessAsync(city, s => s.ReplyAsync(id!.Value, city.Member, true)));
        Assert.Empty(await WitnessAsync(city, s => s.AnswerAsync(id!.Value, [city.Member], "Elle arrive par le train de 9 h.")));
        var mail = await city.WithAsync(db => db.Set<MailMessage>().SingleAsync(m => m.DedupKey.StartsWith("witness-answer:")));
        Assert.Contains("Zoé Martin", mail.Text, StringComparison.Ordinal);
        Assert.Equal("witness.answered", Assert.Single(await WitnessAsync(city, s => s.ReplyAsync(id!.Value, city.Member, false))).Code);
    }

    /// <summary>A frame of an MP3 that says little, behind a tag that says who and where.</summary>
    internal static byte[] Mp3(string words) => [.. "ID3"u8, 3, 0, 0, 0, 0, 0, 20, .. "TXXX Marseille 43,2 N"u8[..20], 0xFF, 0xFB, 0x90, 0x64, .. System.Text.Encoding.UTF8.GetBytes(words), .. new byte[200]];

    private static DateOnly Today(MemberCity city) => Misthos.Web.Design.Format.DayOf(city.Database.Clock.GetUtcNow());

    private static async Task<(Guid Id, Guid Proposal)> DistinctionAsync(MemberCity city)
    {
        var proposal = await city.WithAsync(async db =>
        {
            var edition = await db.Set<Edition>().Include(e => e.Topics).SingleAsync();
            var topic = edition.AddTopic("Eau", TopicOrigin.Referral, "la Ville", "?");
            var made = new Proposal(db.AuthorityId, new(edition.AssemblyId, edition.Id, topic.Id), 1, city.User);
            made.Write(new("Des fontaines", "Partout"), new(VersionAuthor.Facilitator, "", Today(city), city.User));
            made.Adopt(Today(city));
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        var (id, _) = await city.AsAsync<DistinctionService, (Guid? Id, IReadOnlyList<Refusal> Refusals)>(s => s.CreateAsync(new(DistinctionKind.Application, new("Mayors Challenge (essai)", "Fondation", "Un appel", null), [proposal])));
        Assert.Null(await CodeAsync(city, s => s.RecordAsync(id!.Value, new(DistinctionState.Submitted, Today(city), ""))));
        return (id!.Value, proposal);
    }

    private static Task<List<PublicDistinction>> PublicAsync(MemberCity city, Guid proposal) => city.AsAsync<DistinctionQueries, List<PublicDistinction>>(q => q.PublicOfAsync([proposal]));

    private static async Task<string?> CodeAsync(MemberCity city, Func<DistinctionService, Task<IReadOnlyList<Refusal>>> act) => (await city.AsAsync(act)) is [var refusal, ..] ? refusal.Code : null;

    private static Task<IReadOnlyList<Refusal>> TellAsync(MemberCity city, Func<TellingService, Task<IReadOnlyList<Refusal>>> act) => city.AsAsync(act);

    private static Task<IReadOnlyList<Refusal>> DeskAsync(MemberCity city, Func<TestimonyDeskService, Task<IReadOnlyList<Refusal>>> act) => city.AsAsync(act);

    private static Task<IReadOnlyList<Refusal>> OwnAsync(MemberCity city, Func<TestimonyService, Task<IReadOnlyList<Refusal>>> act) => city.AsAsync(act);

    private static Task<IReadOnlyList<Refusal>> WitnessAsync(MemberCity city, Func<WitnessService, Task<IReadOnlyList<Refusal>>> act) => city.AsAsync(act);

    private static Task<IReadOnlyList<Refusal>> ConsentAsync(MemberCity city, params ConsentKind[] given) => city.AsAsync<SpaceService, IReadOnlyList<Refusal>>(s => s.ConsentAsync(city.Member, given));

    private static Task<IReadOnlyList<Refusal>> GivenAsync(MemberCity city, TestimonyForm form, byte[] file, params TestimonyUse[] uses) =>
        OwnAsync(city, s => s.GiveAsync(city.Member, new(new(form, "Ma première séance", form == TestimonyForm.Text ? "J’ai parlé." : "", TestimonyNaming.FullName), file, uses)));

    private static async Task<Guid> GiveAsync(MemberCity city, TestimonyForm form, byte[] file, params TestimonyUse[] uses)
    {
        Assert.Empty(await GivenAsync(city, form, file, uses));
        return await city.WithAsync(db => db.Set<Testimony>().Select(t => t.Id).SingleAsync());
    }

    private static Task<TestimonyView?> ShownAsync(MemberCity city, Guid id) => city.AsAsync<TestimonyQueries, TestimonyView?>(q => q.PublicAsync(id));

    private static Task<(TestimonyView View, TestimonyLoan Loan)?> LentAsync(MemberCity city, Guid loan) => city.AsAsync<TestimonyQueries, (TestimonyView View, TestimonyLoan Loan)?>(q => q.LentAsync(loan));
}
