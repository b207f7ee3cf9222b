using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals.Follow;

/// <summary>What happened to a proposal, for those who follow it.</summary>
public sealed record ProposalNews(Guid ProposalId, DateTimeOffset At, string Key, string Words)
{
    public int Number { get; init; }

    public string Path { get; init; } = "";
}

/// <summary>What happened to proposals, from the rows that are kept.</summary>
public sealed class ChangeQueries(AppDbContext db)
{
    /// <summary>Everything, oldest first; words are those of the authority, in the page's own order.</summary>
    public async Task<List<ProposalNews>> OfAsync(IReadOnlyCollection<Guid> proposals)
    {
        if (proposals.Count == 0)
        {
            return [];
        }

        var several = await db.Set<CitizensAssembly>().CountAsync() > 1;
        var known = (await (from p in db.Set<Proposal>() join a in db.Set<CitizensAssembly>() on p.AssemblyId equals a.Id where proposals.Contains(p.Id) select new { p.Id, p.Number, a.Slug }).ToListAsync())
            .ToDictionary(p => p.Id, p => (p.Number, Path: ProposalRow.PathOf(p.Number, several ? p.Slug : null)));
        List<ProposalNews> news = [.. await AnswersAsync(proposals), .. await CommitmentsAsync(proposals)];
        return [.. news.Select(n => n with { Number = known[n.ProposalId].Number, Path = known[n.ProposalId].Path }).OrderBy(n => n.At)];
    }

    private async Task<List<ProposalNews>> AnswersAsync(IReadOnlyCollection<Guid> ids) =>
    [
        .. await db.Set<OfficialResponse>().Where(r => ids.Contains(r.ProposalId) && !db.Set<ResponseTakeDown>().Any(t => t.ResponseId == r.Id)).Select(r => new ProposalNews(r.ProposalId, r.At, r.Order == 1 ? "Answer" : "Version", r.Summary != "" ? r.Summary : r.Reasons)).ToListAsync(),
        .. await db.Set<DeadlineExtension>().Where(e => ids.Contains(e.ProposalId)).Select(e => new ProposalNews(e.ProposalId, e.At, "Extension", e.Reason)).ToListAsync(),
    ];

    private async Task<List<ProposalNews>> CommitmentsAsync(IReadOnlyCollection<Guid> ids)
    {
        var own = db.Set<Commitment>().Where(c => ids.Contains(c.ProposalId));
        return
        [
            .. await (from n in db.Set<ProgressNote>() join c in own on n.CommitmentId equals c.Id select new ProposalNews(c.ProposalId, n.At, "Progress", n.Text)).ToListAsync(),
            .. await (from m in db.Set<MilestoneMove>() join s in db.Set<Milestone>() on m.MilestoneId equals s.Id join c in own on s.CommitmentId equals c.Id select new ProposalNews(c.ProposalId, m.At, "Move", s.Title + " – " + m.Reason)).ToListAsync(),
            .. await (from o in db.Set<CommissionOpinion>() join c in own on o.CommitmentId equals c.Id select new ProposalNews(c.ProposalId, o.At, "Opinion", o.Text)).ToListAsync(),
        ];
    }
}
