using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Members.Space;

namespace Misthos.Web.Features.Recognition.Testimonies;

/// <summary>A piece with whose it is and its file, without the bytes.</summary>
public sealed record TestimonyView(Testimony Piece, Person Person)
{
    /// <summary>The latest edition the person sat in; null when none.</summary>
    public string? Edition { get; init; }

    /// <summary>Media type of the file; null without one.</summary>
    public string? MediaType { get; init; }

    /// <summary>Size of the file, bytes.</summary>
    public int Bytes { get; init; }

    /// <summary>How the person is named beside it; null when they chose not to be.</summary>
    public string? Name => Piece.Naming switch { TestimonyNaming.FullName => Person.FullName, TestimonyNaming.GivenName => Person.GivenName, _ => null };
}

/// <summary>Reads testimonies. Whatever is shown or lent is asked each time: the consents of the piece and those of the person.</summary>
public sealed class TestimonyQueries(AppDbContext db, SpaceQueries space, TimeProvider clock)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Every piece that stands, and the trace of those withdrawn, the latest first.</summary>
    public Task<List<TestimonyView>> AllAsync() => Views(db.Set<Testimony>()).ToListAsync();

    /// <summary>Pieces of these people, the latest first.</summary>
    public Task<List<TestimonyView>> OfAsync(IReadOnlyCollection<Guid> people) => Views(db.Set<Testimony>().Where(t => people.Contains(t.PersonId))).ToListAsync();

    /// <summary>One piece; null when there is none.</summary>
    public Task<TestimonyView?> FindAsync(Guid id) => Views(db.Set<Testimony>().Where(t => t.Id == id)).SingleOrDefaultAsync();

    /// <summary>What anyone may read today, the latest first.</summary>
    public async Task<List<TestimonyView>> PublicAsync() =>
        await AllowedAsync(await Views(db.Set<Testimony>().Where(t => t.PublishedOn != null)).ToListAsync(), TestimonyUse.Portal);

    /// <summary>A piece if anyone may read it today.</summary>
    public async Task<TestimonyView?> PublicAsync(Guid id) =>
        (await AllowedAsync(await Views(db.Set<Testimony>().Where(t => t.Id == id && t.PublishedOn != null)).ToListAsync(), TestimonyUse.Portal)).SingleOrDefault();

    /// <summary>A piece lent, while its loan runs and everyone who must agree does.</summary>
    public async Task<(TestimonyView View, TestimonyLoan Loan)?> LentAsync(Guid loanId)
    {
        var view = (await AllowedAsync(await Views(db.Set<Testimony>().Where(t => t.Loans.Any(l => l.Id == loanId))).ToListAsync(), TestimonyUse.Lending)).SingleOrDefault();
        return view?.Piece.Loans.FirstOrDefault(l => l.Id == loanId) is { } loan && loan.RunsOn(Today) ? (view, loan) : null;
    }

    /// <summary>Why a piece may not be used so today; empty when it may.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(TestimonyView view, TestimonyUse use) =>
        view.Piece.WhyNotUse(use, await space.ConsentsAsync([view.Person.Id]), IsMinor(view.Person));

    /// <summary>Why each of these pieces may not be used so today; one query whatever their number.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Refusal>>> WhyNotAsync(IReadOnlyCollection<TestimonyView> views, TestimonyUse use)
    {
        var general = (await space.ConsentsAsync([.. views.Select(v => v.Person.Id).Distinct()])).ToLookup(c => c.PersonId);
        return views.ToDictionary(v => v.Piece.Id, v => v.Piece.WhyNotUse(use, [.. general[v.Person.Id]], IsMinor(v.Person)));
    }

    /// <summary>The file of a piece; null for a text.</summary>
    public Task<StoredDocument?> FileAsync(TestimonyView? view) =>
        view?.Piece.DocumentId is { } id ? db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id) : Task.FromResult<StoredDocument?>(null);

    /// <summary>Members and former members, by family name.</summary>
    public Task<List<Person>> PeopleAsync() =>
        db.Set<Person>().AsNoTracking().Where(p => db.Set<Mandate>().Any(m => m.PersonId == p.Id && m.StartsOn <= m.EndsOn)).OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).ToListAsync();

    /// <summary>Whether a person is under age today.</summary>
    public bool IsMinor(Person person) => Minors.IsMinor(person.BornOn, Today);

    private async Task<List<TestimonyView>> AllowedAsync(List<TestimonyView> views, TestimonyUse use)
    {
        if (views.Count == 0)
        {
            return views;
        }

        var refusals = await WhyNotAsync(views, use);
        return views.FindAll(v => refusals[v.Piece.Id].Count == 0);
    }

    private IQueryable<TestimonyView> Views(IQueryable<Testimony> pieces) =>
        from t in pieces.AsNoTracking().AsSingleQuery().Include(t => t.Consents).Include(t => t.Loans)
        join p in db.Set<Person>() on t.PersonId equals p.Id
        orderby t.PublishedOn ?? t.GivenOn descending, t.Id descending
        select new TestimonyView(t, p)
        {
            Edition = (from m in db.Set<Mandate>() join e in db.Set<Edition>() on m.EditionId equals e.Id where m.PersonId == p.Id orderby m.EndsOn descending select e.Name).FirstOrDefault(),
            MediaType = db.Set<StoredDocument>().Where(d => d.Id == t.DocumentId).Select(d => d.MediaType).FirstOrDefault(),
            Bytes = db.Set<StoredDocument>().Where(d => d.Id == t.DocumentId).Select(d => d.Content.Length).FirstOrDefault(),
        };
}
