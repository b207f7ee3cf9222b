using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Booklets;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Portal.Elections;

namespace Misthos.Web.Features.Booklets;

/// <summary>Booklets are prepared, and frozen: a public act. Each method saves once.</summary>
public sealed class BookletService(AppDbContext db, BookletFactsQueries facts, BookletTexting texts, PublicRegister register, ElectionQueries elections, Actor actor, TimeProvider clock)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Prepares the booklet of a year.</summary>
    public Task<(Guid Id, IReadOnlyList<Refusal> Refusals)> PrepareAsync(int year) => AddAsync(new Booklet(db.AuthorityId, year));

    /// <summary>Prepares the booklet of what an edition handed over.</summary>
    public async Task<(Guid Id, IReadOnlyList<Refusal> Refusals)> PrepareAsync(Guid editionId) =>
        await db.Set<Edition>().AnyAsync(e => e.Id == editionId && e.Status != EditionStatus.Draft) ? await AddAsync(new Booklet(db.AuthorityId, editionId)) : (Guid.Empty, [new Refusal("booklet.no-edition")]);

    /// <summary>Writes what the organiser adds.</summary>
    public async Task<IReadOnlyList<Refusal>> WriteAsync(Guid id, BookletWords words)
    {
        actor.Does("Booklets.Write");
        var booklet = await db.Set<Booklet>().SingleAsync(b => b.Id == id);
        if (booklet.WhyNotWrite(words, await elections.CurrentAsync()) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        booklet.Write(words);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>The text as it would be frozen.</summary>
    public async Task<BookletText> PreviewAsync(Booklet booklet, DateOnly on)
    {
        using var speaking = Speaking.In(BookletQueries.Language);
        return new BookletWriter(texts, await facts.OfAsync(booklet, on)).Write();
    }

    /// <summary>Freezes the booklet as of a day, and makes it public.</summary>
    public async Task<IReadOnlyList<Refusal>> FreezeAsync(Guid id, BookletCut cut)
    {
        actor.Does("Booklets.Freeze");
        var booklet = await db.Set<Booklet>().AsNoTracking().SingleAsync(b => b.Id == id);
        var earlier = await db.Set<BookletFreeze>().CountAsync(f => f.BookletId == id);
        if (booklet.WhyNotFreeze(cut, Today, earlier) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var text = await PreviewAsync(booklet, cut.On);
        if (!text.Proposals().Any())
        {
            return [new Refusal("booklet.no-proposal")];
        }

        var frozen = new BookletFreeze(booklet, earlier + 1, cut, text.Write(), (actor.Require(), clock.GetUtcNow()));
        db.Add(frozen);
        register.Record(db.AuthorityId, BookletActs.Frozen(booklet, frozen, text, Today));
        return await db.SaveOrRefuseAsync("booklet.somebody-faster");
    }

    private async Task<(Guid Id, IReadOnlyList<Refusal> Refusals)> AddAsync(Booklet booklet)
    {
        actor.Does("Booklets.Prepare");
        db.Add(booklet);
        return (booklet.Id, await db.SaveOrRefuseAsync("booklet.exists"));
    }
}
