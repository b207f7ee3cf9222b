using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals.TakeDowns;

/// <summary>Reads of passages removed from texts in force.</summary>
public sealed class RedactionQueries(AppDbContext db)
{
    /// <summary>Those of a proposal, version by version, the first first.</summary>
    public Task<List<WordsRedaction>> OfAsync(Guid proposalId) =>
        db.Set<WordsRedaction>().AsNoTracking().Where(r => r.ProposalId == proposalId).OrderBy(r => r.VersionNumber).ThenBy(r => r.Order).ToListAsync();
}
