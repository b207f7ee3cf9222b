using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals;

/// <summary>Proposals as pages read them.</summary>
public sealed class ProposalQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Every proposal, the latest number first; the public sees those adopted.</summary>
    public async Task<List<ProposalRow>> AllAsync(bool publicOnly)
    {
        var rows = from p in db.Set<Proposal>().AsNoTracking()
                   join t in db.Set<Topic>() on p.TopicId equals t.Id
                   join e in db.Set<Edition>() on p.EditionId equals e.Id
                   join a in db.Set<CitizensAssembly>() on p.AssemblyId equals a.Id
                   where !publicOnly || p.AdoptedOn != null
                   orderby e.StartsOn descending, p.Number descending
                   select new ProposalRow(p.Id, p.Number, p.Title, p.Text, t.Title)
                   {
                       EditionId = p.EditionId,
                       Assembly = db.Set<CitizensAssembly>().Count() > 1 ? a.Slug : null,
                       IsWithdrawn = p.WithdrawnOn != null,
                       AdoptedOn = p.AdoptedOn,
                       PromisedFor = p.Responses.OrderByDescending(r => r.Order).Select(r => r.DueOn).FirstOrDefault(),
                       HandedOverOn = p.HandedOverOn,
                       AnswerDueOn = p.AnswerDueOn,
                       AnsweredOn = p.Responses.OrderByDescending(r => r.Order).Select(r => (DateOnly?)r.AnsweredOn).FirstOrDefault(),
                       Kind = p.Responses.OrderByDescending(r => r.Order).Select(r => (ResponseKind?)r.Kind).FirstOrDefault(),
                   };
        return await rows.ToListAsync();
    }

    /// <summary>Keeps the rows in a state and with the words searched, whatever their accents.</summary>
    public IReadOnlyList<ProposalRow> Filter(IEnumerable<ProposalRow> rows, string? state, string? words) =>
        [.. rows.Where(row => (!Enum.TryParse<ProposalState>(state, out var wanted) || row.StateOn(Today) == wanted) && Speaks(row, words))];

    public ProposalFigures Figures(IReadOnlyCollection<ProposalRow> rows) => new(
        rows.Count(r => r.HandedOverOn is not null), rows.Count(r => r.Kind is not null), rows.Count(r => r.StateOn(Today) == ProposalState.Late));

    public Task<Proposal?> FindAsync(Guid id) =>
        db.Set<Proposal>().AsNoTracking().Include(p => p.Responses).ThenInclude(r => r.Offices).SingleOrDefaultAsync(p => p.Id == id);

    /// <summary>Adopted proposals of a number: one for each assembly, or that of the assembly named.</summary>
    public Task<List<Proposal>> NumberedAsync(int number, string? assembly) => Numbered(number, assembly).ToListAsync();

    /// <summary>The same, each with its topic, the number of contributions it comes from, where it was taken over from, and the passages removed from its text, the first first.</summary>
    public async Task<List<(Proposal Proposal, Topic Topic, int Contributions, ImportedOrigin? Origin, List<WordsRedaction> Redactions)>> NumberedWithTopicAsync(int number, string? assembly)
    {
        var rows = from p in Numbered(number, assembly)
                   join t in db.Set<Topic>() on p.TopicId equals t.Id
                   from o in db.Set<ImportedOrigin>().Where(o => o.Kind == ImportKind.DecidimProposals && o.OurId == p.Id).DefaultIfEmpty()
                   from r in db.Set<WordsRedaction>().Where(r => r.ProposalId == p.Id && r.VersionNumber == p.LatestVersion).DefaultIfEmpty()
                   select new { p, t, o, r, From = db.Set<ContributionUse>().Count(u => u.ProposalId == p.Id) };
        return [.. (await rows.ToListAsync()).GroupBy(row => row.p.Id).Select(g => (g.First().p, g.First().t, g.First().From, (ImportedOrigin?)g.First().o, g.Select(row => row.r).Where(r => r is not null).OrderBy(r => r.Order).ToList()))];
    }

    /// <summary>Where a proposal was taken over from; null when it was written here.</summary>
    public Task<ImportedOrigin?> OriginAsync(Guid id) => db.Set<ImportedOrigin>().AsNoTracking().SingleOrDefaultAsync(o => o.OurId == id);

    /// <summary>Where the public reads a proposal, under the city's address.</summary>
    public async Task<string> PathOfAsync(Proposal proposal)
    {
        var slugs = await db.Set<CitizensAssembly>().Select(a => new { a.Id, a.Slug }).ToListAsync();
        return ProposalRow.PathOf(proposal.Number, slugs.Count > 1 ? slugs.Single(a => a.Id == proposal.AssemblyId).Slug : null);
    }

    /// <summary>The edition a proposal belongs to.</summary>
    public Task<Edition> EditionAsync(Proposal proposal) => db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Id == proposal.EditionId);

    /// <summary>Topics a proposal can be recorded under, of these editions or of all, the latest edition first.</summary>
    public async Task<List<Choice>> TopicsAsync(IReadOnlyCollection<Guid>? editions = null)
    {
        var topics = from t in db.Set<Topic>().AsNoTracking()
                     where editions == null || editions.Contains(t.EditionId)
                     join e in db.Set<Edition>() on t.EditionId equals e.Id
                     orderby e.StartsOn descending, t.Order
                     select new { t.Id, t.Title, e.Name };
        return [.. (await topics.ToListAsync()).Select(t => new Choice(t.Id.ToString(), $"{t.Title} ({t.Name})"))];
    }

    private IQueryable<Proposal> Numbered(int number, string? assembly) =>
        db.Set<Proposal>().AsNoTracking().Include(p => p.Responses).ThenInclude(r => r.Offices).Include(p => p.Extensions).AsSingleQuery()
            .Where(p => p.Number == number && p.AdoptedOn != null && (assembly == null || db.Set<CitizensAssembly>().Any(a => a.Id == p.AssemblyId && a.Slug == assembly)));

    private static bool Speaks(ProposalRow row, string? words) => string.IsNullOrWhiteSpace(words)
        || CultureInfo.InvariantCulture.CompareInfo.IndexOf(
            $"{row.Number} {row.Title} {row.Topic} {row.Text}", words.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
