using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Features.Proposals;
using Misthos.Web.Features.Proposals.Amendments;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Proposals.Amendments;

public sealed class SqliteAmendmentTests : AmendmentServiceTests
{
    protected override string? Server => null;
}

public sealed class PostgresAmendmentTests : AmendmentServiceTests
{
    protected override string? Server => SittingCase.PostgresOrSkip();
}

/// <summary>Amendments get a number each, are decided once, and what is kept is a version in the same save.</summary>
public abstract class AmendmentServiceTests
{
    protected abstract string? Server { get; }

    [Fact]
    public async Task Four_filed_at_once_get_four_numbers_and_one_sent_twice_gets_one()
    {
        await using var city = await CreateAsync();
        var proposal = await WrittenAsync(city);
        var typings = Enumerable.Range(1, 4).Select(n => Typing(proposal, $"Texte {n}")).ToList();
        var answers = await Task.WhenAll(typings.Concat(typings).Select(t => Task.Run(() => FileAsync(city, t))));
        Assert.All(answers, Assert.Empty);
        Assert.Equal([1, 2, 3, 4], await city.WithAsync(db => db.Set<Amendment>().OrderBy(a => a.Number).Select(a => a.Number).ToListAsync()));
    }

    [Fact]
    public async Task What_is_kept_is_a_version_and_two_decisions_at_once_make_one()
    {
        await using var city = await CreateAsync();
        var proposal = await WrittenAsync(city);
        var typing = Typing(proposal, "Texte amendé");
        Assert.Empty(await FileAsync(city, typing));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => DecideAsync(city, typing.Key, AmendmentOutcome.Kept, 1))));
        Assert.Single(answers, a => a.Count == 0);
        Assert.All(answers.Where(a => a.Count > 0), a => Assert.True(a[0].Code is "Conflict" or "amendment.decided" or "amendment.version-moved"));
        var versions = await DoAsync<AmendmentQueries, List<ProposalVersion>>(city, q => q.VersionsAsync(proposal));
        Assert.Equal([("Texte", null), ("Texte amendé", 1)], versions.Select(v => (v.Text, v.Amendment)));
        Assert.Equal("Texte amendé", await city.WithAsync(db => db.Set<Proposal>().Select(p => p.Text).SingleAsync()));
    }

    [Fact]
    public async Task One_whose_text_moved_on_is_decided_by_hand_and_nothing_of_it_is_lost()
    {
        await using var city = await CreateAsync();
        var proposal = await WrittenAsync(city);
        var typing = Typing(proposal, "Texte amendé");
        Assert.Empty(await FileAsync(city, typing));
        Assert.Empty(await DoAsync<ProposalService, IReadOnlyList<Refusal>>(city, s => s.WriteAsync(proposal, city.Edition.Topics[0].Id, new("Titre", "Texte de la nuit"), (VersionAuthor.Plenary, "Discussion"))));
        Assert.Equal("amendment.version-moved", (await DecideAsync(city, typing.Key, AmendmentOutcome.Kept, 1))[0].Code);
        Assert.Equal("amendment.by-hand", (await DecideAsync(city, typing.Key, AmendmentOutcome.Kept, 2))[0].Code);
        Assert.Empty(await DecideAsync(city, typing.Key, AmendmentOutcome.Kept, 2, new("Titre", "Texte de la nuit, amendé")));
        var view = await DoAsync<AmendmentQueries, AmendmentView?>(city, q => q.FindAsync(typing.Key));
        Assert.Equal(("Texte amendé", 1, 3, "Texte"), (view!.Amendment.Text, view.Amendment.BaseVersion, view.Amendment.ResultVersion, view.Base!.Text));
    }

    [Fact]
    public async Task Words_are_taken_down_once_and_the_row_stays()
    {
        await using var city = await CreateAsync();
        var proposal = await WrittenAsync(city);
        Assert.Empty(await FileAsync(city, Typing(proposal, "Texte avec un nom")));
        Task<IReadOnlyList<Refusal>> Down(int? version, int? amendment) =>
            DoAsync<AmendmentService, IReadOnlyList<Refusal>>(city, s => s.TakeDownAsync(proposal, new(version, amendment), TakeDownGround.PersonalData, "Le nom d’une personne"));
        Assert.Equal("words.in-force", (await Down(1, null))[0].Code);
        Assert.Equal("words.none", (await Down(null, 2))[0].Code);
        Assert.Empty(await Down(null, 1));
        Assert.Equal("words.already-down", (await Down(null, 1))[0].Code);
        Assert.Empty(await DoAsync<ProposalService, IReadOnlyList<Refusal>>(city, s => s.WriteAsync(proposal, city.Edition.Topics[0].Id, new("Titre", "Texte corrigé"), (VersionAuthor.Plenary, "Discussion"))));
        Assert.Empty(await Down(1, null));
        var words = await DoAsync<AmendmentQueries, ShownWords>(city, q => q.WordsAsync(proposal));
        Assert.NotNull(words.OfAmendment(1));
        Assert.Null(words.Wording(1));
        Assert.Equal("Texte corrigé", words.Wording(2)!.Text);
        await Assert.ThrowsAsync<InvalidOperationException>(() => city.WithAsync(async db =>
        {
            db.RemoveRange(await db.Set<WordsTakeDown>().ToListAsync());
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task Words_taken_down_are_not_kept_when_their_amendment_is_decided()
    {
        await using var city = await CreateAsync();
        var proposal = await WrittenAsync(city);
        var typing = Typing(proposal, "Texte avec un nom");
        Assert.Empty(await FileAsync(city, typing));
        Assert.Empty(await DoAsync<AmendmentService, IReadOnlyList<Refusal>>(city, s => s.TakeDownAsync(proposal, new(null, 1), TakeDownGround.PersonalData, "Le nom d’une personne")));
        Assert.NotNull((await DoAsync<AmendmentQueries, AmendmentView?>(city, q => q.FindAsync(typing.Key)))!.Down);
        Assert.Equal("amendment.words-down", (await DecideAsync(city, typing.Key, AmendmentOutcome.Kept, 1))[0].Code);
        Assert.Empty(await DecideAsync(city, typing.Key, AmendmentOutcome.KeptInPart, 1, new("Titre", "Texte sans nom")));
        Assert.Equal("Texte sans nom", await city.WithAsync(db => db.Set<Proposal>().Select(p => p.Text).SingleAsync()));
    }

    [Fact]
    public async Task Nothing_is_removed_or_decided_again_and_another_city_finds_nothing()
    {
        await using var city = await CreateAsync();
        var typing = Typing(await WrittenAsync(city), "Texte amendé");
        Assert.Empty(await FileAsync(city, typing));
        Assert.Empty(await DecideAsync(city, typing.Key, AmendmentOutcome.NotKept, 1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => city.WithAsync(db => db.Set<Amendment>().ExecuteDeleteAsync()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => city.WithAsync(async db =>
        {
            db.Entry(await db.Set<Amendment>().SingleAsync()).Property(a => a.Outcome).CurrentValue = AmendmentOutcome.Kept;
            return await db.SaveChangesAsync();
        }));
        var elsewhere = new Authority("poitiers", "Poitiers", AuthorityKind.City);
        await city.AddAsync(elsewhere);
        await using var scope = city.Scope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(elsewhere));
        Assert.Null(await scope.ServiceProvider.GetRequiredService<AmendmentQueries>().FindAsync(typing.Key));
    }

    private async Task<CityDatabase> CreateAsync() =>
        await CityDatabase.CreateAsync(services => services.AddSingleton(TimeProvider.System).AddScoped<AmendmentService>().AddScoped<AmendmentQueries>().AddScoped<ProposalService>(), Server);

    private static AmendmentTyping Typing(Guid proposal, string text) => new(Guid.CreateVersion7(), proposal, new(new("Titre", text), "Parce que", AmendmentAuthor.Group, "Table 1"));

    private static async Task<Guid> WrittenAsync(CityDatabase city) => (await DoAsync<ProposalService, Proposal>(city, s => s.RecordAsync(city.Edition.Topics[0].Id, "Titre", "Texte"))).Id;

    private static Task<IReadOnlyList<Refusal>> FileAsync(CityDatabase city, AmendmentTyping typing) => DoAsync<AmendmentService, IReadOnlyList<Refusal>>(city, s => s.FileAsync(typing));

    private static Task<IReadOnlyList<Refusal>> DecideAsync(CityDatabase city, Guid id, AmendmentOutcome outcome, int seen, ProposalWording? wording = null) =>
        DoAsync<AmendmentService, IReadOnlyList<Refusal>>(city, s => s.DecideAsync(id, new(outcome, "Raison", wording, seen)));

    private static async Task<TResult> DoAsync<TService, TResult>(CityDatabase city, Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = city.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
