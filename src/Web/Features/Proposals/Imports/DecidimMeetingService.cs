using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Features.Sittings.Earlier;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>Takes meetings of a Decidim platform over, those to come as planned sittings and those of the past as earlier meetings: all that can be, or nothing.</summary>
public sealed class DecidimMeetingService(AppDbContext db, ImportFileService files, MeetingImportService meetings, Actor actor, TimeProvider clock)
{
    /// <summary>Keeps a file of meetings; null when the organ is not one of this authority, or the topic not one of its edition.</summary>
    public async Task<Guid?> SendAsync(string fileName, byte[] content, ImportTarget target) =>
        target.OrganId is { } organ && await meetings.GoalAsync(organ, target.TopicId) is not null ? await files.KeepAsync(ImportKind.DecidimMeetings, fileName, content, target) : null;

    /// <summary>What the file would do; null when it is gone.</summary>
    public async Task<MeetingPreview?> PreviewAsync(Guid id)
    {
        if (await files.FindAsync(id, ImportKind.DecidimMeetings) is not { } file)
        {
            return null;
        }

        var into = await (from o in db.Set<Organ>()
                          join e in db.Set<Edition>() on o.EditionId equals e.Id
                          where o.Id == file.OrganId
                          select new { Organ = o.Name, Edition = e.Name, IsPublic = e.Status != EditionStatus.Draft, Topic = db.Set<Topic>().Where(t => t.Id == file.TopicId).Select(t => t.Title).FirstOrDefault() }).SingleAsync();
        var preview = new MeetingPreview(file, into.Organ, into.Edition) { Topic = into.Topic, IsPublic = into.IsPublic };
        if (file.AppliedAt is not null)
        {
            return preview;
        }

        var plan = await MeetingPlan.MakeAsync(db, file, clock.GetUtcNow());
        return preview with { Items = plan.Items, Faults = plan.Faults, IsLatin = plan.IsLatin };
    }

    /// <summary>Does what the preview showed, unless something stands against it now.</summary>
    public async Task<IReadOnlyList<Refusal>> ApplyAsync(Guid id)
    {
        actor.Does("Imports.Meetings");
        var file = await files.FindAsync(id, ImportKind.DecidimMeetings, tracked: true);
        if (file is null || file.AppliedAt is not null || await meetings.GoalAsync(file.OrganId!.Value, file.TopicId) is not { } goal)
        {
            return [new Refusal("import.gone")];
        }

        var plan = await MeetingPlan.MakeAsync(db, file, clock.GetUtcNow());
        if (plan.Faults.Count > 0)
        {
            return [new Refusal("import.faults")];
        }

        var items = plan.Items.FindAll(i => i.Effect is MeetingEffect.Plans or MeetingEffect.Keeps);
        foreach (var item in items)
        {
            var ours = item.Effect == MeetingEffect.Plans ? meetings.Plan(goal, item.Meeting!).Id : meetings.Keep(goal, item.Meeting!).Id;
            db.Add(new ImportedOrigin(file, ours, item.Facts, clock.GetUtcNow()));
        }

        file.Apply(items.Count, 0, clock.GetUtcNow());
        return await db.SaveOrRefuseAsync("Conflict");
    }
}

/// <summary>What a file of meetings would do, or did, for an organ.</summary>
public sealed record MeetingPreview(ImportedFile File, string Organ, string Edition) : ImportPreview<MeetingItem, MeetingEffect>(File)
{
    public string? Topic { get; init; }

    /// <summary>Whether the public may know of the edition.</summary>
    public bool IsPublic { get; init; }

    public override bool Changes(MeetingEffect effect) => effect is MeetingEffect.Plans or MeetingEffect.Keeps;
}
