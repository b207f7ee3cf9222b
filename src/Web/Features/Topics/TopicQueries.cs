using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Topics;

/// <summary>A topic in a list.</summary>
public sealed record TopicRow(Guid Id, string Title, TopicOrigin Origin, string? ReferredBy, string Edition)
{
    public bool HasLetter { get; init; }

    public CompetenceOutcome? Competence { get; init; }

    public int Steps { get; init; }
}

/// <summary>A document heard or read for a topic.</summary>
public sealed record TopicDocument(Guid Id, Guid SittingId, string Title);

/// <summary>A proposal on a topic.</summary>
public sealed record TopicProposal(int Number, string Title);

/// <summary>Everything of a topic.</summary>
public sealed record TopicView(Topic Topic, Edition Edition)
{
    public IReadOnlyList<CompetenceStatement> Statements { get; init; } = [];

    public IReadOnlyList<Sitting> Sittings { get; init; } = [];

    public IReadOnlyList<SittingSpeaker> Heard { get; init; } = [];

    public IReadOnlyList<TopicDocument> Documents { get; init; } = [];

    public IReadOnlyList<TopicProposal> Proposals { get; init; } = [];

    /// <summary>The ballot that chose it; null when none did.</summary>
    public Guid? BallotId { get; init; }

    /// <summary>The check that counts.</summary>
    public CompetenceStatement? Competence => Statements.Count > 0 ? Statements[^1] : null;
}

/// <summary>Reads of topics.</summary>
public sealed class TopicQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Every topic, those of the latest edition first.</summary>
    public Task<List<TopicRow>> AllAsync() => (
        from t in db.Set<Topic>().AsNoTracking()
        join e in db.Set<Edition>() on t.EditionId equals e.Id
        orderby e.StartsOn descending, t.Order
        select new TopicRow(t.Id, t.Title, t.Origin, t.ReferredBy, e.Name)
        {
            HasLetter = t.LetterOn != null,
            Steps = t.Steps.Count,
            Competence = db.Set<CompetenceStatement>().Where(s => s.TopicId == t.Id).OrderByDescending(s => s.Order).Select(s => (CompetenceOutcome?)s.Outcome).FirstOrDefault(),
        }).ToListAsync();

    /// <summary>Editions that topics may be added to.</summary>
    public Task<List<Edition>> EditionsAsync() => db.Set<Edition>().AsNoTracking().Where(e => e.Status != EditionStatus.Closed).OrderByDescending(e => e.StartsOn).ToListAsync();

    /// <summary>A topic with its sittings, who was heard, documents everyone reads, and proposals adopted; null when there is none, or when its edition is a draft and the public asks.</summary>
    public async Task<TopicView?> FindAsync(Guid id, bool forPublic)
    {
        var found = await (
            from t in db.Set<Topic>().AsNoTracking().Include(t => t.Steps)
            join e in db.Set<Edition>() on t.EditionId equals e.Id
            where t.Id == id && (!forPublic || e.Status != EditionStatus.Draft)
            select new { Topic = t, Edition = e, Ballot = db.Set<BallotOption>().Where(o => o.Id == t.BallotOptionId).Select(o => (Guid?)o.BallotId).FirstOrDefault() }).SingleOrDefaultAsync();
        if (found is null)
        {
            return null;
        }

        var sittings = await db.Set<Sitting>().AsNoTracking().Where(s => s.TopicId == id && s.Status != SittingStatus.Cancelled).OrderBy(s => s.Day).ThenBy(s => s.StartsAt).ToListAsync();
        var ids = sittings.ConvertAll(s => s.Id);
        return new(found.Topic, found.Edition)
        {
            BallotId = found.Ballot,
            Sittings = sittings,
            Statements = await db.Set<CompetenceStatement>().AsNoTracking().Where(s => s.TopicId == id).OrderBy(s => s.Order).ToListAsync(),
            Heard = await db.Set<SittingSpeaker>().AsNoTracking().Where(s => ids.Contains(s.SittingId) && s.Capacity != Capacity.Facilitator).OrderBy(s => s.SittingId).ThenBy(s => s.Order).ToListAsync(),
            Documents = await db.Set<SittingDocument>().Where(d => ids.Contains(d.SittingId) && d.Readership == Readership.Everyone).OrderBy(d => d.Id).Select(d => new TopicDocument(d.Id, d.SittingId, d.Title)).ToListAsync(),
            Proposals = await db.Set<Proposal>().Where(p => p.TopicId == id && p.AdoptedOn != null).OrderBy(p => p.Number).Select(p => new TopicProposal(p.Number, p.Title)).ToListAsync(),
        };
    }

    /// <summary>The signed letter; null without, or when the edition is a draft.</summary>
    public Task<StoredDocument?> LetterAsync(Guid id) => (
        from t in db.Set<Topic>()
        join e in db.Set<Edition>() on t.EditionId equals e.Id
        join d in db.Set<StoredDocument>() on t.LetterDocumentId equals d.Id
        where t.Id == id && e.Status != EditionStatus.Draft
        select d).AsNoTracking().SingleOrDefaultAsync();

    /// <summary>Sittings of an edition at which a step may have been taken.</summary>
    public async Task<List<Choice>> SittingsAsync(Guid editionId) =>
        [.. (await db.Set<Sitting>().AsNoTracking().Where(s => s.EditionId == editionId && s.Status != SittingStatus.Cancelled && s.Day <= Today).OrderByDescending(s => s.Day)
            .Select(s => new { s.Id, s.Title, s.Day }).ToListAsync()).Select(s => new Choice(s.Id.ToString(), $"{s.Title} ({Format.LongDay(s.Day)})"))];
}
