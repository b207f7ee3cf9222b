using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances.Justification;

/// <summary>Writes what justifies a scheme. Each method saves once; versions are only added.</summary>
public sealed class JustificationService(AppDbContext db, Actor actor, TimeProvider clock)
{
    private const string Faster = "justification.just-changed";

    /// <summary>Decides the tax and social treatment.</summary>
    public async Task<IReadOnlyList<Refusal>> DecideTreatmentAsync(Guid schemeId, TaxTreatment tax, SocialTreatment social, string ground)
    {
        actor.Does("Allowances.DecideTreatment", ground);
        var scheme = await db.Set<AllowanceScheme>().Include(s => s.TreatmentDecisions).SingleAsync(s => s.Id == schemeId);
        scheme.DecideTreatment(tax, social, ground, Recording);
        db.Add(scheme.TreatmentDecisions[^1]);
        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Writes the note; <c>justification.too-short</c> names each answer that is no reason.</summary>
    public async Task<IReadOnlyList<Refusal>> WriteNoteAsync(Guid schemeId, ProportionalityText text)
    {
        actor.Does("Allowances.WriteProportionality");
        if (text.Missing() is { Count: > 0 } missing)
        {
            return [.. missing.Select(field => new Refusal("justification.too-short", field))];
        }

        var scheme = await db.Set<AllowanceScheme>().SingleAsync(s => s.Id == schemeId);
        var order = await db.Set<ProportionalityNote>().CountAsync(n => n.SchemeId == schemeId) + 1;
        db.Add(new ProportionalityNote(scheme, order, text, Recording));
        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Says what a body asks of its members and what they receive.</summary>
    public async Task<IReadOnlyList<Refusal>> DescribeBodyAsync(BodyEffortText text)
    {
        actor.Does("Allowances.DescribeBody", text.Source);
        var order = await db.Set<BodyEffort>().CountAsync(e => e.Name == text.Name) + 1;
        db.Add(new BodyEffort(db.AuthorityId, order, text, Recording));
        return await db.SaveOrRefuseAsync(Faster);
    }

    private StateRecording Recording => new(actor.Require(), clock.GetUtcNow());
}
