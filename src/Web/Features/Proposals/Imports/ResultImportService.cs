using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Features.Commitments;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>Takes results of a Decidim platform over as commitments and their steps: all that can be placed, or nothing.</summary>
public sealed class ResultImportService(AppDbContext db, ImportFileService files, CommitmentImportService commitments, Actor actor, TimeProvider clock)
{
    /// <summary>What the file would do; null when it is gone.</summary>
    public async Task<ResultPreview?> PreviewAsync(Guid id)
    {
        if (await files.FindAsync(id, ImportKind.DecidimResults) is not { } file)
        {
            return null;
        }

        if (file.AppliedAt is not null)
        {
            return new(file);
        }

        var plan = await ResultPlan.MakeAsync(db, file);
        return new(file) { Items = plan.Items, Faults = plan.Faults, IsLatin = plan.IsLatin };
    }

    /// <summary>Does what the preview showed, unless something stands against it now.</summary>
    public async Task<IReadOnlyList<Refusal>> ApplyAsync(Guid id)
    {
        actor.Does("Imports.Results");
        var file = await files.FindAsync(id, ImportKind.DecidimResults, tracked: true);
        if (file is null || file.AppliedAt is not null)
        {
            return [new Refusal("import.gone")];
        }

        var plan = await ResultPlan.MakeAsync(db, file);
        if (plan.Faults.Count > 0)
        {
            return [new Refusal("import.faults")];
        }

        var made = await TakeTopsAsync(file, plan.Items.FindAll(i => i.Effect == ResultEffect.Commitment));
        var steps = plan.Items.FindAll(i => i.Effect == ResultEffect.Step);
        await TakeStepsAsync(file, plan.Ground, steps, made);
        file.Apply(made.Count + steps.Count, 0, clock.GetUtcNow());
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private async Task<Dictionary<string, (Commitment Commitment, Guid ProposalId)>> TakeTopsAsync(ImportedFile file, List<ResultItem> items)
    {
        var ids = items.Select(i => i.Proposal!.Id).ToHashSet();
        var proposals = await db.Set<Proposal>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var orders = await db.Set<Commitment>().Where(c => ids.Contains(c.ProposalId)).GroupBy(c => c.ProposalId).Select(g => new { g.Key, Last = g.Max(c => c.Order) }).ToDictionaryAsync(g => g.Key, g => g.Last);
        var places = await ActPlaces.LoadAsync(db);
        var made = new Dictionary<string, (Commitment, Guid)>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var proposal = proposals[item.Proposal!.Id];
            var order = orders[proposal.Id] = orders.GetValueOrDefault(proposal.Id) + 1;
            var commitment = commitments.Make(proposal, places.Of(proposal), order, item.Result);
            db.Add(new ImportedOrigin(file, commitment.Id, item.Facts, clock.GetUtcNow()));
            made.Add(item.Facts.OldId, (commitment, proposal.Id));
        }

        return made;
    }

    private async Task TakeStepsAsync(ImportedFile file, ResultGround ground, List<ResultItem> items, Dictionary<string, (Commitment Commitment, Guid ProposalId)> made)
    {
        var ids = items.Select(i => ground.CommitmentOf(i.ParentId)?.Id).OfType<Guid>().ToHashSet();
        var known = await db.Set<Commitment>().Include(c => c.Milestones).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
        var wanted = known.Values.Select(c => c.ProposalId).Concat(made.Values.Select(m => m.ProposalId)).ToHashSet();
        var proposals = await db.Set<Proposal>().AsNoTracking().Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var places = await ActPlaces.LoadAsync(db);
        foreach (var item in items)
        {
            var commitment = ground.CommitmentOf(item.ParentId) is { } there ? known[there.Id] : made[item.ParentId].Commitment;
            var step = commitments.AddStep(commitment, places.Of(proposals[commitment.ProposalId]), item.Result);
            db.Add(new ImportedOrigin(file, step.Id, item.Facts, clock.GetUtcNow()));
        }
    }
}

/// <summary>What a file of results would do, or did.</summary>
public sealed record ResultPreview(ImportedFile File) : ImportPreview<ResultItem, ResultEffect>(File)
{
    /// <summary>As in the file, steps below their commitment; what is here already goes last.</summary>
    public override IOrderedEnumerable<ResultItem> Ordered => Items.OrderBy(i => i.Effect == ResultEffect.There).ThenBy(i => i.Line);

    public override bool Changes(ResultEffect effect) => effect is ResultEffect.Commitment or ResultEffect.Step;
}
