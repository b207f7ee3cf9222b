using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals.Answers;

/// <summary>What hangs from the versions of an answer, for the public page: one query.</summary>
public sealed class AnswerPartQueries(AppDbContext db)
{
    /// <summary>Take-downs and signatures of the versions, acts of the council oldest first, delegations and departments with everybody who held them.</summary>
    public async Task<AnswerParts> OfAsync(Guid proposalId)
    {
        var row = await db.Set<Proposal>().AsNoTracking().AsSingleQuery().Where(p => p.Id == proposalId).Select(p => new
        {
            Downs = (from t in db.Set<ResponseTakeDown>() join r in db.Set<OfficialResponse>() on t.ResponseId equals r.Id where r.ProposalId == p.Id select t).ToList(),
            Signatures = (from s in db.Set<ResponseSignature>() join r in db.Set<OfficialResponse>() on s.ResponseId equals r.Id where r.ProposalId == p.Id select s).ToList(),
            Acts = (from l in db.Set<ProposalDeliberation>() join d in db.Set<Deliberation>() on l.DeliberationId equals d.Id where l.ProposalId == p.Id select d).ToList(),
            Holders = (from part in db.Set<ResponseOffice>()
                       join r in db.Set<OfficialResponse>() on part.ResponseId equals r.Id
                       join o in db.Set<Office>() on part.OfficeId equals o.Id
                       join h in db.Set<DelegationHolder>() on o.Id equals h.OfficeId into held
                       from holder in held.DefaultIfEmpty()
                       where r.ProposalId == p.Id
                       select new OfficeRow(o.Id, o.Name, o.ClosedOn, holder)).ToList(),
        }).SingleAsync();
        return new(row.Downs, row.Signatures, [.. row.Acts.OrderBy(act => act.On)], [.. row.Holders.GroupBy(h => (h.Id, h.Name, h.ClosedOn)).Select(g =>
            new AnswerOffice(g.Key.Id, g.Key.Name, g.Key.ClosedOn, [.. g.Select(h => h.Holder).OfType<DelegationHolder>().DistinctBy(h => h.Id).OrderByDescending(h => h.StartsOn)]))]);
    }

    private sealed record OfficeRow(Guid Id, string Name, DateOnly? ClosedOn, DelegationHolder? Holder);
}

/// <summary>What hangs from the versions of an answer.</summary>
public sealed record AnswerParts(IReadOnlyList<ResponseTakeDown> Downs, IReadOnlyList<ResponseSignature> Signatures, IReadOnlyList<Deliberation> Acts, IReadOnlyList<AnswerOffice> Offices)
{
    /// <summary>What was added to a version.</summary>
    public VersionParts Of(OfficialResponse version) => new(Downs.FirstOrDefault(down => down.ResponseId == version.Id), Signatures.FirstOrDefault(signature => signature.ResponseId == version.Id));
}

/// <summary>What was added to a version.</summary>
public sealed record VersionParts(ResponseTakeDown? TakeDown, ResponseSignature? Signature);

/// <summary>A delegation or department today, and everybody who held it, the latest first.</summary>
public sealed record AnswerOffice(Guid Id, string Name, DateOnly? ClosedOn, IReadOnlyList<DelegationHolder> Holders);
