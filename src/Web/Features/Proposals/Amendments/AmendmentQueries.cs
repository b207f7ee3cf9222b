using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Amendments;

/// <summary>An amendment, its proposal, and what of its versions is shown.</summary>
public sealed record AmendmentView(Amendment Amendment, Proposal Proposal, ShownWords Words)
{
    /// <summary>The version it was written on, as it is shown; null when it is not.</summary>
    public ProposalWording? Base => Words.Wording(Amendment.BaseVersion);

    /// <summary>Why its words are not shown; null when they are.</summary>
    public WordsTakeDown? Down => Words.OfAmendment(Amendment.Number);
}

/// <summary>Reads of amendments and versions.</summary>
public sealed class AmendmentQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Amendments to a proposal, in the order of their numbers.</summary>
    public Task<List<Amendment>> OfAsync(Guid proposalId) => db.Set<Amendment>().AsNoTracking().Where(a => a.ProposalId == proposalId).OrderBy(a => a.Number).ToListAsync();

    /// <summary>How many amendments to a proposal wait for a decision.</summary>
    public Task<int> WaitingAsync(Guid proposalId) => db.Set<Amendment>().CountAsync(a => a.ProposalId == proposalId && a.Outcome == null);

    /// <summary>Every version of a proposal, oldest first.</summary>
    public Task<List<ProposalVersion>> VersionsAsync(Guid proposalId) => db.Set<ProposalVersion>().AsNoTracking().Where(v => v.ProposalId == proposalId).OrderBy(v => v.Number).ToListAsync();

    /// <summary>Every version of a proposal, and what of its words is no longer shown.</summary>
    public async Task<ShownWords> WordsAsync(Guid proposalId) => new(
        await VersionsAsync(proposalId), await TakenDownAsync(proposalId),
        await db.Set<WordsRedaction>().AsNoTracking().Where(r => r.ProposalId == proposalId).OrderBy(r => r.VersionNumber).ThenBy(r => r.Order).ToListAsync());

    /// <summary>One version of a proposal, and what of its words is no longer shown, in one question.</summary>
    public async Task<ShownWords> WordsAsync(Guid proposalId, int number)
    {
        var rows = await (
            from v in db.Set<ProposalVersion>()
            from d in db.Set<WordsTakeDown>().Where(d => d.ProposalId == v.ProposalId && d.VersionNumber == v.Number).DefaultIfEmpty()
            from r in db.Set<WordsRedaction>().Where(r => r.ProposalId == v.ProposalId && r.VersionNumber == v.Number).DefaultIfEmpty()
            where v.ProposalId == proposalId && v.Number == number
            select new { v, Down = (WordsTakeDown?)d, Removed = (WordsRedaction?)r }).AsNoTracking().ToListAsync();
        return new([.. rows.Select(row => row.v).Take(1)], [.. rows.Select(row => row.Down).OfType<WordsTakeDown>().Take(1)], [.. rows.Select(row => row.Removed).OfType<WordsRedaction>()]);
    }

    private Task<List<WordsTakeDown>> TakenDownAsync(Guid proposalId) => db.Set<WordsTakeDown>().AsNoTracking().Where(t => t.ProposalId == proposalId).OrderBy(t => t.On).ThenBy(t => t.Id).ToListAsync();

    /// <summary>One amendment; null when the city has none of this identifier.</summary>
    public async Task<AmendmentView?> FindAsync(Guid id) =>
        await db.Set<Amendment>().AsNoTracking().Where(a => a.Id == id).Join(db.Set<Proposal>(), a => a.ProposalId, p => p.Id, (a, p) => new { a, p }).SingleOrDefaultAsync() is { } found
            ? new(found.a, found.p, await WordsAsync(found.p.Id))
            : null;
}
