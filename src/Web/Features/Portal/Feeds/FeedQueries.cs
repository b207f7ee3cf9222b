using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Portal.News;
using Misthos.Web.Features.Proposals;

namespace Misthos.Web.Features.Portal.Feeds;

/// <summary>Something that happened in public.</summary>
public sealed record FeedEntry(Guid Id, string Title, string Words, string Path, DateTimeOffset At)
{
    /// <summary>When it was last changed; <see cref="At"/> when it never was.</summary>
    public DateTimeOffset Updated { get; init; } = At;

    /// <summary>A page it speaks of; null without one.</summary>
    public string? Related { get; init; }
}

/// <summary>What the feed of a city tells: news, answers and what replaced them, acts of the council, steps reached.</summary>
public sealed class FeedQueries(AppDbContext db, CityNewsQueries news, IStringLocalizer<FeedTexts> texts)
{
    /// <summary>Most entries of a feed.</summary>
    public const int Most = 30;

    private const int LongestWords = 400;

    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>The last entries, the latest first.</summary>
    public async Task<List<FeedEntry>> LatestAsync()
    {
        List<FeedEntry> all = [.. (await news.PublicAsync(Most)).Select(n => new FeedEntry(n.Id, n.Title, n.Words, $"actualites#n-{n.Id:N}", n.PublishedAt!.Value) { Updated = n.ChangedAt ?? n.PublishedAt!.Value, Related = n.Link })];
        all.AddRange(await AnswersAsync());
        all.AddRange(await ActsAsync());
        all.AddRange(await StepsAsync());
        return [.. all.OrderByDescending(e => e.Updated).ThenBy(e => e.Id).Take(Most)];
    }

    private async Task<IEnumerable<FeedEntry>> AnswersAsync()
    {
        var rows = await (from r in db.Set<OfficialResponse>()
                          join p in Proposals() on r.ProposalId equals p.Id
                          orderby r.At descending
                          select new { r.Id, r.At, r.Order, r.Kind, r.Summary, r.Reasons, Proposal = p, IsTakenDown = db.Set<ResponseTakeDown>().Any(t => t.ResponseId == r.Id) }).Take(Most).ToListAsync();
        return rows.Select(r => new FeedEntry(r.Id, texts[r.Order == 1 ? "Answer" : "Changed", r.Proposal.Number, r.Proposal.Title].Value,
            $"{texts[$"Kind.{r.Kind}"].Value} {(r.IsTakenDown ? texts["TakenDown"].Value : Short(r.Summary.Length > 0 ? r.Summary : r.Reasons))}", r.Proposal.Path, r.At));
    }

    private async Task<IEnumerable<FeedEntry>> ActsAsync()
    {
        var rows = await (from l in db.Set<ProposalDeliberation>()
                          join d in db.Set<Deliberation>() on l.DeliberationId equals d.Id
                          join p in Proposals() on l.ProposalId equals p.Id
                          orderby l.At descending
                          select new { l.Id, l.At, d.Number, d.On, d.Subject, Proposal = p }).Take(Most).ToListAsync();
        return rows.Select(r => new FeedEntry(r.Id, texts["Act", r.Proposal.Number, r.Proposal.Title].Value, Short(texts["Act.Words", r.Number, Format.LongDay(r.On), r.Subject].Value), r.Proposal.Path, r.At));
    }

    private async Task<IEnumerable<FeedEntry>> StepsAsync()
    {
        var rows = await (from m in db.Set<Milestone>()
                          join c in db.Set<Commitment>() on m.CommitmentId equals c.Id
                          join p in Proposals() on c.ProposalId equals p.Id
                          where m.DoneOn != null
                          orderby m.DoneOn descending, m.Id
                          select new { m.Id, m.DoneOn, m.Title, Action = c.Title, Proposal = p }).Take(Most).ToListAsync();
        return rows.Select(r => new FeedEntry(r.Id, texts["Step", r.Proposal.Number, r.Title].Value, Short(texts["Step.Words", r.Action, Format.LongDay(r.DoneOn!.Value)].Value), r.Proposal.Path, Format.At(r.DoneOn.Value, Noon)));
    }

    private IQueryable<FeedProposal> Proposals() =>
        from p in db.Set<Proposal>()
        join a in db.Set<CitizensAssembly>() on p.AssemblyId equals a.Id
        where p.AdoptedOn != null && p.HandedOverOn != null
        select new FeedProposal { Id = p.Id, Number = p.Number, Title = p.Title, Assembly = db.Set<CitizensAssembly>().Count() > 1 ? a.Slug : null };

    private static string Short(string words) => words.Length <= LongestWords ? words : string.Concat(words.AsSpan(0, words.LastIndexOf(' ', LongestWords) is > 0 and var end ? end : LongestWords), "…");

    private sealed class FeedProposal
    {
        public Guid Id { get; init; }

        public int Number { get; init; }

        public string Title { get; init; } = "";

        /// <summary>Short name of the assembly; null when there is only one.</summary>
        public string? Assembly { get; init; }

        public string Path => ProposalRow.PathOf(Number, Assembly);
    }
}
