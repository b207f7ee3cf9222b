using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Opinions;

/// <summary>Technical opinions as pages read them.</summary>
public sealed class OpinionQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Requests about a proposal, in the order they were asked, with the words taken down.</summary>
    public async Task<List<OpinionView>> OfAsync(Guid proposalId)
    {
        var rows = await (from r in All() join o in db.Set<Office>() on r.OfficeId equals o.Id where r.ProposalId == proposalId orderby r.Order select new { Request = r, o.Name }).ToListAsync();
        return rows.ConvertAll(r => new OpinionView(r.Request, r.Name));
    }

    /// <summary>One request, with its proposal and department; null when there is none.</summary>
    public async Task<OpinionDetail?> FindAsync(Guid id)
    {
        var row = await (from r in All()
                         join o in db.Set<Office>() on r.OfficeId equals o.Id
                         join p in db.Set<Proposal>() on r.ProposalId equals p.Id
                         join a in db.Set<CitizensAssembly>() on p.AssemblyId equals a.Id
                         where r.Id == id
                         select new { Request = r, Office = o, Proposal = p, a.Slug, Several = db.Set<CitizensAssembly>().Count() > 1 }).SingleOrDefaultAsync();
        return row is null ? null : new(new(row.Request, row.Office.Name), row.Office, row.Proposal) { Path = ProposalRow.PathOf(row.Proposal.Number, row.Several ? row.Slug : null) };
    }

    /// <summary>What each department owes and gave.</summary>
    public async Task<List<OpinionLoad>> LoadAsync()
    {
        var today = Today;
        var rows = await (from r in db.Set<OpinionRequest>()
                          join o in db.Set<Office>() on r.OfficeId equals o.Id
                          select new { o.Id, o.Name, r.DueOn, IsWithdrawn = r.WithdrawnOn != null, IsAnswered = r.Opinions.Any(), Minutes = r.Opinions.Sum(v => v.Minutes) ?? 0 }).ToListAsync();
        return [.. rows.GroupBy(r => (r.Id, r.Name)).Select(g => new OpinionLoad(g.Key.Id, g.Key.Name,
            g.Count(r => !r.IsAnswered && !r.IsWithdrawn && r.DueOn >= today), g.Count(r => !r.IsAnswered && !r.IsWithdrawn && r.DueOn < today), g.Count(r => r.IsAnswered), g.Sum(r => r.Minutes)))
            .OrderByDescending(l => l.Late).ThenByDescending(l => l.Open).ThenBy(l => l.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Requests that wait, the late ones first.</summary>
    public Task<List<OpinionDue>> WaitingAsync() =>
        (from r in db.Set<OpinionRequest>()
         join o in db.Set<Office>() on r.OfficeId equals o.Id
         join p in db.Set<Proposal>() on r.ProposalId equals p.Id
         where r.WithdrawnOn == null && !r.Opinions.Any()
         orderby r.DueOn, p.Number
         select new OpinionDue(r.Id, p.Number, p.Title, o.Name, r.DueOn)).Take(200).ToListAsync();

    /// <summary>The signed note of a version, for the team.</summary>
    public Task<StoredDocument?> NoteAsync(Guid requestId, int order) =>
        db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(d => db.Set<TechnicalOpinion>().Any(o => o.RequestId == requestId && o.Order == order && o.DocumentId == d.Id));

    private IQueryable<OpinionRequest> All() => db.Set<OpinionRequest>().AsNoTracking().Include(r => r.Opinions).ThenInclude(o => o.TakeDown).AsSingleQuery();
}

/// <summary>A request, and the department's name.</summary>
public sealed record OpinionView(OpinionRequest Request, string Office);

/// <summary>A request with what it is about.</summary>
public sealed record OpinionDetail(OpinionView View, Office Office, Proposal Proposal)
{
    public OpinionRequest Request => View.Request;

    /// <summary>Where the public reads the proposal, under the city's address.</summary>
    public string Path { get; init; } = "";
}

/// <summary>What a department owes and gave: requests with time left, late, answered; working time declared, in minutes.</summary>
public sealed record OpinionLoad(Guid OfficeId, string Name, int Open, int Late, int Answered, int Minutes);

/// <summary>A request that waits.</summary>
public sealed record OpinionDue(Guid Id, int Number, string Title, string Office, DateOnly DueOn);
