using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Ballots;

/// <summary>A ballot in a list.</summary>
public sealed record BallotRow(Guid Id, string Title, BallotSubject Subject, BallotMethod Method, BallotStatus Status, string Edition);

/// <summary>What anyone may know of a ballot.</summary>
public sealed record BallotView(Ballot Ballot, string Edition, BallotResult? Result)
{
    /// <summary>The sitting at which people voted.</summary>
    public Sitting? Sitting { get; init; }

    /// <summary>Options that became topics: option → topic.</summary>
    public IReadOnlyDictionary<Guid, Guid> Topics { get; init; } = new Dictionary<Guid, Guid>();

    /// <summary>Votes cast so far; before it is counted nothing else is known of them.</summary>
    public int Cast { get; init; }
}

/// <summary>Reads of ballots. A result is always counted again from what was voted, and there is none before voting is over.</summary>
public sealed class BallotQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Every ballot, the latest first.</summary>
    public Task<List<BallotRow>> AllAsync() =>
        db.Set<Ballot>().AsNoTracking().OrderByDescending(b => b.Id)
            .Join(db.Set<Edition>(), b => b.EditionId, e => e.Id, (b, e) => new BallotRow(b.Id, b.Title, b.Subject, b.Method, b.Status, e.Name)).ToListAsync();

    /// <summary>Ballots of editions that the public may know of: those where people vote or voted.</summary>
    public Task<List<BallotRow>> PublicAsync(IReadOnlyCollection<Guid> editions) =>
        db.Set<Ballot>().AsNoTracking().Where(b => editions.Contains(b.EditionId) && b.Status != BallotStatus.Draft).OrderByDescending(b => b.Id)
            .Join(db.Set<Edition>().Where(e => e.Status != EditionStatus.Draft), b => b.EditionId, e => e.Id, (b, e) => new BallotRow(b.Id, b.Title, b.Subject, b.Method, b.Status, e.Name)).ToListAsync();

    /// <summary>Ballots about a proposal that the public may know of, oldest first, with their results.</summary>
    public async Task<List<(Ballot Ballot, BallotResult? Result)>> OnSubjectAsync(Guid subjectId)
    {
        var all = await db.Set<Ballot>().AsNoTracking().AsSingleQuery().Include(b => b.Options).Include(b => b.Colleges).Include(b => b.Steps).Include(b => b.Readings)
            .Where(b => b.SubjectId == subjectId && b.Steps.Any(s => s.Status == BallotStatus.Open)).OrderBy(b => b.Id).ToListAsync();
        var ids = all.FindAll(b => b is { IsCounted: true, Mode: BallotMode.Codes }).ConvertAll(b => b.Id);
        var papers = ids.Count == 0 ? [] : await db.Set<BallotPaper>().AsNoTracking().Where(p => ids.Contains(p.BallotId)).Select(p => new { p.BallotId, p.CollegeId, p.Marks }).ToListAsync();
        return all.ConvertAll(b => (b, !b.IsCounted ? null : BallotCount.Of(b.Rule, b.Mode == BallotMode.Counted ? b.AgreedVotes()
            : Votes(b, papers.Where(p => p.BallotId == b.Id).Select(p => (p.CollegeId, VotePaper.Parse(p.Marks)))))));
    }

    /// <summary>A ballot with its result; null when there is none, or when it is not public.</summary>
    public async Task<BallotView?> FindAsync(Guid id, bool forPublic)
    {
        var found = await db.Set<Ballot>().AsNoTracking().AsSplitQuery().Include(b => b.Options).Include(b => b.Colleges).Include(b => b.Steps).Include(b => b.Readings).OrderBy(b => b.Id)
            .SingleOrDefaultAsync(b => b.Id == id && (!forPublic || (b.Status != BallotStatus.Draft && db.Set<Edition>().Any(e => e.Id == b.EditionId && e.Status != EditionStatus.Draft))));
        if (found is null)
        {
            return null;
        }

        var options = found.Options.Select(o => (Guid?)o.Id).ToList();
        return new(found, await db.Set<Edition>().Where(e => e.Id == found.EditionId).Select(e => e.Name).SingleAsync(), await ResultAsync(found))
        {
            Sitting = found.SittingId is { } sitting ? await db.Set<Sitting>().AsNoTracking().SingleAsync(s => s.Id == sitting) : null,
            Topics = found.IsCounted ? await db.Set<Topic>().Where(t => options.Contains(t.BallotOptionId)).ToDictionaryAsync(t => t.BallotOptionId!.Value, t => t.Id) : new Dictionary<Guid, Guid>(),
            Cast = found.Status == BallotStatus.Open ? await db.Set<BallotSlip>().CountAsync(s => s.BallotId == id) : 0,
        };
    }

    /// <summary>The result; null before the ballot is counted.</summary>
    public async Task<BallotResult?> ResultAsync(Ballot ballot) =>
        !ballot.IsCounted ? null : BallotCount.Of(ballot.Rule, ballot.Mode == BallotMode.Counted ? ballot.AgreedVotes() : Votes(ballot, await PapersAsync(ballot)));

    /// <summary>The votes of a counted ballot, as published; null before.</summary>
    public async Task<string?> FileAsync(Guid id)
    {
        var view = await FindAsync(id, forPublic: true);
        return view is not { Ballot: { IsCounted: true } ballot } ? null
            : ballot.Mode == BallotMode.Counted ? BallotFile.OfTallies(ballot.AgreedVotes())
            : BallotFile.OfPapers([.. (await PapersAsync(ballot)).Select(p => (ballot.Colleges.Single(c => c.Id == p.CollegeId).Body, p.Paper))], ballot.Options.Count);
    }

    /// <summary>Editions that are not over, to vote in.</summary>
    public Task<List<Edition>> EditionsAsync() => db.Set<Edition>().AsNoTracking().Where(e => e.Status != EditionStatus.Closed).OrderByDescending(e => e.StartsOn).ToListAsync();

    /// <summary>Sittings at which people may vote, the latest first.</summary>
    public async Task<List<Choice>> SittingsAsync(Guid? editionId) =>
        [.. (await db.Set<Sitting>().AsNoTracking().Where(s => (editionId == null || s.EditionId == editionId) && s.Status != SittingStatus.Cancelled).OrderByDescending(s => s.Day)
            .Select(s => new { s.Id, s.Title, s.Day }).Take(60).ToListAsync()).Select(s => new Choice(s.Id.ToString(), $"{s.Title} ({Format.LongDay(s.Day)})"))];

    /// <summary>Members of an edition in office today.</summary>
    public Task<int> InOfficeAsync(Guid editionId) =>
        db.Set<Mandate>().Where(m => m.EditionId == editionId && m.StartsOn <= Today && m.EndsOn >= Today).Select(m => m.PersonId).Distinct().CountAsync();

    /// <summary>A ballot to work on.</summary>
    internal static Task<Ballot> LoadAsync(AppDbContext db, Guid id) =>
        db.Set<Ballot>().AsSplitQuery().Include(b => b.Options).Include(b => b.Colleges).Include(b => b.Steps).Include(b => b.Readings).OrderBy(b => b.Id).SingleAsync(b => b.Id == id);

    private async Task<List<(Guid CollegeId, VotePaper Paper)>> PapersAsync(Ballot ballot) =>
        (await db.Set<BallotPaper>().AsNoTracking().Where(p => p.BallotId == ballot.Id).Select(p => new { p.CollegeId, p.Marks }).ToListAsync()).ConvertAll(p => (p.CollegeId, VotePaper.Parse(p.Marks)));

    /// <summary>Votes that were opened, added up for each body.</summary>
    internal static IReadOnlyList<BodyVotes> Votes(Ballot ballot, IEnumerable<(Guid CollegeId, VotePaper Paper)> opened)
    {
        var papers = opened.ToLookup(p => p.CollegeId, p => p.Paper);
        return [.. ballot.Colleges.Select(c => new BodyVotes(c.Body, c.Entitled, VotePaper.Count([.. papers[c.Id]], ballot.Method, ballot.Options.Count)))];
    }
}
