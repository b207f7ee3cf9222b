using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Proposals;

namespace Misthos.Web.Features.Portal.Map;

/// <summary>What the authority promised, with its steps, as everyone reads it.</summary>
public sealed record PublicAction(Guid Id, string Title, string District, string? Office, string Path, CommitmentStatus Status)
{
    /// <summary>Day of the handover of its proposal, where its line of time starts.</summary>
    public DateOnly StartsOn { get; init; }

    /// <summary>Steps in the order of their dates.</summary>
    public IReadOnlyList<MilestoneFacts> Steps { get; init; } = [];

    /// <summary>The next step that is not done; null when all are.</summary>
    public DateOnly? NextOn => Steps.FirstOrDefault(s => s.DoneOn is null)?.DueOn;
}

/// <summary>Promises in figures.</summary>
public sealed record ActionFigures(int All, int Done, int Late);

/// <summary>Actions of the authority, for the timeline, the map and the front page.</summary>
public sealed class ActionQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Every action of a proposal handed over: late ones first, then by their next step. One query.</summary>
    public async Task<List<PublicAction>> AllAsync()
    {
        var today = Today;
        var rows = await (from c in db.Set<Commitment>().AsNoTracking()
                          join p in db.Set<Proposal>() on c.ProposalId equals p.Id
                          join a in db.Set<CitizensAssembly>() on p.AssemblyId equals a.Id
                          where p.AdoptedOn != null && p.HandedOverOn != null
                          select new
                          {
                              c.Id,
                              c.Title,
                              c.District,
                              c.StoppedOn,
                              p.Number,
                              p.HandedOverOn,
                              a.Slug,
                              Several = db.Set<CitizensAssembly>().Count() > 1,
                              Office = db.Set<Office>().Where(o => o.Id == c.OfficeId).Select(o => o.Name).FirstOrDefault(),
                              WasTold = c.Notes.Any(n => n.On <= today),
                              Steps = c.Milestones.Select(m => new { m.DueOn, m.DoneOn }).ToList(),
                          }).AsSingleQuery().ToListAsync();
        return [.. rows.Select(r =>
        {
            var steps = r.Steps.OrderBy(s => s.DueOn).Select(s => new MilestoneFacts(s.DueOn, s.DoneOn)).ToList();
            var status = CommitmentStatusRule.Of(new(steps, r.WasTold, r.StoppedOn), today);
            return new PublicAction(r.Id, r.Title, r.District, r.Office, ProposalRow.PathOf(r.Number, r.Several ? r.Slug : null), status) { StartsOn = r.HandedOverOn!.Value, Steps = steps };
        }).OrderBy(a => a.Status != CommitmentStatus.Late).ThenBy(a => a.Status is CommitmentStatus.Done or CommitmentStatus.Stopped).ThenBy(a => a.NextOn).ThenBy(a => a.Title, StringComparer.CurrentCulture)];
    }

    /// <summary>Promises in figures.</summary>
    public static ActionFigures FiguresOf(IReadOnlyCollection<PublicAction> actions) =>
        new(actions.Count, actions.Count(a => a.Status == CommitmentStatus.Done), actions.Count(a => a.Status == CommitmentStatus.Late));
}
