using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Search;

/// <summary>One page of results, and how many there are in all.</summary>
public sealed record ProposalPageOf(IReadOnlyList<ProposalRow> Rows, int Found, int Page, int Pages);

/// <summary>What a search can be narrowed by.</summary>
public sealed record SearchChoices(IReadOnlyList<Choice> Topics, IReadOnlyList<string> Departments, IReadOnlyList<int> Years);

/// <summary>Finds adopted proposals in the database, a page at a time, the same way on both databases.</summary>
public sealed class ProposalSearchQueries(AppDbContext db, TimeProvider clock)
{
    public const int Each = 12;

    private const int MostWords = 8;

    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    private IQueryable<Proposal> Public => db.Set<Proposal>().AsNoTracking().Where(p => p.AdoptedOn != null);

    /// <summary>A page of what is looked for; the last one when the page asked for is behind it.</summary>
    public async Task<ProposalPageOf> FindAsync(ProposalSearch search)
    {
        var found = Narrow(Public, search);
        var count = await found.CountAsync();
        var pages = Math.Max(1, (count + Each - 1) / Each);
        var page = Math.Clamp(search.Page, 1, pages);
        return new(await Rows(found).Skip((page - 1) * Each).Take(Each).ToListAsync(), count, page, pages);
    }

    /// <summary>The proposals answered last.</summary>
    public async Task<List<ProposalRow>> AnsweredAsync(int most) =>
        [.. (await Rows(Public.Where(p => p.Responses.Any()).OrderByDescending(p => p.Responses.Max(r => r.AnsweredOn)).ThenByDescending(p => p.Id).Take(most)).ToListAsync()).OrderByDescending(row => row.AnsweredOn)];

    /// <summary>How many were handed over, answered, and are late; one query.</summary>
    public async Task<ProposalFigures> FiguresAsync()
    {
        var late = Late(Public);
        var counts = await Public.Where(p => p.HandedOverOn != null).Select(p => new { IsAnswered = p.Responses.Any(), IsLate = late.Any(l => l.Id == p.Id) })
            .GroupBy(p => new { p.IsAnswered, p.IsLate }).Select(g => new { g.Key.IsAnswered, g.Key.IsLate, Count = g.Count() }).ToListAsync();
        return new(counts.Sum(c => c.Count), counts.Where(c => c.IsAnswered).Sum(c => c.Count), counts.Where(c => c.IsLate).Sum(c => c.Count));
    }

    /// <summary>What the lists of the search hold.</summary>
    public async Task<SearchChoices> ChoicesAsync()
    {
        var topics = await (from t in db.Set<Topic>()
                            join e in db.Set<Edition>() on t.EditionId equals e.Id
                            where Public.Any(p => p.TopicId == t.Id)
                            orderby e.StartsOn descending, t.Order
                            select new { t.Id, t.Title }).ToListAsync();
        var days = await Public.GroupBy(p => p.AdoptedOn!.Value.Year).Select(g => g.Key).ToListAsync();
        return new(topics.ConvertAll(t => new Choice(t.Id.ToString(), t.Title)), await DepartmentsAsync(), [.. days.OrderDescending()]);
    }

    private async Task<List<string>> DepartmentsAsync() =>
        await db.Set<ResponseOffice>().Where(o => o.Part != OfficePart.LeadDelegation).Select(o => o.Name).Distinct().OrderBy(d => d).ToListAsync();

    private IQueryable<Proposal> Narrow(IQueryable<Proposal> all, ProposalSearch search)
    {
        foreach (var word in Folding.Words(search.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            all = all.Where(p => p.SearchText.Contains(word));
        }

        if (search.Topic is { } topic)
        {
            all = all.Where(p => p.TopicId == topic);
        }

        if (search.Department is { } department)
        {
            all = all.Where(p => p.Responses.Any(r => r.Offices.Any(o => o.Name == department && o.Part != OfficePart.LeadDelegation)));
        }

        if (search.Year is { } year)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            all = all.Where(p => p.AdoptedOn >= from && p.AdoptedOn <= to);
        }

        return InState(search.IsLate ? Late(all) : all, search.State);
    }

    private IQueryable<Proposal> InState(IQueryable<Proposal> all, ProposalState? state) => state switch
    {
        null => all,
        ProposalState.Withdrawn => all.Where(p => p.WithdrawnOn != null),
        ProposalState.Adopted => all.Where(p => p.HandedOverOn == null && p.WithdrawnOn == null),
        ProposalState.Late => Late(all),
        ProposalState.Waiting => all.Where(p => p.HandedOverOn != null && !p.Responses.Any() && p.AnswerDueOn >= Today),
        ProposalState.ToStudy => OfKind(all, ResponseKind.ToStudy).Where(p => p.Responses.OrderByDescending(r => r.Order).Select(r => r.DueOn).FirstOrDefault() >= Today),
        _ => Enum.TryParse<ResponseKind>(state.ToString(), out var kind) ? OfKind(all, kind) : all.Where(p => false),
    };

    private static IQueryable<Proposal> OfKind(IQueryable<Proposal> all, ResponseKind kind) =>
        all.Where(p => p.WithdrawnOn == null && p.Responses.OrderByDescending(r => r.Order).Select(r => (ResponseKind?)r.Kind).FirstOrDefault() == kind);

    // As Proposal.IsLateOn: no answer in time, or the time the authority gave itself to study is over.
    private IQueryable<Proposal> Late(IQueryable<Proposal> all) => all.Where(p => p.WithdrawnOn == null && (!p.Responses.Any() ? p.AnswerDueOn < Today
        : p.Responses.OrderByDescending(r => r.Order).Select(r => (ResponseKind?)r.Kind).FirstOrDefault() == ResponseKind.ToStudy && p.Responses.OrderByDescending(r => r.Order).Select(r => r.DueOn).FirstOrDefault() < Today));

    private IQueryable<ProposalRow> Rows(IQueryable<Proposal> proposals) =>
        from p in proposals
        join t in db.Set<Topic>() on p.TopicId equals t.Id
        join e in db.Set<Edition>() on p.EditionId equals e.Id
        join a in db.Set<CitizensAssembly>() on p.AssemblyId equals a.Id
        orderby e.StartsOn descending, p.Number descending
        select new ProposalRow(p.Id, p.Number, p.Title, "", t.Title)
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
}
