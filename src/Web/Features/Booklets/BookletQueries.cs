using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Booklets;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Booklets;

/// <summary>A booklet in a list.</summary>
public sealed record BookletRow(Booklet Booklet, string? Edition, DateOnly? FrozenOn, int Versions);

/// <summary>A version of a frozen booklet, in a list.</summary>
public sealed record BookletVersion(int Order, DateOnly On, string Reason, DateTimeOffset At, string Sha256);

/// <summary>A frozen booklet as it may be shown today.</summary>
/// <param name="Booklet">What it is.</param>
/// <param name="Frozen">The version.</param>
/// <param name="Text">Its text, without what was taken down since.</param>
/// <param name="TakenDown">How many answers gave way to a line since it was frozen.</param>
public sealed record FrozenBooklet(Booklet Booklet, BookletFreeze Frozen, BookletText Text, int TakenDown)
{
    /// <summary>How many proposals passages were removed from since it was frozen.</summary>
    public int Redacted { get; init; }

    /// <summary>Every version, the latest first.</summary>
    public IReadOnlyList<BookletVersion> Versions { get; init; } = [];
}

/// <summary>Booklets as pages read them.</summary>
public sealed class BookletQueries(AppDbContext db, BookletTexting texts, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Every booklet, years first, the latest first; the public sees those frozen.</summary>
    public async Task<List<BookletRow>> AllAsync(bool publicOnly)
    {
        var rows = await db.Set<Booklet>().AsNoTracking().Select(b => new
        {
            Booklet = b,
            Edition = db.Set<Edition>().Where(e => e.Id == b.EditionId).Select(e => e.Name).FirstOrDefault(),
            StartsOn = db.Set<Edition>().Where(e => e.Id == b.EditionId).Select(e => (DateOnly?)e.StartsOn).FirstOrDefault(),
            FrozenOn = db.Set<BookletFreeze>().Where(f => f.BookletId == b.Id).OrderByDescending(f => f.Order).Select(f => (DateOnly?)f.On).FirstOrDefault(),
            Versions = db.Set<BookletFreeze>().Count(f => f.BookletId == b.Id),
        }).ToListAsync();
        return [.. rows.Where(r => !publicOnly || r.Versions > 0).OrderByDescending(r => r.Booklet.Year).ThenByDescending(r => r.StartsOn).Select(r => new BookletRow(r.Booklet, r.Edition, r.FrozenOn, r.Versions))];
    }

    public Task<Booklet?> FindAsync(Guid id) => db.Set<Booklet>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id);

    /// <summary>Versions of a booklet, the latest first, without their text.</summary>
    public Task<List<BookletVersion>> VersionsAsync(Guid id) =>
        db.Set<BookletFreeze>().Where(f => f.BookletId == id).OrderByDescending(f => f.Order).Select(f => new BookletVersion(f.Order, f.On, f.Reason, f.At, f.Sha256)).ToListAsync();

    /// <summary>Editions there is no booklet of yet.</summary>
    public async Task<List<Choice>> EditionsAsync() =>
        [.. (await db.Set<Edition>().Where(e => e.Status != EditionStatus.Draft && !db.Set<Booklet>().Any(b => b.EditionId == e.Id)).OrderByDescending(e => e.StartsOn).Select(e => new { e.Id, e.Name }).ToListAsync()).Select(e => new Choice(e.Id.ToString(), e.Name))];

    /// <summary>A frozen booklet by its address; the last version unless one is asked for; null when there is none.</summary>
    public async Task<FrozenBooklet?> FrozenAsync(BookletKind kind, string key, int? version)
    {
        var found = await (
            from f in db.Set<BookletFreeze>().AsNoTracking()
            join b in db.Set<Booklet>().AsNoTracking() on f.BookletId equals b.Id
            where b.Kind == kind && b.Key == key && (version == null || f.Order == version)
            orderby f.Order descending
            select new { Booklet = b, Frozen = f }).FirstOrDefaultAsync();
        if (found is null)
        {
            return null;
        }

        var (text, redacted) = (await RemovedAsync()).In(BookletText.Read(found.Frozen.Content));
        var lines = await LinesAsync(text.Answers());
        return new(found.Booklet, found.Frozen, text.Without(lines), lines.Count) { Redacted = redacted, Versions = await VersionsAsync(found.Booklet.Id) };
    }

    /// <summary>Lines in place of answers taken down since, in the language of the booklet.</summary>
    private async Task<Dictionary<Guid, string>> LinesAsync(IReadOnlyList<Guid> answers)
    {
        var downs = await db.Set<ResponseTakeDown>().AsNoTracking().Where(t => answers.Contains(t.ResponseId)).OrderBy(t => t.On).ToListAsync();
        using var speaking = Speaking.In(Language);
        var writer = new BookletProposalWriter(texts);
        return downs.DistinctBy(t => t.ResponseId).ToDictionary(t => t.ResponseId, writer.TakenDown);
    }

    /// <summary>Lines out of which passages were removed, each as it was at any time, and as it is shown today.</summary>
    private async Task<RemovedLines> RemovedAsync()
    {
        var rows = await (from r in db.Set<WordsRedaction>()
                          join v in db.Set<ProposalVersion>() on new { r.ProposalId, Number = r.VersionNumber } equals new { v.ProposalId, v.Number }
                          join p in db.Set<Proposal>() on r.ProposalId equals p.Id
                          orderby r.Order
                          select new { r.ProposalId, r.VersionNumber, p.Number, Was = v.Title + "\n" + v.Text, Is = r.Title + "\n" + r.Text }).AsNoTracking().ToListAsync();
        var lines = rows.GroupBy(r => (r.ProposalId, r.VersionNumber)).SelectMany(g => g.Select(r => r.Is).Prepend(g.First().Was).SelectMany(text => Lines(text).Zip(Lines(g.Last().Is)))
            .Where(pair => pair.First != pair.Second).Select(pair => (g.First().Number, Was: pair.First, Is: pair.Second)));
        return new(lines.GroupBy(l => l.Number).ToDictionary(g => g.Key, g => (IReadOnlyDictionary<string, string>)g.DistinctBy(l => l.Was).ToDictionary(l => l.Was, l => l.Is)));
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim());

    /// <summary>Language of booklets: that of the authority's acts.</summary>
    internal const string Language = "fr";
}
