using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>Takes proposals of a Decidim platform over, shows what each line would become, and does it: all of it, or nothing.</summary>
public sealed class DecidimImportService(AppDbContext db, ImportFileService files, PublicRegister register, Actor actor, TimeProvider clock)
{
    /// <summary>Keeps a file of proposals; null when its topic is not one of this authority or the day is to come.</summary>
    public async Task<Guid?> SendAsync(string fileName, byte[] content, ImportTarget target) =>
        await db.Set<Topic>().AnyAsync(t => t.Id == target.TopicId) && !(target.AdoptedOn > Today) ? await files.KeepAsync(ImportKind.DecidimProposals, fileName, content, target) : null;

    /// <summary>What the file would do; null when it is gone.</summary>
    public async Task<DecidimPreview?> PreviewAsync(Guid id)
    {
        if (await files.FindAsync(id, ImportKind.DecidimProposals) is not { } file)
        {
            return null;
        }

        var topic = await db.Set<Topic>().Where(t => t.Id == file.TopicId).Select(t => t.Title).SingleOrDefaultAsync() ?? "";
        if (file.AppliedAt is not null)
        {
            return new(file, topic);
        }

        var plan = await DecidimPlan.MakeAsync(db, file);
        return new(file, topic) { Items = plan.Items, Faults = plan.Faults, IsLatin = plan.IsLatin };
    }

    /// <summary>Does what the preview showed, unless something stands against it now.</summary>
    public async Task<IReadOnlyList<Refusal>> ApplyAsync(Guid id)
    {
        actor.Does("Imports.Decidim");
        var file = await files.FindAsync(id, ImportKind.DecidimProposals, tracked: true);
        if (file is null || file.AppliedAt is not null)
        {
            return [new Refusal("import.gone")];
        }

        var plan = await DecidimPlan.MakeAsync(db, file);
        if (plan.Faults.Count > 0)
        {
            return [new Refusal("import.faults")];
        }

        var items = plan.Items.FindAll(i => i.Effect == DecidimEffect.Adds);
        await TakeAsync(file, items);
        file.Apply(items.Count, 0, clock.GetUtcNow());
        return await db.SaveOrRefuseAsync("Conflict");
    }

    // Drafts, or adopted on the day given; never handed over: no delay runs for what nobody handed over here.
    private async Task TakeAsync(ImportedFile file, IReadOnlyList<DecidimItem> items)
    {
        var topic = await db.Set<Topic>().AsNoTracking().SingleAsync(t => t.Id == file.TopicId);
        var assembly = await db.Set<Edition>().Where(e => e.Id == topic.EditionId).Select(e => e.AssemblyId).SingleAsync();
        var number = await db.Set<Proposal>().Where(p => p.AssemblyId == assembly).MaxAsync(p => (int?)p.Number) ?? 0;
        var places = await ActPlaces.LoadAsync(db);
        foreach (var item in items)
        {
            var proposal = new Proposal(db.AuthorityId, new(assembly, topic.EditionId, topic.Id), ++number, actor.Require());
            proposal.Write(item.Wording, new(VersionAuthor.Elsewhere, "", Today, actor.Require()));
            if (file.AdoptedOn is { } day)
            {
                proposal.Adopt(day);
                register.Record(db.AuthorityId, ProposalActs.Adopted(places.Of(proposal), proposal));
            }

            db.AddRange(proposal, new ImportedOrigin(file, proposal.Id, item.Facts, clock.GetUtcNow()));
        }
    }

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());
}

/// <summary>What a file of proposals would do, or did, under a topic.</summary>
public sealed record DecidimPreview(ImportedFile File, string Topic) : ImportPreview<DecidimItem, DecidimEffect>(File)
{
    public override bool Changes(DecidimEffect effect) => effect is DecidimEffect.Adds;
}
