using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals.Answers;

/// <summary>A proposal with its clock and its answers, as pages read it.</summary>
public sealed class AnswerQueries(AppDbContext db)
{
    public Task<Proposal?> FindAsync(Guid id) => All().SingleOrDefaultAsync(p => p.Id == id);

    public Task<Proposal?> FindAsync(int number) => All().SingleOrDefaultAsync(p => p.Number == number);

    private IQueryable<Proposal> All() =>
        db.Set<Proposal>().AsNoTracking().Include(p => p.Responses).ThenInclude(r => r.Offices).Include(p => p.Extensions);
}
