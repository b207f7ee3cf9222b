using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Web.Data;
using Misthos.Web.Features.Administration;

namespace Misthos.Web.Features.Allowances.Eligibility;

/// <summary>Documents for the income condition: sealed when they come, removed when the decision is final. Each public method saves once.</summary>
public sealed class ProofService(AppDbContext db, IncomeCaseQueries cases, SealedDocumentService documents, Actor actor, TimeProvider clock)
{
    private const int Most = 5;

    /// <summary>A member sends a document of their own.</summary>
    public async Task<IReadOnlyList<Refusal>> SendAsync(Guid schemeId, Guid personId, IncomeProofKind kind, byte[] content)
    {
        actor.Does("Allowances.SendProof");
        return await AddAsync(await cases.OwnAsync(schemeId, personId, actor.Require()), kind, content, null);
    }

    /// <summary>An agent takes in a document for a person.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeInAsync(Guid schemeId, Guid personId, IncomeProofKind kind, byte[] content)
    {
        actor.Does("Allowances.TakeProof");
        return await AddAsync(await cases.FindAsync(schemeId, personId), kind, content, actor.Require());
    }

    /// <summary>Removes the documents of every case where they are no longer needed on that day.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RemoveDueAsync(DateOnly today)
    {
        actor.Does("Allowances.RemoveProofs");
        var removed = 0;
        foreach (var of in await db.Set<IncomeProof>().Where(p => p.DocumentId != null).Select(p => new { p.SchemeId, p.PersonId }).Distinct().ToListAsync())
        {
            if (await cases.FindAsync(of.SchemeId, of.PersonId) is { } known && known.RemoveProofsFrom() <= today)
            {
                removed += await RemoveAsync(known.Proofs);
            }
        }

        await db.SaveChangesAsync();
        return removed;
    }

    /// <summary>Removes what is still there of these; the caller saves.</summary>
    internal async Task<int> RemoveAsync(IReadOnlyList<IncomeProof> proofs)
    {
        var ids = proofs.Where(p => p.DocumentId is not null).Select(p => p.Id).ToList();
        var kept = ids.Count == 0 ? [] : await db.Set<IncomeProof>().Where(p => ids.Contains(p.Id) && p.DocumentId != null).ToListAsync();
        foreach (var proof in kept)
        {
            await documents.ForgetAsync(proof.DocumentId!.Value);
            proof.Remove(clock.GetUtcNow());
        }

        return kept.Count;
    }

    private async Task<IReadOnlyList<Refusal>> AddAsync(IncomeCase? known, IncomeProofKind kind, byte[] content, Guid? typedBy)
    {
        IReadOnlyList<Refusal> refusals =
            known is null ? [new Refusal("request.not-covered")]
            : known.Scheme.QuotientThreshold is null ? [new Refusal("eligibility.no-condition")]
            : known.LastWord?.Choice is AllowanceChoice.Declined or AllowanceChoice.Deferred || (known.LastWord is null && known.Scheme.OnRequest) ? [new Refusal("proof.ask-first")]
            : known.Proofs.Count(p => p.DocumentId is not null) >= Most ? [new Refusal("proof.enough", Most.ToString(System.Globalization.CultureInfo.InvariantCulture))]
            : content.Length == 0 ? [new Refusal("document.missing")]
            : DocumentService.WhyNotKeep(content);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var document = documents.Keep($"justificatif-{kind}", content);
        var proof = new IncomeProof(known!.Scheme, known.Person.Id, kind, document.Id, clock.GetUtcNow());
        db.Add(typedBy is { } agent ? proof.OnBehalf(agent) : proof);
        return await db.SaveOrRefuseAsync("Conflict");
    }
}
