using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Features.Members.Space;

namespace Misthos.Web.Features.Recognition.Distinctions;

/// <summary>A proposal as a distinction names it.</summary>
public sealed record CarriedProposal(Guid Id, int Number, string Title, Guid EditionId);

/// <summary>A file of a distinction, without its bytes.</summary>
public sealed record DistinctionFile(Guid Id, string Title, bool IsPublic, string MediaType, int Bytes);

/// <summary>What anyone may know of a distinction: the steps made public, the proposals it carries, the files of these steps.</summary>
public sealed record PublicDistinction(Distinction Distinction, IReadOnlyList<DistinctionStep> Steps, IReadOnlyList<CarriedProposal> Proposals)
{
    /// <summary>Files anyone may read.</summary>
    public IReadOnlyList<DistinctionDocument> Documents => [.. Distinction.Documents.Where(Distinction.IsPublic)];

    /// <summary>The last step made public.</summary>
    public DistinctionStep Last => Steps[^1];
}

/// <summary>Reads of distinctions. What the public and the booklets read shows published steps only, and never an author.</summary>
public sealed class DistinctionQueries(AppDbContext db, SpaceQueries space)
{
    /// <summary>Every distinction with its steps and who was told, the latest first.</summary>
    public async Task<List<Distinction>> AllAsync() =>
        [.. (await db.Set<Distinction>().AsNoTracking().AsSplitQuery().Include(d => d.Steps).Include(d => d.Authors).Include(d => d.Tellings).OrderBy(d => d.Id).ToListAsync())
            .OrderByDescending(d => d.Latest?.On)];

    /// <summary>A distinction with everything; null when there is none.</summary>
    public Task<Distinction?> FindAsync(Guid id) =>
        db.Set<Distinction>().AsNoTracking().AsSplitQuery().Include(d => d.Steps).Include(d => d.Proposals).Include(d => d.Documents).Include(d => d.Authors).Include(d => d.Tellings)
            .OrderBy(d => d.Id).SingleOrDefaultAsync(d => d.Id == id);

    /// <summary>A distinction to work on, without its files.</summary>
    internal static Task<Distinction> LoadAsync(AppDbContext db, Guid id) =>
        db.Set<Distinction>().AsSplitQuery().Include(d => d.Steps).Include(d => d.Proposals).Include(d => d.Authors).Include(d => d.Tellings).OrderBy(d => d.Id).SingleAsync(d => d.Id == id);

    /// <summary>Proposals that may be carried: those the panel adopted.</summary>
    public Task<List<CarriedProposal>> ProposalsAsync() =>
        db.Set<Proposal>().Where(p => p.AdoptedOn != null).OrderBy(p => p.Number).Select(p => new CarriedProposal(p.Id, p.Number, p.Title, p.EditionId)).ToListAsync();

    /// <summary>Whose proposals these may be: whoever holds or held a seat of their editions, by family name.</summary>
    public Task<List<Person>> CandidatesAsync(IReadOnlyCollection<Guid> editions) =>
        db.Set<Person>().AsNoTracking().Where(p => db.Set<Mandate>().Any(m => m.PersonId == p.Id && editions.Contains(m.EditionId) && m.StartsOn <= m.EndsOn))
            .OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).ToListAsync();

    /// <summary>Those of these people who can be told by e-mail: reached so, and in office or willing to be contacted afterwards.</summary>
    public async Task<IReadOnlySet<Guid>> MailableAsync(IReadOnlyCollection<Person> people)
    {
        var reachable = people.Where(RecognitionService.IsReachable).ToList();
        return reachable.Count == 0 ? new HashSet<Guid>() : await space.ContactableAsync(reachable);
    }

    /// <summary>What carries any of these proposals, as anyone may know it, the latest news first: public pages and booklets read it here.</summary>
    public async Task<List<PublicDistinction>> PublicOfAsync(IReadOnlyCollection<Guid> proposals) =>
        await PublicAsync(db.Set<Distinction>().Where(d => d.Proposals.Any(p => proposals.Contains(p.ProposalId))));

    /// <summary>What made news in a year, as anyone may know it.</summary>
    public async Task<List<PublicDistinction>> PublicOfYearAsync(int year)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return await PublicAsync(db.Set<Distinction>().Where(d => d.Steps.Any(s => s.Order <= d.PublishedUpTo && s.On >= from && s.On <= to)));
    }

    /// <summary>The distinctions that somebody is an author of, with every step they were told of.</summary>
    public async Task<List<(Distinction Distinction, IReadOnlyList<DistinctionStep> Steps)>> OfAuthorAsync(Guid personId)
    {
        var rows = await db.Set<Distinction>().AsNoTracking().Include(d => d.Steps).Where(d => d.Authors.Any(a => a.PersonId == personId)).OrderBy(d => d.Id).ToListAsync();
        var told = (await db.Set<DistinctionTelling>().Where(t => t.PersonId == personId && t.Way != TellingWay.NotReached).Select(t => new { t.DistinctionId, t.Step }).ToListAsync())
            .GroupBy(t => t.DistinctionId).ToDictionary(g => g.Key, g => g.Max(t => t.Step));
        return [.. rows.Where(d => told.ContainsKey(d.Id)).Select(d => (d, (IReadOnlyList<DistinctionStep>)[.. d.Steps.Where(s => s.Order <= told[d.Id]).OrderBy(s => s.Order)]))];
    }

    /// <summary>Files of a distinction, without their bytes.</summary>
    public Task<List<DistinctionFile>> FilesAsync(Guid id) =>
        db.Set<DistinctionDocument>().Where(f => f.DistinctionId == id).Join(db.Set<StoredDocument>(), f => f.DocumentId, s => s.Id, (f, s) => new { f, s }).OrderBy(x => x.f.Id)
            .Select(x => new DistinctionFile(x.f.Id, x.f.Title, x.f.IsPublic, x.s.MediaType, x.s.Content.Length)).ToListAsync();

    /// <summary>A file; for the public only while its step is published.</summary>
    public async Task<StoredDocument?> FileAsync(Guid id, Guid file, bool isForPublic)
    {
        var distinction = await db.Set<Distinction>().AsNoTracking().Include(d => d.Documents).SingleOrDefaultAsync(d => d.Id == id);
        return distinction?.Documents.FirstOrDefault(d => d.Id == file) is { } document && (!isForPublic || distinction.IsPublic(document))
            ? await db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == document.DocumentId) : null;
    }

    private async Task<List<PublicDistinction>> PublicAsync(IQueryable<Distinction> wanted)
    {
        var rows = await wanted.AsNoTracking().Where(d => d.PublishedUpTo > 0).Include(d => d.Steps).Include(d => d.Documents).OrderBy(d => d.Id).AsSingleQuery().ToListAsync();
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.ConvertAll(d => d.Id);
        var carried = (await (from row in db.Set<DistinctionProposal>()
                              join p in db.Set<Proposal>() on row.ProposalId equals p.Id
                              where ids.Contains(row.DistinctionId) && p.AdoptedOn != null
                              orderby p.Number
                              select new { row.DistinctionId, Proposal = new CarriedProposal(p.Id, p.Number, p.Title, p.EditionId) }).ToListAsync()).ToLookup(x => x.DistinctionId, x => x.Proposal);
        return [.. rows.Select(d => new PublicDistinction(d, [.. d.PublicSteps], [.. carried[d.Id]])).OrderByDescending(d => d.Last.On)];
    }
}
