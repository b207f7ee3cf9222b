using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;
using Misthos.Web.Design;
using Misthos.Web.Features.Portal;
using static Misthos.Web.Features.OpenData.Sets.Columns;

namespace Misthos.Web.Features.OpenData.Sets;

/// <summary>A sitting as the public may know it.</summary>
internal sealed record SittingRecord(Sitting Sitting, string Organ, string Edition)
{
    public string? Topic { get; init; }

    /// <summary>How many came; null before the end, or when they were too few to be counted in public.</summary>
    public int? People { get; init; }
}

/// <summary>Sittings, in the columns of Decidim's meetings and ours.</summary>
internal static class SittingsData
{
    public static Dataset Set { get; } = new ListDataset<SittingRecord>("seances",
    [
        new(Id(), (s, _) => s.Sitting.Id),
        new(Reference("category/id", false).OfDecidim(), (s, _) => s.Sitting.TopicId),
        new(Text("category/name/fr", "L’eau en ville").OfDecidim(), (s, _) => s.Topic),
        Kept<SittingRecord>("scope/id"),
        Kept<SittingRecord>("scope/name/fr"),
        new(Reference("participatory_space/id").OfDecidim(), (s, _) => s.Sitting.EditionId),
        new(Address("participatory_space/url", "https://exemple.fr/marseille/assemblee", true).OfDecidim(), (_, c) => c.Page("assemblee")),
        Kept<SittingRecord>("component/id"),
        new(Text("title/fr", "Atelier sur l’eau", true).OfDecidim(), (s, _) => s.Sitting.Title),
        new(Text("description/fr", "Entendre les services, puis écrire en groupes.").OfDecidim(), (s, _) => Some(s.Sitting.Agenda)),
        new(Moment("start_time", true).OfDecidim(), (s, _) => Format.At(s.Sitting.Day, s.Sitting.StartsAt)),
        new(Moment("end_time", true, "2026-03-14T17:00:00+01:00").OfDecidim(), (s, _) => Format.At(s.Sitting.Day, s.Sitting.EndsAt)),
        new(Whole("attendees", "87").OfDecidim(), (s, _) => s.People),
        Kept<SittingRecord>("contributions", FieldKind.Whole),
        Kept<SittingRecord>("organizations"),
        new(Text("address", "2 place François-Mireur, 13001 Marseille").OfDecidim(), (s, _) => Some(s.Sitting.Access)),
        new(Text("location/fr", "Mairie de secteur").OfDecidim(), (s, _) => Some(s.Sitting.Place)),
        Kept<SittingRecord>("reference"),
        Kept<SittingRecord>("comments", FieldKind.Whole),
        Kept<SittingRecord>("attachments", FieldKind.Whole),
        Kept<SittingRecord>("followers", FieldKind.Whole),
        new(Address("url", "https://exemple.fr/marseille/seances/0198f3a2", true).OfDecidim(), (s, c) => c.Page($"seances/{s.Sitting.Id}")),
        Kept<SittingRecord>("related_proposals"),
        Kept<SittingRecord>("related_results"),
        new(Word<SittingKind>("kind"), (s, _) => Code(s.Sitting.Kind)),
        new(Text("organ", "Plénière", true), (s, _) => s.Organ),
        new(Text("edition", "Édition 2 (2025)", true), (s, _) => s.Edition),
        new(Word("status", ["planned", "convened", "closed", "cancelled"]), (s, _) => Code(s.Sitting.Status)),
        new(YesNo("is_public"), (s, _) => s.Sitting.IsPublic),
        new(Whole("planned_minutes", "450", true), (s, _) => s.Sitting.PlannedMinutes),
    ], RowsAsync, c => c.Db.Set<Sitting>().Where(s => c.Db.Set<Edition>().Any(e => e.Id == s.EditionId && e.Status != EditionStatus.Draft)).Select(_ => "seances"))
    {
        Key = ["id"],
        Tables = [SourceTable.Of<Sitting>(), SourceTable.Of<Attendance>(), SourceTable.Of<Headcount>(), SourceTable.Of<Edition>(), SourceTable.Of<Topic>()],
    };

    private static async Task<IReadOnlyList<SittingRecord>> RowsAsync(DataContext c)
    {
        var counts = await c.PresencesAsync();
        var rows = from s in c.Db.Set<Sitting>().AsNoTracking()
                   join e in c.Db.Set<Edition>() on s.EditionId equals e.Id
                   join o in c.Db.Set<Organ>() on s.OrganId equals o.Id
                   where e.Status != EditionStatus.Draft
                   orderby s.Day, s.StartsAt, s.Id
                   select new SittingRecord(s, o.Name, e.Name) { Topic = c.Db.Set<Topic>().Where(t => t.Id == s.TopicId).Select(t => t.Title).FirstOrDefault() };
        return [.. (await rows.ToListAsync()).Select(r => r.Sitting.Status == SittingStatus.Closed ? r with { People = PublishedCounts.Of(counts[r.Sitting.Id]).Total } : r)];
    }
}
