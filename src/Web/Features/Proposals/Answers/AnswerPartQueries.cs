using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals.Answers;

/// <summary>What hangs from the versions of an answer, for the public page.</summary>
public sealed class AnswerPartQueries(AppDbContext db)
{
    /// <summary>Take-down and signature of each version, and the acts of the council, oldest first: one query.</summary>
    public async Task<AnswerParts> OfAsync(Guid proposalId)
    {
        var row = await db.Set<Proposal>().AsNoTracking().AsSingleQuery().Where(p => p.Id == proposalId).Select(p => new
        {
            Versions = db.Set<OfficialResponse>().Where(r => r.ProposalId == p.Id).Select(r => new
            {
                r.Id,
                TakeDown = db.Set<ResponseTakeDown>().FirstOrDefault(t => t.ResponseId == r.Id),
                Signature = db.Set<ResponseSignature>().FirstOrDefault(s => s.ResponseId == r.Id),
            }).ToList(),
            Acts = db.Set<Deliberation>().Where(d => db.Set<ProposalDeliberation>().Any(l => l.ProposalId == p.Id && l.DeliberationId == d.Id)).OrderBy(d => d.On).ToList(),
        }).SingleAsync();
        return new(row.Versions.ToDictionary(v => v.Id, v => new VersionParts(v.TakeDown, v.Signature)), row.Acts);
    }
}

/// <summary>What was added to a version.</summary>
public sealed record VersionParts(ResponseTakeDown? TakeDown, ResponseSignature? Signature);

/// <summary>What hangs from an answer: by version, and the acts of the council.</summary>
public sealed record AnswerParts(Dictionary<Guid, VersionParts> Versions, List<Deliberation> Acts);
