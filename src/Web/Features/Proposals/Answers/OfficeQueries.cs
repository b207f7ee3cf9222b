using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Answers;

/// <summary>Delegations and departments as pages read them.</summary>
public sealed class OfficeQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>All, delegations first.</summary>
    public Task<List<Office>> AllAsync() =>
        db.Set<Office>().AsNoTracking().Include(o => o.Holders).OrderBy(o => o.Kind).ThenBy(o => o.Name).ToListAsync();

    public Task<Office?> FindAsync(Guid id) => db.Set<Office>().AsNoTracking().Include(o => o.Holders).SingleOrDefaultAsync(o => o.Id == id);

    /// <summary>Offices named to answer for a proposal.</summary>
    public Task<List<Office>> AnsweringAsync(Guid proposalId) =>
        db.Set<Office>().AsNoTracking().Where(o => db.Set<AnsweringOffice>().Any(a => a.ProposalId == proposalId && a.OfficeId == o.Id)).OrderBy(o => o.Kind).ThenBy(o => o.Name).ToListAsync();

    /// <summary>Those that exist today, of a kind or all, to choose from.</summary>
    public static List<Choice> Choices(IEnumerable<Office> offices, OfficeKind? kind = null) =>
        [.. offices.Where(o => o.ClosedOn is null && (kind is null || o.Kind == kind)).Select(o => new Choice(o.Id.ToString(), o.Name))];
}
