using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals.Answers;

/// <summary>What hangs from the versions of an answer, for the public page.</summary>
public sealed class AnswerPartQueries(AppDbContext db)
{
    /// <summary>Take-down and signature of each version.</summary>
    public async Task<Dictionary<Guid, VersionParts>> PartsAsync(Guid proposalId) =>
        (await db.Set<OfficialResponse>().AsNoTracking().Where(r => r.ProposalId == proposalId).Select(r => new
        {
            r.Id,
            TakeDown = db.Set<ResponseTakeDown>().FirstOrDefault(t => t.ResponseId == r.Id),
            Signature = db.Set<ResponseSignature>().FirstOrDefault(s => s.ResponseId == r.Id),
        }).ToListAsync()).ToDictionary(r => r.Id, r => new VersionParts(r.TakeDown, r.Signature));

    /// <summary>Acts of the council on a proposal, oldest first.</summary>
    public Task<List<Deliberation>> DeliberationsAsync(Guid proposalId) =>
        db.Set<Deliberation>().AsNoTracking().Where(d => db.Set<ProposalDeliberation>().Any(l => l.ProposalId == proposalId && l.DeliberationId == d.Id)).OrderBy(d => d.On).ToListAsync();
}

/// <summary>What was added to a version.</summary>
public sealed record VersionParts(ResponseTakeDown? TakeDown, ResponseSignature? Signature);
