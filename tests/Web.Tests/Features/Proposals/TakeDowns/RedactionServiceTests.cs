using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Web.Features.Proposals.Amendments;
using Misthos.Web.Features.Proposals.TakeDowns;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Proposals.TakeDowns;

public sealed class SqliteRedactionTests : RedactionServiceTests
{
    protected override string? Server => null;
}

public sealed class PostgresRedactionTests : RedactionServiceTests
{
    protected override string? Server => SittingCase.PostgresOrSkip();
}

/// <summary>Passages of a text in force go once, everywhere, with one act of the register; the row stays and nobody writes anything in their place.</summary>
public abstract class RedactionServiceTests
{
    private const string M = RemovedPassages.Mark;
    private static readonly DateOnly Day = new(2026, 3, 14);

    protected abstract string? Server { get; }

    [Fact]
    public async Task Passages_go_with_one_act_and_what_is_shown_has_the_mark()
    {
        await using var city = await CreateAsync();
        var id = await HandedOverAsync(city);
        Assert.Empty(await RedactAsync(city, id, ["Paul Martin"]));
        Assert.Equal(($"Titre de {M}", $"Demandé par {M}.\nAutre ligne."), await city.WithAsync(db => db.Set<Proposal>().Select(p => new ValueTuple<string, string>(p.Title, p.Text)).SingleAsync()));
        var words = await WordsAsync(city, id);
        Assert.Equal(new ProposalWording($"Titre de {M}", $"Demandé par {M}.\nAutre ligne."), words.Wording(1));
        Assert.Contains("Paul Martin", words.Versions.Single().Text, StringComparison.Ordinal);
        var act = await city.WithAsync(db => db.Set<PublicAct>().SingleAsync(a => a.Kind == PublicActKind.TakenDown));
        Assert.Contains("Des passages de la version 1 sont retirés", act.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Paul", act.Line, StringComparison.Ordinal);
        Assert.Empty(await city.WithAsync(db => db.Set<Proposal>().Where(p => p.SearchText.Contains("paul")).ToListAsync()));
    }

    [Fact]
    public async Task A_second_removal_goes_on_from_what_is_shown_and_the_last_holds()
    {
        await using var city = await CreateAsync();
        var id = await HandedOverAsync(city);
        Assert.Empty(await RedactAsync(city, id, ["Paul Martin"]));
        Assert.Equal(("words.not-found", "Paul Martin"), (await RedactAsync(city, id, ["Paul Martin"])) is [var refusal] ? (refusal.Code, refusal.Values[0]) : default);
        Assert.Equal("words.not-found", (await RedactAsync(city, id, ["retiré"]))[0].Code);
        Assert.Empty(await RedactAsync(city, id, ["Autre ligne"]));
        Assert.Equal($"Demandé par {M}.\n{M}.", (await WordsAsync(city, id)).Wording(1)!.Text);
        Assert.Equal([1, 2], (await WordsAsync(city, id)).RedactionsOf(1).Select(r => r.Order));
    }

    [Fact]
    public async Task Versions_and_amendments_that_hold_the_passage_lose_it_in_the_same_save_and_the_others_stay()
    {
        await using var city = await CreateAsync();
        var proposal = Written(city);
        var named = proposal.File(Guid.CreateVersion7(), 1, new(new("Titre", "Le texte de Paul Martin."), "Raison", AmendmentAuthor.Member, ""), new(Day, city.UserId, default));
        var reason = proposal.File(Guid.CreateVersion7(), 2, new(new("Titre", "Un texte."), "Paul Martin le veut.", AmendmentAuthor.Member, ""), new(Day, city.UserId, default));
        var other = proposal.File(Guid.CreateVersion7(), 3, new(new("Titre", "Un autre texte de Paulette Martin."), "Raison", AmendmentAuthor.Member, ""), new(Day, city.UserId, default));
        proposal.Write(new("Titre", "Sans nom."), new(VersionAuthor.Plenary, "Essai", Day, city.UserId));
        proposal.Write(new("Titre", "Avec Paul Martin."), new(VersionAuthor.Plenary, "Essai", Day, city.UserId));
        proposal.Adopt(Day);
        await city.AddAsync(proposal, named, reason, other);
        Assert.Empty(await RedactAsync(city, proposal.Id, ["Paul Martin"], 3));
        var words = await WordsAsync(city, proposal.Id);
        Assert.Equal([$"Demandé par {M}.\nAutre ligne.", "Sans nom.", $"Avec {M}."], new[] { 1, 2, 3 }.Select(n => words.Wording(n)!.Text));
        Assert.Equal([true, true, false], new[] { 1, 2, 3 }.Select(n => words.OfAmendment(n) is not null));
        var act = await city.WithAsync(db => db.Set<PublicAct>().SingleAsync());
        Assert.Contains("d’autres versions (1)", act.Text, StringComparison.Ordinal);
        Assert.Contains("sont retirés (1, 2)", act.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_presses_at_once_make_one_row_and_it_is_kept_for_ever()
    {
        await using var city = await CreateAsync();
        var id = await HandedOverAsync(city);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RedactAsync(city, id, ["Paul Martin"]))));
        Assert.Single(answers, a => a.Count == 0);
        Assert.All(answers.Where(a => a.Count > 0), a => Assert.True(a[0].Code is "Conflict" or "words.not-found"));
        Assert.Equal((1, 1), (await city.WithAsync(db => db.Set<WordsRedaction>().CountAsync()), await city.WithAsync(db => db.Set<PublicAct>().CountAsync())));
        await Assert.ThrowsAsync<InvalidOperationException>(() => city.WithAsync(db => db.Set<WordsRedaction>().ExecuteDeleteAsync()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => city.WithAsync(async db =>
        {
            db.Entry(await db.Set<WordsRedaction>().SingleAsync()).Property(r => r.Text).CurrentValue = "Autre chose";
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task A_draft_is_corrected_and_an_unknown_version_is_refused()
    {
        await using var city = await CreateAsync();
        var draft = Written(city);
        await city.AddAsync(draft);
        Assert.Equal("words.not-fixed", (await RedactAsync(city, draft.Id, ["Paul Martin"]))[0].Code);
        Assert.Equal("words.none", (await RedactAsync(city, draft.Id, ["Paul Martin"], 2))[0].Code);
        Assert.Equal(0, await city.WithAsync(db => db.Set<WordsRedaction>().CountAsync()));
    }

    private async Task<CityDatabase> CreateAsync() =>
        await CityDatabase.CreateAsync(services => services.AddSingleton(TimeProvider.System).AddScoped<RedactionService>().AddScoped<AmendmentQueries>(), Server);

    private static Proposal Written(CityDatabase city)
    {
        var proposal = new Proposal(city.Authority.Id, new(city.Edition.AssemblyId, city.Edition.Id, city.Edition.Topics[0].Id), 1, city.UserId);
        proposal.Write(new("Titre de Paul Martin", "Demandé par Paul Martin.\nAutre ligne."), new(VersionAuthor.Plenary, "", Day, city.UserId));
        return proposal;
    }

    private static async Task<Guid> HandedOverAsync(CityDatabase city)
    {
        var proposal = Written(city);
        proposal.Adopt(Day);
        proposal.HandOver(Day, new(3, 12));
        await city.AddAsync(proposal);
        return proposal.Id;
    }

    private static async Task<IReadOnlyList<Refusal>> RedactAsync(CityDatabase city, Guid id, string[] passages, int version = 1)
    {
        await using var scope = city.Scope();
        return await scope.ServiceProvider.GetRequiredService<RedactionService>().RedactAsync(id, new(version, passages, TakeDownGround.CourtOrder, "Jugement"));
    }

    private static async Task<ShownWords> WordsAsync(CityDatabase city, Guid id)
    {
        await using var scope = city.Scope();
        return await scope.ServiceProvider.GetRequiredService<AmendmentQueries>().WordsAsync(id);
    }
}
