using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Ballots;
using Misthos.Domain.Booklets;
using Misthos.Domain.Commitments;
using Misthos.Domain.Portal;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Proposals.Amendments;
using Misthos.Web.Features.Proposals.TakeDowns;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Proposals.TakeDowns;

public sealed class SqliteStillPublicTests : StillPublicTests
{
    protected override string? Server => null;
}

public sealed class PostgresStillPublicTests : StillPublicTests
{
    protected override string? Server => SittingCase.PostgresOrSkip();
}

/// <summary>Words written into every public text of a city: what a removal takes goes, and every other place is named with the page that can change it.</summary>
public abstract class StillPublicTests
{
    private const string Name = "Paul Martin", M = RemovedPassages.Mark, Said = "Comme le dit PAUL MARTIN.";
    private static readonly DateOnly Day = new(2026, 3, 14);
    private static readonly RecordedAct Act = new(Day, Guid.CreateVersion7(), default);

    protected abstract string? Server { get; }

    [Fact]
    public async Task Reasons_of_versions_and_what_a_proposal_starts_from_lose_the_passage_in_the_same_act()
    {
        await using var city = await CreateAsync();
        var (proposal, kept, _) = await WrittenAsync(city);
        Assert.Empty(await RedactAsync(city, proposal.Id));
        Assert.Equal($"{M} attend l’eau.", await city.WithAsync(db => db.Set<Proposal>().Where(p => p.Number == 1).Select(p => p.StartsFrom).SingleAsync()));
        await using var scope = city.Scope();
        var words = await scope.ServiceProvider.GetRequiredService<AmendmentQueries>().WordsAsync(proposal.Id);
        Assert.Equal([$"Dit par {M}.", $"Comme le dit {M}."], new[] { 1, 2 }.Select(words.ReasonOf));
        Assert.Equal($"Comme le dit {M}.", words.DecisionOf(kept));
        Assert.Equal([Name], words.Passages);
        Assert.Contains("ce dont la proposition part", await city.WithAsync(db => db.Set<PublicAct>().Where(a => a.Kind == PublicActKind.TakenDown).Select(a => a.Text).SingleAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain(await FindAsync(city, words.Passages, null), place => place.Proposal == 1 && place.Kind != StillKind.Decision);
    }

    [Fact]
    public async Task A_passage_that_stands_only_in_what_a_proposal_starts_from_can_be_removed()
    {
        await using var city = await CreateAsync();
        var (proposal, _, _) = await WrittenAsync(city);
        Assert.Empty(await RedactAsync(city, proposal.Id, "attend"));
        Assert.Equal("words.not-found", (await RedactAsync(city, proposal.Id, "attend"))[0].Code);
        Assert.Equal($"Paul Martin {M} l’eau.", await city.WithAsync(db => db.Set<Proposal>().Where(p => p.Number == 1).Select(p => p.StartsFrom).SingleAsync()));
        Assert.Equal("Demandé par Paul Martin, deux fois.", await city.WithAsync(db => db.Set<WordsRedaction>().Select(r => r.Text).SingleAsync()));
    }

    [Fact]
    public async Task Every_other_place_is_named_with_the_page_that_can_change_it_or_none()
    {
        await using var city = await CreateAsync();
        var (proposal, _, refused) = await WrittenAsync(city);
        var other = await OtherAsync(city);
        var ids = await EverywhereAsync(city, proposal.Id);
        (StillKind, int?, string?)[] expected =
        [
            (StillKind.Text, 2, $"gestion/propositions/{other}/passages"), (StillKind.Version, 2, $"gestion/propositions/{other}/passages"), (StillKind.Start, 2, $"gestion/propositions/{other}/passages"),
            (StillKind.Decision, 1, null), (StillKind.Answer, 1, $"gestion/propositions/{proposal.Id}/suites"), (StillKind.Answer, 1, $"gestion/propositions/{proposal.Id}/suites"), (StillKind.Extension, 1, null),
            (StillKind.Minority, 1, $"gestion/opinions-minoritaires/{ids.Minority}"), (StillKind.Opinion, 1, $"gestion/avis/{ids.Request}"), (StillKind.Contribution, 1, null), (StillKind.Origin, 1, null),
            (StillKind.Commitment, 1, null), (StillKind.Step, 1, null), (StillKind.Move, 1, null), (StillKind.Note, 1, null), (StillKind.Commission, 1, $"gestion/seances/{ids.Sitting}/suivi"),
            (StillKind.News, null, $"gestion/actualites/{ids.News}"), (StillKind.Booklet, null, $"gestion/livrets/{ids.Booklet}"), (StillKind.Frozen, null, null), (StillKind.Register, null, null),
        ];
        Assert.Equal(expected, (await FindAsync(city, [Name], proposal.Id)).Select(p => (p.Kind, p.Proposal, p.Desk)));
        Assert.Equal($"propositions/1/versions#amendement-{refused.Number}", (await FindAsync(city, [Name], proposal.Id)).First(p => p.Kind == StillKind.Decision).Page);
        Assert.Empty(await RedactAsync(city, proposal.Id));
        Assert.Equal(expected, (await FindAsync(city, [Name], null)).Select(p => (p.Kind, p.Proposal, p.Desk)));
        Assert.Empty(await FindAsync(city, ["Paul Mart", "aul Martin", "…"], null));
    }

    // Two versions, the second of an amendment that was kept, and an amendment that was not; adopted and handed over.
    private static async Task<(Proposal Proposal, Amendment Kept, Amendment Refused)> WrittenAsync(CityDatabase city)
    {
        var proposal = Blank(city, 1);
        proposal.Start("Paul Martin attend l’eau.");
        proposal.Write(new("Titre", "Demandé par Paul Martin."), new(VersionAuthor.Plenary, "Dit par Paul Martin.", Day, city.UserId));
        var kept = proposal.File(Guid.CreateVersion7(), 1, new(new("Titre", "Demandé par Paul Martin, deux fois."), "Raison", AmendmentAuthor.Member, ""), Act);
        var refused = proposal.File(Guid.CreateVersion7(), 2, new(new("Titre", "Un texte."), "Raison", AmendmentAuthor.Member, ""), Act);
        proposal.Decide(kept, new(AmendmentOutcome.Kept, Said, null, 1), Act);
        proposal.Decide(refused, new(AmendmentOutcome.NotKept, Said, null, 2), Act);
        proposal.Adopt(Day);
        proposal.HandOver(Day, new(3, 12));
        await city.AddAsync(proposal, kept, refused);
        return (proposal, kept, refused);
    }

    private static async Task<Guid> OtherAsync(CityDatabase city)
    {
        var (other, draft) = (Blank(city, 2), Blank(city, 3));
        other.Start(Said);
        other.Write(new("Autre", Said), new(VersionAuthor.Plenary, Said, Day, city.UserId));
        other.Adopt(Day);
        other.HandOver(Day, new(3, 12));
        draft.Write(new("Brouillon", Said), new(VersionAuthor.Plenary, Said, Day, city.UserId));
        await city.AddAsync(other, draft);
        return other.Id;
    }

    private static Proposal Blank(CityDatabase city, int number) => new(city.Authority.Id, new(city.Edition.AssemblyId, city.Edition.Id, city.Edition.Topics[0].Id), number, city.UserId);

    private static async Task<(Guid Minority, Guid Request, Guid Sitting, Guid News, Guid Booklet)> EverywhereAsync(CityDatabase city, Guid id)
    {
        var (office, sitting) = (new Office(city.Authority.Id, OfficeKind.Delegation, "Eau"), new Sitting(city.Authority.Id, city.Edition.Id, city.Edition.Organs[0].Id, "Suivi", new(Day, new(9, 0), new(17, 0), 420)));
        await city.AddAsync(office, sitting);
        await city.WithAsync(async db =>
        {
            var proposal = await db.Set<Proposal>().Include(p => p.Responses).ThenInclude(r => r.Offices).Include(p => p.Extensions).SingleAsync(p => p.Id == id);
            db.Add(proposal.Extend(DutyKind.Answer, Day.AddYears(3), Said, Act));
            ResponseContent answer = new(ResponseKind.Accepted, Said, [new(office.Id, "Eau", OfficePart.LeadDelegation)], Day.AddDays(90));
            proposal.Answer(answer, Day, city.UserId, default);
            proposal.Answer(answer with { Reasons = "Oui.", ChangeReason = Said }, Day.AddDays(1), city.UserId, default);
            return await db.SaveChangesAsync();
        });
        var proposal = await city.WithAsync(db => db.Set<Proposal>().AsNoTracking().SingleAsync(p => p.Id == id));
        var commitment = new Commitment(proposal, 1, new(Said, "", null, ""));
        var step = commitment.AddMilestone(Said, Day);
        step.Move(Day.AddDays(1), Said, Act);
        commitment.AddNote(new(Said), Act);
        var request = new OpinionRequest(proposal, 1, new(office.Id, "Est-ce possible ?", Day), Act);
        request.Give(new(Said, "", "", "") { Minutes = 10 }, new(Day, default));
        var contribution = new Contribution(Guid.CreateVersion7(), new(city.Authority.Id, city.Edition.Id, null, null), new(ContributionSource.Team), new(ContributionKind.Idea, Said, ContributionShowing.Words), (city.UserId, Day));
        var file = new ImportedFile(city.Authority.Id, ImportKind.DecidimProposals, ("p.csv", []), city.UserId, DateTimeOffset.UnixEpoch);
        await city.AddAsync(commitment, request, contribution, new ContributionUse(proposal, contribution.Id, Day, city.UserId), new ImportedOrigin(file, id, new("1", "") { Answer = Said }, DateTimeOffset.UnixEpoch),
            new CommissionOpinion(commitment, (sitting.Id, 1), new(CommissionCollege.Members, CommissionVerdict.Kept, "Rien."), Act), new CommissionOpinion(commitment, (sitting.Id, 2), new(CommissionCollege.Members, CommissionVerdict.Kept, Said), Act));
        return (await MinorityAsync(city, id), request.Id, sitting.Id, await NewsAsync(city), await BookletAsync(city));
    }

    private static async Task<Guid> NewsAsync(CityDatabase city)
    {
        var (news, draft) = (new NewsItem(city.Authority.Id, new("Titre", Said, Day, null)), new NewsItem(city.Authority.Id, new("Brouillon", Said, Day, null)));
        news.Publish(DateTimeOffset.UnixEpoch);
        await city.AddAsync(news, draft, new PublicAct(city.Authority.Id, new(PublicActKind.Adoption, "Sujet", Said, Day, null), DateTimeOffset.UnixEpoch));
        return news.Id;
    }

    private static async Task<Guid> BookletAsync(CityDatabase city)
    {
        var booklet = new Booklet(city.Authority.Id, 2026);
        booklet.Write(new("", "", Said) { ForewordName = "Une élue", ForewordCapacity = "Adjointe" });
        var text = new BookletText(1, new("Ville", "Assemblée", "Livret", "2026", "", ""), [new("avant-propos", "Avant-propos", [new(BookletBlockKind.Quote, Said)], [])]);
        await city.AddAsync(booklet, new BookletFreeze(booklet, 1, new(Day, ""), text.Write(), (city.UserId, default)));
        return booklet.Id;
    }

    // The vote that adopted it was not held here: the row alone is needed.
    private static async Task<Guid> MinorityAsync(CityDatabase city, Guid id)
    {
        var ballot = new Ballot(city.Edition, BallotSubject.ProposalAdoption, id, 2);
        ballot.Write(new("Adopter ?", BallotMethod.ForOrAgainst, BallotMode.Counted, []) { Threshold = new(ThresholdKind.MoreThanHalf) });
        await city.AddAsync(ballot);
        return await city.WithAsync(async db =>
        {
            var proposal = await db.Set<Proposal>().SingleAsync(p => p.Id == id);
            db.Entry(proposal).Property(p => p.BallotId).CurrentValue = ballot.Id;
            await db.SaveChangesAsync();
            var opinion = new MinorityOpinion(Guid.CreateVersion7(), proposal, new(Said, 2), new(null, city.UserId), Day);
            db.Add(opinion);
            await db.SaveChangesAsync();
            return opinion.Id;
        });
    }

    private Task<CityDatabase> CreateAsync() =>
        CityDatabase.CreateAsync(services => services.AddSingleton(TimeProvider.System).AddScoped<RedactionService>().AddScoped<AmendmentQueries>().AddScoped<StillPublicQueries>(), Server);

    private static async Task<List<StillPublic>> FindAsync(CityDatabase city, IReadOnlyList<string> passages, Guid? leaving)
    {
        await using var scope = city.Scope();
        return await scope.ServiceProvider.GetRequiredService<StillPublicQueries>().FindAsync(passages, leaving);
    }

    private static async Task<IReadOnlyList<Refusal>> RedactAsync(CityDatabase city, Guid id, string passage = Name)
    {
        await using var scope = city.Scope();
        return await scope.ServiceProvider.GetRequiredService<RedactionService>().RedactAsync(id, new(2, [passage], TakeDownGround.CourtOrder, "Jugement"));
    }
}
