using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>Takes the council's file of acts in (SCDL), shows what it would link, and does it: all of it, or nothing.</summary>
public sealed class ActImportService(AppDbContext db, ImportFileService files, PublicRegister register, Actor actor, TimeProvider clock)
{
    /// <summary>What the file would do; null when it is gone.</summary>
    public async Task<ActPreview?> PreviewAsync(Guid id)
    {
        if (await files.FindAsync(id, ImportKind.Deliberations) is not { } file)
        {
            return null;
        }

        if (file.AppliedAt is not null)
        {
            return new(file);
        }

        var plan = await ActPlan.MakeAsync(db, ImportFileService.Unpack(file));
        return new(file) { Items = plan.Acts, Faults = plan.Faults, IsLatin = plan.IsLatin };
    }

    /// <summary>Does what the preview showed, unless something stands against it now.</summary>
    public async Task<IReadOnlyList<Refusal>> ApplyAsync(Guid id)
    {
        actor.Does("Imports.Acts");
        var file = await files.FindAsync(id, ImportKind.Deliberations, tracked: true);
        if (file is null || file.AppliedAt is not null)
        {
            return [new Refusal("import.gone")];
        }

        var plan = await ActPlan.MakeAsync(db, ImportFileService.Unpack(file));
        if (plan.Faults.Count > 0)
        {
            return [new Refusal("import.faults")];
        }

        await TakeAsync([.. plan.Acts.Where(a => a.Effect is ActEffect.Links or ActEffect.Corrects)]);
        file.Apply(plan.Acts.Count(a => a.Effect == ActEffect.Links), plan.Acts.Count(a => a.Effect == ActEffect.Corrects), clock.GetUtcNow());
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private async Task TakeAsync(IReadOnlyList<PlannedAct> acts)
    {
        var ids = acts.SelectMany(a => a.Proposals).Select(p => p.Id).ToHashSet();
        var proposals = await db.Set<Proposal>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var places = await ActPlaces.LoadAsync(db);
        foreach (var planned in acts)
        {
            var changes = planned.Changes;
            var act = Take(planned);
            foreach (var proposal in planned.New.Select(p => proposals[p.Id]))
            {
                db.Add(new ProposalDeliberation(proposal, act.Id, clock.GetUtcNow()));
                register.Record(db.AuthorityId, ProposalActs.Decided(places.Of(proposal), act));
            }

            foreach (var proposal in changes ? planned.Proposals.Except(planned.New).Select(p => proposals[p.Id]) : [])
            {
                register.Record(db.AuthorityId, ProposalActs.Corrected(places.Of(proposal), act));
            }
        }
    }

    private Deliberation Take(PlannedAct planned)
    {
        if (planned.Known is { } known)
        {
            known.Set(planned.Content);
            return known;
        }

        var act = new Deliberation(db.AuthorityId, planned.Content);
        db.Add(act);
        return act;
    }
}

/// <summary>What a file of acts would do, or did.</summary>
public sealed record ActPreview(ImportedFile File) : ImportPreview<PlannedAct, ActEffect>(File)
{
    public override bool Changes(ActEffect effect) => effect is ActEffect.Links or ActEffect.Corrects;
}
